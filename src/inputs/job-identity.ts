import type { JobIdentity } from '../model/inputs.ts'

const NONE: JobIdentity = { checkRunId: null, leg: null, matrix: null }

/** Values of a matrix leg as GitHub shows them behind the name of the job: those of an object in their order, nested ones left out. */
const legOf = (matrix: unknown): string | null => {
  const values = Object.values((typeof matrix === 'object' ? matrix : null) ?? {})
  const shown = values.filter((value) => ['string', 'number', 'boolean'].includes(typeof value))
  return shown.length === 0 ? null : shown.map(String).join(', ')
}

const digits = (value: unknown): string | null =>
  typeof value === 'string' && /^\d{1,20}$/.test(value) ? value : null

/** Reads what the default of the input `job-identity` says of the job; anything else says nothing. */
export const parseJobIdentity = (text: string): JobIdentity => {
  try {
    const value = JSON.parse(text) as { checkRun?: unknown; leg?: unknown; matrix?: unknown } | null
    const leg = legOf(value?.matrix)
    return { checkRunId: digits(value?.checkRun), leg: leg === null ? null : digits(value?.leg), matrix: leg }
  } catch {
    return NONE
  }
}
