import { describe, expect, test } from '@jest/globals'
import { matchesPrivate, readChain } from '../../src/mirror/chain.ts'
import { inGoWords } from '../../src/mirror/faults.ts'
import { readRequestPath } from '../../src/mirror/request-path.ts'

describe('reading', () => {
  test('paths of the protocol', () => {
    expect(readRequestPath('example.org/%21text/@v/v1.0.0-%21r%21c1.zip')).toMatchObject({
      module: 'example.org/Text',
      version: 'v1.0.0-RC1',
      kind: 'file',
    })
    expect(readRequestPath('example.org/x/@latest')).toMatchObject({ kind: 'query', version: null })
    expect(readRequestPath('sumdb/sum.example.org/tile/8/0/x001/234.p/12')).toMatchObject({ kind: 'sumdb' })
    expect(readRequestPath('sumdb/sum.example.org/other')).toBeNull()
  })

  test('GOPROXY lists', () => {
    expect(readChain('goproxy.cn|https://goproxy.io , direct,off')).toEqual([
      { to: 'https://goproxy.cn', passesFaults: true },
      { to: 'https://goproxy.io', passesFaults: false },
      { to: 'direct', passesFaults: false },
    ])
  })

  test.each([
    ['*.corp.example.org,git.example.org/team', 'a.corp.example.org/x', true],
    ['git.example.org/team', 'git.example.org/team/x/v2', true],
    ['git.example.org/team', 'git.example.org/teams', false],
    ['', 'git.example.org/team', false],
    ['git.example.org/[', 'git.example.org/[', false],
  ])('GOPRIVATE %s on %s', (patterns, module, expected) => {
    expect(matchesPrivate(patterns, module)).toBe(expected)
  })

  test.each([
    [{ code: 'ENOTFOUND' }, 'dial tcp: lookup h.example.org: no such host'],
    [{ code: 'EAI_AGAIN' }, 'dial tcp: lookup h.example.org: server misbehaving'],
    [{ code: 'ETIMEDOUT', address: '10.0.0.1', port: 443 }, 'dial tcp 10.0.0.1:443: i/o timeout'],
    [
      { code: 'ECONNREFUSED', errors: [{ code: 'ECONNREFUSED', address: '::1', port: 443 }] },
      'dial tcp [::1]:443: connect: connection refused',
    ],
    [{ code: 'ECONNRESET', message: 'read ECONNRESET' }, 'read: connection reset by peer'],
    [{ code: 'ECONNRESET', message: 'socket hang up' }, 'EOF'],
    [
      { code: 'SELF_SIGNED_CERT_IN_CHAIN' },
      'tls: failed to verify certificate: x509: certificate signed by unknown authority',
    ],
    [{ message: 'odd\nthing' }, 'odd thing'],
  ])('%j in the words of Go', (error, words) => {
    expect(inGoWords(error, 'h.example.org')).toBe(words)
  })
})
