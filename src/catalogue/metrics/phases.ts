import type { Incident } from '../../model/incident.ts'
import type { Step } from '../../model/log.ts'

/** Parts of a build that are measured. */
export type Phase = 'total' | 'prewarm' | 'pull' | 'download' | 'compile' | 'export'

/** Every phase there is. */
export const PHASES: readonly Phase[] = ['total', 'prewarm', 'pull', 'download', 'compile', 'export']

const PATTERNS: readonly (readonly [Phase, RegExp])[] = [
  ['download', /^RUN\b.{0,2000}\bgo mod (?:download|tidy|vendor)\b/s],
  [
    'compile',
    /^RUN\b.{0,2000}\b(?:go (?:build|install|test|vet|generate)|make|mage|task|goreleaser|xx-go)\b/s,
  ],
  ['pull', /^FROM\b/],
]

/** The phase a step belongs to; undefined for any other. */
export const phaseOf = ({ name, instruction = '' }: Pick<Step, 'name' | 'instruction'>): Phase | undefined =>
  name.startsWith('exporting ') ? 'export' : PATTERNS.find(([, pattern]) => pattern.test(instruction))?.[0]

/** Seconds by phase, of all attempts; steps beside each other count each. A phase no step belongs to is left out. */
export const secondsOf = (incident: Incident): Readonly<Partial<Record<Phase, number>>> => {
  const sums: Partial<Record<Phase, number>> = {
    total: incident.seconds,
    prewarm: incident.cache.prewarmSeconds,
  }
  for (const step of incident.attempts.flatMap(({ steps }) => steps)) {
    const phase = step.seconds === undefined ? undefined : phaseOf(step)
    if (phase !== undefined) sums[phase] = (sums[phase] ?? 0) + (step.seconds ?? 0)
  }
  return sums
}
