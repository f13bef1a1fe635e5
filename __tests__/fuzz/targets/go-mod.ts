import { findRoots } from '../../../src/stages/prewarm/roots.ts'
import { wantedBy } from '../../../src/stages/prewarm/wanted.ts'
import { type GoMod, isDirectory, parseGoMod } from '../../../src/text/go-mod.ts'
import { modulePath } from '../../../src/text/module-path.ts'
import { fakeFiles } from '../../fakes/ports.ts'
import { hold, type Target } from '../driver.ts'
import { textsOf } from '../seeds.ts'

const CONTEXT = '/repo/app'

const holdPlaces = (mod: GoMod, lines: readonly string[]): void => {
  const stands = (value: string, line: number): void =>
    hold(lines[line - 1]?.includes(value) === true, `line ${line} does not say ${JSON.stringify(value)}`)
  for (const { path, version, line } of mod.requires) {
    stands(path, line)
    stands(version, line)
  }
  for (const replacement of mod.replaces) {
    const { path, version, to, toVersion, line } = replacement
    for (const value of [path, version, to, toVersion]) if (value !== null) stands(value, line)
    hold(!isDirectory(replacement) || toVersion === null, `line ${line} leads to a directory with a version`)
  }
  for (const placed of [...mod.uses, mod.go, mod.toolchain])
    if (placed !== null) stands(placed.value, placed.line)
}

/** Modules are looked for in the context alone, and what is asked for is a path that leads nowhere else. */
const holdWanted = async (text: string): Promise<void> => {
  const files = fakeFiles({
    [`${CONTEXT}/go.work`]: text,
    [`${CONTEXT}/go.mod`]: text,
    [`${CONTEXT}/go.sum`]: text,
    [`${CONTEXT}/app/go.mod`]: text,
    '/repo/go.mod': 'module secret\n\nrequire example.org/outside v1.0.0\n',
    '/etc/go.mod': 'module secret\n\nrequire example.org/outside v1.0.0\n',
  })
  const outside: string[] = []
  const note = (path: string): string => {
    if (path !== CONTEXT && !path.startsWith(`${CONTEXT}/`)) outside.push(path)
    return path
  }
  const watched = {
    ...files,
    read: (path: string) => files.read(note(path)),
    list: (path: string) => files.list(note(path)),
  }
  const { roots } = await findRoots({ dir: CONTEXT, dockerfile: null, ignore: null }, watched)
  hold(outside.length === 0, `${outside[0]} is read, which is outside of the context`)
  for (const { module, version } of [...wantedBy(roots), ...wantedBy([{ sums: [], mods: [text] }])]) {
    const path = modulePath(module, version) ?? ''
    const isSafe =
      path !== '' && !path.startsWith('/') && !path.split('/').some((part) => /^\.{0,2}$/.test(part))
    hold(
      isSafe,
      `${JSON.stringify(module)} ${JSON.stringify(version)} is asked for as ${JSON.stringify(path)}`,
    )
  }
}

/** go.mod, go.work and go.sum: each value stands on the line it is told of, ends of lines make no difference, nothing outside of the context is read or asked for. */
export const goMod: Target = {
  name: 'go-mod',
  seeds: [
    ...textsOf(['examples/*/{go.mod,go.work,go.sum,go.work.sum}', 'examples/workspace/*/go.mod'], 6_000),
    'go 1.26\n\ntoolchain go1.26.1\n\nuse (\n\t./app\n\t"./lib" // the library\n)\n\nreplace example.org/a v1.0.0 => ../a\n',
    'module example.org/x\n\nrequire example.org/A/v2 v2.0.1-0.20240101000000-abcdefabcdef // indirect\n\nexclude example.org/b v1.0.0\n\nretract [v1.0.0, v1.1.0]\n\nreplace (\n\texample.org/c => example.org/d v1.2.3\n\texample.org/e => ./e\n)\n',
  ],
  words: [
    ...[
      'require ',
      'replace ',
      'use ',
      'exclude ',
      'retract ',
      'toolchain ',
      'go ',
      'module ',
      'tool ',
      'ignore ',
    ],
    ...[
      ' => ',
      '(\n',
      '\n)\n',
      '// indirect',
      '/go.mod',
      'h1:',
      '../',
      './',
      '/etc/passwd',
      '`',
      '"',
      ' v1.0.0 ',
    ],
    ...[
      'use ../..\n',
      'use /etc\n',
      'example.org/..',
      '.hidden/x',
      'a//b',
      '%2e%2e',
      '+incompatible',
      'v0.0.0-../../x',
    ],
  ],
  async check(input) {
    const mod = parseGoMod(input)
    const lines = input.split(/\r?\n/)
    holdPlaces(mod, lines)
    if (!input.includes('\r'))
      hold(
        JSON.stringify(parseGoMod(input.replaceAll('\n', '\r\n'))) === JSON.stringify(mod),
        'it reads differently with the ends of lines of Windows',
      )
    await holdWanted(input)
  },
}
