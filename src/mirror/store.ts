import { randomBytes } from 'node:crypto'
import { constants, createReadStream, type ReadStream } from 'node:fs'
import {
  mkdir,
  open,
  readdir,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { Unwritable } from './part.ts'

/** A file that can be given, open. */
export interface Stored {
  readonly size: number
  /** Changes when the file does. */
  readonly mark: string
  /** The file from its start; closes it at the end. */
  stream(): ReadStream
  close(): Promise<void>
}

/** Half-written files older than this were left by a run that was killed. */
const STALE_MS = 24 * 3_600_000

/** Opens a file that is no link; null when it is not there, is none, or is empty and may not be. */
export const openFile = async (path: string, mayBeEmpty = false): Promise<Stored | null> => {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch(() => null)
  const found = await file?.stat().catch(() => null)
  if (!file || !found?.isFile() || (found.size === 0 && !mayBeEmpty)) {
    await file?.close()
    return null
  }
  return {
    size: found.size,
    mark: `${found.ino} ${found.size} ${found.mtimeMs}`,
    stream: () => createReadStream('', { fd: file, start: 0 }),
    close: () => file.close(),
  }
}

/** Is the directory still there: it is marked as in use, so that no other run takes it for one left behind. */
const isKept = async (dir: string): Promise<boolean> => {
  const now = new Date()
  return utimes(dir, now, now).then(
    () => true,
    () => false,
  )
}

/** A directory in download-cache layout, and beside it a place for files on their way; nothing leads out of either. */
export class Store {
  private readonly top: string
  private desk: Promise<string> | null = null
  /** Where the store really is, with a separator at the end. */
  private root: string | null = null
  private made = 0

  /** The directory needs not be there yet. */
  constructor(top: string) {
    this.top = top
  }

  /** Where that file is; null when it is not there, or a link leads out of the store. */
  async find(path: string): Promise<string | null> {
    const real = await realpath(join(this.top, path)).catch(() => null)
    return real !== null && (await this.isWithin(real)) ? real : null
  }

  /** Opens a file; null when it is not there. */
  async open(path: string): Promise<Stored | null> {
    const real = await this.find(path)
    return real === null ? null : openFile(real)
  }

  /** Writes a small file on its way. */
  async jot(text: string | Uint8Array): Promise<string> {
    const path = await this.draft()
    try {
      await writeFile(path, text)
    } catch (error) {
      throw new Unwritable((error as Error).message, { cause: error })
    }
    return path
  }

  /** A directory for what must not come into the store as it is. */
  async room(): Promise<string> {
    return dirname(await this.draft())
  }

  /** A new path for a file on its way, on the file system of the store. */
  async draft(): Promise<string> {
    this.desk ??= this.makeDesk()
    try {
      if (!(await isKept(await this.desk))) this.desk = this.makeDesk()
      return join(await this.desk, `${++this.made}`)
    } catch (error) {
      this.desk = null
      throw error
    }
  }

  /** Moves finished files into place, in this order, each at once and whole; what two runs put there is the same. */
  async put(files: readonly { readonly from: string; readonly path: string }[]): Promise<void> {
    try {
      for (const { from, path } of files)
        await rename(from, join(await this.folder(dirname(path)), basename(path)))
    } catch (error) {
      if (error instanceof Unwritable) throw error
      throw new Unwritable((error as Error).message, { cause: error })
    }
  }

  /** Takes a file out of the store. */
  async drop(path: string): Promise<void> {
    const real = await this.find(path)
    if (real !== null) await unlink(real).catch(() => undefined)
  }

  /** Removes what was on its way. */
  async close(): Promise<void> {
    const desk = await this.desk?.catch(() => null)
    if (!desk) return
    await rm(desk, { recursive: true, force: true }).catch(() => undefined)
    await rmdir(dirname(desk)).catch(() => undefined)
  }

  private async folder(path: string): Promise<string> {
    const wanted = join(this.top, path)
    await mkdir(wanted, { recursive: true })
    const real = await realpath(wanted)
    if (!(await this.isWithin(real))) throw new Unwritable(`a link leads out of the store: ${path}`)
    return real
  }

  /** The place of the store is asked for again only when a path is not in it: it may have been moved. */
  private async isWithin(real: string): Promise<boolean> {
    if (this.root !== null && real.startsWith(this.root)) return true
    const root = await realpath(this.top).catch(() => null)
    this.root = root === null ? null : root + sep
    return this.root !== null && real.startsWith(this.root)
  }

  private async makeDesk(): Promise<string> {
    const place = join(dirname(this.top), 'go-docker-build')
    const mine = join(place, randomBytes(8).toString('hex'))
    try {
      await mkdir(place, { recursive: true })
      await mkdir(mine, { mode: 0o700 })
    } catch (error) {
      throw new Unwritable((error as Error).message, { cause: error })
    }
    for (const name of await readdir(place)) {
      const other = join(place, name)
      const found = await stat(other).catch(() => null)
      if (found && Date.now() - found.mtimeMs > STALE_MS) await rm(other, { recursive: true, force: true })
    }
    return mine
  }
}
