import type { WantedModule } from '../../ports/ports.ts'
import { modulePath } from '../../text/module-path.ts'

const GO_MOD = '/go.mod'

/** Module versions that go.sum and go.work.sum texts name, each once; only a go.mod where no text has a sum of the zip. https://go.dev/ref/mod#go-sum-files */
export const wantedOf = (texts: readonly string[]): readonly WantedModule[] => {
  const wanted = new Map<string, WantedModule>()
  for (const line of texts.flatMap((text) => text.split('\n'))) {
    const [module = '', raw = '', sum = ''] = line.trim().split(/\s+/)
    const isMod = raw.endsWith(GO_MOD)
    const version = isMod ? raw.slice(0, -GO_MOD.length) : raw
    if (!sum.startsWith('h1:') || modulePath(module, version) === null) continue
    const key = `${module}@${version}`
    wanted.set(key, { module, version, zip: !isMod || wanted.get(key)?.zip === true })
  }
  return [...wanted.values()]
}

/** Lines of a directive of go.mod, in a block or alone, comments and quotes taken off. https://go.dev/ref/mod#go-mod-file-lexical */
const directives = (goMod: string, name: string): readonly string[] => {
  const text = goMod.replace(/\/\/.*$/gm, '').replace(/["`]/g, '')
  const blocks = [...text.matchAll(new RegExp(`^\\s*${name}\\s*\\(([^)]*)\\)`, 'gm'))]
  const lines = [...text.matchAll(new RegExp(`^\\s*${name}\\s+([^\\s(].*)$`, 'gm'))]
  const found = [
    ...blocks.flatMap((block) => (block[1] as string).split('\n')),
    ...lines.map((line) => line[1]),
  ]
  return found.map((line) => (line ?? '').trim()).filter((line) => line !== '')
}

/** Module versions that go.mod files require, as their `replace` lines and those of go.work have them. https://go.dev/ref/mod#go-mod-file-require */
export const requiredBy = (mods: readonly string[]): readonly WantedModule[] => {
  const replaced = new Map<string, string>()
  for (const line of mods.flatMap((mod) => directives(mod, 'replace'))) {
    const [from = '', to = ''] = line.split(/\s*=>\s*/)
    replaced.set(from.replace(/\s+/, '@'), to.replace(/\s+/, '@'))
  }
  return mods
    .flatMap((mod) => directives(mod, 'require'))
    .flatMap((line) => {
      const own = line.replace(/\s+/, '@')
      const [module = '', version = ''] = (
        replaced.get(own) ??
        replaced.get(own.replace(/@.*/, '')) ??
        own
      ).split('@')
      return modulePath(module, version) === null ? [] : [{ module, version, zip: true }]
    })
}

/** From Go 1.17 on a go.mod requires every module that a build of it reads; before, only the direct ones. https://go.dev/ref/mod#graph-pruning */
const isWhole = (mod: string): boolean => {
  const [, major, minor] = /^\s*go\s+(\d+)\.(\d+)/m.exec(mod) ?? []
  return Number(major) > 1 || Number(minor) >= 17
}

/** What builds of these roots will ask for: of the versions in their sums the zips that their go.mod files require, and each go.mod; without sums, the requirements. In a workspace `go mod download` takes every zip there is a sum of. https://go.dev/ref/mod#go-mod-download */
export const wantedBy = (
  roots: readonly {
    readonly sums: readonly string[]
    readonly mods: readonly string[]
    readonly gowork?: string
  }[],
): readonly WantedModule[] => {
  const wanted = new Map<string, WantedModule>()
  for (const { sums, mods, gowork = 'off' } of roots) {
    const required = requiredBy(mods)
    const keys = new Set(required.map(({ module, version }) => `${module}@${version}`))
    const isNarrow = gowork === 'off' && mods.every(isWhole)
    for (const one of sums.length > 0 ? wantedOf(sums) : required) {
      const key = `${one.module}@${one.version}`
      const zip = one.zip && (!isNarrow || keys.has(key))
      wanted.set(key, { ...one, zip: zip || wanted.get(key)?.zip === true })
    }
  }
  return [...wanted.values()]
}
