import { gunzipSync } from 'node:zlib'
import { tarEntries } from './tar-entries.ts'

/** An image in a registry. */
export interface ImageRef {
  readonly registry: string
  readonly name: string
  readonly tag: string
}

interface Manifest {
  readonly config: { readonly digest: string }
  readonly layers: readonly { readonly digest: string; readonly mediaType: string }[]
}

const fetchBytes = async ({ registry, name }: ImageRef, path: string): Promise<Buffer> => {
  const accept = [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
  ]
  const answer = await fetch(`http://${registry}/v2/${name}/${path}`, {
    headers: { accept: accept.join(', ') },
  })
  if (!answer.ok) throw new Error(`${name} ${path}: ${answer.status}`)
  return Buffer.from(await answer.arrayBuffer())
}

const manifestOf = async (image: ImageRef): Promise<Manifest> =>
  JSON.parse((await fetchBytes(image, `manifests/${image.tag}`)).toString()) as Manifest

/** The configuration of an image without times and without the sums of its layers, which hold times. https://github.com/opencontainers/image-spec/blob/main/config.md */
const configOf = async (image: ImageRef, { config }: Manifest): Promise<Record<string, unknown>> => {
  const { created, rootfs, history, ...rest } = JSON.parse(
    (await fetchBytes(image, `blobs/${config.digest}`)).toString(),
  ) as { created: string; rootfs: unknown; history: { created: string }[] }
  return { ...rest, history: history.map(({ created: _, ...entry }) => entry) }
}

/** What Go keeps of the time: when an entry of its cache was made, when it was last trimmed, and counters of how often and on which days it ran (https://go.dev/doc/telemetry). https://pkg.go.dev/cmd/go#hdr-Build_and_test_caching */
const withoutTimes = (path: string, bytes: Buffer): Buffer => {
  if (/(?:^|\/)go-build\/[0-9a-f]{2}\/[0-9a-f]{64}-a$/.test(path))
    return Buffer.from(bytes.toString('latin1').replace(/\d+\n$/, '\n'), 'latin1')
  return /(?:^|\/)(?:go-build\/trim\.txt|\.config\/go\/telemetry\/local\/[^/]+)$/.test(path)
    ? Buffer.alloc(0)
    : bytes
}

/** What a child of go makes, which ends with the step when go is faster than it, a matter of milliseconds: two builds of the same Dockerfile may differ in it. https://github.com/golang/telemetry/blob/master/start.go */
const OF_CHANCE = /(?:^|\/)\.config\/go\/telemetry\/upload\/$/

const layerOf = async (image: ImageRef, digest: string) => {
  const bytes = await fetchBytes(image, `blobs/${digest}`)
  const entries = tarEntries(bytes[0] === 0x1f ? gunzipSync(bytes) : bytes, withoutTimes)
  for (const path of entries.keys()) if (OF_CHANCE.test(path)) entries.delete(path)
  return entries
}

/** What two images differ in, one sentence each: configuration, layers, and of every file of a layer its bytes, type, mode, owner, link and extended attributes. Times are left out. */
export const differencesOf = async (one: ImageRef, other: ImageRef): Promise<readonly string[]> => {
  const [mine, theirs] = await Promise.all([manifestOf(one), manifestOf(other)])
  const configs = await Promise.all([configOf(one, mine), configOf(other, theirs)])
  const [left, right] = configs.map((config) => JSON.stringify(config))
  const found = left === right ? [] : [`configuration: ${left} and ${right}`]
  if (mine.layers.length !== theirs.layers.length)
    return [...found, `layers: ${mine.layers.length} and ${theirs.layers.length}`]
  for (const [index, { digest }] of mine.layers.entries()) {
    const digestThere = theirs.layers[index]?.digest ?? ''
    if (digest === digestThere) continue
    const [here, there] = [await layerOf(one, digest), await layerOf(other, digestThere)]
    for (const path of new Set([...here.keys(), ...there.keys()])) {
      const [a, b] = [JSON.stringify(here.get(path)), JSON.stringify(there.get(path))]
      if (a !== b) found.push(`layer ${index}, ${path}: ${a ?? 'missing'} and ${b ?? 'missing'}`)
    }
  }
  return found
}
