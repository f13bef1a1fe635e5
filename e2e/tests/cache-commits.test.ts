import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type GitHubEmulator, startGitHub } from '../../__tests__/support/github.ts'
import { type ResultsService, startResultsService } from '../../__tests__/support/results-service.ts'
import { startMirror } from '../../src/mirror/server.ts'
import type { Incident } from '../../src/model/incident.ts'
import { coldBuilder, type Engine, up } from '../engine/engine.ts'
import { type Act, openAct, type Seen, userOf, WORKFLOW_FILE } from '../support/act.ts'
import { compiledIn } from '../support/build-cache-job.ts'
import { cutArchive, filesOf } from '../support/cut-archive.ts'
import { moduleKeys } from '../support/kept.ts'
import { ADA, BOB, type Person, type Repository } from '../support/repository.ts'
import { emptyModuleCache, goEnv } from '../support/scene.ts'

const MINUTES = 20 * 60_000
const OWN = 'example.org/workspace'
const PFLAG = 'github.com/spf13/pflag'

/** The runner gives each job a temporary directory at one place; act does not, so the step says it. */
const workflow = (temp: string): string => `name: ci
on: [push, pull_request]
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - id: build
        uses: ./
        env:
          RUNNER_TEMP: ${temp}
        with:
          context: app
          github-token: token-of-the-job
      - if: always()
        env:
          OUTPUTS: \${{ toJSON(steps.build.outputs) }}
          OUTCOME: \${{ steps.build.outcome }}
          INCIDENT: \${{ steps.build.outputs.incident }}
        run: |
          printf '%s' "$OUTPUTS" > "$SEEN/outputs"
          printf '%s' "$OUTCOME" > "$SEEN/outcome"
          cp "$INCIDENT" "$SEEN/incident.json"
`

/** What one run did. */
interface Ran extends Seen {
  readonly incident: Incident
  /** Packages that were compiled. */
  readonly compiled: readonly string[]
  /** Those of the repository. */
  readonly own: readonly string[]
  /** Zips of modules that the upstream was asked for. */
  readonly asked: readonly string[]
  /** What the post step said of the build cache. */
  readonly post: string
}

let engine: Engine
let act: Act
let repository: Repository
let results: ResultsService
let github: GitHubEmulator
let upstream: Awaited<ReturnType<typeof startMirror>>
const modules = emptyModuleCache()
const asked: string[] = []

beforeAll(async () => {
  engine = await up()
  act = await openAct(engine)
  results = await startResultsService()
  github = await startGitHub()
  upstream = await startMirror({
    store: join(goEnv('GOMODCACHE'), 'cache', 'download'),
    upstream: goEnv('GOPROXY'),
    ...{ private: '', noSums: '', sumdb: '', sums: [], listen: '127.0.0.1' },
    asked: (path) => void asked.push(path),
  })
  repository = userOf('workspace', workflow(join(act.temp, 'runner')))
  repository.edit('app/Dockerfile', 'go build -o', 'go build -v -o')
}, 900_000)

afterAll(async () => {
  repository.close()
  modules.close()
  act.close()
  await upstream.close()
  await github.close()
  await results.close()
}, 60_000)

const keys = (part: string): readonly string[] =>
  results.entries.filter(({ key, done }) => done && key.includes(part)).map(({ key }) => key)
const objects = () => keys('-obj-')

let runs = 0

/** Commits what there is and runs the workflow for it on a machine that has nothing yet. */
const ran = async (person: Person, event: 'push' | 'pull_request' = 'push'): Promise<Ran> => {
  // A Dockerfile that changed is given a new trial where small gains were counted as losses.
  const dockerfile = readFileSync(repository.path('app/Dockerfile'), 'utf8')
  repository.write('app/Dockerfile', `${dockerfile}# run ${++runs}\n`)
  const head = repository.commit(person, `Change ${runs}`)
  const temp = join(act.temp, 'runner')
  rmSync(temp, { recursive: true, force: true })
  mkdirSync(temp)
  modules.clear()
  asked.length = 0
  const repo = { full_name: 'octocat/hello' }
  const pull = {
    number: 3,
    head: { sha: head, ref: 'topic', repo },
    base: { sha: repository.base, ref: 'main' },
  }
  const builder = await coldBuilder(engine, 'docker-container')
  try {
    const seen = await act.run(repository, {
      event,
      payload: event === 'push' ? { ref: 'refs/heads/main' } : { pull_request: pull },
      env: {
        ...results.env,
        BUILDX_BUILDER: builder.name,
        GITHUB_API_URL: github.url,
        GITHUB_RUN_ID: String(1000 + runs),
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_WORKFLOW_REF: `octocat/hello/${WORKFLOW_FILE}@refs/heads/main`,
        GOMODCACHE: modules.dir,
        GOPROXY: upstream.url,
        GOSUMDB: 'off',
      },
    })
    const said = (stage: 'Main' | 'Post') =>
      seen.step.flatMap((entry) => (entry.stage === stage ? [entry.msg.trimEnd()] : [])).join('\n')
    const compiled = compiledIn(said('Main'))
    return {
      ...seen,
      incident: JSON.parse(readFileSync(join(seen.seen, 'incident.json'), 'utf8')) as Incident,
      compiled,
      own: compiled.filter((name) => name.startsWith(OWN)),
      asked: asked.filter((path) => path.endsWith('.zip')),
      post: said('Post'),
    }
  } finally {
    await builder.close()
  }
}

const compileSeconds = ({ incident }: Ran): number =>
  incident.attempts[0]?.steps.find(({ name }) => name.includes('go build'))?.seconds ?? Number.NaN

const EXTRA = (name: string, use: string) => `package extra\n\nimport "${name}"\n\nfunc Use() { ${use} }\n`

describe('commits in a row, each on a runner that has nothing', () => {
  let first: Ran

  test(
    '1: the caches are filled',
    async () => {
      first = await ran(ADA)
      expect([first.job, first.log]).toEqual(['success', first.log])
      expect(first.incident.cache).toMatchObject({
        restored: 'miss',
        build: { restored: 'miss', transport: 'off' },
      })
      expect(first.asked.filter((path) => path.includes('spf13/pflag'))).toHaveLength(1)
      expect(first.compiled).toEqual(expect.arrayContaining(['runtime', PFLAG, `${OWN}/lib/slug`]))
      expect([moduleKeys(results).length, objects().length]).toEqual([1, 1])
    },
    MINUTES,
  )

  test(
    '2: they are used: no module from upstream, and what did not change is not compiled',
    async () => {
      repository.edit('app/app/internal/page/page.go', /\n$/, '\n// Touched is new.\nfunc Touched() {}\n')
      const second = await ran(ADA)
      expect([second.job, second.log]).toEqual(['success', second.log])
      expect(second.asked).toEqual([])
      expect(second.incident.cache).toMatchObject({
        ...{ restored: 'exact', fetched: 0 },
        build: { restored: 'exact', transport: 'tar', mounts: 1, why: null },
      })
      expect(second.compiled).toEqual([`${OWN}/app/internal/page`, `${OWN}/app/cmd/app`])
      expect(compileSeconds(second)).toBeLessThan(compileSeconds(first))
      expect(second.incident.degradations).toEqual([])
      expect([moduleKeys(results).length, objects().length]).toEqual([1, 1])
    },
    MINUTES,
  )

  test(
    '3: a broken one saves what it could compile',
    async () => {
      repository.write('app/app/internal/extra/extra.go', EXTRA('go/types', 'types.NewPackage("", "")'))
      repository.edit(
        'app/app/cmd/app/main.go',
        'func main() {',
        'func main() {\n\textra.Use()\n\tnowhere()\n',
      )
      repository.edit(
        'app/app/cmd/app/main.go',
        `"${OWN}/app/internal/page"`,
        `"${OWN}/app/internal/extra"\n\t"${OWN}/app/internal/page"`,
      )
      const third = await ran(BOB)
      expect([third.job, third.outputs['failure-id']]).toEqual(['failure', 'compile.undefined'])
      // The second one left too little that is new to be saved.
      expect(third.own.toSorted()).toEqual(
        ['cmd/app', 'internal/extra', 'internal/page'].map((name) => `${OWN}/app/${name}`),
      )
      expect(third.compiled).toContain('go/types')
      expect(third.compiled).not.toContain('runtime')
      expect(third.post).toContain('Saved the build cache')
      expect(objects()).toHaveLength(2)
    },
    MINUTES,
  )

  test(
    '4: what a dependency left that is gone is trimmed, in both caches',
    async () => {
      repository.edit('app/app/cmd/app/main.go', '\tnowhere()\n', '')
      repository.edit('app/app/cmd/app/main.go', `"${PFLAG}"`, 'pflag "flag"')
      repository.edit('app/app/cmd/app/main.go', 'pflag.StringP("prefix", "p", ', 'pflag.String("prefix", ')
      repository.edit('app/app/go.mod', `\t${PFLAG} v1.0.10\n`, '')
      repository.edit('app/app/go.sum', /^github\.com\/spf13\/pflag .*\n/gm, '')
      repository.write('app/app/internal/extra/extra.go', EXTRA('html/template', 'template.New("")'))
      const before = filesOf(results, objects().at(-1) ?? '', PFLAG)
      const fourth = await ran(BOB)
      expect([fourth.job, fourth.log]).toEqual(['success', fourth.log])
      expect(fourth.incident.cache.build).toMatchObject({ transport: 'tar', why: null })
      expect(fourth.compiled).not.toContain('runtime')
      expect(fourth.asked).toEqual([])
      expect([objects().length, moduleKeys(results).length]).toEqual([3, 2])
      const after = filesOf(results, objects().at(-1) ?? '', PFLAG)
      expect(before.naming).toBeGreaterThan(0)
      expect(after.naming).toBe(0)
      expect(after.all).toBeGreaterThan(20)
    },
    MINUTES,
  )

  test(
    '5: an entry that was cut is refused, everything is compiled, and a whole one saved',
    async () => {
      cutArchive(results, objects().at(-1) ?? '')
      repository.edit('app/app/internal/page/page.go', /\n$/, '\n// More is new.\nfunc More() {}\n')
      const fifth = await ran(ADA)
      expect([fifth.job, fifth.log]).toEqual(['success', fifth.log])
      expect(fifth.incident.cache.build).toMatchObject({
        transport: 'off',
        why: expect.stringContaining('was refused'),
      })
      expect(fifth.compiled).toContain('runtime')
      expect(fifth.post).toContain('Saved the build cache')
      expect(objects()).toHaveLength(4)
    },
    MINUTES,
  )

  test(
    'a pull request after them reads what main saved, and leaves nothing that anybody would read',
    async () => {
      const before = results.entries.map(({ key }) => key)
      repository.edit('app/app/internal/page/page.go', 'func Touched() {}', 'func Touched() { panic(1) }')
      const pull = await ran(BOB, 'pull_request')
      expect([pull.job, pull.log]).toEqual(['success', pull.log])
      expect(pull.own).toEqual([`${OWN}/app/internal/page`, `${OWN}/app/cmd/app`])
      expect(pull.compiled).not.toContain('runtime')
      expect(pull.asked).toEqual([])
      expect(results.entries.map(({ key }) => key)).toEqual(before)
    },
    MINUTES,
  )

  test('nothing empty was saved', () => {
    const sizes = [...moduleKeys(results), ...objects()].map((key) => results.read(key).length)
    expect(sizes.length).toBeGreaterThan(4)
    expect(Math.min(...sizes)).toBeGreaterThan(100_000)
  })
})
