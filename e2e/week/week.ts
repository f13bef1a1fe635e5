import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Dice, diceOf } from './dice.ts'
import { FAULTS, type Fault, wantsModule } from './faults.ts'
import { type Planned, type Played, play } from './play.ts'
import { openRunner } from './runner.ts'
import { type Secrets, secretsOf } from './secrets.ts'
import { startTeam } from './team.ts'
import { openWorld, type World } from './world.ts'

/** How a week is played. */
export interface WeekOptions {
  readonly runs: number
  readonly seed: number
  /** One run of so many has a fault. */
  readonly faultEvery: number
  /** Minutes after which no further run begins. */
  readonly minutes: number
  /** So many runs share a builder before an empty one takes its place. */
  readonly builderFor: number
  /** Directory for the artifacts, and logs beside them. */
  readonly directory: string
  readonly say: (text: string) => void
}

/** A week as it went; the world is still open. */
export interface Week {
  readonly played: readonly Played[]
  readonly secrets: Secrets
  readonly world: World
  /** Directory with the artifacts of all runs. */
  readonly artifacts: string
  readonly minutes: number
}

/** The faults in turn, each as often as any other, spread over the runs. */
const faultsOf = ({ runs, faultEvery }: WeekOptions, dice: Dice): readonly (Fault | null)[] => {
  const order = dice.shuffled(FAULTS)
  let at = Math.floor(dice.roll() * order.length)
  return Array.from({ length: runs }, (_, number) =>
    // The first run has nothing in the caches that a fault could spoil.
    (number + 1) % faultEvery === 0 ? (order[at++ % order.length] as Fault) : null,
  )
}

const keep = (run: Played, directory: string): void => {
  for (const [at, bytes] of run.dealings.artifacts.entries())
    writeFileSync(join(directory, 'artifacts', `${run.number}-${at}.zip`), bytes)
  const { shown, incident, dealings, ...rest } = run
  const story = { ...rest, written: dealings.written, given: dealings.given }
  writeFileSync(join(directory, 'logs', `${run.number}.log`), `${JSON.stringify(story)}\n${shown}`)
  if (incident !== null)
    writeFileSync(join(directory, 'logs', `${run.number}.json`), JSON.stringify(incident, null, 1))
}

const told = (run: Played): string =>
  [
    `${run.number}`.padStart(4),
    run.outcome.padEnd(9),
    `${run.seconds.toFixed(1)} s`.padStart(8),
    `${run.event === 'push' ? 'main' : `#${run.pull}${run.isFork ? ' fork' : ''}`}`.padEnd(9),
    [
      run.broken?.kind,
      run.fault === null ? null : `[${run.fault}${run.isMet ? '' : ', not met'}]`,
      run.incident?.diagnosis?.id,
    ]
      .filter(Boolean)
      .join(' '),
  ].join('  ')

/** Plays the week on the engine that is up, one run after the other but for those that the fault puts beside each other. */
export const playWeek = async (options: WeekOptions): Promise<Week> => {
  const dice = diceOf(options.seed)
  const started = performance.now()
  const world = await openWorld()
  const runners = [openRunner(), openRunner()] as const
  const team = startTeam(dice)
  const secrets = secretsOf(options.seed)
  const faults = faultsOf(options, dice)
  const played: Played[] = []
  let served = 0
  for (const name of ['artifacts', 'logs']) mkdirSync(join(options.directory, name), { recursive: true })
  const plan = (index: number): Planned => {
    const fault = faults[index] ?? null
    return { ...team.next(wantsModule(fault)), number: index + 1, fault }
  }
  try {
    const isLate = (): boolean => performance.now() - started > options.minutes * 60_000
    for (let index = 0; index < options.runs && !isLate(); ) {
      if (served >= options.builderFor) {
        await world.renew()
        served = 0
      }
      const first = plan(index)
      const isPair = first.fault === 'two jobs at once' && index + 1 < options.runs
      const runs = isPair ? [first, plan(index + 1)] : [first]
      const done = await Promise.all(
        runs.map((run, at) =>
          play(run, {
            ...{ world, secrets, repository: team.repository.dir },
            runner: runners[at as 0 | 1],
          }),
        ),
      )
      for (const run of done) {
        const shown = isPair ? { ...run, isMet: run.fault === null ? null : true } : run
        played.push(shown)
        keep(shown, options.directory)
        options.say(told(shown))
      }
      index += runs.length
      served += runs.length
    }
  } catch (error) {
    await world.close()
    throw error
  } finally {
    team.repository.close()
    for (const runner of runners) runner.close()
  }
  const minutes = (performance.now() - started) / 60_000
  return { played, secrets, world, artifacts: join(options.directory, 'artifacts'), minutes }
}
