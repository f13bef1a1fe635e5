import type { Instruction } from '../model/dockerfile.ts'
import type { LogicalLine } from './lines.ts'
import { jsonWords, rawWords, splitFlags, unquote } from './words.ts'

const EXEC_FORMS = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'SHELL', 'COPY', 'ADD', 'VOLUME'])
const SHELL_FORMS = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK'])

/** Reads a logical line as an instruction with its flags and words. */
export function readInstruction(line: LogicalLine, mark: '\\' | '`'): Instruction {
  const match = /^(\S+)(?:\s+(.*))?$/s.exec(line.text)
  const keyword = (match?.[1] ?? '').toUpperCase()
  const { flags, rest } = splitFlags(match?.[2] ?? '', mark)
  const json = EXEC_FORMS.has(keyword) ? jsonWords(rest) : null
  const trigger = keyword === 'ONBUILD' && rest ? readInstruction({ ...line, text: rest }, mark) : undefined
  const words = SHELL_FORMS.has(keyword) ? [] : rawWords(rest, mark).words.map((w) => unquote(w, mark))
  return {
    keyword,
    line: line.line,
    endLine: line.endLine,
    flags,
    text: rest,
    args: json ?? words,
    execForm: json !== null,
    heredocs: line.heredocs,
    ...(trigger ? { trigger } : {}),
  }
}
