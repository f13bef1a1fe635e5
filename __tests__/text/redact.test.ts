import { describe, expect, test } from '@jest/globals'
import { redactor } from '../../src/text/redact.ts'
import { processorMs } from '../support/processor.ts'

const SECRET = 'p4ss/w0rd+"x"&yz'
const redact = redactor([SECRET])

describe('a given secret', () => {
  test.each([
    ['plain', SECRET],
    ['URL-encoded', encodeURIComponent(SECRET)],
    ['in JSON', JSON.stringify({ password: SECRET })],
    ['twice', `${SECRET} ${SECRET}`],
  ])('%s', (_name, text) => {
    expect(redact(text)).toContain('***')
    expect(redact(text)).not.toMatch(/p4ss|w0rd|yz/)
  })

  test.each([0, 1, 2, 3, 4, 5])('in base64 behind %d bytes', (before) => {
    for (const after of ['', 'b', 'bb', '\n']) {
      for (const alphabet of ['base64', 'base64url'] as const) {
        const text = Buffer.from('a'.repeat(before) + SECRET + after).toString(alphabet)
        const clean = redact(text)
        expect(clean).toContain('***')
        const left = Buffer.from(clean.replace('***', ''), 'base64').toString('latin1')
        expect(left).not.toMatch(/4ss|w0r|0rd/)
        expect(clean.length).toBeLessThan(before * 2 + 14)
      }
    }
  })

  test('with blanks, as a form carries it', () => {
    expect(redactor(['correct horse battery'])('q=correct+horse+battery')).toBe('q=***')
  })

  test('of several lines, each line of it', () => {
    const key = '-----BEGIN KEY-----\nabcdefghij\nshort\n-----END KEY-----\n'
    expect(redactor([key])('x abcdefghij y short')).toBe('x *** y short')
    expect(redactor([key])(JSON.stringify(key))).not.toContain('abcdefghij')
  })

  test('the longest of two that overlap goes first', () => {
    expect(redactor(['secret', 'secret-and-more'])('secret-and-more')).toBe('***')
  })

  test.each(['', 'a', '12345', '  on  '])('%j is too short to be masked', (secret) => {
    const text = `a 12345 on ${secret} b`
    expect(redactor([secret])(text)).toBe(text)
  })

  test('half a character in a secret is no fault', () => {
    expect(redactor(['\ud800secret'])('a \ud800secret')).toBe('a ***')
  })
})

describe('a token of known form', () => {
  const word = 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8'
  test.each([
    ['a personal token', `ghp_${word}`],
    ['an installation token', `ghs_${word}`],
    ['a token behind an underscore', `TOKEN_gho_${word}`],
    ['a fine-grained token', `github_pat_11AAAA_${word}`],
    ['a token of GitLab', `glpat-${word}`],
    ['a key of AWS', 'AKIAIOSFODNN7EXAMPLE'],
    ['a JWT', `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.${word}`],
    ['a header', `Authorization: Bearer ${word}`],
    ['a header in JSON', `"authorization": "Basic ${word}"`],
    ['a password in an address', `https://bob:${word}@example.org/x`],
    ['a password without a user', `https://:${word}@example.org/x`],
    ['a password with an at sign', `https://bob:@${word}@example.org/x`],
    ['a token as user', `git clone https://${word}@example.org/x`],
  ])('%s', (_name, text) => {
    expect(redactor([])(text)).toContain('***')
    expect(redactor([])(text)).not.toContain(word.slice(0, 16))
    expect(redactor([])(text)).not.toContain('IOSFODNN')
  })

  test.each([
    'https://goproxy.cn/rsc.io/quote/@v/v1.5.2.mod',
    'https://example.org:443/a@b',
    'ssh://git@git.example.org/team/price',
    'https://example.org?mail=ada@example.org',
    'go: github.com/a/b@v1.2.3: reading',
    'ghp_short',
    'bearer of news',
    'the authorization: none',
  ])('%s stays', (text) => {
    expect(redactor([])(text)).toBe(text)
  })

  test.each(['eyJ-', 'https://a', ':@', 'ghp_', 'authorization:  '])(
    '%s a thousand times takes no time',
    (text) => {
      const start = processorMs()
      redactor([])(text.repeat(16_384))
      expect(processorMs() - start).toBeLessThan(2_000)
    },
  )
})
