import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Problem, Result } from '../model/problem.ts'

/** Inputs a file may give: ours, but for the one that names the file. */
export const CONFIGURABLE = [
  ...['go-cache', 'rewrite', 'go-proxy', 'go-private', 'go-auth', 'on-transient', 'builders'],
  ...['rules', 'playbooks', 'check-name', 'notify', 'notify-on', 'mentions', 'language'],
  ...['telemetry', 'artifact'],
] as const

/** Values by the name of the input, as text a workflow would have. */
export type Config = ReadonlyMap<string, string>

/** More than any configuration needs, and less than what makes a parser slow. */
const MOST_CHARACTERS = 64_000

const textOf = (node: unknown): string | null => {
  if (isScalar(node)) return node.value === null ? '' : String(node.source ?? node.value)
  if (!isSeq(node)) return null
  const items = node.items.map((item) => (isScalar(item) ? textOf(item) : null))
  return items.includes(null) ? null : items.join('\n')
}

/** Reads the text of a configuration file: a YAML mapping of inputs to a text, or to a list with an item a line. All problems are told at once, with their line. */
export const parseConfig = (text: string, path: string): Result<Config> => {
  const problems: Problem[] = []
  const lines = new LineCounter()
  const refuse = (offset: number, seen: string, remedy: string) => {
    const { line, col } = lines.linePos(offset)
    problems.push({ input: 'config', seen: `${path}:${line}:${col}: ${seen}`, remedy })
  }
  if (text.length > MOST_CHARACTERS)
    return {
      ok: false,
      problems: [
        {
          input: 'config',
          seen: `${path} has ${text.length} characters`,
          remedy: `keep it below ${MOST_CHARACTERS}`,
        },
      ],
    }
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, maxAliasCount: 0 } as object)
  for (const error of document.errors)
    refuse(error.pos[0], error.message.split('\n')[0]?.replace(/ at line.*$/, '') ?? '', 'write valid YAML')
  const { contents } = document
  const root: Node | null = isScalar(contents) && contents.value === null ? null : contents
  const config = new Map<string, string>()
  if (problems.length === 0 && root !== null && !isMap(root))
    refuse(0, 'no mapping', 'write `NAME: VALUE` lines, for example `go-proxy: https://goproxy.cn`')
  for (const { key, value } of problems.length === 0 && isMap(root) ? root.items : []) {
    const name = isScalar(key) ? String(key.value) : ''
    const offset = (key as Node | null)?.range?.[0] ?? 0
    const given = isAlias(value) ? null : textOf(value)
    if (!(CONFIGURABLE as readonly string[]).includes(name))
      refuse(offset, JSON.stringify(name), `use ${CONFIGURABLE.join(', ')}`)
    else if (given === null)
      refuse(offset, `${name} is no text and no list of texts`, 'give a text, or a list with an item a line')
    else config.set(name, given)
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: config }
}

/** Reads an input as given, else as the file has it. */
export const withConfig =
  (read: (name: string) => string, config: Config) =>
  (name: string): string => {
    const given = read(name)
    return given.trim() === '' ? (config.get(name) ?? given) : given
  }
