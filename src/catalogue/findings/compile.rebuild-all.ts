import { chainOf } from '../../dockerfile/environment.ts'
import type { GoCall } from '../../dockerfile/go-calls.ts'
import type { FindingKind, Found } from './kind.ts'
import type { Run, Scene } from './scene.ts'

/** go is told to compile what is compiled already. */
export const compileRebuildAll: FindingKind = {
  id: 'compile.rebuild-all',
  severity: 'warning',
  title: '`go build -a` compiles every package again',
  why: 'With -a go takes nothing from its build cache, neither packages of modules nor those of the standard library: every build takes as long as the first (https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies). Since Go 1.10 the cache tells flags and variables apart by itself (https://go.dev/doc/go1.10#build).',
  fix: 'Remove `-a`.',
  prevents: null,
  find: (scene) => scene.runs.flatMap((run) => findIn(scene, run)),
}

const findIn = (scene: Scene, run: Run): readonly Found[] => {
  const calls = run.calls.filter(({ name }) => /^(?:build|install|run|test)$/.test(name))
  const told = calls.find(hasAll)
  if (told !== undefined)
    return [
      {
        line: run.run.line,
        text: `\`go ${told.name} -a\` compiles every package again, those of Go itself too, whatever the cache holds.`,
        do: 'Remove `-a`: go finds out by itself what has changed.',
      },
    ]
  if (!calls.some(({ lookup }) => isAll((lookup('GOFLAGS') ?? '').split(/\s+/)))) return []
  return [
    {
      line: setting(scene, run) ?? run.run.line,
      text: `GOFLAGS holds \`-a\`: line ${run.run.line} compiles every package again, those of Go itself too, whatever the cache holds.`,
      do: 'Remove `-a` from GOFLAGS: go finds out by itself what has changed.',
    },
  ]
}

/** Flags whose value is the next word. https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies */
const VALUED =
  /^--?(?:C|o|p|exec|tags|mod|modfile|overlay|pgo|pkgdir|toolexec|buildmode|compiler|installsuffix|asmflags|gccgoflags|gcflags|ldflags|covermode|coverpkg)$/

/** Whether the flags before the packages hold -a; words behind them are those of the program. */
const hasAll = ({ name, args }: GoCall): boolean => {
  const flags: string[] = []
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? ''
    if (word === '-args' || (!word.startsWith('-') && name !== 'test')) break
    flags.push(word)
    if (VALUED.test(word)) at += 1
  }
  return isAll(flags)
}

const isAll = (flags: readonly string[]): boolean =>
  /^--?a(?:=(?:1|t|true))?$/i.test(flags.findLast((word) => /^--?a(?:=|$)/.test(word)) ?? '')

/** The line of ENV or ARG that puts -a into GOFLAGS; null when it is none of this Dockerfile's stages. */
const setting = ({ repository }: Scene, { stage, run }: Run): number | null =>
  chainOf(repository.dockerfile, stage.index)
    .flatMap(({ instructions, index }) =>
      instructions.filter(({ line }) => index !== stage.index || line < run.line),
    )
    .findLast(
      ({ keyword, text }) => /^(?:ENV|ARG)$/.test(keyword) && /\bGOFLAGS\b.*\s?--?a(?![\w-])/.test(text),
    )?.line ?? null
