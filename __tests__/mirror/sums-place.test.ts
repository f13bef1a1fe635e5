import { describe, expect, test } from '@jest/globals'
import { readChain } from '../../src/mirror/chain.ts'
import { openDatabase } from '../../src/mirror/sums/database.ts'
import type { Asked } from '../../src/mirror/sums/place.ts'
import { databaseOf, newSigner, recordOf } from '../support/checksum-database.ts'

const NAME = 'sums.example.org'
const signer = newSigner(NAME)
const nothing = (why: RegExp) => ({ zip: null, mod: null, why: expect.stringMatching(why) })

/** A database whose ways all say that they have nothing; what was asked is in `asked`. */
const silent = (options: Partial<Parameters<typeof openDatabase>[0]>) => {
  const asked: string[] = []
  const ask = async (url: string): Promise<Asked> => {
    asked.push(url)
    return { kind: 'missing' }
  }
  return { asked, ...openDatabase({ name: signer.key, links: [], ask, ...options }) }
}

describe('which database, and the way to it', () => {
  const found: Asked = { kind: 'found', body: Buffer.from('') }

  test.each([
    ['off', /disabled by GOSUMDB=off/],
    ['', /missing GOSUMDB/],
    ['a b c', /too many fields/],
    ['sums.example.org', /malformed verifier id/],
    [signer.key.replace(/\+[0-9a-f]{8}/, '+00000000'), /malformed verifier id/],
    [`${signer.key} ftp://sums.example.org`, /invalid GOSUMDB URL/],
    [newSigner('sums.example.org/../x?y').key, /invalid sumdb name/],
  ])('GOSUMDB=%s', async (name, why) => {
    const { lookup, asked } = silent({ name })
    expect(await lookup('example.org/Text', 'v1.0.0')).toEqual(nothing(why))
    expect(asked).toEqual([])
  })

  test('is never asked about modules of GONOSUMDB, except toolchains', async () => {
    const { lookup, asked } = silent({ noSums: 'example.org,golang.org' })
    expect(await lookup('example.org/Text', 'v1.0.0')).toEqual(nothing(/listed in GONOSUMDB/))
    expect(asked).toEqual([])
    await lookup('golang.org/toolchain', 'v0.0.1-go1.26.1.linux-amd64')
    expect(asked).toHaveLength(1)
  })

  const way = async (chain: string, answers: Readonly<Record<string, Asked>>, name = signer.key) => {
    const asked: string[] = []
    const ask = async (url: string): Promise<Asked> => {
      asked.push(url)
      return answers[new URL(url).host] ?? { kind: 'missing' }
    }
    const { why } = await openDatabase({ name, links: readChain(chain), ask }).lookup(
      'example.org/a',
      'v1.0.0',
    )
    return { last: asked.at(-1), asked: asked.length, why }
  }
  const CHAIN = 'https://one.example.org/go/,https://two.example.org'

  test('goes through the first proxy that says it passes requests on', async () => {
    expect(await way(CHAIN, { 'two.example.org': found })).toMatchObject({
      last: `https://two.example.org/sumdb/${NAME}/lookup/example.org/a@v1.0.0`,
      asked: 3,
    })
    expect((await way(CHAIN, { 'one.example.org': found })).last).toBe(
      `https://one.example.org/go/sumdb/${NAME}/lookup/example.org/a@v1.0.0`,
    )
  })

  test('goes to the database itself when none does, at direct, and when GOSUMDB has a URL', async () => {
    const direct = `https://${NAME}/lookup/example.org/a@v1.0.0`
    expect((await way(CHAIN, {})).last).toBe(direct)
    expect((await way(`direct,${CHAIN}`, { 'one.example.org': found })).last).toBe(direct)
    expect(
      await way(CHAIN, { 'one.example.org': found }, `${signer.key} https://near.example.org/db/`),
    ).toMatchObject({
      last: 'https://near.example.org/db/lookup/example.org/a@v1.0.0',
      asked: 1,
    })
  })

  test('a proxy in trouble ends the search before a comma, and not before a bar', async () => {
    const trouble: Readonly<Record<string, Asked>> = {
      'one.example.org': { kind: 'fault', why: 'one.example.org: EOF' },
      'two.example.org': found,
    }
    expect(await way(CHAIN, trouble)).toMatchObject({ asked: 1, why: 'one.example.org: EOF' })
    expect((await way(CHAIN.replace(',', '|'), trouble)).asked).toBe(3)
  })

  test('the alias in China stands for the database whose key go knows', async () => {
    expect((await way(CHAIN, {}, 'sum.golang.google.cn')).last).toBe(
      'https://sum.golang.google.cn/lookup/example.org/a@v1.0.0',
    )
  })

  test('a way that fails once is looked for again', async () => {
    let isUp = false
    const record = recordOf('example.org/Text', 'v1.0.0')
    const files = databaseOf([record], signer)
    const ask = async (url: string): Promise<Asked> => {
      if (!isUp) return { kind: 'fault', why: 'one.example.org: EOF' }
      const body = files.get(url.replace(`https://one.example.org/sumdb/${NAME}/`, ''))
      return body ? { kind: 'found', body } : { kind: 'missing' }
    }
    const { lookup } = openDatabase({ name: signer.key, links: readChain('https://one.example.org'), ask })
    expect(await lookup('example.org/Text', 'v1.0.0')).toEqual(nothing(/one.example.org: EOF/))
    isUp = true
    expect(await lookup('example.org/Text', 'v1.0.0')).toMatchObject({ why: null })
  })
})
