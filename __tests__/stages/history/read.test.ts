import { describe, expect, test } from '@jest/globals'
import type { HistoryRecord } from '../../../src/model/history.ts'
import type { CacheStore, Files } from '../../../src/ports/ports.ts'
import type { RecentCheck, RecentChecks, RecentWanted } from '../../../src/ports/recent-checks.ts'
import {
  type Asking,
  keepHistory,
  readHistory,
  readNow,
  recordBlock,
} from '../../../src/stages/history/index.ts'
import { fakeFiles } from '../../fakes/ports.ts'
import { aPass, aRecord } from '../../fakes/records.ts'

const asking = (overrides: Partial<Asking> = {}): Asking => ({
  ...{ name: 'go-docker-build / ci / build', subject: aRecord().subject, directory: '/run/history' },
  ...{ branch: 'pull/3', headBranch: 'topic', baseBranch: 'main' },
  ...overrides,
})

/** A cache service that keeps bytes: entries never change, the newest with a prefix is given, and branches are not told apart. */
const keepingCache = (
  files: Files,
  available = true,
): CacheStore & { readonly entries: Map<string, string> } => {
  const entries = new Map<string, string>()
  return {
    available,
    entries,
    async restore([directory = ''], key, prefixes) {
      const found = [...entries.keys()].findLast(
        (one) => one === key || prefixes.some((start) => one.startsWith(start)),
      )
      if (found === undefined) return null
      await files.write(`${directory}/records.jsonl`, entries.get(found) ?? '')
      return found
    },
    async save([directory = ''], key) {
      const text = await files.read(`${directory}/records.jsonl`)
      if (entries.has(key) || text === null) return false
      entries.set(key, text)
      return true
    },
  }
}

const checksOf = (...records: readonly HistoryRecord[]): readonly RecentCheck[] =>
  records.map((record, at) => ({ id: at + 1, name: record.name, sha: record.sha, text: recordBlock(record) }))

const answering = (checks: readonly RecentCheck[], asked: RecentWanted[] = []): RecentChecks => {
  return async (wanted) => {
    asked.push(wanted)
    return { ok: true, checks }
  }
}
const refusing: RecentChecks = async () => ({ ok: false, why: 'GitHub answered 403' })

const world = (recentChecks: RecentChecks | null = null, available = true) => {
  const files = fakeFiles()
  return { files, cache: keepingCache(files, available), recentChecks }
}

describe('earlier runs', () => {
  test('come from the check runs of this branch and its base', async () => {
    const asked: RecentWanted[] = []
    const other = { id: 9, name: 'lint', sha: 'b', text: 'no record' }
    const ports = world(answering([...checksOf(aRecord(), aPass()), other], asked))
    expect(await readHistory(asking(), ports)).toEqual({ records: [aRecord(), aPass()], source: 'checks' })
    expect(asked).toEqual([
      { branches: ['topic', 'main'], commits: [], everywhere: false, name: 'go-docker-build / ci / build' },
    ])
  })

  test('of a re-run are those of its own commit too, wherever its branch is', async () => {
    const asked: RecentWanted[] = []
    const commit = 'a'.repeat(40)
    await readHistory(asking({ commit }), world(answering([], asked)))
    expect(asked[0]?.commits).toEqual([commit])
  })

  test('are none of the checks’ when they have none', async () => {
    expect(await readHistory(asking(), world(answering([])))).toEqual({ records: [], source: 'checks' })
  })

  test.each([null, refusing])(
    'come from the cache service where check runs cannot be read',
    async (checks) => {
      const ports = world(checks)
      const base = asking({ branch: 'main', headBranch: 'main', baseBranch: null })
      expect(await keepHistory(aRecord({ runId: '40' }), { records: [], source: 'none' }, base, ports)).toBe(
        true,
      )
      const own = aRecord({ runId: '45', branch: 'pull/3' })
      expect(await keepHistory(own, await readHistory(asking(), ports), asking(), ports)).toBe(true)
      expect(await readHistory(asking(), ports)).toEqual({
        records: [aRecord({ runId: '40' }), own],
        source: 'cache',
      })
      expect(await readHistory(asking({ subject: 'aaaaaaaaaaaa' }), ports)).toMatchObject({ records: [] })
      expect([...ports.files.map.keys()]).toEqual([])
    },
  )

  test('are unknown without either', async () => {
    const ports = world(null, false)
    expect(await readHistory(asking(), ports)).toEqual({ records: [], source: 'none' })
    expect(await keepHistory(aRecord(), { records: [], source: 'none' }, asking(), ports)).toBe(false)
  })

  test('of two at once are in the newer entry, and neither entry is damaged', async () => {
    const ports = world()
    const main = asking({ branch: 'main', headBranch: 'main', baseBranch: null })
    const before = await readHistory(main, ports)
    const [one, other] = [aRecord({ runId: '60' }), aRecord({ runId: '61', leg: '00000002' })]
    expect(await keepHistory(one, before, main, ports)).toBe(true)
    expect(await keepHistory(other, before, main, ports)).toBe(true)
    expect(ports.cache.entries.size).toBe(2)
    expect(await readHistory(main, ports)).toMatchObject({ records: [one, other] })
    expect([...ports.cache.entries.values()][0]).toContain('"runId":"60"')
  })

  test('are at most 200 in an entry, the newest', async () => {
    const ports = world()
    const records = Array.from({ length: 300 }, (_all, at) => aRecord({ runId: String(1_000 + at) }))
    const main = asking({ branch: 'main', baseBranch: null })
    await keepHistory(aRecord({ runId: '2000' }), { records, source: 'cache' }, main, ports)
    const kept = (await readHistory(main, ports)).records
    expect([kept.length, kept.at(-1)?.runId, kept[0]?.runId]).toEqual([200, '2000', '1101'])
  })

  test('are never taken from an entry that was tampered with', async () => {
    const ports = world()
    const main = asking({ branch: 'main', baseBranch: null })
    await keepHistory(aRecord(), { records: [], source: 'none' }, main, ports)
    const [key = ''] = [...ports.cache.entries.keys()]
    ports.cache.entries.set(key, '\u0000\u0001 not records\n{"v":1,"runId":{}}\n')
    expect((await readHistory(main, ports)).records).toEqual([])
  })
})

test('what stands now is asked for the commit, and for every branch when infrastructure fails', async () => {
  const asked: RecentWanted[] = []
  const checks = answering(checksOf(aRecord()), asked)
  expect(await readNow(aRecord(), checks)).toEqual([{ check: 1, record: aRecord() }])
  await readNow(aRecord({ infra: true }), checks)
  expect(asked.map(({ commits, everywhere }) => [commits, everywhere])).toEqual([
    [[aRecord().sha], false],
    [[aRecord().sha], true],
  ])
  expect(await readNow(aRecord(), null)).toEqual([])
  expect(await readNow(aRecord(), refusing)).toEqual([])
})
