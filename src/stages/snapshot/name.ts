import type { RunIdentity } from '../../model/incident.ts'

/** The service takes 255 characters; a page shows fewer. */
const LONGEST = 120

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._]+/g, '-')
    .replace(/^[-_.]+|[-_.]+$/g, '')

/** Names for the artifact, the best first: job, leg, step and attempt tell it from others of its workflow run; the second one is unique where a workflow is called twice. `step` is GITHUB_ACTION. */
export const artifactNames = (
  { job, matrix, leg, runAttempt, spanId }: RunIdentity,
  step: string,
): readonly string[] => {
  const parts = ['go-docker-build', job, matrix, matrix === null ? null : leg, step]
  const name = parts
    .map((part) => plain(part ?? ''))
    .filter((part) => part !== '')
    .join('-')
    .slice(0, LONGEST)
  const attempt = `${plain(name)}-attempt-${runAttempt ?? 1}`
  return [attempt, `${attempt}-${spanId.slice(0, 8)}`]
}
