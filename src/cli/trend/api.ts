import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Entry } from '../../stages/trend/entry.ts'
import type { Mark } from '../../stages/trend/marks.ts'
import { disarm } from '../../text/neutralise.ts'
import { type Arguments, type Console, type Option, UsageError } from '../command.ts'
import { Kept } from './github.ts'

const DAYS = 7
const MOST_DAYS = 90
const LABEL = 'false-alarm'

/** Options of reading from GitHub. */
export const API_OPTIONS: readonly Option[] = [
  {
    name: 'api',
    type: 'boolean',
    help: 'Read the artifacts of GITHUB_REPOSITORY from GitHub, with GITHUB_TOKEN',
  },
  {
    name: 'days',
    type: 'string',
    value: 'N',
    help: `With --api: runs of the last N days, 1 to ${MOST_DAYS} (default ${DAYS})`,
  },
  {
    name: 'label',
    type: 'string',
    value: 'NAME',
    help: `With --api: red runs of pull requests with this label are false alarms (default ${LABEL})`,
  },
]

/** What is wanted of GitHub. */
export interface ApiWanted {
  readonly kept: Kept
  readonly repository: string
  readonly days: number
  readonly label: string
}

const daysOf = (given: string | undefined): number => {
  const days = given === undefined ? DAYS : Number(given)
  if (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS) return days
  throw new UsageError(`--days is ${JSON.stringify(given)}; give a whole number from 1 to ${MOST_DAYS}`)
}

/** Reads the options; null without --api. Throws UsageError where something is missing. */
export const apiWanted = async (args: Arguments, { env }: Console): Promise<ApiWanted | null> => {
  if (!args.flag('api')) {
    const stray = ['days', 'label'].find((name) => args.text(name) !== undefined)
    if (stray !== undefined)
      throw new UsageError(`--${stray} goes with --api only; give both or leave it out`)
    return null
  }
  const [token, repository] = [env['GITHUB_TOKEN'] ?? '', env['GITHUB_REPOSITORY'] ?? '']
  if (token === '')
    throw new UsageError(
      '--api needs GITHUB_TOKEN, which is not set; in a workflow give it github.token and the job `permissions: actions: read`, elsewhere the output of `gh auth token`',
    )
  if (!/^[^/\s]+\/[^/\s]+$/.test(repository))
    throw new UsageError(
      `--api needs GITHUB_REPOSITORY, which is ${JSON.stringify(repository)}; give OWNER/REPO`,
    )
  const [days, label] = [daysOf(args.text('days')), args.text('label') ?? LABEL]
  const baseUrl = env['GITHUB_API_URL']
  const { getOctokit } = await import('@actions/github')
  const octokit = getOctokit(token, baseUrl ? { baseUrl } : {})
  return { kept: new Kept(octokit, repository), repository, days, label }
}

/** Brings the artifacts into a directory that is gone after `read`; gives what `read` gives, and whether GitHub gave everything. */
export const withArtifacts = async <T>(
  { kept, repository, days }: ApiWanted,
  console: Console,
  read: (directory: string) => Promise<T>,
): Promise<{ readonly found: T; readonly isWhole: boolean }> => {
  const directory = await mkdtemp(join(tmpdir(), 'go-docker-build-trend-'))
  try {
    const { runs, artifacts, gone, why } = await kept.bring(days, directory, Date.now())
    const lost = gone === 0 ? '' : `, ${gone} are removed or too large`
    console.say(`${repository}: ${runs} runs in ${days} days, ${artifacts} artifacts read${lost}`)
    if (why !== null) console.say(disarm(`go-docker-build: not everything was read. ${why}`))
    return { found: await read(directory), isWhole: why === null }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

const pullOf = ({ branch }: Entry): number | null => {
  const [, number] = /^pull\/(\d+)$/.exec(branch) ?? []
  return number === undefined ? null : Number(number)
}

/** Marks of the red runs whose pull requests bear the label. */
export const labelMarks = async (
  { kept, label }: ApiWanted,
  entries: readonly Entry[],
  console: Console,
): Promise<readonly Mark[]> => {
  const red = entries.filter(({ isGreen, runId }) => !isGreen && runId !== null)
  const pulls = [...new Set(red.map(pullOf).filter((one) => one !== null))]
  const { pulls: labelled, why } = await kept.labelled(pulls, label)
  if (why !== null) console.say(disarm(`go-docker-build: not all labels were read. ${why}`))
  return red
    .filter((entry) => labelled.has(pullOf(entry) ?? -1))
    .map(({ runId }) => ({ line: 0, key: runId ?? '', why: `the pull request has the label ${label}` }))
}
