import { type FileHandle, open, rm } from 'node:fs/promises'

/** Takes what comes of a file. */
export interface Sink {
  /** Bytes that have come. */
  readonly size: number
  /** Bytes it shall have; null while nobody said. */
  total: number | null
  add(chunk: Uint8Array): Promise<void>
  /** Forgets what has come. */
  restart(): Promise<void>
}

/** The disk did not take what was written to it. */
export class Unwritable extends Error {}

const onDisk = async <T>(doing: Promise<T>): Promise<T> => {
  try {
    return await doing
  } catch (error) {
    throw new Unwritable((error as Error).message, { cause: error })
  }
}

/** A file on its way: what has come of it so far stays when the next server goes on with it. Every method throws `Unwritable` when the disk does not take it. */
export class Part implements Sink {
  /** Bytes that have come. */
  size = 0
  /** Bytes it shall have; null while nobody said. */
  total: number | null = null
  readonly path: string
  private readonly file: FileHandle
  private isOpen = true

  private constructor(path: string, file: FileHandle) {
    this.path = path
    this.file = file
  }

  static async make(path: string): Promise<Part> {
    return new Part(path, await onDisk(open(path, 'wx', 0o666)))
  }

  async add(chunk: Uint8Array): Promise<void> {
    for (let at = 0; at < chunk.length; ) {
      const { bytesWritten } = await onDisk(this.file.write(chunk, at, chunk.length - at, this.size))
      at += bytesWritten
      this.size += bytesWritten
    }
  }

  /** Forgets what has come. */
  async restart(): Promise<void> {
    if (this.size > 0) await onDisk(this.file.truncate(0))
    this.size = 0
    this.total = null
  }

  /** Ends the writing; the file stays. */
  async close(): Promise<void> {
    if (!this.isOpen) return
    this.isOpen = false
    await onDisk(this.file.close())
  }

  /** Ends the writing and removes the file. */
  async remove(): Promise<void> {
    await this.close().catch(() => undefined)
    await rm(this.path, { force: true }).catch(() => undefined)
  }
}
