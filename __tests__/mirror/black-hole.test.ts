import { afterEach, describe, expect, test } from '@jest/globals'
import { openBlackHole } from '../support/black-hole.ts'
import { hastyTime, until } from '../support/hasty-time.ts'
import { type Answer, ask, openScene, sumsOf } from '../support/mirror-scene.ts'
import { directoryOf, moduleFiles } from '../support/module-proxy.ts'

const FILES = moduleFiles('example.org/x', 'v1.0.0')
const PATHS = ['zip', 'mod', 'info'].map((ext) => `example.org/x/@v/v1.0.0.${ext}`)
const sums = [await sumsOf(FILES)]

const scene = openScene()
afterEach(() => scene.close())

/** Asks for all files of the module, and has all of them wait for the upstream; whoever waits lets time go by. */
const askAll = async (upstream: (hole: string) => string) => {
  const hole = scene.keep(await openBlackHole())
  const time = hastyTime()
  const server = await scene.mirror({ store: scene.store(), upstream: upstream(hole.url), sums, time })
  const answers: Answer[] = []
  for (const path of PATHS) void ask(server, path).then((answer) => answers.push(answer))
  await until(() => server.account().hosts[0]?.requests === PATHS.length)
  return { hole, time, server, answers }
}

describe('an upstream whose address answers nothing', () => {
  test('is left after its 5 s when another one can serve, and asked no more', async () => {
    const healthy = `file://${directoryOf(FILES)}`
    const { hole, time, server, answers } = await askAll((url) => `${url}|${healthy}`)
    await until(() => {
      if (server.account().hosts[0]?.state !== 'dead') time.pass(1_000)
      return answers.length === PATHS.length
    })
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(server.account()).toMatchObject({
      hosts: [{ host: hole.host, state: 'dead' }, { state: 'good' }],
      faults: [{ host: hole.host, what: `dial tcp ${hole.host}: i/o timeout`, seconds: 5 }],
    })
    const requests = server.account().hosts[0]?.requests
    expect((await ask(server, 'example.org/x/@v/list')).status).toBe(200)
    expect(server.account().hosts[0]?.requests).toBe(requests)
  })

  test('alone is tried three times for 30 s, then named, and named sooner from then on', async () => {
    const { hole, time, server, answers } = await askAll((url) => url)
    await until(() => {
      time.pass(1_000)
      return answers.length === PATHS.length
    })
    for (const { status, text } of answers)
      expect([status, text]).toEqual([502, `upstream ${hole.host}: dial tcp ${hole.host}: i/o timeout\n`])
    const { faults, hosts } = server.account()
    expect(hosts).toMatchObject([{ host: hole.host, state: 'dead', requests: 9 }])
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatchObject({ host: hole.host, status: null })
    expect(Math.round((faults[0]?.seconds ?? 0) / 30)).toBe(3)
    const later = ask(server, 'example.org/x/@v/v1.1.0.mod')
    await until(async () => {
      time.pass(1_000)
      return server.account().hosts[0]?.failures === 10
    })
    expect((await later).status).toBe(502)
    const [after] = server.account().hosts
    expect(after?.requests).toBe(10)
    expect((after?.seconds ?? 0) - (hosts[0]?.seconds ?? 0)).toBeLessThan(30)
  })
})
