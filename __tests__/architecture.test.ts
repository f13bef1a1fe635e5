import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'

/** Who may import whom. This table is the architecture: a row never imports a row above it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  index: ['adapters', 'main', 'post'],
  cli: [
    'cli',
    'adapters',
    'catalogue',
    'dockerfile',
    'git',
    'inputs',
    'mirror',
    'model',
    'pipeline',
    'ports',
    'stages',
    'text',
    'wording',
  ],
  main: ['adapters', 'catalogue', 'inputs', 'mirror', 'model', 'pipeline', 'ports', 'state', 'text'],
  post: ['adapters', 'stages', 'state', 'ports', 'model'],
  pipeline: ['pipeline', 'stages', 'catalogue', 'dockerfile', 'inputs', 'ports', 'model', 'text', 'state'],
  adapters: ['adapters', 'ports', 'model', 'text'],
  mirror: ['mirror', 'ports', 'model', 'text'],
  stages: ['ports', 'model', 'text', 'dockerfile', 'git', 'wording'],
  catalogue: ['catalogue', 'dockerfile', 'model', 'text', 'wording'],
  wording: ['wording', 'model', 'text'],
  inputs: ['inputs', 'model', 'text'],
  state: ['model', 'text'],
  dockerfile: ['dockerfile', 'model', 'text'],
  git: ['git', 'ports', 'model', 'text'],
  ports: ['ports', 'model', 'text'],
  model: ['model', 'text'],
  text: ['text'],
  'report-page': ['model'],
}

/** Rows that may touch the world: processes, network, clock, console, packages. */
const WORLDLY = new Set(['adapters', 'mirror', 'main', 'post', 'cli', 'index'])

/** Packages and Node modules that only compute, and may be used anywhere. */
const PURE_PACKAGES = new Set(['node:path', 'node:path/posix', 'node:buffer', '@balena/dockerignore', 'yaml'])

const WORLD =
  /(?<!['"`])\bprocess\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bfetch\(|\bset(?:Timeout|Interval)\(|\bconsole\./

const root = resolve('src')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(root, name))

const rowOf = (file: string): string => {
  const [first = ''] = relative(root, file).split('/')
  return first.replace(/\.ts$/, '')
}

/** Folder of a stage: `stages/plan/x.ts` and `stages/plan.ts` are both of `plan`. */
const stageOf = (file: string): string => (relative(root, file).split('/')[1] ?? '').replace(/\.ts$/, '')

const code = (file: string): string =>
  readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')

const importsOf = (file: string): string[] =>
  [
    ...code(file).matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\{[^}]*\}[^'"\n]*)?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
    ),
  ].map((match) => (match[1] ?? match[2]) as string)

describe('architecture', () => {
  test('every row of src is in the table', () => {
    expect([...new Set(files.map(rowOf))].filter((row) => !(row in MAY_IMPORT))).toEqual([])
    expect(files.length).toBeGreaterThan(20)
  })

  test('lower rows never import upper rows', () => {
    const broken = files.flatMap((file) =>
      importsOf(file)
        .filter((path) => path.startsWith('.'))
        .map((path) => resolve(dirname(file), path))
        .filter(
          (target) => rowOf(target) !== rowOf(file) && !MAY_IMPORT[rowOf(file)]?.includes(rowOf(target)),
        )
        .map((target) => `${relative(root, file)} imports ${relative(root, target)}`),
    )
    expect(broken).toEqual([])
  })

  test('a stage never imports another stage', () => {
    const broken = files
      .filter((file) => rowOf(file) === 'stages')
      .flatMap((file) =>
        importsOf(file)
          .map((path) => resolve(dirname(file), path))
          .filter((target) => target.startsWith(`${root}/stages/`) && stageOf(target) !== stageOf(file))
          .map((target) => `${relative(root, file)} imports ${relative(root, target)}`),
      )
    expect(broken).toEqual([])
  })

  test('only the rim touches the world', () => {
    const broken = files
      .filter((file) => !WORLDLY.has(rowOf(file)))
      .filter(
        (file) =>
          WORLD.test(code(file)) ||
          importsOf(file).some((path) => !path.startsWith('.') && !PURE_PACKAGES.has(path)),
      )
      .map((file) => relative(root, file))
    expect(broken).toEqual([])
  })

  test('no import cycle, types included', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter((p) => p.startsWith('.'))
          .map((p) => resolve(dirname(file), p)),
      ]),
    )
    const done = new Set<string>()
    const walk = (file: string, path: readonly string[]): string[] => {
      if (path.includes(file)) return [[...path, file].map((f) => relative(root, f)).join(' > ')]
      if (done.has(file)) return []
      const found = (graph.get(file) ?? []).flatMap((next) => walk(next, [...path, file]))
      done.add(file)
      return found
    }
    expect(files.flatMap((file) => walk(file, []))).toEqual([])
  })

  test('files stop at 250 lines', () => {
    expect(
      files
        .filter((file) => readFileSync(file, 'utf8').split('\n').length > 251)
        .map((f) => relative(root, f)),
    ).toEqual([])
  })

  test('names say what things are', () => {
    const named = files.map((f) => relative(root, f)).filter((f) => !f.startsWith('catalogue/rules/'))
    expect(named.filter((f) => /util|helper|common|manager/i.test(f))).toEqual([])
  })
})
