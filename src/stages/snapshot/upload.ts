import type { ArtifactAnswer, Artifacts } from '../../ports/artifacts.ts'
import type { Files, Log } from '../../ports/ports.ts'
import { DAYS } from './manifest.ts'

/** What is uploaded, and under which names, the best first. */
export interface Upload {
  readonly names: readonly string[]
  readonly directory: string
  readonly files: readonly string[]
}

const REASONS: Readonly<Record<Extract<ArtifactAnswer, { ok: false }>['kind'], string>> = {
  absent: 'this runner has no artifact service',
  taken: 'all its names are taken in this workflow run',
  denied: 'the token of this job may not upload artifacts',
  full: 'the storage for artifacts is used up; delete old ones, or set the input artifact to never',
  late: 'the artifact service did not end in time',
  failed: 'the artifact service failed',
}

const send = async (
  { names, directory, files }: Upload,
  artifacts: Artifacts,
): Promise<ArtifactAnswer & { name: string }> => {
  let answer: ArtifactAnswer = { ok: false, kind: 'taken', why: '' }
  let name = ''
  for (name of names) {
    answer = await artifacts.upload({ name, directory, files, days: DAYS })
    if (answer.ok || answer.kind !== 'taken') break
  }
  return { ...answer, name }
}

/** Uploads a snapshot under the first name that is free and removes its directory, whatever came of it; says so in one line and never fails the job. */
export const upload = async (
  snapshot: Upload,
  {
    artifacts,
    files,
    log,
  }: { readonly artifacts: Artifacts; readonly files: Pick<Files, 'remove'>; readonly log: Log },
): Promise<void> => {
  try {
    const sent = await send(snapshot, artifacts)
    if (sent.ok) {
      const kilobytes = Math.ceil(sent.bytes / 1000)
      log.info(`The snapshot is the artifact ${sent.name} (${kilobytes} kB), kept for ${DAYS} days at most.`)
    } else {
      const why = sent.why === '' ? '' : ` (${sent.why})`
      log.info(`The snapshot was not uploaded: ${REASONS[sent.kind]}${why}. The build does not depend on it.`)
    }
  } finally {
    await files.remove(snapshot.directory)
  }
}
