import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ADA, type Repository } from '../../e2e/support/repository.ts'
import type { Bases } from './bases.ts'

/** What changed since the build before. */
export interface Scenario {
  readonly name: string
  /** What is done to the work tree; nothing where the build before is to be made again. */
  change(repository: Repository, bases: Bases): void
  /** Whether the cache service cannot be reached. */
  readonly isCut?: boolean
  /** Whether nothing was built before. */
  readonly isCold?: boolean
}

let changes = 0

/** A Go file of the main package of an example. */
const mainFile = (repository: Repository): string => {
  const found = (readdirSync(repository.dir, { recursive: true, encoding: 'utf8' }) as string[])
    .filter((name) => name.endsWith('.go') && !name.endsWith('_test.go'))
    .find((name) => /^func main\(\)/m.test(readFileSync(join(repository.dir, name), 'utf8')))
  if (found === undefined) throw new Error('the example has no main')
  return found
}

const oneLine = (repository: Repository): void => {
  const file = mainFile(repository)
  repository.edit(file, /^func main\(\) \{\n/m, `func main() {\n\tprintln("change ${++changes}")\n`)
  repository.commit(ADA, `Change ${changes}`)
}

/** Modules that few packages of an example depend on, then such as nearly all do. */
const BUMPED = [
  ...['go.uber.org/zap', 'github.com/prometheus/common', 'github.com/fsnotify/fsnotify'],
  ...['golang.org/x/text', 'golang.org/x/sys', 'golang.org/x/net'],
]

/** Puts the newest version of one dependency into go.mod, as an update bot does: the first of those that has one. */
const bump = (repository: Repository): void => {
  const read = () => readFileSync(join(repository.dir, 'go.mod'), 'utf8')
  const go = (...args: string[]) =>
    execFileSync('go', args, {
      cwd: repository.dir,
      encoding: 'utf8',
      env: { ...process.env, GOFLAGS: '-mod=mod' },
    })
  const before = read()
  const module = BUMPED.find((name) => {
    if (before.includes(`${name} v`)) go('get', `${name}@latest`)
    return read() !== before
  })
  if (module === undefined)
    throw new Error('the example needs none of the modules that are bumped, or has the newest')
  go('mod', 'tidy')
  repository.commit(ADA, `Bump ${module}`)
}

const bumpGo = (repository: Repository, { older, newer }: Bases): void => {
  repository.edit('Dockerfile', older, newer)
  repository.commit(ADA, 'Bump Go')
}

/** Every scenario, in the order in which a repository meets them. */
export const SCENARIOS: readonly Scenario[] = [
  { name: 'cold', change: () => undefined, isCold: true },
  { name: 'unchanged', change: () => undefined },
  { name: 'one line', change: oneLine },
  { name: 'dependency', change: bump },
  { name: 'go version', change: bumpGo },
  { name: 'no cache service', change: oneLine, isCut: true },
]
