import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { request } from 'node:http'
import type { Layer } from './layers.ts'

/** The part of an image's configuration that a Dockerfile sets. */
export interface ImageSettings {
  readonly Env?: readonly string[]
  readonly WorkingDir?: string
  readonly User?: string
  readonly Cmd?: readonly string[]
  readonly Entrypoint?: readonly string[]
  readonly Labels?: Readonly<Record<string, string>>
}

/** An image to push: one manifest under several tags, given as repository and tag. */
export interface Image {
  readonly repository: string
  readonly tags: readonly string[]
  readonly layers: readonly Layer[]
  readonly settings: ImageSettings
}

const manifestType = 'application/vnd.oci.image.manifest.v1+json'
const created = '2023-11-14T22:13:20Z'

/** Pushes an image to a registry that speaks plain HTTP. */
export async function pushImage(registry: string, image: Image): Promise<void> {
  for (const layer of image.layers) await pushFile(registry, image.repository, layer)
  const config = Buffer.from(
    JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      created,
      config: image.settings,
      rootfs: { type: 'layers', diff_ids: image.layers.map((layer) => layer.diffId) },
      history: image.layers.map(() => ({ created, created_by: 'go-docker-build test engine' })),
    }),
  )
  const digest = digestOf(config)
  await send(registry, 'PUT', await uploadUrl(registry, image.repository, digest), config)
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: manifestType,
      config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest, size: config.length },
      layers: image.layers.map((layer) => ({
        mediaType: 'application/vnd.oci.image.layer.v1.tar+zstd',
        digest: layer.digest,
        size: layer.size,
      })),
    }),
  )
  for (const tag of image.tags) {
    await send(registry, 'PUT', `/v2/${image.repository}/manifests/${tag}`, manifest, manifestType)
  }
}

async function pushFile(registry: string, repository: string, layer: Layer): Promise<void> {
  const head = await send(registry, 'HEAD', `/v2/${repository}/blobs/${layer.digest}`)
  if (head.status === 200) return
  await send(registry, 'PUT', await uploadUrl(registry, repository, layer.digest), layer)
}

async function uploadUrl(registry: string, repository: string, digest: string): Promise<string> {
  const { location } = await send(registry, 'POST', `/v2/${repository}/blobs/uploads/`)
  const url = new URL(location ?? '', `http://${registry}`)
  url.searchParams.set('digest', digest)
  return `${url.pathname}${url.search}`
}

function send(
  registry: string,
  method: string,
  path: string,
  body?: Buffer | Layer,
  type = 'application/octet-stream',
): Promise<{ status: number; location: string | undefined }> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? 0 : Buffer.isBuffer(body) ? body.length : body.size
    const headers = { 'content-type': type, 'content-length': length }
    const call = request(`http://${registry}${path}`, { method, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const status = answer.statusCode ?? 0
        if (status < 300 || method === 'HEAD') resolve({ status, location: answer.headers.location })
        else reject(new Error(`${method} ${path}: ${status} ${Buffer.concat(chunks)}`))
      })
    })
    call.on('error', reject)
    if (body === undefined || Buffer.isBuffer(body)) call.end(body)
    else createReadStream(body.file).on('error', reject).pipe(call)
  })
}

function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}
