import type { Severity } from '../../model/finding.ts'
import type { Scene } from './scene.ts'

/** One place where something was found; the path is the Dockerfile's when absent. */
export interface Found {
  readonly line: number | null
  readonly path?: string
  /** Of this place; the kind's when absent. */
  readonly severity?: Severity
  readonly text: string
  readonly do: string
  /** Of this place; the kind's when absent. */
  readonly prevents?: string | null
}

/** One thing that is looked for before a build; the file name is the id. Pure: the scene in, places out. */
export interface FindingKind {
  readonly id: string
  /** The most it can be. */
  readonly severity: Severity
  /** What is looked for, one line. */
  readonly title: string
  /** Why it matters, one or two sentences, with the source of an outside fact. */
  readonly why: string
  /** The fix in general, one sentence. */
  readonly fix: string
  /** Label of the build failure it prevents; null when the build passes. */
  readonly prevents: string | null
  readonly find: (scene: Scene) => readonly Found[]
}
