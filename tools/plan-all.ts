// Makes the plan of every Dockerfile below a folder, as a trial on what people write: node tools/plan-all.ts DIR
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDockerfile } from '../src/dockerfile/parse.ts'
import { plan } from '../src/stages/plan/plan.ts'

/** Dockerfile, Dockerfile.dev, app.Dockerfile, build.dockerfile, Containerfile, whatever stands before or after. */
const NAME = /(?:^|[./_-])(?:docker|container)file(?:$|[._-])/i
const OTHER = /\.(?:md|go|[jt]sx?|json|py|dockerignore|ya?ml|png|svg|html|snap|sum)$/i
const MOST_BYTES = 1_000_000

/** What came of the files; `moved` are lines that are not where they were, or differ by more than flags. */
const counts = { read: 0, changed: 0, notices: 0, thrown: 0, moved: 0 }

const withoutFlags = (line: string, flags: readonly string[]): string =>
  flags.reduce((text, flag) => text.replace(` ${flag}`, () => ''), line)

/** Lines of a file that are not as they were but for the flags the plan says it put there. */
const movedLines = (before: string, { dockerfile, changes }: ReturnType<typeof plan>): number => {
  const [old, now] = [before.split('\n'), dockerfile.split('\n')]
  if (old.length !== now.length) return Math.max(old.length, now.length)
  return old.filter((line, at) => {
    const flags = changes.flatMap((change) => (change.line === at + 1 ? [change.flag] : []))
    return withoutFlags(now[at] ?? '', flags) !== line
  }).length
}

const tryOne = (path: string): void => {
  const text = readFileSync(path, 'utf8')
  counts.read++
  try {
    const file = parseDockerfile(text)
    const targets = [null, ...file.stages.map(({ name, index }) => name ?? String(index))]
    for (const [at, target] of targets.entries()) {
      const made = plan(file, {
        ...{ target, buildArgs: {}, delivery: null, platforms: [], idPrefix: 'x', frontend: 'ok' },
      })
      const moved = movedLines(text, made)
      if (moved > 0) console.log(`moved: ${path}, target ${target}: ${moved} lines`)
      counts.moved += moved
      if (at > 0) continue
      counts.notices += made.skipped.length
      if (made.changes.length > 0) counts.changed++
      parseDockerfile(made.dockerfile)
    }
  } catch (error) {
    counts.thrown++
    console.log(`thrown: ${path}: ${error instanceof Error ? error.stack : String(error)}`)
  }
}

const [dir] = process.argv.slice(2)
if (dir === undefined) {
  console.error('DIR is missing; give a folder with Dockerfiles: node tools/plan-all.ts DIR')
  process.exit(2)
}
for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true }))
  if (entry.isFile() && NAME.test(entry.name) && !OTHER.test(entry.name)) {
    const path = join(entry.parentPath, entry.name)
    if (readFileSync(path).length <= MOST_BYTES) tryOne(path)
  }
const { read, changed, notices, thrown, moved } = counts
console.log(`${read} read, ${changed} changed, ${notices} notices, ${thrown} thrown, ${moved} moved`)
process.exit(read === 0 || thrown > 0 || moved > 0 ? 1 : 0)
