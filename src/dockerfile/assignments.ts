import type { Instruction } from '../model/dockerfile.ts'
import { rawWords } from './words.ts'

/** One name of ENV or ARG with its value as written; null when ARG gives none. */
export interface Assignment {
  readonly name: string
  readonly value: string | null
}

/** What an ENV or ARG instruction sets, quotes and variables as written. */
export function assignments(instruction: Instruction, mark: string): Assignment[] {
  const { words } = rawWords(instruction.text, mark)
  const first = words[0] ?? ''
  if (instruction.keyword === 'ENV' && !first.includes('=')) {
    return first ? [{ name: first, value: instruction.text.slice(first.length).trim() }] : []
  }
  return words.map((word) => {
    const equals = word.indexOf('=')
    return equals < 0
      ? { name: word, value: null }
      : { name: word.slice(0, equals), value: word.slice(equals + 1) }
  })
}
