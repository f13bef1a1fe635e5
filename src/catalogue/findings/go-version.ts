/** A version of Go; `patch` null when it is not told. */
export interface GoVersion {
  readonly minor: number
  readonly patch: number | null
}

/** Reads `1.22`, `1.22.5`, `go1.22.5`; null for anything else, release candidates among it. */
export const parseGoVersion = (text: string): GoVersion | null => {
  const match = /^(?:go)?1\.(\d+)(?:\.(\d+))?$/.exec(text)
  return match ? { minor: Number(match[1]), patch: match[2] === undefined ? null : Number(match[2]) } : null
}

/** Go's version in the tag of a golang image; null when the tag does not tell, as `1`, `latest` and a bare digest. */
export const imageGoVersion = (image: string | null): GoVersion | null => {
  const match = /(?:^|\/)(?:[\w.-]+[-_])?golang:1\.(\d+)(?:\.(\d+))?(?![\d.]|rc|beta)/.exec(image ?? '')
  return match ? { minor: Number(match[1]), patch: match[2] === undefined ? null : Number(match[2]) } : null
}

/** Whether a version is older than the one that is wanted; a tag without patch stands for the newest one. */
export const isOlder = (have: GoVersion, want: GoVersion): boolean =>
  have.minor < want.minor ||
  (have.minor === want.minor && have.patch !== null && want.patch !== null && have.patch < want.patch)
