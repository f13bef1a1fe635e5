import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { rules } from '../../src/catalogue/rules/index.ts'
import { parseInputs } from '../../src/inputs.ts'
import type { Ports, RunOptions } from '../../src/ports/ports.ts'
import { COMPILE_ERROR, PASSES, runScene, type SceneOptions } from '../pipeline/run-scene.ts'

const { inputs } = parse(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, unknown> }

/** What somebody may call a branch, a directory, a matrix value; each does something where a shell or a program takes it for its own. */
const HOSTILE = [
  ...[
    '$(touch tripwire)',
    '`touch tripwire`',
    "'; touch tripwire; '",
    `zzz";echo\${IFS}"x`,
    '| touch tripwire',
  ],
  ...['--output=tripwire', '--upload-pack=touch tripwire', '--', '-', '@{-1}', '../../../../etc'],
]

const FEW = rules.filter(({ id }) => id === 'compile.undefined')

interface Started {
  readonly program: string
  readonly args: readonly string[]
  readonly options: RunOptions
}

/** Runs the pipeline and keeps every program it starts. */
const started = async (options: SceneOptions, end = () => COMPILE_ERROR): Promise<readonly Started[]> => {
  const calls: Started[] = []
  const through = (ports: Ports): Ports => ({
    ...ports,
    shell: {
      run: (program, args, given = {}) => {
        calls.push({ program, args, options: given })
        return ports.shell.run(program, args, given)
      },
    },
  })
  const scene = await runScene(end, { ...options, through, rules: FEW })
  if (!scene.result.ok) return []
  return calls
}

/** Flags of `docker buildx build` that take no value; every other one of ours takes the argument behind it. */
const SWITCHES = new Set(['--load', '--no-cache', '--pull', '--push'])

/** The arguments that buildx reads as flags, and those it reads as the context. https://pkg.go.dev/github.com/spf13/pflag#hdr-Command_line_flag_syntax */
const readAsBuildx = (args: readonly string[]) => {
  const flags: string[] = []
  const places: string[] = []
  for (let at = 2; at < args.length; at++) {
    const arg = args[at] as string
    if (!arg.startsWith('-') || arg === '-') places.push(arg)
    else {
      flags.push(arg)
      if (!SWITCHES.has(arg) && !arg.includes('=')) at++
    }
  }
  return { flags, places }
}

/** Flags this program may give. */
const OWN = new Set(
  ['command', 'attest', 'secrets']
    .map((name) => readFileSync(`src/stages/build/${name}.ts`, 'utf8'))
    .join('\n')
    .match(/--[a-z][a-z-]+/g),
)

const isOurs = (flag: string): boolean => OWN.has(flag.split('=')[0] as string)

const buildsOf = (calls: readonly Started[]) =>
  calls.filter(({ program, args }) => program === 'docker' && args[1] === 'build')

describe('an input with hostile text', () => {
  let built = 0

  test.each(Object.keys(inputs))(
    'of %s starts no other program and adds no option and no context',
    async (name) => {
      for (const value of HOSTILE) {
        if (!parseInputs((asked) => (asked === name ? value : '')).ok) continue
        const files = { [`/w/${value}/Dockerfile`]: 'FROM scratch\n', [`/w/${value}`]: 'FROM scratch\n' }
        const calls = await started({ inputs: { context: '.', [name]: value }, files }, () => PASSES)
        expect(calls.map(({ program }) => program).filter((one) => !/^(?:docker|git|go)$/.test(one))).toEqual(
          [],
        )
        for (const { args } of buildsOf(calls)) {
          built++
          const { flags, places } = readAsBuildx(args)
          expect(flags.filter((flag) => !isOurs(flag))).toEqual([])
          expect(places).toHaveLength(1)
        }
      }
    },
  )

  test('was tried in hundreds of builds', () => expect(built).toBeGreaterThan(200))

  test('that names a directory like an option is that directory', async () => {
    const files = { '/w/--output=x/Dockerfile': 'FROM scratch\n' }
    const [build] = buildsOf(await started({ inputs: { context: '--output=x' }, files }, () => PASSES))
    expect(build?.args.at(-1)).toBe('./--output=x')
  })

  test('that names a builder like an option is no option of the question about it', async () => {
    const calls = await started({ inputs: { builder: '--bootstrap' } }, () => PASSES)
    const asked = calls
      .filter(({ args }) => args[0] === 'buildx' && args[1] === 'inspect')
      .map(({ args }) => args.slice(2))
    expect(asked.length).toBeGreaterThan(0)
    for (const args of asked) expect(args).toEqual(['--', '--bootstrap'])
  })
})

describe('a git name', () => {
  const names = HOSTILE.flatMap((name) => [name, `refs/heads/${name}`])

  test.each(names)('%s of branch, base, push and commit reaches git as no argument', async (name) => {
    const identity = {
      ...{ repository: 'octo/app', workflow: name, job: name, runId: '7', runAttempt: 1, event: 'push' },
      ...{ ref: name, headSha: name, baseSha: name, pullRequest: null, actor: name, url: null },
      ...{ matrix: name, leg: null, traceId: '1'.repeat(32), spanId: '2'.repeat(16), parentSpanId: null },
    }
    const world = {
      ...{ identity, branch: name, before: name, defaultBranch: name },
      env: { GITHUB_WORKSPACE: '/w', GITHUB_REF: name, GITHUB_HEAD_REF: name, GITHUB_BASE_REF: name },
    }
    const calls = await started({ world })
    const git = calls.filter(({ program }) => program === 'git')
    expect(git.length).toBeGreaterThan(0)
    const free = git.flatMap(({ args }) => {
      const end = args.findIndex((arg) => arg === '--' || arg === '--end-of-options')
      return args.slice(0, end < 0 ? args.length : end).filter((arg) => arg.includes(name) && name.length > 3)
    })
    expect(free).toEqual([])
    for (const { args } of buildsOf(calls)) {
      const { flags, places } = readAsBuildx(args)
      expect([flags.filter((flag) => !isOurs(flag)), places.length]).toEqual([[], 1])
    }
  })
})
