// biome-ignore-all lint/suspicious/noControlCharactersInRegex: colours are what is looked for
import { stripControls } from './controls.ts'

/** Colour and weight. ECMA-48, 8.3.117. */
const COLOUR = /\u001b\[[0-9;:]{0,40}m/g

/** How a sequence that may be a colour begins. */
const START = '\u001b['

/** Whether the text may carry colours. */
export const hasColours = (text: string): boolean => text.includes(START)

/** Text with its colours and without all other control characters. */
export const keepColours = (text: string): string => {
  if (!hasColours(text)) return stripControls(text)
  const colours = text.match(COLOUR) ?? []
  return text
    .split(COLOUR)
    .map((part, at) => stripControls(part) + (colours[at] ?? ''))
    .join('')
}
