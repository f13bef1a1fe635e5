/** What a build was made from that no commit of the repository decides; small enough to keep with each green build. */
export interface BuildFingerprint {
  /** Digest of each base image by its reference, as `sha256:…`. */
  readonly images: Readonly<Record<string, string>>
  /** Version of Go that the build told of, e.g. `1.26.1`; null where it told none. */
  readonly goVersion: string | null
  /** Version each `go install X@latest` (or another name that moves) came to, by `X@latest`; null where the log does not tell. */
  readonly tools: Readonly<Record<string, string | null>>
  /** Versions of modules the build fetched, by module path; the newest where there are several. */
  readonly modules: Readonly<Record<string, string>>
  /** Versions of packages that apt, apk or dnf installed, by name. */
  readonly packages: Readonly<Record<string, string>>
}
