import type { Readable } from 'node:stream'
import type { Sink } from './part.ts'
import type { Time } from './time.ts'
import type { Reply } from './transport.ts'

const TEXT_LIMIT = 4_096

/** Lets an answer go whose body nobody reads. */
export const discard = (reply: Reply): void => void reply.body.on('error', () => undefined).destroy()

/** The body of an answer in plain text, the first of it; empty for any other. */
export const readText = async (reply: Reply, time: Time, patience: number): Promise<string> => {
  let text = ''
  if (!/^text\/plain\b/i.test(reply.headers['content-type'] ?? '')) {
    discard(reply)
    return text
  }
  const cancel = time.after(patience, () => reply.body.destroy(new Error('i/o timeout')))
  try {
    for await (const chunk of reply.body.setEncoding('utf8')) {
      text += chunk as string
      if (text.length > TEXT_LIMIT) break
    }
  } catch {
    return text
  } finally {
    cancel()
  }
  return text.slice(0, TEXT_LIMIT)
}

/** What Retry-After asks for, in milliseconds; null when it is not there. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
export const retryAfter = (headers: Reply['headers']): number | null => {
  const text = headers['retry-after']
  if (text === undefined) return null
  if (/^\d{1,9}$/.test(text.trim())) return Number(text) * 1000
  const [date, from] = [Date.parse(/^[A-Z]/.test(text) ? text : ''), Date.parse(headers.date ?? '')]
  return Number.isNaN(date) ? null : Math.max(0, date - (Number.isNaN(from) ? Date.now() : from))
}

/** Is this the rest of what is there already. https://www.rfc-editor.org/rfc/rfc9110#field.content-range */
export const continues = ({ status, headers }: Reply, part: Sink): boolean => {
  const [, from, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers['content-range'] ?? '') ?? []
  return status === 206 && Number(from) === part.size && (part.total === null || Number(total) === part.total)
}

/** Puts a body into the part; rejects when it ends early or is larger than it may be. */
export const take = async (
  body: Readable,
  part: Sink,
  limit: number,
  got: (bytes: number) => void,
): Promise<void> => {
  for await (const chunk of body) {
    got((chunk as Buffer).length)
    await part.add(chunk as Buffer)
    if (part.size > limit) throw new Error('downloaded file too large')
  }
  if (part.total !== null && part.size < part.total) throw new Error('unexpected EOF')
}
