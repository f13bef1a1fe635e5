import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ResultsService } from '../../__tests__/support/results-service.ts'

const ARCHIVE = 'mount-0.tar.zst'

/** Unpacks what a cache entry holds into a directory, without the paths it had. */
const unpack = (results: ResultsService, key: string, dir: string): { blob: string; top: string } => {
  const blob = join(dir, 'blob')
  writeFileSync(blob, results.read(key))
  const names = execFileSync('tar', ['-tf', blob], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const [name = ''] = names.split('\n').filter((one) => one.endsWith(`/${ARCHIVE}`))
  // The names lead out of the directory before they are cut short.
  const options = ['-P', '--transform', 's|.*/||', '--wildcards']
  execFileSync('tar', ['-xf', blob, '-C', dir, ...options, '*.zst', '*.json'])
  return { blob, top: name.slice(0, -ARCHIVE.length) }
}

const within = <T>(work: (dir: string) => T): T => {
  const dir = mkdtempSync(join(tmpdir(), 'entry-'))
  try {
    return work(dir)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Number of files of a build cache entry, and how many of them name a text. */
export const filesOf = (
  results: ResultsService,
  key: string,
  text: string,
): { readonly all: number; readonly naming: number } =>
  within((dir) => {
    unpack(results, key, dir)
    const into = mkdtempSync(join(dir, 'mount-'))
    execFileSync('tar', ['--zstd', '-xf', join(dir, ARCHIVE), '-C', into])
    const files = readdirSync(into, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    const naming = files.filter((one) => readFileSync(join(one.parentPath, one.name)).includes(text))
    return { all: files.length, naming: naming.length }
  })

/** Cuts the archive in a build cache entry in half; the entry around it stays whole, so that the cache client takes it. */
export const cutArchive = (results: ResultsService, key: string): void =>
  within((dir) => {
    const { blob, top } = unpack(results, key, dir)
    const archive = join(dir, ARCHIVE)
    truncateSync(archive, Math.floor(readFileSync(archive).length / 2))
    const isZstd = readFileSync(blob).readUInt32LE(0) === 0xfd2fb528
    const names = [ARCHIVE, 'seed.json']
    const options = ['-P', isZstd ? '--zstd' : '-z', '--transform', `s|^|${top}|`]
    execFileSync('tar', [...options, '-cf', `${blob}.cut`, '-C', dir, ...names])
    results.replace(key, readFileSync(`${blob}.cut`))
  })
