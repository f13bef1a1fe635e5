import type { Verifier } from './note.ts'

/** Lookups and tiles of checksum databases on disk, as go keeps them, `NAME/lookup/…` and `NAME/tile/…`; nothing of it is to be believed unproven. https://go.dev/src/cmd/go/internal/modfetch/sumdb.go */
export interface Disk {
  /** Names of the databases there is something of. */
  names(): Promise<readonly string[]>
  /** Null when it is not there. */
  read(path: string): Promise<Buffer | null>
  /** Puts it there whole, in the place of what was there; never rejects. */
  keep(path: string, bytes: Uint8Array): Promise<void>
}

/** Most proven files remembered; the rest is proven again. */
const KEPT = 5_000

/** The files of one database: those on disk, which are to be proven, and those that were. */
export class Shelf {
  private readonly disk: Disk | null
  private readonly verifier: Verifier
  private readonly proven = new Map<string, Buffer>()
  private readonly fromDisk = new Set<string>()
  private isTrusted = true
  private name: Promise<string | null> | null = null

  constructor(disk: Disk | null, verifier: Verifier) {
    this.disk = disk
    this.verifier = verifier
  }

  /** A file of the disk, unproven; null when it is not there or the disk was found to lie. */
  async read(path: string): Promise<Buffer | null> {
    const name = this.disk !== null && this.isTrusted ? await this.place() : null
    const bytes = name === null ? null : ((await this.disk?.read(`${name}/${path}`)) ?? null)
    if (bytes !== null) this.fromDisk.add(path)
    return bytes
  }

  /** Tells that a proof failed; true when the disk may be why, so that it is worth another try without it. */
  distrust(): boolean {
    const wasUsed = this.isTrusted && this.fromDisk.size > 0
    this.isTrusted = false
    this.fromDisk.clear()
    return wasUsed
  }

  /** Takes a file that was proven, under the name of the database that signed. */
  async keep(name: string, path: string, bytes: Buffer): Promise<void> {
    this.name = Promise.resolve(name)
    if (this.proven.has(path)) return
    if (this.proven.size >= KEPT) this.proven.clear()
    this.proven.set(path, bytes)
    if (!this.fromDisk.has(path)) await this.disk?.keep(`${name}/${path}`, bytes)
  }

  /** A file that was proven; null for any other. */
  get(path: string): Buffer | null {
    return this.proven.get(path) ?? null
  }

  /** Is that the database of these files. */
  isOf(name: string): boolean {
    return this.verifier.name === null ? this.verifier.keyHash(name) !== '' : this.verifier.name === name
  }

  /** Where only the key is known, the disk may know the name that belongs to it. */
  private async place(): Promise<string | null> {
    if (this.verifier.name !== null) return this.verifier.name
    this.name ??= this.disk?.names().then((names) => names.find((name) => this.isOf(name)) ?? null) ?? null
    const name = await this.name
    if (name === null) this.name = null
    return name
  }
}
