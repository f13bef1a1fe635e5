import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Sink } from './part.ts'
import type { Wanted } from './request-path.ts'
import type { Stored } from './store.ts'

/** Go prints a body of plain text after `server response:`. https://go.dev/src/cmd/go/internal/web/http.go */
const PLAIN = 'text/plain; charset=utf-8'

const TYPES: Readonly<Record<string, string>> = {
  info: 'application/json',
  latest: 'application/json',
  mod: PLAIN,
  list: PLAIN,
  zip: 'application/zip',
}

const typeOf = ({ ext, kind }: Wanted): string =>
  TYPES[ext ?? ''] ?? (kind === 'sumdb' ? PLAIN : 'application/octet-stream')

/** Answers with words. */
export const say = (response: ServerResponse, status: number, text: string, type = PLAIN): void => {
  const body = text === '' ? '' : `${text.trimEnd()}\n`
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body)
}

/** Answers with a file, or for HEAD with what it is like; `given` is called before the last byte leaves; rejects when the asker goes away. */
export const give = async (
  response: ServerResponse,
  wanted: Wanted,
  file: Stored,
  isHead: boolean,
  given: (bytes: number) => void,
): Promise<void> => {
  response.writeHead(200, { 'content-type': typeOf(wanted), 'content-length': file.size })
  if (isHead) {
    await file.close()
    response.end()
    return
  }
  const source = file.stream()
  let left = file.size
  source.on('data', (chunk: string | Buffer) => {
    left -= chunk.length
    if (left === 0) given(file.size)
  })
  await pipeline(source, response)
}

/** Hands on what comes as it comes, where the disk takes no file; what was sent cannot be taken back. */
export class Hose implements Sink {
  size = 0
  total: number | null = null
  private readonly response: ServerResponse
  private readonly wanted: Wanted

  constructor(response: ServerResponse, wanted: Wanted) {
    this.response = response
    this.wanted = wanted
  }

  async add(chunk: Uint8Array): Promise<void> {
    this.open()
    this.size += chunk.length
    if (this.response.destroyed) throw new Error('the asker has gone')
    if (!this.response.write(chunk))
      await new Promise((resolve) => this.response.once('drain', resolve).once('close', resolve))
  }

  async restart(): Promise<void> {
    if (this.size > 0) throw new Error('unexpected EOF')
    this.total = null
  }

  /** Ends the answer. */
  end(): void {
    this.open()
    this.response.end()
  }

  private open(): void {
    if (this.response.headersSent) return
    const length = this.total === null ? {} : { 'content-length': this.total }
    this.response.writeHead(200, { 'content-type': typeOf(this.wanted), ...length })
  }
}
