import { basename } from 'node:path'
import type { Contender, Round } from './contender.ts'
import { timed } from './docker.ts'
import { buildx } from './plain.ts'

interface Manifest {
  readonly layers?: readonly { readonly size: number }[]
  readonly manifests?: readonly { readonly size: number }[]
}

/** Bytes of the layers of a cache in the registry. */
const bytesOf = async (registry: string, name: string): Promise<number> => {
  const answer = await fetch(`http://${registry}/v2/${name}/manifests/cache`, {
    headers: { accept: 'application/vnd.oci.image.manifest.v1+json,application/vnd.oci.image.index.v1+json' },
  })
  const { layers = [], manifests = [] } = (await answer.json()) as Manifest
  return [...layers, ...manifests].reduce((sum, { size }) => sum + size, 0)
}

/** Layer cache in a registry, `mode=max`, imported and exported by each build. https://docs.docker.com/build/cache/backends/registry/ */
export const layers: Contender = {
  name: 'layer cache',
  async build(round: Round) {
    const { registry } = round.engine
    if (registry === null || round.isCut) {
      const [seconds] = await timed(() => buildx(round))
      return { seconds, after: 0, bytes: 0 }
    }
    const name = `bench/${basename(round.keep).toLowerCase()}`
    const at = `type=registry,ref=${registry}/${name}:cache`
    const [seconds] = await timed(() => buildx(round, '--cache-from', at, '--cache-to', `${at},mode=max`))
    return { seconds, after: 0, bytes: await bytesOf(registry, name) }
  },
}
