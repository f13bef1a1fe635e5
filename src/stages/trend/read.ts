import { branchOf } from '../../text/ref.ts'
import type { CacheUse, Entry, HostUse, ModuleUse, UnknownFailure } from './entry.ts'
import { amount, field, type Json, list, number, text } from './values.ts'

/** Newest schema this reads; what is older has the same fields or fewer. */
const SCHEMA = 1

/** No run is longer; what is beyond is a broken clock. */
const LONGEST_SECONDS = 7 * 24 * 3_600

const seconds = (value: Json): number => Math.min(amount(value), LONGEST_SECONDS)

const hostsOf = (incident: Json): readonly HostUse[] =>
  list(field(incident, 'cache', 'modules', 'hosts'), 50).flatMap((one) => {
    const host = text(field(one, 'host'))
    if (host === null) return []
    const [requests, failures] = [amount(field(one, 'requests')), amount(field(one, 'failures'))]
    return [
      {
        host,
        requests,
        failures,
        bytes: amount(field(one, 'bytes')),
        seconds: seconds(field(one, 'seconds')),
      },
    ]
  })

const modulesOf = (incident: Json): readonly ModuleUse[] =>
  list(field(incident, 'cache', 'modules', 'slowest'), 50).flatMap((one) => {
    const module = text(field(one, 'module'))
    if (module === null) return []
    const [spent, retries] = [seconds(field(one, 'seconds')), amount(field(one, 'retries'))]
    return [{ module, seconds: spent, retries, bytes: amount(field(one, 'bytes')) }]
  })

const cacheOf = (incident: Json): CacheUse => {
  const cache = field(incident, 'cache')
  const build = field(cache, 'build')
  const prewarm = number(field(cache, 'prewarmSeconds'))
  return {
    modules: text(field(cache, 'restored')),
    prewarmSeconds: prewarm === null ? null : seconds(prewarm),
    fetchedBytes: amount(field(cache, 'bytes')),
    build: text(field(build, 'restored')),
    waitedSeconds: seconds(field(build, 'waitedSeconds')),
    savedSeconds: number(field(build, 'savedSeconds')),
    keptSeconds: seconds(field(build, 'saveSeconds')),
  }
}

const unknownOf = (diagnosis: Json): UnknownFailure | null => {
  const words = text(field(diagnosis, 'evidence', 'text'))
  if (field(diagnosis, 'id') !== 'unknown' || words === null) return null
  const line = amount(field(diagnosis, 'evidence', 'line'))
  return { title: text(field(diagnosis, 'title')) ?? words, line, text: words }
}

type Failed = Pick<
  Entry,
  'id' | 'fingerprint' | 'verdict' | 'isRetryable' | 'isNamed' | 'unknown' | 'failedHost'
>

const failureOf = (incident: Json): Failed => {
  const diagnosis = field(incident, 'diagnosis')
  const verdict = field(incident, 'attribution', 'verdict')
  return {
    id: text(field(diagnosis, 'id')) ?? 'unknown',
    fingerprint: text(field(diagnosis, 'fingerprint')),
    verdict: verdict === 'author' || verdict === 'infra' ? verdict : 'unknown',
    isRetryable: field(diagnosis, 'retryable') === true,
    isNamed: list(field(incident, 'attribution', 'suspects')).length > 0,
    unknown: unknownOf(diagnosis),
    failedHost: text(field(diagnosis, 'facts', 'host')),
  }
}

const NO_FAILURE: Failed = {
  ...{ id: null, fingerprint: null, verdict: 'unknown', isRetryable: false },
  ...{ isNamed: false, unknown: null, failedHost: null },
}

const runOf = (incident: Json) => {
  const run = field(incident, 'run')
  const id = field(run, 'runId')
  const runId = typeof id === 'number' ? String(id) : text(id)
  const parts = [field(run, 'workflow'), field(run, 'job'), field(run, 'matrix')].map(text)
  const pull = number(field(run, 'pullRequest'))
  const branch = pull === null ? branchOf(text(field(run, 'ref'))) : `pull/${pull}`
  return {
    repository: text(field(run, 'repository')) ?? 'unknown',
    job: parts.filter((part) => part !== null).join(' / '),
    branch: branch ?? 'unknown',
    runId,
    runAttempt: number(field(run, 'runAttempt')),
  }
}

/** What the trend keeps of a value that may be an incident of any version, whole or in part; else why it is none. */
export const readEntry = (incident: Json): Entry | string => {
  if (typeof incident !== 'object' || incident === null || Array.isArray(incident)) return 'is no JSON object'
  const schema = field(incident, 'schema')
  if (schema !== undefined && typeof schema !== 'number') return 'has a schema that is no number'
  if (typeof schema === 'number' && schema > SCHEMA)
    return `has schema ${schema}, newer than this version reads (${SCHEMA})`
  const outcome = field(incident, 'outcome')
  if (outcome !== 'success' && outcome !== 'failure') return 'has no outcome, success or failure'
  const startedAt = Date.parse(text(field(incident, 'startedAt')) ?? '')
  if (Number.isNaN(startedAt)) return 'has no time in startedAt'
  const run = runOf(incident)
  const attempts = list(field(incident, 'attempts'))
  const names = list(field(incident, 'remedies')).map((one) => text(field(one, 'playbook')))
  const span = text(field(incident, 'run', 'spanId'))
  return {
    ...run,
    key: [run.repository, run.runId, run.runAttempt, run.job, run.branch, span, startedAt].join('\n'),
    startedAt,
    endedAt: startedAt + seconds(field(incident, 'seconds')) * 1_000,
    isGreen: outcome === 'success',
    ...(outcome === 'success' ? NO_FAILURE : failureOf(incident)),
    attempts: Math.max(1, attempts.length),
    retrySeconds: attempts.slice(1).reduce<number>((sum, one) => sum + seconds(field(one, 'seconds')), 0),
    degraded: amount(field(incident, 'degraded')),
    playbooks: [...new Set(names.filter((name) => name !== null))],
    stages: list(field(incident, 'stages'), 50).flatMap((one) => {
      const name = text(field(one, 'name'))
      return name === null ? [] : [{ name, seconds: seconds(field(one, 'seconds')) }]
    }),
    hosts: hostsOf(incident),
    modules: modulesOf(incident),
    cache: cacheOf(incident),
  }
}
