import { describe, expect, test } from '@jest/globals'
import { findRoots } from '../../../src/stages/prewarm/roots.ts'
import { requiredBy, wantedBy, wantedOf } from '../../../src/stages/prewarm/wanted.ts'
import { cutDirect, withoutUserinfo, withUserinfo } from '../../../src/text/proxy-list.ts'
import { fakeFiles } from '../../fakes/ports.ts'

const MOD = 'module m\n\ngo 1.21\n\nrequire example.org/x v1.0.0\n'
const SUM = 'example.org/x v1.0.0 h1:a=\nexample.org/x v1.0.0/go.mod h1:b=\n'
const rootsOf = async (
  files: Record<string, string>,
  more: { dockerfile?: string; ignore?: string } = {},
): Promise<readonly string[]> => {
  const context = { dir: '/w', dockerfile: more.dockerfile ?? null, ignore: more.ignore ?? null }
  const { roots } = await findRoots(context, fakeFiles(files))
  return roots.map(({ dir, gowork, sums }) => `${dir} ${gowork} ${sums.length}`)
}

describe('the modules of a context', () => {
  test('a workspace covers its modules; vendored and needless ones are left out', async () => {
    const files = {
      '/w/go.work': 'go 1.21\n\nuse (\n\t./api // first\n\t./cmd\n)\n',
      '/w/go.work.sum': SUM,
      '/w/api/go.mod': MOD,
      '/w/api/go.sum': SUM,
      '/w/cmd/go.mod': MOD,
      '/w/vendored/go.mod': MOD,
      '/w/vendored/vendor/modules.txt': '',
      '/w/bare/go.mod': 'module bare\n',
      '/w/other/go.mod': MOD,
      '/w/other/testdata/go.mod': MOD,
      '/w/node_modules/x/go.mod': MOD,
    }
    expect(await rootsOf(files)).toEqual(['/w /w/go.work 2', '/w/other off 0'])
  })

  test('what .dockerignore leaves out needs none, unless it is taken back', async () => {
    const files = { '/w/go.mod': MOD, '/w/go.sum': SUM, '/w/tools/go.mod': MOD, '/w/tools/a/go.mod': MOD }
    expect(await rootsOf(files, { ignore: 'tools\n' })).toEqual(['/w off 1'])
    expect(await rootsOf(files, { ignore: 'tools\n!tools/a\n' })).toEqual(['/w off 1', '/w/tools/a off 0'])
    expect(await rootsOf(files, { ignore: '**/*.sum\n' })).toContain('/w off 0')
  })

  test('a -modfile of the Dockerfile counts with the sums beside it', async () => {
    const files = {
      '/w/go.mod': MOD,
      '/w/go.sum': SUM,
      '/w/tools/go.tools.mod': MOD,
      '/w/tools/go.tools.sum': SUM,
    }
    expect(await rootsOf(files)).toEqual(['/w off 1'])
    const dockerfile =
      'FROM golang\nRUN go build -modfile=./tools/go.tools.mod ./... && go list -modfile go.mod\n'
    expect(await rootsOf(files, { dockerfile })).toEqual(['/w off 1', '/w/tools off 1'])
  })

  test('their text changes with sums and Go version, not with the names of the requirements', async () => {
    const text = async (mod: string, sum: string) =>
      (
        await findRoots(
          { dir: '/w', dockerfile: null, ignore: null },
          fakeFiles({ '/w/go.mod': mod, '/w/go.sum': sum }),
        )
      ).text
    const first = await text(MOD, SUM)
    expect(await text(`// note\n${MOD}`, SUM)).toBe(first)
    expect(await text(MOD.replace('1.21', '1.22'), SUM)).not.toBe(first)
    expect(await text(MOD, SUM.replace('h1:a', 'h1:c'))).not.toBe(first)
  })

  test('a context that is no directory of this machine has none', async () => {
    expect(await findRoots({ dir: '', dockerfile: null, ignore: null }, fakeFiles())).toMatchObject({
      roots: [],
    })
  })

  test('a very deep or wide context is cut, and it is said', async () => {
    const files = Object.fromEntries(Array.from({ length: 70 }, (_, at) => [`/w/m${at}/go.mod`, MOD]))
    const found = await findRoots({ dir: '/w', dockerfile: null, ignore: null }, fakeFiles(files))
    expect(found.roots).toHaveLength(64)
    expect(found.degradations).toEqual([expect.stringContaining('not all of its Go modules')])
  })
})

describe('what a build will ask for', () => {
  test('versions of sums, with the zip where one has its sum', () => {
    const sums = [`${SUM}example.org/y v1.2.3/go.mod h1:c=\n`, 'example.org/Y/v2 v2.0.0+incompatible h1:d=\n']
    expect(wantedOf(sums)).toEqual([
      { module: 'example.org/x', version: 'v1.0.0', zip: true },
      { module: 'example.org/y', version: 'v1.2.3', zip: false },
      { module: 'example.org/Y/v2', version: 'v2.0.0+incompatible', zip: true },
    ])
  })

  test('lines that are no sums, or would leave the store, are none', () => {
    const lines = [
      '../../etc v1.0.0 h1:a=',
      'example.org/x v1.0.0/../../y h1:a=',
      'a/../b v1 h1:a=',
      '-x v1 h1:a=',
      '',
    ]
    expect(wantedOf([lines.join('\n'), '<<<<<<< HEAD\nexample.org/x v1.0.0 h2:a=\n'])).toEqual([])
  })

  test('requirements stand in where there are no sums, replaced as they are', () => {
    const mod = `module m
require example.org/a v1.0.0 // indirect
require (
	example.org/b v1.0.0
	"example.org/c" v1.1.0
	example.org/d v1.0.0
)
replace example.org/b => ../../etc
replace (
	example.org/c v1.1.0 => example.org/fork v1.2.0
	example.org/d v0.9.0 => example.org/never v1.0.0
)
`
    expect(requiredBy([mod]).map(({ module, version }) => `${module} ${version}`)).toEqual([
      'example.org/fork v1.2.0',
      'example.org/d v1.0.0',
      'example.org/a v1.0.0',
    ])
  })

  test('is zips of required modules alone, from Go 1.17 on', () => {
    const sums = [`${SUM}example.org/y v1.0.0 h1:c=\nexample.org/y v1.0.0/go.mod h1:d=\n`]
    const zips = (mods: readonly string[]) =>
      wantedBy([{ sums, mods }])
        .filter(({ zip }) => zip)
        .map(({ module }) => module)
    expect(zips([MOD])).toEqual(['example.org/x'])
    expect(zips([MOD.replace('1.21', '1.16')])).toEqual(['example.org/x', 'example.org/y'])
    expect(zips([MOD.replace('go 1.21', '')])).toEqual(['example.org/x', 'example.org/y'])
    const work = 'go 1.21\nreplace example.org/x => example.org/y v1.0.0\n'
    expect(zips([MOD, work])).toEqual(['example.org/y'])
    expect(wantedBy([{ sums, mods: [MOD] }])).toHaveLength(2)
  })

  test('is every zip with a sum in a workspace, where go mod download takes them all', () => {
    const sums = [`${SUM}example.org/y v1.0.0 h1:c=\nexample.org/y v1.0.0/go.mod h1:d=\n`]
    const found = wantedBy([{ sums, mods: [MOD], gowork: '/src/go.work' }])
    expect(found.filter(({ zip }) => zip).map(({ module }) => module)).toEqual([
      'example.org/x',
      'example.org/y',
    ])
  })

  test('is the whole of several roots', () => {
    const other = { sums: ['example.org/x v1.0.0 h1:a=\n'], mods: ['go 1.16\n'] }
    const mine = { sums: [SUM], mods: ['module m\ngo 1.21\n'] }
    for (const roots of [
      [mine, other],
      [other, mine],
    ])
      expect(wantedBy(roots)).toEqual([{ module: 'example.org/x', version: 'v1.0.0', zip: true }])
  })
})

describe('a GOPROXY list', () => {
  test('loses what carries a user, for the eyes of the build', () => {
    expect(withoutUserinfo('https://u:p@a.example.org|https://goproxy.cn,direct')).toBe(
      'https://goproxy.cn,direct',
    )
    expect(withoutUserinfo('https://goproxy.cn|https://tok@a.example.org')).toBe('https://goproxy.cn')
  })

  test('takes the credentials of its hosts, where it has none of its own', () => {
    const known = (host: string) => (host === 'a.example.org' ? { user: 'u', token: 'p/1' } : null)
    expect(
      withUserinfo('https://a.example.org/go|http://a.example.org,https://x@a.example.org,direct', known),
    ).toBe('https://u:p%2F1@a.example.org/go|http://a.example.org,https://x@a.example.org,direct')
  })

  test('is cut before direct, with the mark that stood there', () => {
    expect(cutDirect('https://goproxy.cn|direct')).toEqual({ list: 'https://goproxy.cn', tail: '|direct' })
    expect(cutDirect('direct')).toEqual({ list: '', tail: ',direct' })
    expect(cutDirect('https://goproxy.cn,off')).toEqual({ list: 'https://goproxy.cn,off', tail: '' })
  })
})
