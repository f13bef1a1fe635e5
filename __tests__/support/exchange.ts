import type { IncomingHttpHeaders } from 'node:http'
import type { Json } from './openapi.ts'

/** A valid request as a handler sees it. */
export interface Asked {
  readonly id: string
  readonly vars: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: Json
  readonly headers: IncomingHttpHeaders
  /** Address of the repository in this API. */
  readonly address: string
}

/** What is sent back. */
export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Answers an operation; undefined leaves it to the emulator, `next` asks the emulator; a promise that never settles hangs. */
export type Handler = (
  asked: Asked,
  next: () => Promise<Answer>,
) => Answer | undefined | Promise<Answer | undefined>
