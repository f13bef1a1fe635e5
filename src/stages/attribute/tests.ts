import { posix } from 'node:path'
import type { Location } from '../../model/diagnosis.ts'
import { type Reach, reachOf } from './reach.ts'
import { directoryOf, parentOf, type Scene } from './scene.ts'

/** Failing tests and packages a log tells of. https://pkg.go.dev/cmd/go#hdr-Test_packages */
export interface FailedTests {
  readonly names: readonly string[]
  /** Directories of the packages that failed, in the order told. */
  readonly directories: readonly string[]
}

const NAME = /--- FAIL: (Test\w+|Fuzz\w+|Example\w*)/g
const PACKAGE =
  /^(?:\S* )?FAIL[ \t]+([\w.~-]+(?:\/[\w.~-]+)*)(?:[ \t]|$)|^# ([\w.~-]+(?:\/[\w.~-]+)*)(?: \[.*\])?$/gm

/** The tests and packages that the lines of a log say failed. */
export const failedTests = (
  scene: Scene,
  lines: readonly string[],
  positions: readonly Location[],
): FailedTests => {
  const text = lines.join('\n')
  const names = [...new Set([...text.matchAll(NAME)].map((match) => match[1] ?? ''))].slice(0, 20)
  const packages = [...text.matchAll(PACKAGE)].map((match) => match[1] ?? match[2] ?? '')
  const told = packages.flatMap((one) => directoryOf(scene, one) ?? [])
  const seen = positions.filter(({ path }) => path.endsWith('.go')).map(({ path }) => parentOf(path))
  return {
    names,
    directories: [...new Set([...seen, ...told])].filter((dir) => isPackage(scene, dir)).slice(0, 20),
  }
}

const isPackage = (scene: Scene, dir: string): boolean =>
  [...scene.paths].some(
    (path) => path.endsWith('.go') && (posix.dirname(path) === '.' ? '' : posix.dirname(path)) === dir,
  )

/** What the first failing package's failed tests reach; null when no test failed. */
export const testReach = async (scene: Scene, failed: FailedTests): Promise<Reach | null> => {
  const [dir] = failed.directories
  return dir === undefined || failed.names.length === 0 ? null : reachOf(scene, dir, failed.names)
}
