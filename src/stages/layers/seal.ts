import type { Files } from '../../ports/ports.ts'

/** What an entry of the cache service says of itself: its seal. */
export interface LayersSeal {
  readonly schema: 1
  /** Digests of the base images by name. */
  readonly images: Readonly<Record<string, string>>
}

/** Name of the seal beside what BuildKit wrote. */
export const SEAL = 'go-docker-build.json'

/** Reads a seal; null for anything that is none. */
export const parseSeal = (text: string | null): LayersSeal | null => {
  try {
    const found = JSON.parse(text ?? '') as Partial<LayersSeal> | null
    const isWhole =
      found?.schema === 1 &&
      typeof found.images === 'object' &&
      found.images !== null &&
      Object.values(found.images).every((digest) => typeof digest === 'string')
    return isWhole ? (found as LayersSeal) : null
  } catch {
    return null
  }
}

interface Descriptor {
  readonly digest?: unknown
}

/** The descriptors of an index or a manifest. https://github.com/opencontainers/image-spec/blob/main/manifest.md */
const descriptors = (text: string | null): readonly string[] | null => {
  try {
    const found = JSON.parse(text ?? '') as {
      readonly manifests?: readonly Descriptor[]
      readonly layers?: readonly Descriptor[]
      readonly config?: Descriptor
    } | null
    const all = [
      ...(found?.manifests ?? []),
      ...(found?.layers ?? []),
      ...(found?.config ? [found.config] : []),
    ]
    const digests = all.map(({ digest }) => /^sha256:([0-9a-f]{64})$/.exec(String(digest))?.[1] ?? '')
    return digests.length === 0 || digests.includes('') ? null : digests
  } catch {
    return null
  }
}

const BROKEN = 'its list of layers is broken'

/** Bytes of a directory that BuildKit wrote, when each blob it names is there and has its digest; else a text that tells what is wrong. https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
export const verifyLayout = async (dir: string, files: Files): Promise<number | string> => {
  const top = await files.real(dir)
  const blobs = `${dir}/blobs/sha256`
  const tops = descriptors(await files.read(`${dir}/index.json`))
  if (top === null || tops === null) return BROKEN
  const open = [...tops]
  const wanted = new Set<string>()
  for (let digest = open.pop(); digest !== undefined; digest = open.pop()) {
    if (wanted.has(digest)) continue
    wanted.add(digest)
    const isTop = tops.includes(digest)
    const below = isTop ? descriptors(await files.read(`${blobs}/${digest}`)) : []
    if (below === null) return BROKEN
    open.push(...below)
  }
  let bytes = 0
  for (const digest of wanted) {
    const path = `${blobs}/${digest}`
    if ((await files.real(path)) !== `${top}/blobs/sha256/${digest}`) return 'a layer is missing'
    const found = await files.digest(path)
    if (found === null || found.sha256 !== digest) return 'a layer is not what its name says'
    bytes += found.bytes
  }
  return bytes
}
