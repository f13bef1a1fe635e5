import type { Step } from '../../../model/log.ts'
import { cutBytes } from '../../../text/escape.ts'
import { readableStep } from '../../../text/step-name.ts'
import { type Child, el, type Markup } from './element.ts'
import type { Scene } from './scene.ts'

/** A section with its heading, which names it; null when there is nothing in it. */
export const section = (id: string, title: string, ...children: readonly Child[]): Markup | null =>
  children.every(isEmpty)
    ? null
    : el(
        'section',
        { id, 'aria-labelledby': `${id}-title` },
        el('h2', { id: `${id}-title` }, title),
        children,
      )

const isEmpty = (child: Child): boolean =>
  child === null || child === '' || (Array.isArray(child) && child.every(isEmpty))

/** A table in a box of its own that scrolls; null without rows. Columns from `numbers` on are set right. */
export const table = (
  title: string,
  heads: readonly string[],
  rows: readonly (readonly Child[])[],
): Markup | null =>
  rows.length === 0
    ? null
    : el(
        'div',
        { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': title },
        el(
          'table',
          {},
          el('caption', {}, title),
          el(
            'thead',
            {},
            el(
              'tr',
              {},
              heads.map((head) => el('th', { scope: 'col' }, head)),
            ),
          ),
          el(
            'tbody',
            {},
            rows.map((row) =>
              el(
                'tr',
                {},
                row.map((cell, at) => el(at === 0 ? 'th' : 'td', at === 0 ? { scope: 'row' } : {}, cell)),
              ),
            ),
          ),
        ),
      )

/** A list of which the first items are shown and the rest is counted; null when it is empty. */
export const list = <Item>(
  scene: Scene,
  items: readonly Item[],
  show: (item: Item) => Child,
): Markup | null => {
  if (items.length === 0) return null
  const shown = items.slice(0, scene.limits.rows)
  const more = items.length - shown.length
  return el(
    'ul',
    {},
    shown.map((item) => el('li', {}, show(item))),
    more === 0 ? null : el('li', {}, scene.words.more(more)),
  )
}

/** The first rows of a table. */
export const shown = <Row>(scene: Scene, rows: readonly Row[]): readonly Row[] =>
  rows.slice(0, scene.limits.rows)

/** A foreign text cut to what is shown of one. */
export const cut = ({ limits }: Scene, text: string): string => cutBytes(text, limits.text)

/** Bytes of a text to be pasted. */
const PASTED = 20_000

/** Text to be pasted, with a button that copies it. */
export const copyable = (scene: Scene, id: string, text: string): Markup =>
  el(
    'div',
    { class: 'paste' },
    el('pre', { id, tabindex: 0 }, cutBytes(text, PASTED)),
    el('button', { type: 'button', class: 'copy', 'data-copies': id }, scene.labels.copy),
  )

/** The name of a step as a person reads it. */
export const stepName = (scene: Scene, { name }: Pick<Step, 'name'>): string =>
  cut(scene, readableStep(name, []))

/** A share as a percentage without needless digits. */
export const percent = (share: number): string => `${Math.round(share * 1e4) / 100}%`
