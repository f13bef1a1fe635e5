import { createHash } from 'node:crypto'
import { hash1, hashGoMod, sha256 } from '../../../src/mirror/sums/go-mod-hash.ts'
import { zipOf } from '../module-proxy.ts'

/** Module versions that a server is asked for under load, and the records of their sums. */
export interface Modules {
  /** Paths as a module proxy has them. */
  readonly paths: readonly string[]
  /** The bytes at a path; undefined where there are none. */
  bytes(path: string): Buffer | undefined
  /** Lines of go.sum, a record a version. */
  readonly records: readonly string[]
}

/** Text that no compression makes small, the same for the same name. */
const filler = (name: string, bytes: number): string => {
  const parts: string[] = []
  for (let at = 0; at * 64 < bytes; at++)
    parts.push(createHash('sha256').update(`${name} ${at}`).digest('hex'))
  return parts.join('\n')
}

const versionOf = (index: number) => {
  const [path, version] = [`example.org/m${index}`, `v1.${index}.0`]
  const mod = Buffer.from(`module ${path}\n\ngo 1.21\n`)
  const top = `${path}@${version}`
  const text = `package m\n\n/*\n${filler(path, index % 50 === 0 ? 400_000 : 4_000)}\n*/\n`
  const files = { [`${top}/go.mod`]: String(mod), [`${top}/m.go`]: text }
  const sums = new Map(Object.entries(files).map(([name, content]) => [name, sha256(Buffer.from(content))]))
  const at = `${path}/@v/${version}`
  return {
    files: [
      [`${at}.info`, Buffer.from(JSON.stringify({ Version: version, Time: '2024-01-02T03:04:05Z' }))],
      [`${at}.mod`, mod],
      [`${at}.zip`, zipOf(files)],
    ] as const,
    record: `${path} ${version} ${hash1(sums)}\n${path} ${version}/go.mod ${hashGoMod(mod)}\n`,
  }
}

/** So many versions, one in fifty of them large. */
export const modulesOf = (count: number): Modules => {
  const versions = Array.from({ length: count }, (_, index) => versionOf(index))
  const files = new Map<string, Buffer>(versions.flatMap((version) => version.files))
  return {
    paths: [...files.keys()],
    bytes: (path) => files.get(path),
    records: versions.map(({ record }) => record),
  }
}
