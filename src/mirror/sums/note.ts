import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'

/** Who signs the notes of a checksum database. */
export interface Verifier {
  /** Name of the database, a host and maybe a path; null when only its key is known, until a note tells it. */
  readonly name: string | null
  readonly key: KeyObject
  /** First bytes of each signature for a name. */
  keyHash(name: string): string
}

/** Key of the database Go uses unless told otherwise, and the hash it has with that database's name. https://go.dev/src/cmd/go/internal/modfetch/key.go */
const KNOWN_HASH = '033de0ae'
const KNOWN_KEY = 'Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8'

const ED25519 = 1
const SIGNATURE = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/

/** First four bytes of the SHA-256 of name and key. https://pkg.go.dev/golang.org/x/mod/sumdb/note#hdr-Verifying_Notes */
const hashOf = (name: string, key: Buffer): string =>
  createHash('sha256').update(`${name}\n`).update(key).digest('hex').slice(0, 8)

const verifierOf = (name: string | null, bytes: Buffer): Verifier | null => {
  if (bytes.length !== 33 || bytes[0] !== ED25519) return null
  const x = bytes.subarray(1).toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  return { name, key, keyHash: (of) => hashOf(of, bytes) }
}

/** The verifier of a GOSUMDB key: `NAME+HASH+KEY`, or the bare name of the database whose key Go knows; null when it is neither. */
export const readVerifier = (text: string): Verifier | null => {
  const [, name = '', hash = '', key = ''] =
    /^([^\s+]+)(?:\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2}))?$/.exec(text) ?? []
  const bytes = Buffer.from(key === '' ? KNOWN_KEY : key, 'base64')
  const wanted = key === '' ? KNOWN_HASH : hash
  return name !== '' && hashOf(name, bytes) === wanted ? verifierOf(name, bytes) : null
}

/** The verifier of the database Go uses unless told otherwise, where it is reached under another name. */
export const knownVerifier = (): Verifier => {
  const known = verifierOf(null, Buffer.from(KNOWN_KEY, 'base64')) as Verifier
  return { ...known, keyHash: (name) => (known.keyHash(name) === KNOWN_HASH ? KNOWN_HASH : '') }
}

/** The text of a note that this verifier's key has signed; null when it is malformed, unsigned or a signature is wrong. https://pkg.go.dev/golang.org/x/mod/sumdb/note#Open */
export const openNote = (note: string, verifier: Verifier): string | null => {
  const split = note.lastIndexOf('\n\n')
  if (split < 0 || !note.endsWith('\n')) return null
  const text = note.slice(0, split + 1)
  let isSigned = false
  for (const line of note.slice(split + 2, -1).split('\n')) {
    const [, name = '', base64 = ''] = SIGNATURE.exec(line) ?? []
    const bytes = Buffer.from(base64, 'base64')
    if (name === '' || bytes.length < 5) return null
    if (verifier.name !== null && name !== verifier.name) continue
    if (bytes.toString('hex', 0, 4) !== verifier.keyHash(name)) continue
    if (!verify(null, Buffer.from(text), verifier.key, bytes.subarray(4))) return null
    isSigned = true
  }
  return isSigned ? text : null
}

/** The name under which this verifier's key signed a note that it has opened. */
export const signerOf = (note: string, verifier: Verifier): string => {
  if (verifier.name !== null) return verifier.name
  const names = [...note.matchAll(/^— (\S+) /gm)].map(([, name]) => name as string)
  return names.find((name) => verifier.keyHash(name) !== '') ?? ''
}
