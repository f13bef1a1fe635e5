import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import { type Entry, readDirectory, readExactly } from '../../mirror/sums/zip-directory.ts'

/** No incident is larger, in bytes. */
export const LARGEST = 32 * 1024 * 1024

const HEADER_BYTES = 30
const STORED = 0
const DEFLATED = 8

const contentOf = async (file: FileHandle, { method, size, packed, at }: Entry): Promise<Buffer> => {
  if (size > LARGEST || packed > LARGEST) throw new Error(`has more than ${LARGEST} bytes`)
  const header = await readExactly(file, at, HEADER_BYTES)
  const start = at + HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28)
  const bytes = await readExactly(file, start, packed)
  if (method === STORED) return bytes
  if (method !== DEFLATED) throw new Error('is packed in an unknown way')
  return inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) })
}

/** The files of a zip whose names are wanted, in their order, one in memory at a time; one that is damaged is given with the reason. Throws where the zip as a whole is damaged. */
export async function* readArchive(
  path: string,
  isWanted: (name: string) => boolean,
): AsyncGenerator<{ readonly name: string; readonly text?: string; readonly why?: string }> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    for (const entry of await readDirectory(file, size)) {
      const name = Buffer.from(entry.name, 'latin1').toString('utf8')
      if (!isWanted(name)) continue
      const found = await contentOf(file, entry).catch((error: Error) => error)
      if (found instanceof Error) yield { name, why: found.message }
      else yield { name, text: found.toString('utf8') }
    }
  } finally {
    await file.close()
  }
}
