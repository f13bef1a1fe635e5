import { headline, inWords } from '../../../wording/wording.ts'
import { degradations, deliveries, findings, identity, load, plan } from './details.ts'
import { type Child, el, jsonFor, link, type Markup, prose, raw, render } from './element.ts'
import type { FittedLog } from './fit.ts'
import { logSection } from './log.ts'
import { modules } from './modules.ts'
import { PAGE_SCRIPT } from './page-script.ts'
import { cut } from './parts.ts'
import type { Scene } from './scene.ts'
import { STYLE } from './style/index.ts'
import { timeline } from './timeline.ts'
import { placeLink, verdict } from './verdict.ts'

const sourceOf = (text: string, hash: (text: string) => string): string =>
  `'sha256-${Buffer.from(hash(text), 'hex').toString('base64')}'`

/** Nothing may be loaded, sent or framed; the one style and the one program are known by their hashes. https://www.w3.org/TR/CSP3/ */
const policy = (hash: (text: string) => string): string =>
  [
    "default-src 'none'",
    `style-src ${sourceOf(STYLE, hash)}`,
    `script-src ${sourceOf(PAGE_SCRIPT, hash)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

const head = (scene: Scene, hash: (text: string) => string): Markup =>
  el(
    'head',
    {},
    el('meta', { charset: 'utf-8' }),
    el('meta', { 'http-equiv': 'Content-Security-Policy', content: policy(hash) }),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('meta', { name: 'referrer', content: 'no-referrer' }),
    el('meta', { name: 'color-scheme', content: 'light dark' }),
    el('title', {}, cut(scene, headline(scene.incident))),
    el('style', {}, raw(STYLE)),
  )

const summary = (scene: Scene): Child => {
  const { run, seconds, outcome } = scene.incident
  const job = [run.workflow, run.job].filter((part) => part !== null).join(' / ')
  const parts = [
    inWords(seconds, scene.language),
    run.repository,
    job === '' ? null : job,
    run.pullRequest === null ? null : `#${run.pullRequest}`,
    run.headSha?.slice(0, 7) ?? null,
  ].filter((part) => part !== null)
  const text = cut(scene, parts.join(' · '))
  return el(
    'p',
    { class: 'summary' },
    el('strong', { class: `outcome ${outcome}` }, scene.labels[outcome === 'failure' ? 'failed' : 'built']),
    ' ',
    run.url === null || run.url.length > scene.limits.text ? text : link(run.url, text),
  )
}

const banner = (scene: Scene, sections: readonly (readonly [string, string])[]): Markup => {
  const { incident, labels } = scene
  const where = incident.location ?? incident.instruction
  return el(
    'header',
    {},
    el(
      'div',
      { class: 'top' },
      el(
        'nav',
        { 'aria-label': labels.sections },
        sections.map(([id, title]) => el('a', { href: `#${id}` }, title)),
      ),
      el('button', { type: 'button', id: 'theme', hidden: true }, labels.page.theme.auto),
    ),
    summary(scene),
    el('h1', {}, prose(cut(scene, headline(incident)))),
    incident.diagnosis === null
      ? null
      : el(
          'p',
          { class: 'where' },
          where === null ? null : [placeLink(scene, where), ' '],
          el('code', { class: 'quiet' }, cut(scene, incident.diagnosis.id)),
        ),
  )
}

/** The whole page. */
export const pageOf = (scene: Scene, log: FittedLog, hash: (text: string) => string): string => {
  const { labels, words } = scene
  const parts: readonly (readonly [id: string, title: string, content: Markup | null])[] = [
    ['timeline', labels.timeline, timeline(scene)],
    ['log', labels.log, logSection(scene, log)],
    ['cache', labels.cache, modules(scene)],
    ['load', labels.load, load(scene)],
    ['findings', labels.findings, findings(scene)],
    ['degradations', words.headings.notAsPlanned, degradations(scene)],
    ['plan', words.headings.plan, plan(scene)],
    ['deliveries', labels.deliveries, deliveries(scene)],
    ['run', labels.run, identity(scene)],
  ]
  const there = parts.filter(([, , content]) => content !== null)
  const page = el(
    'html',
    { lang: scene.language },
    head(scene, hash),
    el(
      'body',
      {},
      el('a', { class: 'skip', href: '#log' }, labels.skip),
      banner(
        scene,
        there.map(([id, title]) => [id, title] as const),
      ),
      el(
        'main',
        {},
        verdict(scene),
        there.map(([, , content]) => content),
      ),
      el('p', { id: 'said', role: 'status', 'aria-live': 'polite' }),
      el('script', { type: 'application/json', id: 'words' }, jsonFor(labels.page)),
      el('script', { type: 'application/octet-stream', id: 'data' }, log.data),
      el('script', {}, raw(PAGE_SCRIPT)),
    ),
  )
  return `<!doctype html>\n${render(page)}\n`
}
