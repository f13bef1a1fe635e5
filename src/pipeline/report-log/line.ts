import { goEventText } from '../../stages/read-log/go-event.ts'
import { cleanLine, visibleLine } from '../../text/clean.ts'
import { hasColours, keepColours } from '../../text/colours.ts'
import { stripControls } from '../../text/controls.ts'

/** A raw line as the reader of the log gives it: cleaned, the last that a terminal shows; empty when nothing is to be seen. */
export const seenLine = (raw: string): string => {
  const text = goEventText(visibleLine(cleanLine(raw)))
  return text.trim() === '' ? '' : text
}

/** What the reader made of a raw line with the colours put back; without them where both differ. */
export const withColours = (seen: string, raw: string): string => {
  if (!hasColours(raw)) return seen
  const parts = raw.split('\r').filter((part) => stripControls(part).trim() !== '')
  const coloured = keepColours(parts.at(-1) ?? '')
  return stripControls(coloured) === seen ? coloured : seen
}

/** A line without secrets; one in which colours may hide a secret loses them. */
export const withoutSecrets = (text: string, redact: (text: string) => string): string => {
  if (!hasColours(text)) return redact(text)
  const bare = stripControls(text)
  const clean = redact(bare)
  return clean === bare ? redact(text) : clean
}
