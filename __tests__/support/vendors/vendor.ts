import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { NotifierKind } from '../../../src/model/notifier.ts'

/** A POST as a vendor sees it. */
export interface VendorRequest {
  readonly url: URL
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** What is sent back; a string is the body of a page or of plain text, anything else becomes JSON. */
export interface VendorAnswer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** What people see of a message, read as generously as a careless client would. */
export interface Shown {
  readonly text: string
  readonly links: readonly string[]
  readonly mentions: readonly string[]
  readonly everybody: boolean
}

/** How a channel is set up by its owner, and what time it is there. */
export interface ChannelSettings {
  readonly secret?: string
  readonly keyword?: string
  readonly now: Date
  /** Messages it takes before it says that there are too many. */
  readonly rate?: number
  readonly ipList?: boolean
  readonly state?: 'off' | 'gone' | 'archived'
}

/** One vendor: what it answers to a request, and how it shows one it took. */
export interface Vendor {
  readonly kind: NotifierKind
  /** Path and query of a webhook it knows. */
  readonly path: string
  answer(request: VendorRequest, settings: ChannelSettings, taken: number): VendorAnswer
  isTaken(answer: VendorAnswer): boolean
  show(body: string): Shown
}

/** A disturbance that is no answer of the vendor's. */
export type Trouble = 'hang' | VendorAnswer

/** A vendor while it runs; `play` puts troubles before its own answers, one a request. */
export interface RunningVendor {
  /** The webhook URL of its channel. */
  readonly url: string
  readonly requests: readonly VendorRequest[]
  readonly shown: readonly Shown[]
  play(...troubles: readonly Trouble[]): void
  close(): Promise<void>
}

/** HMAC-SHA256 as base64, by Node's crypto. */
export const hmacBase64 = (key: string, message: string): string =>
  createHmac('sha256', key).update(message).digest('base64')

/** A JSON object; null when the text is none. */
export const objectOf = (text: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** Opens a vendor's service on this machine. */
export const startVendor = async (vendor: Vendor, settings: ChannelSettings): Promise<RunningVendor> => {
  const requests: VendorRequest[] = []
  const shown: Shown[] = []
  const troubles: Trouble[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const asked = {
      url: new URL(request.url ?? '/', `http://${request.headers.host}`),
      headers: request.headers,
      body: Buffer.concat(parts).toString('utf8'),
    }
    requests.push(asked)
    const trouble = troubles.shift()
    if (trouble === 'hang') return
    const answer = trouble ?? vendor.answer(asked, settings, shown.length)
    if (trouble === undefined && vendor.isTaken(answer)) shown.push(vendor.show(asked.body))
    const isText = typeof answer.body === 'string'
    response
      .writeHead(answer.status, {
        'content-type': isText ? 'text/html' : 'application/json',
        ...answer.headers,
      })
      .end(isText ? (answer.body as string) : JSON.stringify(answer.body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${vendor.path}`,
    requests,
    shown,
    play: (...given) => void troubles.push(...given),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
