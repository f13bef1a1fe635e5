import type { NotifyFacts } from '../../../model/notifier.ts'
import { cutBytes } from '../../../text/escape.ts'
import { oneLine } from './inert.ts'

/** How much of a message is kept: numbers of items, and bytes of each. */
interface Room {
  readonly quotes: number
  readonly quote: number
  readonly remedies: number
  readonly sentence: number
  readonly files: number
  readonly headline: number
}

/** From all that is readable in a chat down to the headline; the log goes first, the link never. */
const ROOMS: readonly Room[] = [
  { quotes: 5, quote: 500, remedies: 6, sentence: 900, files: 5, headline: 300 },
  { quotes: 3, quote: 300, remedies: 4, sentence: 500, files: 3, headline: 300 },
  { quotes: 1, quote: 300, remedies: 3, sentence: 300, files: 0, headline: 240 },
  { quotes: 1, quote: 160, remedies: 1, sentence: 200, files: 0, headline: 200 },
  { quotes: 0, quote: 0, remedies: 0, sentence: 120, files: 0, headline: 160 },
  { quotes: 0, quote: 0, remedies: 0, sentence: 0, files: 0, headline: 120 },
]

/** Bytes of a name of a branch, job or file, and of a URL, that are kept. */
const NAME = 120
const URL_BYTES = 600

/** Text of at most so many bytes on one line; null when nothing is to be seen of it. */
const kept = (text: string | null, bytes: number): string | null =>
  text === null || bytes === 0 ? null : oneLine(cutBytes(text, bytes)) || null

const keptAll = (texts: readonly string[], count: number, bytes: number): readonly string[] =>
  texts
    .map((text) => kept(text, bytes))
    .filter((text) => text !== null)
    .slice(0, count)

/** A command that was cut is worse than none. */
const whole = (text: string, bytes: number): boolean => Buffer.byteLength(text) <= bytes

const shrunk = (facts: NotifyFacts, room: Room): NotifyFacts => {
  const isLast = room === ROOMS.at(-1)
  const link = (url: string | null): string | null => (url === null || !whole(url, URL_BYTES) ? null : url)
  const { reproduce } = facts
  return {
    ...facts,
    headline: kept(facts.headline, room.headline) ?? '-',
    state: kept(facts.state, 300) ?? '-',
    id: kept(facts.id, NAME),
    repository: kept(facts.repository, NAME),
    branch: kept(facts.branch, NAME),
    workflow: kept(facts.workflow, NAME),
    job: kept(facts.job, NAME),
    matrix: kept(facts.matrix, NAME),
    position: kept(facts.position, 200),
    quotes: keptAll(facts.quotes, room.quotes, room.quote),
    cause: kept(facts.cause, room.sentence),
    do: keptAll(
      facts.do.filter((text) => whole(text, room.sentence)),
      room.remedies,
      room.sentence,
    ),
    whose: kept(facts.whose, room.sentence),
    files: keptAll(facts.files, room.files, NAME),
    reproduce: reproduce === null || !whole(reproduce, room.sentence) ? null : kept(reproduce, room.sentence),
    mentions: facts.mentions.slice(0, 3),
    links: { run: link(facts.links.run), page: isLast ? null : link(facts.links.page) },
  }
}

/** The fullest rendering of at most so many bytes of UTF-8; the last one is small enough for every service. */
export const fitted = (facts: NotifyFacts, bytes: number, render: (facts: NotifyFacts) => string): string => {
  const made = ROOMS.map((room) => () => render(shrunk(facts, room)))
  for (const make of made) {
    const text = make()
    if (Buffer.byteLength(text) <= bytes) return text
  }
  return made.at(-1)?.() ?? ''
}
