import type { Diagnosis, Location } from '../../model/diagnosis.ts'
import type { Tree } from './repository.ts'

const MODULE_RULES = /^(?:gomod|sumdb|vendor|proxy|auth\.private|vcs|toolchain|lint\.go-version)/

/** Whether the place of a failure is a line of go.mod rather than of the code. */
export const isAboutGoMod = (diagnosis: Diagnosis): boolean => MODULE_RULES.test(diagnosis.id)

const escaped = (text: string): string => text.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&')

const patternsFor = ({ id, facts }: Diagnosis): readonly RegExp[] => {
  if (/^toolchain\.|go-version/.test(id)) return [/^\s*go\s+\d/, /^\s*toolchain\s/]
  const directory = facts['directory'] ?? (/replace/.test(id) ? facts['path'] : undefined)
  const name = (facts['module'] ?? facts['package'])?.replace(/@.*$/, '')
  const parts = name?.split('/') ?? []
  const prefixes = parts.map((_, at) => escaped(parts.slice(0, parts.length - at).join('/')))
  const replaced = directory === undefined ? [] : [directory, directory.split('/').at(-1) ?? directory]
  return [
    ...replaced.map((path) => new RegExp(`=>\\s+\\S*${escaped(path)}/?\\s*(?://.*)?$`)),
    ...prefixes
      .filter((prefix) => prefix.includes('.'))
      .map((prefix) => new RegExp(`^\\s*(?:require\\s+|replace\\s+|exclude\\s+)?"?${prefix}"?(?:\\s|$)`)),
  ]
}

/** The line of a go.mod that brings in what the diagnosis names. */
export const moduleLine = async (
  tree: Tree,
  path: string,
  diagnosis: Diagnosis,
): Promise<Location | null> => {
  const lines = (await tree.read(path))?.split('\n') ?? []
  const version = diagnosis.facts['version']
  for (const pattern of patternsFor(diagnosis)) {
    const found = lines.flatMap((line, at) => (pattern.test(line) ? [at] : []))
    const at = found.find((index) => version !== undefined && lines[index]?.includes(version)) ?? found[0]
    if (at !== undefined) return { path, line: at + 1, column: null }
  }
  return null
}
