import type { Ran } from './chain.ts'
import type { Drill, Expectation } from './drill.ts'
import { AUTHOR } from './scratch.ts'
import type { Received } from './server.ts'

/** One link of the chain: whether it held, when (seconds after the start of the run; null where it has no time of its own), and what was seen. */
export interface Check {
  readonly check: 'detected' | 'label' | 'named' | 'playbook' | 'verdict' | 'check-run' | 'message' | 'time'
  readonly ok: boolean
  readonly seconds: number | null
  readonly seen: string
}

/** A run with what the servers of the drill received. */
export interface Observed extends Ran {
  readonly messages: readonly Received[]
  readonly calls: readonly Received[]
}

const round = (milliseconds: number): number => Math.round(milliseconds / 100) / 10

const detected = ({ incident }: Observed): Check => {
  const [first] = incident.attempts
  const isFound = first !== undefined && first.exitCode !== 0
  const start = Date.parse(incident.startedAt)
  const end = first === undefined ? start : Date.parse(first.startedAt) + first.seconds * 1_000
  const seen = isFound ? `attempt 1 failed with exit code ${first.exitCode}` : 'no attempt failed'
  return { check: 'detected', ok: isFound, seconds: round(end - start), seen }
}

const label = ({ incident }: Observed, { label: wanted }: Expectation): Check => {
  const found = incident.attempts[0]?.label ?? incident.diagnosis?.id ?? 'none'
  const isSame = incident.outcome === 'success' || incident.diagnosis?.id === wanted
  const line = incident.diagnosis?.evidence.text ?? ''
  const seen = found === wanted ? found : `${found}, not ${wanted}: ${line}`
  const reported = isSame ? seen : `${seen}; reported as ${incident.diagnosis?.id}: ${line}`
  return { check: 'label', ok: found === wanted && isSame, seconds: null, seen: reported }
}

/** The author's name may stand nowhere that people read: not among suspects, in the check run, or in a message. */
const named = ({ incident, messages, calls }: Observed, { named: allowed }: Expectation): Check => {
  const names = incident.attribution.suspects.map(({ author }) => author.name)
  if (allowed === 'author') {
    const ok = names.length > 0 && names.every((name) => name === AUTHOR)
    return { check: 'named', ok, seconds: null, seen: names.join(', ') || 'nobody, though a commit broke it' }
  }
  const where = [...messages, ...calls].filter(({ body }) => body.includes(AUTHOR))
  const ok = names.length === 0 && where.length === 0
  const told = where.length === 0 ? '' : ` in ${where.map(({ path }) => path).join(', ')}`
  return { check: 'named', ok, seconds: null, seen: ok ? 'nobody' : `${names.join(', ') || AUTHOR}${told}` }
}

const playbook = ({ incident }: Observed, { playbook: wanted }: Expectation): Check => {
  const remedies = incident.remedies ?? []
  const again = remedies.filter(({ step }) => step === 'retry')
  const did = remedies.map((one) => `${one.playbook}: ${one.step}`).join(', ') || 'nothing was done'
  const ok =
    wanted === null
      ? again.length === 0
      : again.some((one) => one.playbook === wanted) && incident.attempts.length > 1
  return { check: 'playbook', ok, seconds: null, seen: ok ? did : `${did}; wanted ${wanted ?? 'no retry'}` }
}

const verdict = ({ incident }: Observed, { outcome }: Expectation): Check => {
  const seen = `${incident.outcome} after ${incident.attempts.length} attempts`
  return { check: 'verdict', ok: incident.outcome === outcome, seconds: null, seen }
}

const since = ({ startedAt }: Observed, received: Received | undefined): number | null =>
  received === undefined ? null : round(received.at - startedAt)

const isCheckRun = ({ method, path }: Received): boolean => method !== 'GET' && /\/check-runs/.test(path)

const checkRun = (observed: Observed, { checkRun: wanted }: Expectation): Check => {
  const { incident, annotations, calls } = observed
  const found = incident.deliveries.find(({ to }) => to === 'check-run')
  // What the check run cannot carry, the run itself has to.
  const ok = found?.status === wanted && (wanted === 'sent' || annotations.length > 0)
  const beside = wanted === 'sent' ? '' : `; ${annotations.length} annotations on the run itself`
  const seen = `${found?.status ?? 'none'}: ${found?.detail ?? ''}${beside}`
  return { check: 'check-run', ok, seconds: since(observed, calls.find(isCheckRun)), seen }
}

const factOf = ({ body }: Received, name: string): unknown => {
  try {
    return (JSON.parse(body) as Record<string, unknown>)[name]
  } catch {
    return undefined
  }
}

const message = (observed: Observed, expect: Expectation): Check => {
  const { messages } = observed
  const wanted = expect.outcome === 'failure' ? expect.label : null
  const right = messages.find((one) => (factOf(one, 'id') ?? null) === wanted)
  const events = messages.map((one) => `${factOf(one, 'event')}: ${factOf(one, 'headline')}`).join(', ')
  const ok = right !== undefined && messages.length === 1
  return { check: 'message', ok, seconds: since(observed, right), seen: events || 'none came' }
}

const time = ({ startedAt, endedAt }: Observed, { limitSeconds }: Drill): Check => {
  const seconds = round(endedAt - startedAt)
  return { check: 'time', ok: seconds <= limitSeconds, seconds, seen: `at most ${limitSeconds} s` }
}

/** Holds what was observed against what a drill expects, a line for each link of the chain. */
export const checksOf = (observed: Observed, drill: Drill): readonly Check[] => [
  detected(observed),
  label(observed, drill.expect),
  named(observed, drill.expect),
  playbook(observed, drill.expect),
  verdict(observed, drill.expect),
  checkRun(observed, drill.expect),
  message(observed, drill.expect),
  time(observed, drill),
]
