import { stripControls } from '../../../text/controls.ts'

/** Text that is HTML already; made by `el` and `raw` only. */
export interface Markup {
  readonly html: string
}

/** What an element may hold: text is escaped, null is nothing. */
export type Child = Markup | string | number | null | readonly Child[]

/** Attributes in the order given; null leaves one out, true writes it bare. */
export type Attributes = Readonly<Record<string, string | number | true | null>>

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Foreign text for HTML, inside an element or an attribute in quotes: no markup, no control characters, no marks that reorder it. */
export const escapeHtml = (text: string): string =>
  stripControls(text.toWellFormed()).replace(/[&<>"']/g, (character) => ENTITIES[character] as string)

/** HTML of a child. */
export const render = (child: Child): string => {
  if (child === null) return ''
  if (typeof child === 'string') return escapeHtml(child)
  if (typeof child === 'number') return String(child)
  return 'html' in child ? child.html : child.map(render).join('')
}

const VOID = new Set(['meta', 'br', 'hr', 'input', 'rect', 'line', 'use'])

/** An element; every foreign text in it is escaped. */
export const el = (tag: string, attributes: Attributes, ...children: readonly Child[]): Markup => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`))
  const start = `<${tag}${written.join('')}>`
  return { html: VOID.has(tag) ? close(tag, start) : `${start}${render(children)}</${tag}>` }
}

const SHAPES = new Set(['rect', 'line', 'use'])

const close = (tag: string, start: string): string => (SHAPES.has(tag) ? start.replace(/>$/, '/>') : start)

/** Text of ours, script or style, that must stand as it is. */
export const raw = (html: string): Markup => ({ html })

/** JSON inside a script element that is data: no end tag can stand in it. https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements */
export const jsonFor = (value: unknown): Markup => raw(JSON.stringify(value).replaceAll('<', '\\u003c'))

/** A link where the target is a web address, else its text. */
export const link = (target: string, ...children: readonly Child[]): Child =>
  /^https?:\/\//i.test(target) ? el('a', { href: target, rel: 'noreferrer noopener' }, children) : children

/** A remedy or a cause: the parts in backquotes are code. */
export const prose = (text: string): Child =>
  text.split(/`([^`]+)`/).map((part, at) => (at % 2 === 1 ? el('code', {}, part) : part))
