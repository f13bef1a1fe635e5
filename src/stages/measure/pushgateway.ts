import type { RunIdentity } from '../../model/incident.ts'
import { parseSeries, type Series } from '../../text/exposition.ts'
import { grown, ofMetrics, toExposition, withZeroes } from './prometheus.ts'
import { below, type Left, placeOf, refusalOf, type Sink, type Tools, twice } from './sink.ts'

/** Groups of series the runs of one workflow share: a run writes one of them, so that runs at the same time seldom meet, and their number does not grow with the runs. */
export const SLOTS = 8

const JOB = 'go-docker-build'

/** Labels the key of a group has in the place of each series. */
const IN_KEY = ['repo', 'workflow'] as const

/** What is read of a Pushgateway at most, which gives all its groups at once. */
const READ_BYTES = 32 * 1_024 * 1_024

type Group = Readonly<Record<'job' | 'repo' | 'workflow' | 'slot', string>>

/** The group of a run: the same for all that a run sends, one of eight for all runs of a workflow. */
export const groupOf = (run: RunIdentity, hash: Tools['hash']): Group => {
  const who = run.runId === null ? [run.spanId] : [run.runId, run.runAttempt, run.job, run.leg]
  const slot = Number.parseInt(hash(who.join('/')).slice(0, 8), 16) % SLOTS
  return { job: JOB, repo: run.repository ?? 'local', workflow: run.workflow ?? '', slot: String(slot) }
}

const base64 = (text: string): string =>
  Buffer.from(text, 'utf8').toString('base64').replaceAll('+', '-').replaceAll('/', '_')

/** https://github.com/prometheus/pushgateway#url */
const pathOf = ({ job, repo, workflow, slot }: Group): string =>
  [
    `/metrics/job/${job}`,
    `/repo@base64/${base64(repo)}`,
    ...(workflow === '' ? [] : [`/workflow@base64/${base64(workflow)}`]),
    `/slot/${slot}`,
  ].join('')

/** A Pushgateway: the group of the run is read, this run is added, and the whole is put back; what is put twice counts once. */
export const pushgateway = (url: string, tools: Tools): Sink => {
  const { ask, metrics, hash, pause } = tools

  const read = async (group: Group, left: Left): Promise<Series | string> => {
    const request = { method: 'GET', url: below(url, '/metrics'), headers: {}, body: '' } as const
    const answer = await ask({ ...request, timeoutMs: left(), mostBytes: READ_BYTES })
    const why = refusalOf(answer)
    if (why !== null) return why
    const body = answer.ok ? answer.body : ''
    if (body.length >= READ_BYTES) return 'it holds more than 32 MiB of series; give this one to fewer'
    return ofMetrics(parseSeries(body, group), metrics)
  }

  const put = async (group: Group, series: Series, left: Left): Promise<string | null> => {
    const body = toExposition(series, metrics)
    const headers = { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }
    const request = { method: 'PUT', url: below(url, pathOf(group)), headers, body } as const
    const answer = await twice(() => ask({ ...request, timeoutMs: left(), mostBytes: 1_024 }), left, pause)
    return refusalOf(answer)
  }

  return {
    name: `pushgateway ${placeOf(url)}`,
    start: async (run, left) => {
      const group = groupOf(run, hash)
      const before = await read(group, left)
      if (typeof before === 'string') return before
      return before.size > 0 ? null : put(group, withZeroes(before, metrics, { run }, IN_KEY), left)
    },
    end: async (incident, left) => {
      const group = groupOf(incident.run, hash)
      const before = await read(group, left)
      if (typeof before === 'string') return before
      return put(group, grown(before, metrics, incident, IN_KEY), left)
    },
  }
}
