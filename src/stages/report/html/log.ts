import type { Child } from './element.ts'
import { el, type Markup } from './element.ts'
import type { FittedLog } from './fit.ts'
import { cut, section } from './parts.ts'
import type { Scene } from './scene.ts'

/** Lines shown without a program, and on paper, before and behind the decisive one. */
const AROUND = 12

const button = (id: string, text: string, label?: string): Markup =>
  el('button', { type: 'button', id, 'aria-label': label ?? null, title: label ?? null }, text)

const tools = ({ labels, incident }: Scene): Markup =>
  el(
    'div',
    { class: 'tools', id: 'tools', role: 'search', hidden: true },
    el('input', { type: 'search', id: 'query', 'aria-label': labels.search, placeholder: labels.search }),
    el('output', { id: 'count', for: 'query', 'aria-live': 'polite' }),
    button('previous', '↑', labels.previous),
    button('next', '↓', labels.next),
    incident.diagnosis === null ? null : button('decisive', labels.toDecisive),
    button('open-all', labels.openAll),
    button('close-all', labels.closeAll),
    el('label', {}, el('input', { type: 'checkbox', id: 'wrap' }), ` ${labels.wrap}`),
  )

/** The lines around the decisive one as they stand in the log, for paper and for a browser without our program. */
const excerpt = (scene: Scene): Child => {
  const { incident, log, labels } = scene
  const decisive = incident.diagnosis?.evidence.line
  const at = log.lines.findIndex(({ number }) => number === decisive)
  if (at < 0) return null
  const lines = log.lines.slice(Math.max(0, at - AROUND), at + AROUND + 1)
  return el(
    'figure',
    { id: 'excerpt' },
    el('figcaption', {}, labels.around),
    el(
      'pre',
      {},
      lines.map(({ number, text }) => [
        el(number === decisive ? 'strong' : 'span', {}, `${String(number).padStart(6)}  ${cut(scene, text)}`),
        '\n',
      ]),
    ),
    el('noscript', {}, el('p', {}, labels.needsScript)),
  )
}

/** The log: its size, the search, a place for the lines, which the page's program fills, and the lines around the failure as text. */
export const logSection = (scene: Scene, log: FittedLog): Markup | null => {
  const { labels } = scene
  return section(
    'log',
    labels.log,
    el('p', { class: 'quiet' }, labels.lines(log.lines)),
    log.leftOut === 0 ? null : el('p', { id: 'left-out' }, labels.leftOut(log.leftOut)),
    tools(scene),
    el('p', { class: 'quiet keys' }, labels.keys),
    el('div', { id: 'lines' }),
    excerpt(scene),
  )
}
