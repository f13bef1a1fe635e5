import type { NotifyFacts } from '../../../model/notifier.ts'
import { cutBytes } from '../../../text/escape.ts'

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

const name = (text: string | null, bytes = NAME): string | null =>
  text === null ? null : cutBytes(text, bytes)

const shrunk = (facts: NotifyFacts, room: Room): NotifyFacts => {
  const sentence = (text: string | null): string | null =>
    text === null || room.sentence === 0 ? null : cutBytes(text, room.sentence)
  const isLast = room === ROOMS.at(-1)
  const link = (url: string | null): string | null =>
    url === null || Buffer.byteLength(url) > URL_BYTES ? null : url
  return {
    ...facts,
    headline: cutBytes(facts.headline, room.headline),
    state: cutBytes(facts.state, 300),
    repository: name(facts.repository),
    branch: name(facts.branch),
    workflow: name(facts.workflow),
    job: name(facts.job),
    position: name(facts.position, 200),
    quotes: facts.quotes.slice(0, room.quotes).map((quote) => cutBytes(quote, room.quote)),
    cause: sentence(facts.cause),
    // A command that was cut is worse than none.
    do: facts.do.filter((text) => Buffer.byteLength(text) <= room.sentence).slice(0, room.remedies),
    whose: sentence(facts.whose),
    files: facts.files.slice(0, room.files).map((file) => cutBytes(file, NAME)),
    reproduce:
      facts.reproduce === null || Buffer.byteLength(facts.reproduce) > room.sentence ? null : facts.reproduce,
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
