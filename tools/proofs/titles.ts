import { parseSync } from '@swc/core'

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

const BLOCKS = new Set(['describe', 'test', 'it'])

/** `describe` or `test` when the call defines one, in the plain form, `.each(…)(…)` or `.each` and its kin; null for any other call. */
const blockOf = (callee: unknown): string | null => {
  if (!isNode(callee)) return null
  if (callee['type'] === 'Identifier')
    return BLOCKS.has(callee['value'] as string) ? (callee['value'] as string) : null
  if (callee['type'] === 'MemberExpression') return blockOf(callee['object'])
  if (callee['type'] === 'CallExpression') return blockOf(callee['callee'])
  return null
}

const isTable = ({ callee }: Node): boolean =>
  isNode(callee) && callee['type'] === 'MemberExpression' && (callee['property'] as Node)['value'] === 'each'

/** A title as it stands in the source; what is computed in it is `%s`. */
const titleOf = (argument: unknown): string => {
  const expression = isNode(argument) ? (argument['expression'] as Node) : {}
  if (expression['type'] === 'StringLiteral') return expression['value'] as string
  if (expression['type'] !== 'TemplateLiteral') return '%s'
  return (expression['quasis'] as readonly Node[]).map(({ cooked }) => cooked as string).join('%s')
}

/** The titles of every test that stands in a test file, those of the blocks around it first. Throws on a file that does not parse. */
export const titlesIn = (source: string): readonly (readonly string[])[] => {
  const found: (readonly string[])[] = []
  const walk = (value: unknown, path: readonly string[]): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, path)
    if (!isNode(value) || Array.isArray(value)) return
    const block = value['type'] === 'CallExpression' && !isTable(value) ? blockOf(value['callee']) : null
    if (block === null) {
      for (const [key, one] of Object.entries(value)) if (key !== 'span') walk(one, path)
      return
    }
    const [title, ...rest] = value['arguments'] as readonly unknown[]
    const below = [...path, titleOf(title)]
    if (block !== 'describe') found.push(below)
    else walk(rest, below)
  }
  walk(parseSync(source, { syntax: 'typescript', target: 'es2024' }), [])
  return found
}
