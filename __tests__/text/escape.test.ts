import { describe, expect, test } from '@jest/globals'
import { codeSpan, cutBytes, cutTitle, escapeMarkdown, fence } from '../../src/text/escape.ts'
import { processorMs } from '../support/processor.ts'

describe('escapeMarkdown', () => {
  test.each([
    ['a mention', 'ask @octocat', /@octocat/],
    ['a team', 'ask @octo/team', /@octo/],
    ['an address', 'ada@example.org', /@example/],
    ['an issue', 'fixes #1', /#1/],
    ['an issue elsewhere', 'octo/app#12', /#12/],
    ['GH-1', 'see GH-1', /GH-1/],
    ['GH-1 in italics', 'see _gh-1', /gh-1/],
    ['a link', '[click](https://evil.example)', /(?<!\\)[[\]()]/],
    ['an image', '![x](https://evil.example/p.png)', /(?<!\\)[![\]()]/],
    ['a bare address', 'https://evil.example', /https:\/\//],
    ['a bare address after an underscore', '_www.evil.example', /www\.evil/],
    ['a comment', '<!-- hidden -->', /<|-->/],
    ['an end of details', '</details><h1>x</h1>', /[<>]/],
    ['an entity', '&lt;b&gt;', /&lt;b/],
    ['a heading', '# big', /^#/],
    ['a list', '- item', /^-/],
    ['a numbered list', '1. item', /^1\./],
    ['a cell of a table', 'a | b', /(?<!\\)\|/],
    ['emphasis', '**bold** ~~gone~~ _x_', /(?<!\\)[*~_]/],
    ['mathematics', '$x$', /(?<!\\)\$/],
    ['a fence', '```\nx\n```', /(?<!\\)`|\n/],
    ['marks that reorder', 'a\u202eb\u2066c', /[\u202a-\u202e\u2066-\u2069]/],
    ['colour', '\u001b[31mred\u001b[0m', /31m/],
    ['a paragraph', 'a\n\n# b', /\n/],
  ])('%s is plain text', (_name, payload, active) => {
    expect(escapeMarkdown(payload)).not.toMatch(active)
  })

  test('plain words stay as they are', () => {
    const text = 'go.sum has no entry for example.org/mod v1.2.3, see line 4: a - b + c = d; no. 5'
    expect(escapeMarkdown(text)).toBe(text)
  })

  test('a very long blank is handled at once', () => {
    const start = processorMs()
    expect(escapeMarkdown(`a${' '.repeat(200_000)}b`)).toHaveLength(200_002)
    expect(codeSpan(`a${' '.repeat(200_000)}b`)).toHaveLength(200_004)
    expect(processorMs() - start).toBeLessThan(2_000)
  })
})

describe('fence', () => {
  test.each([
    ['', '```text\n\n```'],
    ['x', '```text\nx\n```'],
    ['```\nx\n```', '````text\n```\nx\n```\n````'],
    ['``````', '```````text\n``````\n```````'],
    ['</details>\n@octocat', '```text\n</details>\n@octocat\n```'],
    ['a\r```\u001b[0m`', '`````text\na````\n`````'],
  ])('%j', (text, expected) => {
    expect(fence(text)).toBe(expected)
  })

  test('very many backquotes are no matter', () => {
    expect(fence('` '.repeat(300_000))).toMatch(/^```text\n/)
  })
})

describe('codeSpan', () => {
  test.each([
    ['a.go:1', '`a.go:1`'],
    ['a`b', '``a`b``'],
    ['`a`', '`` `a` ``'],
    ['a\n\n# b', '`a # b`'],
    [' \n ', ''],
  ])('%j', (text, expected) => {
    expect(codeSpan(text)).toBe(expected)
  })
})

describe('cutBytes', () => {
  test.each([
    ['short', 5, 'short'],
    ['longer', 5, 'lo…'],
    ['äöü', 5, 'ä…'],
    ['a😀😀', 7, 'a…'],
    ['a😀😀', 8, 'a😀…'],
    ['日本語', 8, '日…'],
    ['abcd', 3, '…'],
    ['abcd', 2, ''],
  ])('%s in %d bytes', (text, bytes, expected) => {
    expect(cutBytes(text, bytes)).toBe(expected)
    expect(Buffer.byteLength(cutBytes(text, bytes))).toBeLessThanOrEqual(bytes)
  })

  test('no text is ever cut inside a character', () => {
    const text = 'aä日😀'.repeat(4)
    for (let bytes = 0; bytes < 45; bytes++) {
      const cut = cutBytes(text, bytes)
      expect(cut).not.toContain('\ufffd')
      expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(bytes)
    }
  })
})

test('a title is one line and never ends in half a character', () => {
  expect(cutTitle('a\nb\u001b[0m', 255)).toBe('a b')
  expect(cutTitle(`${'x'.repeat(254)}😀`, 255)).toBe('x'.repeat(254))
})
