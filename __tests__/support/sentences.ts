import { readFileSync } from 'node:fs'
import { parseSync } from '@swc/core'

/** A text of the source: `${…}` are its numbered placeholders. */
export interface SourceText {
  readonly file: string
  readonly text: string
}

interface Node {
  readonly type?: string
  readonly [key: string]: unknown
}

/** Every text of a file of TypeScript that may be a sentence for people: at least two words of small letters, one after the other. */
export const sentencesIn = (file: string): readonly SourceText[] => {
  const found: string[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const item of node) visit(item)
      return
    }
    if (typeof node !== 'object' || node === null) return
    const one = node as Node
    if (one.type === 'ImportDeclaration' || one.type === 'TsLiteralType') return
    if (one.type === 'StringLiteral') found.push(one['value'] as string)
    if (one.type === 'TemplateLiteral') {
      const quasis = one['quasis'] as readonly { readonly cooked: string }[]
      found.push(quasis.map(({ cooked }, at) => (at === 0 ? cooked : `{${at}}${cooked}`)).join(''))
    }
    for (const value of Object.values(one)) visit(value)
  }
  visit(parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript', target: 'es2024' }).body)
  return [...new Set(found)]
    .filter((text) => /(?:^|[\s(])[a-z]{2,}[,;]? [a-z]{2,}/i.test(text))
    .map((text) => ({ file, text }))
}
