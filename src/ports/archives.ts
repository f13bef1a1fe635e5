/** What is given under a name: a text, or a compressed archive as the tar it holds, cut off after `most` bytes; null when there is nothing. */
export type Given = { readonly text: string } | { readonly archive: string; readonly most: number } | null

/** What an archive server gives, and where it puts what it is sent. */
export interface ArchiveDesk {
  /** An answer waits for this. */
  find(name: string): Promise<Given>
  /** The file that takes what is sent under a name, compressed as its name ends, `.zst` or not at all, and how many bytes may be sent; null refuses it. */
  place(name: string): { readonly path: string; readonly most: number } | null
}

/** A server that gives archives to a builder of this machine, or takes them from it, while it is open. */
export interface ArchiveServer {
  /** Address and a path nobody can guess; `/NAME` is put behind it. */
  readonly url: string
  close(): Promise<void>
}

/** Archives on their way between this machine and its builder. */
export interface Archives {
  /** Opens a server on one address; null when it cannot be listened on. */
  serve(listen: string, desk: ArchiveDesk): Promise<ArchiveServer | null>
  /** Writes an archive anew, with gzip; false when it could not be read or written. */
  toGzip(from: string, to: string): Promise<boolean>
}
