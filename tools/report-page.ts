// Puts the program of the HTML report into a constant: node tools/report-page.ts [FILE]. Types are taken off and the modules joined in the order of their imports.
import { readFileSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join, resolve } from 'node:path'

const SOURCE = resolve('src/report-page')
const out = process.argv[2] ?? 'src/stages/report/html/page-script.ts'

const IMPORT = /^import [^'"]*?from '(\.\/[^']+)'$/gms

const modules: string[] = []
const seen = new Set<string>()

const add = (name: string): void => {
  if (seen.has(name)) return
  seen.add(name)
  const code = stripTypeScriptTypes(readFileSync(join(SOURCE, name), 'utf8'))
  for (const [, path = ''] of code.matchAll(IMPORT)) add(path)
  const lines = code
    .replace(IMPORT, '')
    .replace(/^export /gm, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !/^\s*(?:\/\/|\/\*\*.*\*\/$)/.test(line))
  modules.push(lines.join('\n'))
}

add('main.ts')
const program = `(() => {\n'use strict'\n${modules.join('\n')}\n})()`
const unsafe = /<(?:\/script|!--)|^import |^export /im.exec(program)
if (unsafe !== null) throw new Error(`the program may not hold ${unsafe[0]}`)
const text = JSON.stringify(program).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
writeFileSync(
  out,
  `/** The program of the page, made of src/report-page by \`node tools/report-page.ts\`. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they stand in the program
// biome-ignore format: one line
export const PAGE_SCRIPT = '${text}'
`,
)
