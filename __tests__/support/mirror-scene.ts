import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type ServerOptions, startMirror } from '../../src/mirror/server.ts'
import { hashGoMod } from '../../src/mirror/sums/go-mod-hash.ts'
import { hashZip } from '../../src/mirror/sums/zip-hash.ts'
import type { Mirror } from '../../src/ports/ports.ts'
import { hastyTime, until } from './hasty-time.ts'
import { serve } from './module-proxy.ts'

type Files = Readonly<Record<string, Buffer>>

/** What an upstream does in the place of answering a request well. */
export type Play =
  | 'well'
  | 'reset'
  | 'hang'
  | 'alter'
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly text?: string }
  /** Sends so many bytes, then ends the connection. */
  | { readonly cutAt: number }
  /** Sends so many bytes, then nothing. */
  | { readonly stallAt: number }

/** An answer of the module server. */
export interface Answer {
  readonly status: number
  readonly body: Buffer
  readonly text: string
  readonly length: string | undefined
}

/** Asks below the prefix of a module server; the path is sent as it is. */
export const ask = (mirror: Pick<Mirror, 'url'>, path: string, method = 'GET', signal?: AbortSignal) =>
  new Promise<Answer>((resolve, reject) => {
    const { hostname, port, pathname } = new URL(mirror.url)
    const options = { hostname, port, path: `${pathname.replace(/\/$/, '')}/${path}`, method }
    request({ ...options, ...(signal ? { signal } : {}) }, (response) => {
      const chunks: Buffer[] = []
      response.on('error', reject).on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => {
        const body = Buffer.concat(chunks)
        const length = response.headers['content-length']
        resolve({ status: response.statusCode ?? 0, body, text: String(body), length })
      })
    })
      .on('error', reject)
      .end()
  })

/** A go.sum with the sums of these files. */
export const sumsOf = async (files: Files): Promise<string> => {
  const capitals = (text: string) => text.replace(/!([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const dir = mkdtempSync(join(tmpdir(), 'sums-'))
  let text = ''
  for (const [path, content] of Object.entries(files)) {
    const [, module = '', version = '', ext] = /^(.+)\/@v\/(.+)\.(zip|mod)$/.exec(path) ?? []
    const start = `${capitals(module)} ${capitals(version)}`
    if (ext === 'mod') text += `${start}/go.mod ${hashGoMod(content)}\n`
    if (ext !== 'zip') continue
    writeFileSync(join(dir, 'zip'), content)
    const hashed = await hashZip(join(dir, 'zip'))
    if (hashed.ok) text += `${start} ${hashed.h1}\n`
  }
  rmSync(dir, { recursive: true })
  return text
}

const send = (file: Buffer, from: number, to: number, response: ServerResponse, then: () => void): void => {
  response.setHeader('content-length', file.length - from)
  if (from > 0) response.setHeader('content-range', `bytes ${from}-${file.length - 1}/${file.length}`)
  response.writeHead(from > 0 ? 206 : 200)
  if (to === file.length) response.end(file.subarray(from, to))
  else response.write(file.subarray(from, to), then)
}

/** A zip whose text is another one, with its own checksums left as they were. */
export const altered = (file: Buffer): Buffer => {
  const copy = Buffer.from(file)
  const at = copy.indexOf('package ')
  copy.write('Package ', at < 0 ? copy.length >> 1 : at)
  return copy
}

const act = (play: Play, file: Buffer, from: number, request: IncomingMessage, response: ServerResponse) => {
  if (play === 'reset') return request.socket.resetAndDestroy()
  if (play === 'hang') return undefined
  if (play === 'alter') return send(altered(file), 0, file.length, response, () => undefined)
  if (play === 'well') return send(file, from, file.length, response, () => undefined)
  if ('cutAt' in play) return send(file, from, play.cutAt, response, () => response.destroy())
  if ('stallAt' in play) return send(file, from, play.stallAt, response, () => undefined)
  response.writeHead(play.status, { 'content-type': 'text/plain', ...play.headers })
  return response.end(play.text ?? 'played')
}

/** What a scene of a test holds open; `close` ends all of it. */
export const openScene = () => {
  const open: (() => Promise<void> | void)[] = []
  const keep = <T extends { close(): Promise<void> }>(one: T): T => {
    open.push(() => one.close())
    return one
  }
  const directory = (): string => {
    const dir = mkdtempSync(join(tmpdir(), 'mirror-'))
    open.push(() => rmSync(dir, { recursive: true, force: true }))
    return dir
  }
  return {
    keep,
    directory,
    close: async () => {
      for (const end of open.splice(0).reverse()) await end()
    },
    /** A store with these files; what is above it is a module cache of its own. */
    store: (files: Files = {}): string => {
      const store = join(directory(), 'cache', 'download')
      mkdirSync(store, { recursive: true })
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(store, path)), { recursive: true })
        writeFileSync(join(store, path), content)
      }
      return store
    },
    /** A module server on time that stands still. */
    mirror: async (options: Partial<ServerOptions> & { readonly store: string }) =>
      keep(
        await startMirror({
          ...{ upstream: 'off', private: '', noSums: '', sumdb: 'off', sums: [], listen: '127.0.0.1' },
          ...{ time: hastyTime(), random: () => 0.5 },
          ...options,
        }),
      ),
    /** An upstream with these files; each request for a file of the module takes the next play, and when there is none all goes well. */
    upstream: async (files: Files, plays: readonly Play[] = [], knowsRange = true) => {
      const left = [...plays]
      const ranges: string[] = []
      const handle = (request: IncomingMessage, response: ServerResponse): void => {
        const file = files[decodeURIComponent(request.url ?? '').slice(1)]
        const range = knowsRange ? (request.headers.range ?? '') : ''
        ranges.push(request.headers.range ?? '')
        const from = Number(/^bytes=(\d+)-$/.exec(range)?.[1] ?? 0)
        const play = request.method === 'HEAD' ? 'well' : (left.shift() ?? 'well')
        if (file || play === 'hang' || play === 'reset' || (typeof play === 'object' && 'status' in play))
          act(play, file ?? Buffer.alloc(0), from, request, response)
        else response.writeHead(404, { 'content-type': 'text/plain' }).end(`not found: ${request.url}`)
      }
      return keep({ ...(await serve(handle)), ranges })
    },
    /** An address where nobody listens. */
    nobody: async () => {
      const gone = await serve(() => undefined)
      await gone.close()
      return gone
    },
  }
}

/** Names of all files below a directory, sorted. */
export const filesBelow = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort()

/** Waits until so many bytes of a file on its way are on disk. */
export const arrived = (store: string, bytes: number) =>
  until(() => {
    const top = join(store, '..')
    const drafts = filesBelow(top).filter((name) => name.startsWith('go-docker-build/'))
    return drafts.some((name) => readFileSync(join(top, name)).length === bytes)
  })
