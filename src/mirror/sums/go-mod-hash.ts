import { createHash, hash } from 'node:crypto'

/** SHA-256 of bytes, in hex. */
export const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex')

/** Go's hash of a set of files: names as bytes in latin1, contents as SHA-256 in hex. https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash#Hash1 */
export const hash1 = (files: ReadonlyMap<string, string>): string => {
  const summary = createHash('sha256')
  for (const name of [...files.keys()].sort()) summary.update(`${files.get(name)}  ${name}\n`, 'latin1')
  return `h1:${summary.digest('base64')}`
}

/** The `h1:` sum of a go.mod file, as the `/go.mod` lines of go.sum have it. https://go.dev/ref/mod#go-sum-files */
export const hashGoMod = (bytes: Uint8Array): string => hash1(new Map([['go.mod', sha256(bytes)]]))
