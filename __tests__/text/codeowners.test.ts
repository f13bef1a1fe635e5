import { describe, expect, test } from '@jest/globals'
import { matchesOwned, ownersFor, parseCodeowners } from '../../src/text/codeowners.ts'

describe('a pattern covers a path as GitHub tells it', () => {
  test.each([
    ['*', 'a/b.go', true],
    ['*.js', 'a/b/c.js', true],
    ['*.js', 'a/b.json', false],
    ['/build/logs/', 'build/logs/x/y', true],
    ['/build/logs/', 'a/build/logs/x', false],
    ['/build/logs/', 'build/logs', false],
    ['docs/*', 'docs/getting-started.md', true],
    ['docs/*', 'docs/build-app/troubleshooting.md', false],
    ['apps/', 'x/apps/y/z.go', true],
    ['apps/', 'apps', false],
    ['/apps/github', 'apps/github/x.go', true],
    ['/apps/github', 'apps/githubx', false],
    ['**/logs', 'deeply/nested/logs/x', true],
    ['**/logs', 'logs', true],
    ['internal/**', 'internal/a/b.go', true],
    ['internal/**', 'internal', false],
    ['a/**/z.go', 'a/z.go', true],
    ['a/**/z.go', 'a/b/c/z.go', true],
    ['a/**/z.go', 'b/a/z.go', false],
    ['go.mod', 'tools/go.mod', true],
    ['/go.mod', 'tools/go.mod', false],
    ['?.go', 'x/a.go', true],
    ['?.go', 'x/ab.go', false],
    ['a b/c.go', 'a b/c.go', true],
    ['Docs/', 'docs/x', false],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(matchesOwned(pattern, path)).toBe(expected)
  })

  test('a hostile pattern takes no time', () => {
    const pattern = `${'*a'.repeat(2000)}/${'**/'.repeat(500)}b`
    expect(matchesOwned(pattern, `${'a'.repeat(5000)}/${'c/'.repeat(200)}d`)).toBe(false)
  })
})

test('the last line that covers a path decides, and a line without owners takes them away', () => {
  const rules = parseCodeowners(
    [
      '# all',
      '* @all',
      '*.go @go-team @org/reviewers # the code',
      '/vendor/',
      'docs\\ old/ ann@example.org',
    ].join('\n'),
  )
  expect(ownersFor(rules, 'README')).toEqual(['@all'])
  expect(ownersFor(rules, 'cmd/main.go')).toEqual(['@go-team', '@org/reviewers'])
  expect(ownersFor(rules, 'vendor/x.go')).toEqual([])
  expect(ownersFor(rules, 'docs old/x.md')).toEqual(['ann@example.org'])
})

test('lines that GitHub does not take are left out', () => {
  const text = ['!a @x', '\\#a @x', '[ab].go @x', '[Section] @x', 'a not-an-owner', 'b @ok'].join('\r\n')
  expect(parseCodeowners(text)).toEqual([{ pattern: 'b', owners: ['@ok'] }])
  expect(parseCodeowners(`a @x\n${'#'.repeat(3_000_001)}`)).toEqual([])
})

test('a backslash at the end of an owner is part of it, so that the line does not count', () => {
  expect(parseCodeowners('/a @octo\\\n/b @octo\n')).toEqual([{ pattern: '/b', owners: ['@octo'] }])
})
