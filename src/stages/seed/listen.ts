import { type Shape, typedItems } from '../../text/typed.ts'
import { SEEDING } from './unpack.ts'

/** The parts of BuildKit's progress records that tell how far a seed is. https://github.com/moby/buildkit/blob/master/client/graph.go */
interface Records {
  readonly vertexes: readonly { readonly digest: string; readonly name: string }[]
  readonly statuses: readonly { readonly vertex: string }[]
}

const VERTEX: Shape = { digest: 'string', name: 'string' }
const STATUS: Shape = { vertex: 'string' }

/** The step that brings the base image to the builder, with what is asked of its registry before. */
const BASE = /^\[[^\]]*\] FROM |^\[internal\] load metadata /

/** Whether records of buildx have a line that a RUN of ours printed. */
export const says = (records: string, line: string): boolean =>
  [...records.matchAll(/"data":"([A-Za-z0-9+/=]+)"/g)].some(([, data = '']) =>
    Buffer.from(data, 'base64').toString('utf8').includes(line),
  )

const recordsIn = (line: string): Records => {
  const { vertexes, statuses } = objectIn(line)
  return {
    vertexes: typedItems(vertexes, VERTEX, ['digest', 'name']),
    statuses: typedItems(statuses, STATUS, ['vertex']),
  }
}

const objectIn = (line: string): { readonly vertexes?: unknown; readonly statuses?: unknown } => {
  try {
    return JSON.parse(line) ?? {}
  } catch {
    return {}
  }
}

/** Listens to the records of a seed as they come. */
export class Listener {
  /** Whether a RUN said that it has its mounts. */
  isHeld = false
  private rest = ''
  private readonly decoder = new TextDecoder()
  private readonly bases = new Set<string>()

  /** Takes what came; true when the base image came further with it. */
  hears(chunk: Uint8Array): boolean {
    const lines = (this.rest + this.decoder.decode(chunk, { stream: true })).split('\n')
    this.rest = lines.pop() ?? ''
    this.isHeld ||= lines.some((line) => says(line, SEEDING))
    return lines.map((line) => this.isOfBase(recordsIn(line))).includes(true)
  }

  private isOfBase({ vertexes, statuses }: Records): boolean {
    const bases = vertexes.filter(({ name }) => BASE.test(name))
    for (const { digest } of bases) this.bases.add(digest)
    return bases.length > 0 || statuses.some(({ vertex }) => this.bases.has(vertex))
  }
}
