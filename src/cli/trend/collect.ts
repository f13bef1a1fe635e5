import { resolve } from 'node:path'
import type { Entry } from '../../stages/trend/entry.ts'
import { readEntry } from '../../stages/trend/read.ts'
import { stripControls } from '../../text/controls.ts'
import { type Console, UsageError } from '../command.ts'
import { type Piece, readLines, readPieces } from './sources.ts'

/** What was read: each incident once, and how much was not. */
export interface Collected {
  readonly entries: readonly Entry[]
  readonly skipped: number
  readonly copies: number
  /** Where the first of those skipped stand and why, one sentence each. */
  readonly reasons: readonly string[]
}

/** Reasons that are told one by one. */
const MOST_REASONS = 5

const isMissing = (error: unknown): error is NodeJS.ErrnoException =>
  typeof (error as NodeJS.ErrnoException).code === 'string'

const piecesOf = (word: string, console: Console): AsyncIterable<Piece> =>
  word === '-' ? readLines('-', console.input()) : readPieces(resolve(console.cwd, word), word)

/** Reads incidents of files and folders, `-` for standard input; what is none is counted and told. Throws UsageError for a path that is not there. */
export const collect = async (words: readonly string[], console: Console): Promise<Collected> => {
  const entries = new Map<string, Entry>()
  const reasons: string[] = []
  let [skipped, copies] = [0, 0]
  const take = ({ name, value, why }: Piece) => {
    const read = why ?? readEntry(value)
    if (typeof read === 'string') {
      skipped += 1
      if (reasons.length < MOST_REASONS) reasons.push(stripControls(`${name} ${read}`.replace(/\s+/g, ' ')))
    } else if (entries.has(read.key)) copies += 1
    else entries.set(read.key, read)
  }
  for (const word of words)
    try {
      for await (const piece of piecesOf(word, console)) take(piece)
    } catch (error) {
      if (!isMissing(error)) throw error
      throw new UsageError(
        `FILE ${JSON.stringify(word)} cannot be read (${error.code}); give incident.json files, folders or downloaded artifacts with them, or - for standard input`,
      )
    }
  return { entries: [...entries.values()], skipped, copies, reasons }
}
