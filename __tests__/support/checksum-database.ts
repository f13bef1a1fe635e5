import { createHash, generateKeyPairSync, sign } from 'node:crypto'

/** A checksum database as its files: path below the database to content. */
export type DatabaseFiles = Map<string, Buffer>

const sha = (...parts: (string | Uint8Array)[]): Buffer => {
  const digest = createHash('sha256')
  for (const part of parts) digest.update(part)
  return digest.digest()
}

const ZERO = Uint8Array.of(0)
const ONE = Uint8Array.of(1)

/** Root over leaf hashes, by the definition of RFC 6962. https://datatracker.ietf.org/doc/html/rfc6962#section-2.1 */
export const treeRoot = (leaves: readonly Buffer[]): Buffer => {
  if (leaves.length === 0) return sha('')
  if (leaves.length === 1) return leaves[0] as Buffer
  let left = 1
  while (left * 2 < leaves.length) left *= 2
  return sha(ONE, treeRoot(leaves.slice(0, left)), treeRoot(leaves.slice(left)))
}

/** A key pair that signs the notes of a database, and the GOSUMDB key of it. */
export const newSigner = (name: string) => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x as string, 'base64url')
  const bytes = Buffer.concat([Uint8Array.of(1), raw])
  const id = sha(`${name}\n`, bytes).subarray(0, 4)
  const note = (text: string): string => {
    const signature = Buffer.concat([id, sign(null, Buffer.from(text), privateKey)])
    return `${text}\n— ${name} ${signature.toString('base64')}\n`
  }
  return { name, key: `${name}+${id.toString('hex')}+${bytes.toString('base64')}`, note }
}

const tileName = (index: number): string =>
  index < 1000
    ? String(index).padStart(3, '0')
    : `x${tileName(Math.floor(index / 1000))}/${String(index % 1000).padStart(3, '0')}`

/** Tiles of height 8 of a tree with these leaves, partial ones at the right edge. https://research.swtch.com/tlog#serving_tiles */
const addTiles = (files: DatabaseFiles, leaves: readonly Buffer[]): void => {
  let hashes = leaves
  for (let level = 0; hashes.length > 0; level++) {
    const next: Buffer[] = []
    for (let start = 0; start < hashes.length; start += 256) {
      const tile = hashes.slice(start, start + 256)
      const part = tile.length < 256 ? `.p/${tile.length}` : ''
      files.set(`tile/8/${level}/${tileName(start / 256)}${part}`, Buffer.concat(tile))
      if (part === '') next.push(treeRoot(tile))
    }
    hashes = next
  }
}

/** The files of a database of these records (texts of go.sum lines), signed; each is looked up by the module@version of its first line. */
export const databaseOf = (
  records: readonly string[],
  signer: ReturnType<typeof newSigner>,
): DatabaseFiles => {
  const files: DatabaseFiles = new Map()
  const leaves = records.map((text) => sha(ZERO, text))
  addTiles(files, leaves)
  const root = treeRoot(leaves).toString('base64')
  const note = signer.note(`go.sum database tree\n${records.length}\n${root}\n`)
  files.set('latest', Buffer.from(note))
  files.set('supported', Buffer.from(''))
  records.forEach((text, index) => {
    const [module = '', version = ''] = text.split(' ')
    const escaped = `${module}@${version}`.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`)
    files.set(`lookup/${escaped}`, Buffer.from(`${index}\n${text}\n${note}`))
  })
  return files
}

/** A record of a version with made-up sums, or these. */
export const recordOf = (module: string, version: string, zip?: string, mod?: string): string => {
  const made = (kind: string) => `h1:${sha(kind, module, version).toString('base64')}`
  return `${module} ${version} ${zip ?? made('zip')}\n${module} ${version}/go.mod ${mod ?? made('mod')}\n`
}
