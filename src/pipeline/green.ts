import type { Diagnosis } from '../model/diagnosis.ts'
import type { BuildFingerprint } from '../model/fingerprint.ts'
import type { WorldChange } from '../model/incident.ts'
import type { Ports } from '../ports/ports.ts'
import { fingerprintOf } from '../stages/attribute/fingerprint.ts'
import { ghosts } from '../stages/attribute/ghosts.ts'
import { packTemplates, templatesOf, unpackTemplates } from '../stages/classify/templates.ts'
import { unknownFailure } from '../stages/classify/unknown.ts'
import type { Asking } from '../stages/history/index.ts'
import { type GreenState, greenDirectory } from '../state/green.ts'
import { keyPart } from '../text/cache-key.ts'
import type { Tried } from './attempt.ts'
import type { Memory } from './memory.ts'
import type { World } from './world.ts'

/** What a build that passed leaves to later ones that fail. */
export interface GreenRecord {
  readonly v: 1
  readonly fingerprint: BuildFingerprint
  /** Templates of its log and of those before it, packed. */
  readonly templates: string
  /** What its steps took, packed; empty where it is not known. */
  readonly inputs: string
}

/** Where the record of a build is kept; null where nothing is. */
export interface GreenPlace {
  readonly directory: string
  readonly prefixes: readonly string[]
  /** Key of this run; null where it may not write. */
  readonly key: string | null
}

const FILE = 'green.json'

/** Larger ones are no record of ours. */
const MOST_CHARACTERS = 2_000_000

/** A branch reads its own record, then that of the branch it starts from; pull requests write none. */
export const greenPlace = ({ subject, branch, baseBranch }: Asking, world: World): GreenPlace => {
  const { identity, env, isUntrusted } = world
  const prefixOf = (name: string) => `go-docker-build-green-v1-${subject}-${keyPart(name)}-`
  const names = [...new Set([branch, baseBranch ?? ''])].filter((name) => name !== '')
  const mayWrite = !isUntrusted && identity.runId !== null && branch !== ''
  return {
    directory: greenDirectory(env['RUNNER_TEMP'] ?? '/tmp'),
    prefixes: names.map(prefixOf),
    key: mayWrite ? `${prefixOf(branch)}${identity.runId}-${identity.runAttempt ?? 1}` : null,
  }
}

const isTable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A record as text; null for anything else. */
export const readGreen = (text: string): GreenRecord | null => {
  if (text.length > MOST_CHARACTERS) return null
  try {
    const value = JSON.parse(text) as Partial<GreenRecord> | null
    const print = value?.fingerprint
    const isWhole =
      value?.v === 1 &&
      [print?.images, print?.tools, print?.modules, print?.packages].every(isTable) &&
      typeof value.templates === 'string' &&
      typeof value.inputs === 'string'
    return isWhole ? (value as GreenRecord) : null
  } catch {
    return null
  }
}

/** Reads the record of the newest build that passed, of this branch or else of its base; null when there is none. */
export const recallGreen = async (
  { directory, prefixes }: GreenPlace,
  { cache, files }: Pick<Ports, 'cache' | 'files'>,
): Promise<GreenRecord | null> => {
  if (!cache.available || prefixes.length === 0) return null
  await files.remove(directory)
  const [first = ''] = prefixes
  const found = await cache.restore([directory], `${first}newest`, [...prefixes])
  const text = found === null ? null : await files.read(`${directory}/${FILE}`)
  await files.remove(directory)
  return text === null ? null : readGreen(text)
}

/** What is told of a build by comparing it with the last one that passed. */
export interface Green {
  /** What changed outside of the repository since then; asked for a failure only. */
  changes(tried: Tried): Promise<readonly WorldChange[]>
  /** The diagnosis, where nobody recognised it with the line that is news against green logs. */
  sharpen(tried: Tried): Promise<Diagnosis | null>
  /** What the steps of that build took, packed; empty where it is not known. */
  inputs(): Promise<string>
  /** Leaves the record of a build that passed, with what its steps took, for the post step to save; null where nothing is left. */
  leave(tried: Tried, inputs: string): Promise<GreenState | null>
}

/** Asks for the record of the last build that passed, beside the build. */
export const openGreen = (
  memory: Promise<Pick<Memory, 'asking'>>,
  world: World,
  ports: Pick<Ports, 'cache' | 'files'>,
): Green => {
  const before = world.isAction
    ? memory.then(({ asking }) => recallGreen(greenPlace(asking, world), ports)).catch(() => null)
    : Promise.resolve(null)
  return {
    async changes({ log, outcome, diagnosis }) {
      const record = await before
      if (diagnosis === null) return []
      return ghosts(fingerprintOf(log, outcome.metadata), record?.fingerprint ?? null, diagnosis)
    },
    async sharpen({ log, diagnosis }) {
      const record = await before
      if (diagnosis?.id !== 'unknown' || record === null) return diagnosis
      return unknownFailure(log, unpackTemplates(record.templates))
    },
    inputs: async () => (await before)?.inputs ?? '',
    async leave({ log, outcome }, inputs) {
      if (!world.isAction || !ports.cache.available) return null
      const { directory, key } = greenPlace((await memory).asking, world)
      if (key === null) return null
      const older = (await before)?.templates ?? ''
      const record: GreenRecord = {
        v: 1,
        fingerprint: fingerprintOf(log, outcome.metadata),
        templates: packTemplates(templatesOf(log), unpackTemplates(older)),
        inputs,
      }
      await ports.files.write(`${directory}/${FILE}`, JSON.stringify(record))
      return { key, directory }
    },
  }
}
