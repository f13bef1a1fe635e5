import { posix } from 'node:path'
import { below } from '../../dockerfile/copied.ts'
import type { ContextFile } from '../../model/repository.ts'
import { ignoringLine, patternAt } from './ignored.ts'
import type { FindingKind, Found } from './kind.ts'
import { compilesModule, moduleCalls } from './modules.ts'
import { compiledSources, type GoSource } from './packages.ts'
import type { Scene } from './scene.ts'

/** .dockerignore hides every file that a `//go:embed` of a built package names. */
export const dockerignoreHidesEmbedded: FindingKind = {
  id: 'dockerignore.hides-embedded',
  severity: 'error',
  title: '.dockerignore hides files that //go:embed names',
  why: 'A pattern of //go:embed that matches no file is a compile error (https://pkg.go.dev/embed).',
  fix: 'Add an exception with `!` for the embedded files.',
  prevents: 'compile.embed-no-match',
  find: (scene) => {
    if (!scene.context?.ignore) return []
    const calls = moduleCalls(scene).filter(({ call }) => compilesModule(call) && call.name !== 'list')
    const sources = new Map(
      calls.flatMap((found) => (compiledSources(scene, found) ?? []).map((one) => [one.path, one] as const)),
    )
    return [...sources.values()]
      .filter(({ path }) => scene.sent.has(path))
      .flatMap((one) => findIn(scene, one))
  },
}

const findIn = (scene: Scene, { path, text }: GoSource): readonly Found[] => {
  const ignore = scene.context?.ignore
  if (!ignore || !text.includes('//go:embed')) return []
  const dir = posix.dirname(path)
  return text.split('\n').flatMap((line, index) => {
    const patterns = /^\s*\/\/go:embed\s+(.+)$/.exec(line)?.[1]
    return wordsOf(patterns ?? '').flatMap((pattern) => {
      const source = posix.join(dir, pattern.replace(/^all:/, ''))
      const files = matching(scene.context?.files ?? [], source)
      const first = files[0]
      if (first === undefined || files.some(({ isIgnored }) => !isIgnored)) return []
      const at = ignoringLine(ignore, first.path)
      return [
        {
          path: ignore.path,
          line: at,
          text: `\`${patternAt(ignore, at)}\` hides all that ${scene.named(path)}:${index + 1} embeds (\`${pattern}\`): the package does not compile.`,
          do: `Add \`!${source}\` below that line.`,
        },
      ]
    })
  })
}

const wordsOf = (text: string): readonly string[] =>
  [...text.matchAll(/"([^"]+)"|`([^`]+)`|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '')

const matching = (files: readonly ContextFile[], source: string): readonly ContextFile[] =>
  files.filter(({ path }) => below(path, source) !== null)
