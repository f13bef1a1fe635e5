import type { Incident, Suspect } from '../../../model/incident.ts'
import { historySentence } from '../../../wording/message.ts'
import { translate } from '../../../wording/translate.ts'
import { pageOf, position, short, whose } from '../../../wording/wording.ts'
import { type Child, el, link, type Markup, prose } from './element.ts'
import { copyable, cut, list } from './parts.ts'
import type { Scene } from './scene.ts'

/** Quoted lines of the failure beside the decisive one. */
const QUOTES = 10

/** The web page of the repository; null when the run has none. */
const repositoryUrl = ({ run }: Incident): string | null => {
  const server = /^https?:\/\/[^/]+/i.exec(run.url ?? '')?.[0]
  return server === undefined || run.repository === null ? null : `${server}/${run.repository}`
}

/** A place of the repository, linked to the line at the built commit. */
export const placeLink = (
  scene: Scene,
  place: { readonly path: string; readonly line: number | null; readonly column?: number | null },
): Child => {
  const { incident, limits } = scene
  const text = el('code', {}, cut(scene, position(place)))
  const [base, sha] = [repositoryUrl(incident), incident.run.headSha]
  if (base === null || sha === null || place.path.length > limits.text) return text
  const path = place.path
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/')
  return link(`${base}/blob/${sha}/${path}${place.line === null ? '' : `#L${place.line}`}`, text)
}

const commitLink = (incident: Incident, commit: string): Child => {
  const base = repositoryUrl(incident)
  const text = el('code', {}, short(commit))
  return base === null ? text : link(`${base}/commit/${encodeURIComponent(commit)}`, text)
}

const quotes = (scene: Scene): Markup | null => {
  const { diagnosis } = scene.incident
  if (diagnosis === null) return null
  const { evidence } = diagnosis
  const others = diagnosis.quotes.filter(({ line }) => line !== evidence.line)
  const row = (quote: { readonly line: number; readonly text: string }, isDecisive: boolean) =>
    el(
      'li',
      { class: isDecisive ? 'decisive' : null },
      el('a', { href: `#L${quote.line}`, 'aria-label': scene.labels.inLog(quote.line) }, quote.line),
      el('code', {}, cut(scene, quote.text)),
    )
  return el(
    'figure',
    { class: 'quote' },
    el('figcaption', {}, scene.labels.decisive),
    el(
      'ol',
      { tabindex: 0, role: 'list' },
      row(evidence, true),
      others.slice(0, QUOTES).map((quote) => row(quote, false)),
    ),
    others.length > QUOTES ? el('p', {}, scene.labels.moreQuotes(others.length - QUOTES)) : null,
  )
}

/** What else is known of a suspect: a bot or a merger, who let the change in, whether builds proved it. */
const notesOf = ({ words }: Scene, { role, reviewer, verified }: Suspect): string => {
  const notes = [
    ...(role === undefined ? [] : [words.roles[role]]),
    ...(reviewer === undefined ? [] : [words.reviewedBy(reviewer.name)]),
    ...(verified === true ? [words.roles.verified] : []),
  ]
  return notes.length === 0 ? '' : ` [${notes.join(', ')}]`
}

const suspect = (scene: Scene, one: Suspect): Child => {
  const { author, commit, subject, reasons } = one
  return [
    el('strong', {}, cut(scene, author.login ? `${author.name} (${author.login})` : author.name)),
    cut(scene, notesOf(scene, one)),
    `${scene.labels.comma}${scene.labels.commit} `,
    commitLink(scene.incident, commit),
    ` “${cut(scene, subject)}”`,
    list(scene, reasons, (reason) => cut(scene, translate(reason, scene.language))),
  ]
}

const owner = (scene: Scene): Child => {
  const { attribution } = scene.incident
  const { suspects, verdict, range } = attribution
  const looked =
    range === null
      ? null
      : el('p', { class: 'quiet' }, scene.labels.range(short(range.base), short(range.head)))
  if (verdict !== 'author' || suspects.length === 0)
    return [el('p', {}, cut(scene, whose(attribution, scene.language))), looked]
  return [
    el('p', {}, `${scene.labels.likely}${scene.labels.colon}`.trimEnd()),
    el(
      'ol',
      { class: 'suspects' },
      suspects.slice(0, 5).map((one) => el('li', {}, suspect(scene, one))),
    ),
    looked,
  ]
}

const files = (scene: Scene): Child =>
  list(scene, scene.incident.attribution.files, ({ path, change, why }) => [
    placeLink(scene, { path, line: null }),
    ` ${scene.labels.changes[change]}${scene.labels.colon}${cut(scene, translate(why, scene.language))}`,
  ])

/** What changed outside of the repository, and who can be asked where nobody is suspected. */
const around = (scene: Scene): readonly (Markup | null)[] => {
  const { headings } = scene.words
  const { world = [], owners = [] } = scene.incident.attribution
  return [
    block(
      headings.world,
      'world',
      list(scene, world, ({ text }) => cut(scene, translate(text, scene.language))),
    ),
    block(
      headings.owners,
      'owners',
      list(scene, owners, ({ path, owners: who }) => [
        placeLink(scene, { path, line: null }),
        ` ${cut(scene, who.join(' '))}`,
      ]),
    ),
  ]
}

/** Failures of the same build that this one does not explain. */
const others = (scene: Scene): Child =>
  list(scene, scene.incident.diagnosis?.others ?? [], ({ title, evidence }) => [
    prose(cut(scene, title)),
    ' ',
    el('a', { href: `#L${evidence.line}`, 'aria-label': scene.labels.inLog(evidence.line) }, evidence.line),
    ' ',
    el('code', {}, cut(scene, evidence.text)),
  ])

const past = ({ incident: { history }, language }: Scene): Markup | null =>
  history === null ? null : el('p', {}, historySentence(history, language))

const block = (title: string, id: string, ...children: readonly Child[]): Markup | null =>
  children.every((child) => child === null)
    ? null
    : el('div', { class: `block ${id}` }, el('h3', {}, title), children)

/** What failed, first of all: the quoted line, why, what to do, whose, what changed, how to reproduce; null when nothing failed. */
export const verdict = (scene: Scene): Markup | null => {
  const { incident, words, labels } = scene
  const { diagnosis } = incident
  if (diagnosis === null) return null
  const { headings } = words
  const page = pageOf(incident)
  return el(
    'section',
    { id: 'verdict', 'aria-label': labels.verdict },
    quotes(scene),
    el(
      'div',
      { class: 'blocks' },
      block(headings.why, 'why', el('p', {}, prose(cut(scene, diagnosis.cause)))),
      block(
        headings.whatToDo,
        'do',
        list(scene, diagnosis.do, (remedy) => prose(cut(scene, remedy))),
        page === null ? null : el('p', {}, link(page, headings.page)),
      ),
      block(headings.whose, 'whose', owner(scene)),
      block(headings.changedFiles, 'files', files(scene)),
      around(scene),
      block(headings.history, 'history', past(scene)),
      block(headings.others, 'others', others(scene)),
    ),
    incident.reproduce === null
      ? null
      : el(
          'div',
          { class: 'block' },
          el('h3', {}, headings.reproduce),
          copyable(scene, 'command', incident.reproduce),
        ),
  )
}
