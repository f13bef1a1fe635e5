import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** A secret, in all shapes in which it may get out. */
export interface Canary {
  readonly shapes: readonly Buffer[]
}

/** Ends of a base64 text depend on what stands beside it; its middle does not. */
const base64Middles = (text: string): string[] =>
  [0, 1, 2].map((offset) => {
    const encoded = Buffer.from(`${'x'.repeat(offset)}${text}`).toString('base64')
    return encoded.slice(offset === 0 ? 0 : 4, -4)
  })

/** The shapes of a secret: plain, base64 wherever it begins, hex, percent-encoded, reversed. */
export const canaryOf = (secret: string): Canary => {
  const percent = [...Buffer.from(secret)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
  const shapes = [
    secret,
    ...base64Middles(secret),
    Buffer.from(secret).toString('hex'),
    percent,
    encodeURIComponent(secret),
  ]
  return { shapes: [...new Set(shapes)].map((shape) => Buffer.from(shape)) }
}

/** Compressed bytes opened once, anything else as it is. */
export const opened = (bytes: Buffer): Buffer => {
  if (bytes.readUInt16BE(0) === 0x1f8b) return gunzipSync(bytes)
  if (bytes.readUInt32LE(0) === 0xfd2fb528)
    return execFileSync('zstd', ['-dc'], { input: bytes, maxBuffer: 4 * 1024 ** 3 })
  return bytes
}

/** True when the bytes, or what they hold compressed, have the secret in them. */
export const isIn = (canary: Canary, bytes: Buffer | string): boolean => {
  const raw = Buffer.from(bytes)
  const texts = raw.length < 4 ? [raw] : [raw, opened(raw)]
  return canary.shapes.some((shape) => texts.some((text) => text.includes(shape)))
}

/** Files below the directories that hold the secret, in their names or bytes. */
export const filesWith = (canary: Canary, dirs: readonly string[]): readonly string[] =>
  dirs.flatMap((dir) =>
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => isIn(canary, file) || isIn(canary, readFileSync(file))),
  )
