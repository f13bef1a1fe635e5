/** What the results of a build depend on, in digests cut short: enough to tell two builds apart, too little to tell a value. */
export interface BuildInputsRecord {
  readonly commit: string | null
  /** Files of the context that COPY, ADD and bind mounts take: path below the context to a short id of the content; null when nobody could list them. A path that ends in `/` stands for all below it. */
  readonly files: Readonly<Record<string, string>> | null
  /** Directories deeper than this are one entry each; null when every file has its own. */
  readonly depth: number | null
  /** Build arguments by name; those whose name tells of a secret are not kept. */
  readonly args: Readonly<Record<string, string>>
  /** Digests of base images by name as written, without the default registry. */
  readonly images: Readonly<Record<string, string>>
  readonly platforms: readonly string[]
  readonly target: string
  /** Instructions of each stage that results depend on, in order, by the name of the stage or its number: `TEXT.FLAGS`. */
  readonly stages: Readonly<Record<string, readonly string[]>>
}

/** One line of the Dockerfile that ran again although an earlier build had run it. */
export interface Rebuilt {
  /** The instruction as written, without its flags and on one line, at most 200 characters. */
  readonly step: string
  readonly line: number
  /** One sentence: the first input that changed since the last green build. */
  readonly why: string
}
