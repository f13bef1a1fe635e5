import { resolvePath } from '../../dockerfile/environment.ts'

const CHANGES = /^[\s({]*(?:cd|pushd)\s+(?:--\s+)?("[^"]*"|'[^']*'|[^\s;&|)]+)/

const RUNS_IN =
  /(?:^|[\s/])(?:go|make|git|task|just|gmake)\s+(?:[^&|;]*?\s)?(?:-C|--directory|--dir|--chdir)[\s=]+("[^"]*"|'[^']*'|[^\s;&|)]+)/

const COMPILES =
  /(?:^|[\s/({])(?:go|gotestsum|golangci-lint|make|xx-go|garble|task|mage|goreleaser|\.\/\S+)(?:\s|$)/

const bare = (word: string): string => word.replace(/^(["'])(.*)\1$/, '$2')

/** Directories a script runs its Go commands in, those of Go commands first, then where it passes through; `variables` fills `$NAME`. */
export const directoriesOf = (
  script: string,
  workdir: string | null,
  variables: ReadonlyMap<string, string | null>,
): readonly string[] => {
  const fill = (word: string): string =>
    bare(word).replace(/\$\{?(\w+)\}?/g, (all, name: string) => variables.get(name) ?? all)
  const active: string[] = []
  const passed: string[] = workdir === null ? [] : [workdir]
  let current = workdir
  for (const command of script.split(/&&|\|\||[;\n|]/)) {
    const change = CHANGES.exec(command)
    const next = change ? resolvePath(fill(change[1] ?? ''), current) : null
    if (next !== null) {
      current = next
      passed.push(next)
      continue
    }
    const inside = RUNS_IN.exec(command)
    const there = inside ? resolvePath(fill(inside[1] ?? ''), current) : null
    if (there !== null) active.push(there)
    else if (current !== null && COMPILES.test(command)) active.push(current)
  }
  return [...new Set([...active, ...passed.reverse()])]
}
