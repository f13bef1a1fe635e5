import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArtifactAnswer, ArtifactRequest, Artifacts } from '../ports/artifacts.ts'

type Environment = Readonly<Record<string, string | undefined>>
type Refusal = Extract<ArtifactAnswer, { ok: false }>

/** How long an upload may take: a fixed time for the service to answer, and a time for each million bytes. */
export interface ArtifactPatience {
  readonly answerMs: number
  readonly perMegabyteMs: number
}

/** The client asks a service in trouble five times, over half a minute, which is longer than anybody waits for a snapshot. */
const PATIENCE: ArtifactPatience = { answerMs: 9_500, perMegabyteMs: 500 }

/** Words of the client and of the service. https://github.com/actions/toolkit/blob/main/packages/artifact/src/internal/shared/artifact-twirp-client.ts */
const KINDS: readonly (readonly [RegExp, Refusal['kind']])[] = [
  [/quota|insufficient usage/i, 'full'],
  [/\(409\)|already exists/i, 'taken'],
  [/\(40[13]\)|response from backend was not ok/i, 'denied'],
  [/not currently supported on GHES/i, 'absent'],
]

const refusalOf = (error: unknown): Refusal => {
  const why = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
  return { ok: false, kind: KINDS.find(([words]) => words.test(why))?.[1] ?? 'failed', why }
}

const isOffered = (env: Environment): boolean =>
  Boolean(env['ACTIONS_RESULTS_URL'] && env['ACTIONS_RUNTIME_TOKEN'])

const send = async ({ name, directory, files, days }: ArtifactRequest): Promise<ArtifactAnswer> => {
  // Loaded only when it is used: the client is large and a run without an artifact does not need it.
  const { DefaultArtifactClient } = await import('@actions/artifact')
  const paths = files.map((file) => join(directory, file))
  const sent = await new DefaultArtifactClient().uploadArtifact(name, paths, directory, {
    retentionDays: days,
  })
  return { ok: true, id: sent.id ?? 0, bytes: sent.size ?? 0 }
}

const bytesOf = async ({ directory, files }: ArtifactRequest): Promise<number> => {
  const sizes = await Promise.all(files.map((file) => stat(join(directory, file)).then(({ size }) => size)))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** The work's answer, or `late` when it takes longer; what is given up goes on unseen. */
const within = async (milliseconds: number, work: Promise<ArtifactAnswer>): Promise<ArtifactAnswer> => {
  let timer: NodeJS.Timeout | undefined
  const why = `no end after ${Math.round(milliseconds / 100) / 10} s`
  const late = new Promise<ArtifactAnswer>((resolve) => {
    timer = setTimeout(resolve, milliseconds, { ok: false, kind: 'late', why })
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** The artifact service of the runner; it is waited for as long as `patience` says. */
export const actionsArtifactsWith = (patience: ArtifactPatience): Artifacts => ({
  async upload(request) {
    if (!isOffered(process.env)) return { ok: false, kind: 'absent', why: 'the runner names no service' }
    try {
      const megabytes = (await bytesOf(request)) / 1_000_000
      const limit = patience.answerMs + megabytes * patience.perMegabyteMs
      return await within(limit, send(request).catch(refusalOf))
    } catch (error) {
      return refusalOf(error)
    }
  },
})

/** The artifact service of the runner with the patience of a snapshot: 10 s, and 20 s for the largest. */
export const actionsArtifacts: Artifacts = actionsArtifactsWith(PATIENCE)
