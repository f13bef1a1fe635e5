import { describe, expect, test } from '@jest/globals'
import { parseDockerfile } from '../../../src/dockerfile/parse.ts'
import type { BuildLog, Step } from '../../../src/model/log.ts'
import { isKeptByBuilder, mountSizes } from '../../../src/stages/seed/builder.ts'
import { type SeedKeyParts, seedKeys } from '../../../src/stages/seed/keys.ts'
import { seedPlanOf } from '../../../src/stages/seed/mounts.ts'
import { keepDockerfile } from '../../../src/stages/seed/pack.ts'
import { compileSeconds } from '../../../src/stages/seed/seconds.ts'
import { seedDockerfile } from '../../../src/stages/seed/unpack.ts'
import { fakeShell } from '../../fakes/ports.ts'

const planOf = (text: string, target: string | null = null) => seedPlanOf(parseDockerfile(text), target, {})
const file = (...mounts: readonly string[]): string =>
  `FROM golang:1.26 AS build\n${mounts.map((mount) => `RUN --mount=${mount} go build -o /app .\n`).join('')}FROM scratch\nCOPY --from=build /app /app\n`
const OURS =
  'type=cache,id=go-docker-build-o-r-build,target=/root/.cache/go-build,uid=1000,gid=1000,sharing=locked'

describe('mounts of compiled packages', () => {
  test('are those at GOCACHE, with all that tells which mount it is', () => {
    expect(planOf(file(OURS))).toEqual({
      image: 'golang:1.26',
      platform: null,
      mounts: [
        {
          id: 'go-docker-build-o-r-build',
          name: 'go-docker-build-o-r-build',
          owner: 'uid=1000,gid=1000',
          below: '',
          isLocked: true,
        },
      ],
    })
  })

  test('have one name whatever the repository and the level of trust', () => {
    const plans = ['o-r', 'o-r-pr'].map((part) =>
      seedPlanOf(parseDockerfile(file(OURS.replace('o-r', part))), null, {}, `go-docker-build-${part}`),
    )
    expect(plans.map((plan) => plan?.mounts[0]?.name)).toEqual(['-build', '-build'])
  })

  test("are the author's too, under the id that BuildKit makes of the target", () => {
    expect(planOf(file('type=cache,target=/root/.cache/go-build'))?.mounts).toEqual([
      { id: '/root/.cache/go-build', name: '/root/.cache/go-build', owner: '', below: '', isLocked: false },
    ])
    expect(planOf(file('type=cache,dst=/root/.cache'))?.mounts).toEqual([
      { id: '/root/.cache', name: '/root/.cache', owner: '', below: 'go-build', isLocked: false },
    ])
  })

  test('of several lines are filled once, and waited for when one line shares them', () => {
    const locked = 'type=cache,target=/root/.cache/go-build,sharing=locked'
    expect(planOf(file(locked, 'type=cache,target=/root/.cache/go-build'))?.mounts).toEqual([
      { id: '/root/.cache/go-build', name: '/root/.cache/go-build', owner: '', below: '', isLocked: false },
    ])
  })

  test.each([
    'type=cache,target=/go/pkg/mod',
    'type=cache,target=/root/.cache/go-build,from=busybox',
    'type=cache,target=/root/.cache/go-build,readonly',
    'type=bind,target=/root/.cache/go-build',
    'type=cache,target=/root/.cache/go-build,"id=a b"',
  ])('%s is none of them', (mount) => {
    expect(planOf(file(mount))).toBeNull()
  })

  test('of a stage that is not built, or of a base nobody knows, are left alone', () => {
    expect(planOf(`${file(OURS)}FROM scratch AS other\n`, 'other')).toBeNull()
    expect(planOf(file(OURS).replace('golang:1.26', '$BASE'))).toBeNull()
  })
})

describe('Dockerfiles of ours', () => {
  const plan = planOf(file(OURS)) as NonNullable<ReturnType<typeof planOf>>

  test('hold the mount under its id, owner and lock, away from every network', () => {
    const text = seedDockerfile(plan, [{ entries: 1, bytes: 1 }])
    expect(text).toContain('FROM golang:1.26 AS ')
    expect(text).toContain('RUN --network=none ')
    expect(text).toMatch(
      /--mount=type=cache,id=go-docker-build-o-r-build,target=\S+,uid=1000,gid=1000,sharing=locked /,
    )
    expect(parseDockerfile(text).stages).toHaveLength(1)
  })

  test('give out entries that were used, or all of them', () => {
    const texts = [true, false].map((isTrimmed) => keepDockerfile(plan, { isTrimmed, leastPercent: 10 }))
    expect(texts[0]).toContain('cp /tmp/used /tmp/kept-0')
    expect(texts[1]).toContain('cp /tmp/all /tmp/kept-0')
    expect(parseDockerfile(texts[0] ?? '').stages.at(-1)?.from).toBe('scratch')
  })
})

describe('keys', () => {
  const parts: SeedKeyParts = {
    ...{
      runnerOs: 'linux',
      runnerArch: 'x64',
      tier: 'branch',
      settings: ['golang:1.26'],
      built: ['Dockerfile'],
    },
    ...{ sums: 'sums', run: 'c0ffee.7.1', hash: (text: string) => `<${text}>` },
  }

  test('are one for each run, found by starts that fit less and less', () => {
    const { key, prefixes } = seedKeys(parts)
    expect(key).toBe('go-docker-build-obj-v2-linux-x64-branch-<golang:1.26-<Dockerfile>-<sums>-c0ffee.7.1')
    expect(prefixes).toHaveLength(3)
    for (const prefix of prefixes) expect(key.startsWith(prefix)).toBe(true)
  })

  test('of pull requests are of their own, and look for those of branches alone', () => {
    const pull = seedKeys({ ...parts, tier: 'pr' })
    expect(pull.key).toContain('-pr-')
    expect(pull.prefixes).toEqual(seedKeys(parts).prefixes)
    const release = seedKeys({ ...parts, tier: 'release' })
    expect(release.prefixes.every((prefix) => prefix.includes('-release-'))).toBe(true)
  })
})

describe('a builder', () => {
  const told = `ID:\t\tabc\nCreated at:\tx\nMutable:\ttrue\nSize:\t\t1.101GB\nDescription:\tcached mount /root/.cache/go-build from exec /bin/sh -c go build with id "/t-build"\nType:\t\texec.cachemount\n
ID:\t\tdef\nSize:\t\t0B\nDescription:\tcached mount /go/pkg/mod from exec /bin/sh -c set -e\ngo mod download\nfi with id "/t-mod"\n`

  test('tells which mounts it kept and how much is in them', () => {
    expect([...mountSizes(told)]).toEqual([
      ['/t-build', 1.101e9],
      ['/t-mod', 0],
    ])
  })

  test.each([
    ['t-build', '', true],
    ['t-mod', '', false],
    ['t-build', 'ns', false],
  ])('with a mount %s in namespace "%s" kept it: %s', async (id, namespace, kept) => {
    const shell = fakeShell({ 'docker buildx du --builder b': { stdout: told } })
    expect(
      await isKeptByBuilder('b', [{ id, name: id, owner: '', below: '', isLocked: true }], namespace, shell),
    ).toBe(kept)
  })

  test('that does not answer has kept nothing', async () => {
    const mount = { id: 't-build', name: 't-build', owner: '', below: '', isLocked: true }
    expect(await isKeptByBuilder('', [mount], '', fakeShell())).toBe(false)
  })
})

describe('seconds of the lines that compile', () => {
  const step = (change: Partial<Step>): Step => ({
    ...{ index: 0, name: '', stage: 'build', cached: false, seconds: 5 },
    instruction: 'RUN --mount=type=cache,id=m,target=/c go build',
    ...change,
  })
  const logOf = (...steps: readonly Step[]): BuildLog => ({
    format: 'rawjson',
    steps,
    lines: [],
    failed: false,
  })
  const mounts = [{ id: 'm', name: 'm', owner: '', below: '', isLocked: true }]
  const hash = (text: string) => text

  test('are of lines with the mounts, by their text', () => {
    const other = step({ instruction: 'RUN go vet' })
    expect(compileSeconds(logOf(step({}), other), mounts, hash)).toEqual({
      seconds: { 'build\0RUN go bui': 5 },
      ...{ isAnyRun: true, areAllRun: true },
    })
  })

  test('are not of all lines when one came from the cache or failed', () => {
    const cached = step({ cached: true })
    expect(compileSeconds(logOf(step({}), cached), mounts, hash)).toMatchObject({
      isAnyRun: true,
      areAllRun: false,
    })
    expect(compileSeconds(logOf(step({ error: 'x' })), mounts, hash).areAllRun).toBe(false)
    expect(compileSeconds(logOf(cached), mounts, hash)).toEqual({
      seconds: {},
      isAnyRun: false,
      areAllRun: false,
    })
  })
})
