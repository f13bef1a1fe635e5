import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readArchive } from '../../src/cli/trend/archive.ts'
import { type Canary, canaryOf, isIn } from '../support/canary.ts'
import { runCommand } from '../support/machine.ts'
import { blobIn } from './ledger.ts'
import type { Played } from './play.ts'
import type { Week } from './week.ts'

/** One promise of the week: what was counted, whether it holds, and where it does not. */
export interface Promised {
  readonly name: string
  readonly value: string
  readonly holds: boolean
  /** Numbers of the runs, or names of the places, where it does not. */
  readonly where: readonly string[]
}

const numbers = (runs: readonly Played[]): readonly string[] =>
  runs.map(({ number, incident }) => {
    const text = incident?.diagnosis?.evidence.text
    return text === undefined ? `run ${number}` : `run ${number} (${text.trim().slice(0, 200)})`
  })

const none = (name: string, where: readonly string[]): Promised => ({
  ...{ name, where, value: `${where.length}` },
  holds: where.length === 0,
})

/** Whether the run says that what it was given spoiled was put to use. */
const usesSpoiled = ({ incident, dealings }: Played): boolean =>
  dealings.given.some(
    ({ key, isAsSealed }) =>
      !isAsSealed &&
      ((key.startsWith('go-docker-build-mod-') &&
        ['exact', 'prefix'].includes(incident?.cache.restored ?? '')) ||
        (key.startsWith('go-docker-build-obj-') && incident?.cache.build.transport === 'tar')),
  )

const takesFromPull = ({ event, dealings }: Played): boolean =>
  event === 'push' && dealings.given.some(({ sealed }) => sealed?.event !== 'push')

const artifactsWith = async (canaries: readonly Canary[], directory: string): Promise<readonly string[]> => {
  const found: string[] = []
  for (const name of readdirSync(directory))
    for await (const file of readArchive(join(directory, name), () => true))
      if (canaries.some((canary) => isIn(canary, `${file.name}\n${file.text ?? ''}`)))
        found.push(`artifact ${name}: ${file.name}`)
  return found
}

/** Places outside of the runner's memory in which a secret was seen, in any of its shapes. */
const secretsSeen = async (week: Week): Promise<readonly string[]> => {
  const canaries = Object.values(week.secrets).map(canaryOf)
  const has = (bytes: Buffer | string): boolean => canaries.some((canary) => isIn(canary, bytes))
  const { github, results, sink, ledger } = week.world
  const caches: string[] = []
  for (const [blob, { key }] of ledger) if (has(await blobIn(results, blob))) caches.push(`cache ${key}`)
  return [
    ...github.requests.filter(({ body }) => has(JSON.stringify(body))).map(({ id }) => `request ${id}`),
    ...github
      .checkRuns()
      .filter((run) => has(JSON.stringify(run)))
      .map(({ id }) => `check run ${id}`),
    ...(await artifactsWith(canaries, week.artifacts)),
    ...caches,
    ...week.played.filter(({ shown }) => has(shown)).map(({ number }) => `log of run ${number}`),
    ...sink.bodies.filter(({ body }) => has(body)).map(({ path }) => `sent to ${path}`),
  ]
}

const inTrend = async (week: Week): Promise<Promised> => {
  const ended = week.played.filter(({ incident }) => incident !== null)
  const red = ended.filter(({ outcome }) => outcome === 'red')
  const { stdout } = await runCommand(['trend', week.artifacts, '--json'], { cwd: week.artifacts })
  const trend = JSON.parse(stdout || '{}') as { runs?: number; failures?: number }
  return {
    name: 'incidents in the trend, and red ones',
    value: `${trend.runs ?? 0} of ${ended.length}, ${trend.failures ?? 0} of ${red.length}`,
    holds: trend.runs === ended.length && trend.failures === red.length,
    where: [],
  }
}

/** Cancelled runs for which a failure was posted. */
const postedThoughCancelled = ({ played, world }: Week): readonly Played[] =>
  played.filter(
    ({ outcome, number }) =>
      outcome === 'cancelled' &&
      world.github
        .checkRuns()
        .some(
          ({ fields }) =>
            fields['conclusion'] === 'failure' &&
            String(fields['external_id']).startsWith(`${1000 + number}/`),
        ),
  )

/** What the week promised, and whether it holds. */
export const promisesOf = async (week: Week): Promise<readonly Promised[]> => {
  const { played, world } = week
  const ended = played.filter(({ outcome }) => outcome === 'green' || outcome === 'red')
  const red = ended.filter(({ outcome }) => outcome === 'red')
  const sound = ended.filter(({ broken }) => broken === null)
  const named = sound.filter(({ incident }) => (incident?.attribution.suspects.length ?? 0) > 0)
  const byInfra = red.filter(
    ({ incident }) => incident?.attribution.verdict === 'infra' && incident.attribution.suspects.length > 0,
  )
  return [
    none('red though the commit builds', numbers(red.filter(({ broken }) => broken === null))),
    none(
      'green though the commit does not build',
      numbers(ended.filter((run) => run.outcome === 'green' && run.broken !== null)),
    ),
    none('did not end', numbers(played.filter(({ outcome }) => outcome === 'hung'))),
    none('people named for infrastructure', numbers([...new Set([...named, ...byInfra])])),
    none('cancelled and a failure posted', numbers(postedThoughCancelled(week))),
    none('no incident though the run ended', numbers(ended.filter(({ incident }) => incident === null))),
    none('secrets seen', await secretsSeen(week)),
    none('runs of main that took what a pull request wrote', numbers(played.filter(takesFromPull))),
    none('spoiled cache entries used', numbers(played.filter(usesSpoiled))),
    await inTrend(week),
    none('requests GitHub does not allow', [...new Set(world.github.violations)]),
  ]
}
