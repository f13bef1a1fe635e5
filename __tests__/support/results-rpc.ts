/** A blob of the store behind the results service. */
export interface Blob {
  data: Buffer | undefined
  readonly blocks: Map<string, Buffer>
  type: string
}

/** A cache entry; `done` once its upload was finalised. */
export interface CacheEntry {
  readonly key: string
  readonly version: string
  readonly id: number
  readonly blob: string
  done: boolean
}

interface Artifact {
  readonly id: number
  readonly blob: string
  size?: string
  hash?: unknown
}

/** Fields of a twirp request. */
export type Fields = Readonly<Record<string, string>> & { readonly restore_keys?: readonly string[] }

/** Status and body of a twirp answer. */
export type Reply = readonly [number, unknown]

const taken = (msg: string): Reply => [409, { code: 'already_exists', msg }]
const missing: Reply = [404, { code: 'not_found', msg: 'no such artifact' }]

/** What the results service keeps, and its calls: cache v2 and artifact v4. */
export const resultsStore = (urlOf: (blob: string) => string) => {
  const caches: CacheEntry[] = []
  const artifacts = new Map<string, Artifact>()
  const blobs = new Map<string, Blob>()
  let sequence = 0

  const newBlob = (extension = ''): { id: number; blob: string } => {
    const blob = `${++sequence}${extension}`
    blobs.set(blob, { data: undefined, blocks: new Map(), type: 'application/octet-stream' })
    return { id: sequence, blob }
  }
  const entry = ({ key, version }: Fields): CacheEntry | undefined =>
    caches.find((one) => one.key === key && one.version === version)
  const find = ({ key, version, restore_keys: prefixes = [] }: Fields): CacheEntry | undefined => {
    const done = caches.filter((one) => one.done && one.version === version)
    const starting = [key ?? '', ...prefixes].map((prefix) =>
      done.findLast((one) => one.key.startsWith(prefix)),
    )
    return done.find((one) => one.key === key) ?? starting.find((one) => one !== undefined)
  }
  const calls: Readonly<Record<string, (fields: Fields) => Reply>> = {
    'CacheService/CreateCacheEntry': (fields) => {
      if (entry(fields)) return taken('cache entry with the same key, version, and scope already exists')
      const made = newBlob()
      caches.push({ key: fields['key'] ?? '', version: fields['version'] ?? '', ...made, done: false })
      return [200, { ok: true, signed_upload_url: urlOf(made.blob) }]
    },
    'CacheService/FinalizeCacheEntryUpload': (fields) => {
      const known = entry(fields)
      if (!known || String(blobs.get(known.blob)?.data?.length) !== fields['size_bytes'])
        return [400, { code: 'invalid_argument', msg: 'size differs' }]
      known.done = true
      return [200, { ok: true, entry_id: String(known.id) }]
    },
    'CacheService/GetCacheEntryDownloadURL': (fields) => {
      const hit = find(fields)
      const answer = hit && { ok: true, signed_download_url: urlOf(hit.blob), matched_key: hit.key }
      return [200, answer ?? { ok: false }]
    },
    'ArtifactService/CreateArtifact': ({ name = '' }) => {
      if (artifacts.has(name)) return taken('an artifact with this name already exists on the workflow run')
      const made = newBlob('.zip')
      artifacts.set(name, made)
      return [200, { ok: true, signed_upload_url: urlOf(made.blob) }]
    },
    'ArtifactService/FinalizeArtifact': ({ name = '', size, hash }) => {
      const known = artifacts.get(name)
      if (!known) return missing
      Object.assign(known, { size, hash })
      return [200, { ok: true, artifact_id: String(known.id) }]
    },
    'ArtifactService/ListArtifacts': (fields) => {
      const { name_filter: byName, id_filter: byId } = fields
      const found = [...artifacts].filter(
        ([name, one]) => one.size && (!byName || name === byName) && (!byId || String(one.id) === byId),
      )
      const listed = found.map(([name, one]) => ({
        workflow_run_backend_id: fields['workflow_run_backend_id'],
        workflow_job_run_backend_id: fields['workflow_job_run_backend_id'],
        database_id: String(one.id),
        name,
        size: one.size,
        digest: one.hash,
      }))
      return [200, { artifacts: listed }]
    },
    'ArtifactService/GetSignedArtifactURL': ({ name = '' }) => {
      const known = artifacts.get(name)
      return known ? [200, { signed_url: urlOf(known.blob) }] : missing
    },
    'ArtifactService/DeleteArtifact': ({ name = '' }) => {
      const known = artifacts.get(name)
      artifacts.delete(name)
      return known ? [200, { ok: true, artifact_id: String(known.id) }] : missing
    },
  }
  return { blobs, calls, caches }
}
