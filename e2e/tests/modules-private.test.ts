import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { type Job, type PhaseResult, startJob } from '../support/action.ts'
import { type Canary, canaryOf, filesWith, isIn } from '../support/canary.ts'
import { type Authority, makeAuthority } from '../support/certificates.ts'
import { type GitServer, startGitServer } from '../support/git-https.ts'
import { gitRepositories, type Repositories } from '../support/git-repositories.ts'
import { type SshServer, startSshServer } from '../support/git-ssh.ts'
import { imageParts } from '../support/image-parts.ts'
import { moduleKeys } from '../support/kept.ts'
import { type Names, namesOf, ownAddress } from '../support/names.ts'
import { makeTeam, needingTeam, type Team } from '../support/private-team.ts'
import type { Repository } from '../support/repository.ts'
import { emptyModuleCache, type Scene, setScene } from '../support/scene.ts'

const GIT = 'git.example.org'
const SSH = 'ssh.example.org'
const MINUTES = 5 * 60_000
const token = `c4nary${randomBytes(16).toString('hex')}`
const canary = canaryOf(token)

let scene: Scene
let dir: string
let authority: Authority
let repositories: Repositories
let sshRepositories: Repositories
let https: GitServer
let ssh: SshServer
let names: Names
let teams: { readonly https: Team; readonly ssh: Team }
const closing: (() => void)[] = []
let builds = 0

beforeAll(async () => {
  scene = await setScene()
  dir = mkdtempSync(join(tmpdir(), 'private-'))
  authority = makeAuthority()
  const bundle = [authority.cert, readFileSync('/etc/ssl/certs/ca-certificates.crt', 'utf8')]
  writeFileSync(join(dir, 'ca.pem'), bundle.join('\n'))
  repositories = gitRepositories()
  sshRepositories = gitRepositories()
  teams = { https: makeTeam(repositories, GIT), ssh: makeTeam(sshRepositories, SSH, '.git') }
  names = namesOf({ [GIT]: ownAddress(1), [SSH]: ownAddress(2) })
  const common = { root: repositories.dir, credentials: `bot:${token}` }
  const certificate = authority.sign(GIT)
  https = await startGitServer({ host: GIT, address: ownAddress(1), certificate, ...common })
  ssh = await startSshServer({ host: SSH, address: ownAddress(2), root: sshRepositories.dir })
}, 900_000)

afterAll(async () => {
  await https.close()
  await ssh.close()
  repositories.close()
  sshRepositories.close()
  names.close()
  rmSync(dir, { recursive: true, force: true })
  await scene.close()
})

afterEach(() => {
  for (const close of closing.splice(0).reverse()) close()
})

/** A machine with a home of its own that trusts the authority and finds both hosts. */
const machine = () => {
  const home = mkdtempSync(join(dir, 'home-'))
  const modules = emptyModuleCache()
  closing.push(() => modules.close())
  const ca = join(dir, 'ca.pem')
  const env = {
    HOME: home,
    GOMODCACHE: modules.dir,
    GOPROXY: 'off',
    GIT_SSL_CAINFO: ca,
    SSL_CERT_FILE: ca,
  }
  return { home, modules: modules.dir, env }
}

/** Variables under which git shows the token, for what a test prepares. */
const WITH_TOKEN = {
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: `http.https://${GIT}/.extraHeader`,
  GIT_CONFIG_VALUE_0: `Authorization: Basic ${Buffer.from(`bot:${token}`).toString('base64')}`,
}

const app = async (team: Team, access: Readonly<Record<string, string>>) => {
  const { env } = machine()
  const made = await needingTeam(team, names.through, { ...env, ...access, GOPROXY: 'direct' })
  closing.push(() => made.repository.close())
  return made
}

interface Ran {
  readonly job: Job
  readonly main: PhaseResult
  readonly post: PhaseResult
}

/** Builds as a job of a push: main, then post. */
const build = async (
  repository: Repository,
  head: string,
  env: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>>,
): Promise<Ran> => {
  const all = {
    ...scene.engine.env,
    ...scene.results.env,
    GITHUB_API_URL: scene.github.url,
    GITHUB_SHA: head,
    GITHUB_REPOSITORY: `octocat/private-${process.pid}-${++builds}`, // with mounts of its own,
    ...env,
  }
  const job = startJob(repository.dir, all, {}, { through: names.through })
  closing.push(() => job.close())
  const main = await job.run({ context: '.', 'no-cache': 'true', 'github-token': 't0ken', ...inputs })
  return { job, main, post: await job.run(inputs, main.state) }
}

/** What the runner swallows is not shown to anybody. */
const shown = ({ main, post }: Ran): string =>
  [main, post]
    .map(({ log, ...rest }) => JSON.stringify([log.replace(/^::add-mask::.*$/gm, ''), rest]))
    .join('\n')

/** Fails with the name of each place of the run where the secret is found. */
const expectNowhere = async (secret: Canary, ran: Ran, dirs: readonly string[]): Promise<void> => {
  const archives = await Promise.all(
    scene.results.entries.map(async ({ blob, key }) => {
      const url = `${scene.results.env['ACTIONS_RESULTS_URL']}acct/blobs/${blob}?sig=x`
      return [key, Buffer.from(await (await fetch(url)).arrayBuffer())] as const
    }),
  )
  const places: readonly (readonly [string, Buffer | string])[] = [
    ['log, outputs, state, summary', shown(ran)],
    ['requests to GitHub', JSON.stringify(scene.github.requests)],
    ...archives,
  ]
  expect(places.filter(([, bytes]) => isIn(secret, bytes)).map(([place]) => place)).toEqual([])
  expect(filesWith(secret, [ran.job.temp, ...dirs])).toEqual([])
}

test(
  'a token given by go-auth brings private modules of all kinds into the build, and is found nowhere afterwards',
  async () => {
    const { repository, head } = await app(teams.https, WITH_TOKEN)
    const { env, home, modules } = machine()
    const registry = scene.engine.registry as string
    const name = `canary-${process.pid}`
    const before = moduleKeys(scene.results).length
    const ran = await build(repository, head, env, {
      'go-private': GIT,
      'go-auth': `${GIT} bot ${token}`,
      push: 'true',
      tags: `${registry}/${name}:image`,
      provenance: 'mode=max',
      'cache-to': `type=registry,ref=${registry}/${name}:cache,mode=max`,
    })
    expect(ran.main.log).not.toMatch(/^::(?:error|warning)/m)
    expect(ran.main.code).toBe(0)
    expect(https.asked.some((line) => line.startsWith('200 POST '))).toBe(true)
    expect(ran.job.incident(ran.main).cache).toMatchObject({ delivery: 'proxy' })
    expect(moduleKeys(scene.results)).toHaveLength(before + 1)
    await expectNowhere(canary, ran, [repository.dir, home, modules])
    const parts = [
      ...(await imageParts(registry, name, 'image')),
      ...(await imageParts(registry, name, 'cache')),
    ]
    expect(parts.some(({ bytes }) => bytes.includes('slsa.dev/provenance'))).toBe(true)
    expect(parts.filter(({ bytes }) => isIn(canary, bytes)).map(({ what }) => what)).toEqual([])
    expect(parts.filter(({ bytes }) => bytes.includes(GIT)).map(({ what }) => what)).toEqual([])
  },
  MINUTES,
)

test(
  'without go-auth the access that git of the machine has is enough',
  async () => {
    const { repository, head } = await app(teams.https, WITH_TOKEN)
    const { env, home, modules } = machine()
    writeFileSync(join(home, '.gitconfig'), `[credential]\n\thelper = store --file=${dir}/credentials\n`)
    writeFileSync(join(dir, 'credentials'), `https://bot:${token}@${GIT}\n`)
    const ran = await build(repository, head, { ...env, GOPRIVATE: GIT }, {})
    expect(ran.main.code).toBe(0)
    await expectNowhere(canary, ran, [repository.dir, home, modules])
  },
  MINUTES,
)

test(
  'go-auth ssh brings them with the key of the agent, which is found nowhere afterwards',
  async () => {
    const insteadOf = {
      ...ssh.env,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.ssh://git@${SSH}/.insteadOf`,
      GIT_CONFIG_VALUE_0: `https://${SSH}/`,
    }
    const { repository, head } = await app(teams.ssh, insteadOf)
    const { env, home, modules } = machine()
    const before = ssh.log().length
    const ran = await build(repository, head, { ...env, ...ssh.env }, { 'go-private': SSH, 'go-auth': 'ssh' })
    expect(ran.main.code).toBe(0)
    expect(ssh.log().length).toBeGreaterThan(before)
    const key = canaryOf(ssh.key.split('\n')[2] as string)
    await expectNowhere(key, ran, [repository.dir, home, modules])
  },
  MINUTES,
)

test(
  'a token that is not accepted is not shown; the module and the access it lacks are',
  async () => {
    const { repository, head } = await app(teams.https, WITH_TOKEN)
    const { env, home, modules } = machine()
    const wrong = `wr0ng${randomBytes(16).toString('hex')}`
    const inputs = { 'go-private': GIT, 'go-auth': `${GIT} bot ${wrong}` }
    const ran = await build(repository, head, env, inputs)
    expect(ran.main.code).toBe(1)
    expect(ran.main.outputs['failure-id']).toBe('auth.private-module')
    expect(ran.job.incident(ran.main).diagnosis?.title).toContain(GIT)
    await expectNowhere(canaryOf(wrong), ran, [repository.dir, home, modules])
  },
  MINUTES,
)

test('the search finds a secret wherever it is put', () => {
  const home = mkdtempSync(join(dir, 'home-'))
  mkdirSync(join(home, token))
  writeFileSync(join(home, token, 'x'), '')
  writeFileSync(join(home, 'basic'), Buffer.from(`bot:${token}`).toString('base64'))
  expect(filesWith(canary, [home]).length).toBe(2)
  expect(isIn(canary, `https://bot:${token}@${GIT}/`)).toBe(true)
  expect(isIn(canary, 'nothing')).toBe(false)
})
