import { describe, expect, test } from '@jest/globals'

const { bundledIn, missingIn, sbomOf } = await import(`${'../tools/sbom.mjs'}`)

const sum = (letter: string) => `sha512-${Buffer.from(letter).toString('base64')}`

const lock = {
  packages: {
    '': {
      name: 'app',
      version: '1.0.0',
      license: 'Apache-2.0',
      dependencies: { '@o/a': '^1.0.0', b: '^2.0.0' },
    },
    'node_modules/@o/a': {
      version: '1.2.0',
      integrity: sum('a'),
      license: 'MIT',
      dependencies: { b: '^1.0.0', c: '*' },
    },
    'node_modules/@o/a/node_modules/b': { version: '1.9.0', integrity: sum('b'), license: 'ISC' },
    'node_modules/b': { version: '2.0.0', integrity: sum('B'), license: '(Apache-2.0 AND BSD-3-Clause)' },
    'node_modules/c': { version: '3.0.0', integrity: sum('c') },
    'node_modules/d': { version: '4.0.0', integrity: sum('d'), license: 'GPL-3.0' },
    'node_modules/e': { version: '5.0.0', license: 'MIT' },
  },
}

const stats = {
  modules: [
    { nameForCondition: '/w/build/index.js' },
    { nameForCondition: '/w/node_modules/@o/a/lib/x.js' },
    { modules: [{ nameForCondition: '/w/node_modules/@o/a/node_modules/b/index.js' }] },
  ],
  chunks: [{ modules: [{ nameForCondition: '/w/node_modules/b/index.js' }, { nameForCondition: null }] }],
}

const FOLDERS = ['node_modules/@o/a', 'node_modules/@o/a/node_modules/b', 'node_modules/b']

describe('the bill of materials', () => {
  test('has the packages whose files were bundled, nested ones by their own folder', () => {
    expect([...bundledIn(stats)].sort()).toEqual(FOLDERS)
  })

  test('tells version, sum, licence and what uses what', () => {
    const sbom = sbomOf(new Set(FOLDERS), lock, () => undefined)
    expect(sbom.metadata.component).toMatchObject({ name: 'app', version: '1.0.0' })
    expect(sbom.components).toMatchObject([
      {
        purl: 'pkg:npm/%40o/a@1.2.0',
        hashes: [{ alg: 'SHA-512', content: '61' }],
        licenses: [{ license: { id: 'MIT' } }],
      },
      { purl: 'pkg:npm/b@1.9.0', licenses: [{ license: { id: 'ISC' } }] },
      { purl: 'pkg:npm/b@2.0.0', licenses: [{ expression: '(Apache-2.0 AND BSD-3-Clause)' }] },
    ])
    expect(sbom.dependencies).toEqual([
      { ref: 'app@1.0.0', dependsOn: ['pkg:npm/%40o/a@1.2.0', 'pkg:npm/b@2.0.0'] },
      { ref: 'pkg:npm/%40o/a@1.2.0', dependsOn: ['pkg:npm/b@1.9.0'] },
      { ref: 'pkg:npm/b@1.9.0', dependsOn: [] },
      { ref: 'pkg:npm/b@2.0.0', dependsOn: [] },
    ])
  })

  test.each([
    ['node_modules/c', undefined, /c has the licence undefined/],
    ['node_modules/d', 'MIT', /d has the licence GPL-3.0/],
    ['node_modules/e', 'MIT', /e is bundled and has no sum/],
    ['node_modules/f', 'MIT', /f is bundled and has no sum/],
  ])('is not made with %s, of licence %s', (folder, licence, message) => {
    expect(() => sbomOf(new Set([folder]), lock, () => licence)).toThrow(message)
  })

  test('takes the licence of the package itself where the lock has none', () => {
    const [component] = sbomOf(new Set(['node_modules/c']), lock, () => 'MIT').components
    expect(component.licenses).toEqual([{ license: { id: 'MIT' } }])
  })

  test('gives the licences that the list of ncc lacks', () => {
    const sbom = sbomOf(new Set(FOLDERS), lock, () => undefined)
    const textOf = (folder: string) => `text of ${folder}`
    expect(missingIn('b\nISC\ntext\n', new Set(FOLDERS), sbom, textOf)).toBe(
      '\n\n@o/a\nMIT\ntext of node_modules/@o/a',
    )
    expect(missingIn('b\n@o/a\n', new Set(FOLDERS), sbom, textOf)).toBe('')
  })
})
