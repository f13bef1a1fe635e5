/** One blob of an image: what it is, and its bytes as the registry has them. */
export interface ImagePart {
  readonly what: string
  readonly bytes: Buffer
}

interface Descriptor {
  readonly mediaType: string
  readonly digest: string
}

interface Manifest {
  readonly manifests?: readonly Descriptor[]
  readonly config?: Descriptor
  readonly layers?: readonly Descriptor[]
}

const ACCEPT = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ')

const get = async (url: string): Promise<Buffer> => {
  const answer = await fetch(url, { headers: { accept: ACCEPT } })
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  return Buffer.from(await answer.arrayBuffer())
}

/** Everything a registry keeps of an image: indexes, manifests, configurations with their history, layers, provenance. https://github.com/opencontainers/distribution-spec */
export const imageParts = async (
  registry: string,
  name: string,
  reference: string,
): Promise<readonly ImagePart[]> => {
  const base = `http://${registry}/v2/${name}`
  const bytes = await get(`${base}/manifests/${reference}`)
  const manifest = JSON.parse(bytes.toString()) as Manifest
  const inner = (manifest.manifests ?? []).map(({ digest }) => imageParts(registry, name, digest))
  const blobs = [manifest.config, ...(manifest.layers ?? [])].filter((one) => one !== undefined)
  const parts = blobs.map(async ({ mediaType, digest }) => ({
    what: `${mediaType} ${digest}`,
    bytes: await get(`${base}/blobs/${digest}`),
  }))
  return [
    { what: `manifest ${reference}`, bytes },
    ...(await Promise.all(inner)).flat(),
    ...(await Promise.all(parts)),
  ]
}
