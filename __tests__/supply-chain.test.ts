import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { minify } from '@swc/core'

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly dev?: boolean
  readonly optional?: boolean
  readonly hasInstallScript?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

const read = (path: string): string => readFileSync(path, 'utf8')
const lock = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, Locked>> }
const locked = Object.entries(lock.packages).filter(([folder]) => folder !== '')
const own = JSON.parse(read('package.json')) as { dependencies: Readonly<Record<string, string>> }

/** Is the package for machines other than Linux x64 with glibc. */
const isForeign = ({ os, cpu, libc }: Locked): boolean =>
  (os !== undefined && !os.includes('linux')) ||
  (cpu !== undefined && !cpu.includes('x64')) ||
  (libc !== undefined && !libc.includes('glibc'))

/** A package and everything it needs, by the lock; where several versions are held, each of them. */
const closure = (names: readonly string[]): readonly string[] => {
  const seen = new Set<string>()
  const take = (name: string): void => {
    for (const [folder, { dependencies = {} }] of locked) {
      if (
        seen.has(folder) ||
        (folder !== `node_modules/${name}` && !folder.endsWith(`/node_modules/${name}`))
      )
        continue
      seen.add(folder)
      for (const needed of Object.keys(dependencies)) take(needed)
    }
  }
  for (const name of names) take(name)
  return [...seen]
}

describe('the lock', () => {
  test('has a SHA-512 of every package that is installed here', () => {
    const without = locked.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))
    expect(without.filter(([, one]) => !(one.optional && isForeign(one))).map(([folder]) => folder)).toEqual(
      [],
    )
    expect(locked.length - without.length).toBeGreaterThan(400)
  })

  test('takes nothing from git, folders or plain http', () => {
    const odd = locked.filter(
      ([, { link, version = '', resolved }]) =>
        link === true ||
        !/^\d+\.\d+\.\d+/.test(version) ||
        (resolved !== undefined && !resolved.startsWith('https://')),
    )
    expect(odd).toEqual([])
  })

  test('needs no install script to build: none of what is bundled or bundles has one', () => {
    const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true)
    expect(scripted.map(([folder]) => folder).sort()).toEqual([
      'node_modules/@parcel/watcher',
      'node_modules/@swc/core',
      'node_modules/node',
    ])
    expect(scripted.filter(([, { dev }]) => dev !== true)).toEqual([])
    const needed = closure([...Object.keys(own.dependencies), 'typescript', '@vercel/ncc'])
    expect(needed.length).toBeGreaterThan(50)
    expect(needed.filter((folder) => lock.packages[folder]?.hasInstallScript)).toEqual([])
  })
})

/** Rows of a table of the page, by its first header, as cells. */
const rowsOf = (page: string, header: string): readonly (readonly string[])[] => {
  const lines = page.split('\n')
  const from = lines.findIndex((line) => line.startsWith(`| ${header} |`))
  const to = lines.findIndex((line, at) => at > from && !line.startsWith('|'))
  return lines.slice(from + 2, to).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

const page = read('docs/dependencies.md')

test('the page names each dependency with its licence', () => {
  const told = rowsOf(page, 'package').map(([name = '', , , licence]) => [name, licence])
  expect(told).toEqual(
    Object.keys(own.dependencies).map((name) => [name, lock.packages[`node_modules/${name}`]?.license]),
  )
})

/** Hosts that a script names outside of comments. */
const hostsIn = async (code: string): Promise<readonly string[]> => {
  const bare = await minify(code, {
    compress: false,
    mangle: false,
    module: true,
    format: { comments: false },
  })
  return [
    ...bare.code.matchAll(/\b(?:https?|wss?):\/\/(?:[^\s/@"'`]+@)?([A-Za-z0-9.-]+\.[A-Za-z0-9-]+)/g),
  ].map(([, host = '']) => host.toLowerCase())
}

describe('the bundle', () => {
  const scripts = globSync('dist/**/*.js')

  test('names no host but those the page gives a reason for', async () => {
    const found = new Set((await Promise.all(scripts.map((path) => hostsIn(read(path))))).flat())
    const hosts = [...found].filter((host) => !/^(?:.*\.)?example\.org$/.test(host))
    expect(hosts.sort()).toEqual(
      rowsOf(page, 'host')
        .map(([host]) => host)
        .sort(),
    )
    expect(
      await hostsIn('// https://a.example.com\nf("https://u:p@b.example.com/x", `wss://c.example.com`)'),
    ).toEqual(['b.example.com', 'c.example.com'])
  })

  test('makes no code of text', () => {
    expect(scripts.length).toBeGreaterThan(10)
    expect(scripts.filter((path) => /\beval\(|\bnew Function\(/.test(read(path)))).toEqual([])
  })
})

test('workflows here and in the documentation name actions by commit, with the version beside it', () => {
  const files = globSync([
    '.github/workflows/*.yml',
    'docs/*.md',
    'examples/**/*.{md,yml}',
    'deploy/**/*.{md,yml}',
  ])
  const uses = files.flatMap((path) =>
    [...read(path).matchAll(/^[ \t-]*uses:[ \t]*(\S+)(.*)$/gm)].map(([, use = '', rest = '']) => ({
      path,
      use,
      rest,
    })),
  )
  expect(uses.length).toBeGreaterThan(15)
  const others = uses.filter(({ use }) => !use.startsWith('./') && !use.startsWith('OWNER/go-docker-build'))
  expect(others.filter(({ use, rest }) => !/@[0-9a-f]{40}$/.test(use) || !/^ # v\d/.test(rest))).toEqual([])
})
