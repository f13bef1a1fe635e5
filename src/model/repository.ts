import type { Dockerfile } from './dockerfile.ts'

/** A file with its path as the repository names it. */
export interface NamedText {
  readonly path: string
  readonly text: string
}

/** A file of a directory; `path` is relative to it, without `./`. */
export interface ListedFile {
  readonly path: string
  readonly bytes: number
}

/** A file of the build context and whether .dockerignore keeps it out. */
export interface ContextFile extends ListedFile {
  readonly isIgnored: boolean
}

/** The directory that is sent to the builder. */
export interface ContextFacts {
  /** Path as the repository names it, '' for its root. */
  readonly path: string
  readonly files: readonly ContextFile[]
  /** The directory holds more files than were looked at: what is not in `files` may still be there. */
  readonly isCut: boolean
  readonly ignore: NamedText | null
  /** Texts of module, workspace and sum files, vendor/modules.txt and Go sources by path in the context. */
  readonly texts: ReadonlyMap<string, string>
}

/** Everything that findings are made of; a pure value. */
export interface Repository {
  readonly dockerfilePath: string
  /** With the build arguments in its bases. */
  readonly dockerfile: Dockerfile
  readonly buildArgs: Readonly<Record<string, string | null>>
  /** Stage that is built, by name or number; null for the last one. */
  readonly target: string | null
  /** Platforms asked for; empty for that of the builder. */
  readonly platforms: readonly string[]
  /** Platform of the builder, e.g. `linux/amd64`. */
  readonly hostPlatform: string
  /** Null when the context is not a directory of this machine. */
  readonly context: ContextFacts | null
  readonly workflows: readonly NamedText[]
}
