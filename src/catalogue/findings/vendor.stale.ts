import { posix } from 'node:path'
import type { GoMod, Replacement } from '../../text/go-mod.ts'
import { imageGoVersion, parseGoVersion } from './go-version.ts'
import type { FindingKind, Found } from './kind.ts'
import { untouchedCalls } from './modules.ts'
import type { ModFile, Scene } from './scene.ts'

/** vendor/modules.txt does not say what go.mod says. */
export const vendorStale: FindingKind = {
  id: 'vendor.stale',
  severity: 'error',
  title: 'vendor/modules.txt does not fit go.mod',
  why: 'From go 1.14 in go.mod on, a build from vendor/ first compares the two and stops at any difference (https://go.dev/ref/mod#vendoring).',
  fix: 'Run `go mod vendor` and commit vendor/.',
  prevents: 'vendor.inconsistent',
  find: (scene) => {
    const vendored = untouchedCalls(scene).filter(
      ({ isVendored, work, run }) =>
        isVendored && work === null && (imageGoVersion(run.environment.image)?.minor ?? 14) >= 14,
    )
    const mods = new Map(vendored.map(({ mod }) => [mod.path, mod]))
    return [...mods.values()].flatMap((mod) => findIn(scene, mod))
  },
}

interface Vendored {
  readonly version: string | null
  readonly to: string | null
  readonly isExplicit: boolean
}

const findIn = (scene: Scene, mod: ModFile): readonly Found[] => {
  const path = posix.join(mod.dir, 'vendor/modules.txt')
  const text = scene.text(path)
  const version = parseGoVersion(mod.go?.value ?? '')
  if (text === null || text.startsWith('## workspace') || version === null || version.minor < 14) return []
  const differences = compare(mod, parse(text))
  const [first] = differences
  if (first === undefined) return []
  const more = differences.length > 1 ? `, and ${differences.length - 1} more` : ''
  return [
    {
      path: scene.named(mod.path),
      line: first.line,
      text: `${scene.named(path)} does not fit go.mod: ${first.text}${more}. A build from vendor/ stops at this.`,
      do: `Run \`${mod.dir === '' ? '' : `cd ${scene.named(mod.dir)} && `}go mod vendor\` and commit vendor/.`,
    },
  ]
}

/** Reads `# PATH VERSION => PATH VERSION` lines and their `## explicit` marks. https://go.dev/ref/mod#vendoring */
const parse = (text: string): ReadonlyMap<string, Vendored> => {
  const found = new Map<string, Vendored>()
  let last = ''
  for (const line of text.split(/\r?\n/)) {
    const module = /^# (\S+)(?: (v\S+))?(?: => (\S+(?: v\S+)?))?$/.exec(line)
    const old = found.get(last)
    if (module?.[1] !== undefined) {
      last = module[1]
      const known = found.get(last)
      found.set(last, {
        version: module[2] ?? known?.version ?? null,
        to: module[3] ?? null,
        isExplicit: known?.isExplicit ?? false,
      })
    } else if (/^## (?:.*; *)?explicit\b/.test(line) && old !== undefined)
      found.set(last, { ...old, isExplicit: true })
  }
  return found
}

interface Difference {
  readonly line: number | null
  readonly text: string
}

/** The comparison that go makes. https://github.com/golang/go/blob/go1.24.0/src/cmd/go/internal/modload/vendor.go */
const compare = (mod: GoMod, vendored: ReadonlyMap<string, Vendored>): readonly Difference[] => {
  const found: Difference[] = []
  for (const { path, version, line } of mod.requires) {
    const one = vendored.get(path)
    if (one === undefined || !one.isExplicit || one.version === null)
      found.push({ line, text: `${path} ${version} is required and not marked as explicit there` })
    else if (one.version !== version)
      found.push({ line, text: `${path} is ${version} in go.mod and ${one.version} there` })
  }
  for (const one of mod.replaces) {
    const there = vendored.get(one.path)
    const isMeant = there !== undefined && (one.version === null || one.version === there.version)
    if (isMeant && there.to !== target(one))
      found.push({
        line: one.line,
        text: `${one.path} is replaced by ${target(one)} in go.mod and ${there.to ?? 'not replaced'} there`,
      })
  }
  for (const [path, { isExplicit }] of vendored)
    if (isExplicit && !mod.requires.some((one) => one.path === path))
      found.push({ line: null, text: `${path} is marked as explicit there and not required` })
  return found
}

const target = ({ to, toVersion }: Replacement): string => (toVersion === null ? to : `${to} ${toVersion}`)
