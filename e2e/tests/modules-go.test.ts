import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { startUpstreamWith, type TestUpstream } from '../support/fault-upstream.ts'
import { type GoProject, goProject } from '../support/go-project.ts'
import { goCommand, newestGo } from '../support/go-versions.ts'
import { openMirror, type TestMirror } from '../support/mirror.ts'
import { goSum, proxyFiles, type TestModule } from '../support/module-tree.ts'
import { goEnv } from '../support/scene.ts'

const TEXT = 'example.org/Team/Text'
const MODULES: readonly TestModule[] = [
  { path: TEXT, version: 'v1.2.3', requires: ['example.org/base v0.0.0-20240102030405-abcdefabcdef'] },
  { path: TEXT, version: 'v1.4.0', requires: ['example.org/base v0.0.0-20240102030405-abcdefabcdef'] },
  { path: 'example.org/base', version: 'v0.0.0-20240102030405-abcdefabcdef' },
  { path: 'example.org/old', version: 'v2.0.0+incompatible' },
  { path: 'example.org/major/v2', version: 'v2.1.0-rc.1' },
  { path: 'example.org/major/v2', version: 'v2.1.0' },
  {
    path: 'example.org/tool',
    version: 'v1.0.0',
    files: { 'cmd/tool/main.go': 'package main\n\nfunc main() { println("tool 1.0") }\n' },
  },
  {
    path: 'example.org/tool',
    version: 'v1.1.0',
    files: { 'cmd/tool/main.go': 'package main\n\nfunc main() { println("tool 1.1") }\n' },
  },
]
const NEEDED = MODULES.filter(
  ({ version }) => !['v1.4.0', 'v2.1.0-rc.1', 'v1.0.0', 'v1.1.0'].includes(version),
)
const APP = {
  'go.mod': `module example.org/app\n\ngo 1.20\n\nrequire (\n${NEEDED.map(({ path, version }) => `\t${path} ${version}\n`).join('')})\n`,
  'go.sum': goSum(NEEDED),
}
const MINUTES = 5 * 60_000

let upstream: TestUpstream
let mirror: TestMirror
const projects: GoProject[] = []
beforeAll(async () => {
  upstream = await startUpstreamWith(proxyFiles(MODULES))
})
afterAll(() => upstream.close())
afterEach(async () => {
  await mirror.close()
  for (const project of projects.splice(0)) project.close()
})

const project = (files: Readonly<Record<string, string>> = APP): GoProject => {
  const made = goProject(files)
  projects.push(made)
  return made
}

/** Does the same with the upstream and with the server before it; both have to leave the same bytes and say the same. */
const bothWays = async (command: string, args: readonly string[]) => {
  mirror = await openMirror({ upstream: upstream.url, sums: [APP['go.sum']] })
  const [plain, ours] = [project(), project()]
  const before = await plain.go(command, args, { GOPROXY: upstream.url })
  const after = await ours.go(command, args, { GOPROXY: mirror.url })
  expect(before).toMatchObject({ code: 0 })
  expect(after).toEqual(before)
  expect(ours.downloads()).toEqual(plain.downloads())
  for (const name of ['go.mod', 'go.sum'])
    expect(readFileSync(`${ours.dir}/${name}`, 'utf8')).toBe(readFileSync(`${plain.dir}/${name}`, 'utf8'))
  return { ...after, downloads: ours.downloads() }
}

describe.each(['1.20.14', '1.22.12', '1.24.13', 'newest'])('go %s behind the module server', (version) => {
  const command = () => goCommand(version === 'newest' ? newestGo() : version)

  test(
    'go mod download leaves the files of the upstream, byte for byte',
    async () => {
      const { downloads } = await bothWays(command(), ['mod', 'download'])
      const files = proxyFiles(MODULES)
      const zips = Object.keys(downloads).filter((name) => name.endsWith('.zip'))
      expect(zips).toHaveLength(NEEDED.length)
      for (const name of Object.keys(downloads).filter((path) => /\.(?:zip|mod)$/.test(path)))
        expect(downloads[name]).toBe(files[name]?.toString('base64'))
    },
    MINUTES,
  )

  test(
    'go get brings the newest version',
    async () => {
      const { stderr } = await bothWays(command(), ['get', `${TEXT}@latest`])
      expect(stderr).toContain(`upgraded ${TEXT} v1.2.3 => v1.4.0`)
    },
    MINUTES,
  )

  test(
    'go list -m -versions lists them',
    async () => {
      const { stdout } = await bothWays(command(), ['list', '-m', '-versions', TEXT])
      expect(stdout).toBe(`${TEXT} v1.2.3 v1.4.0\n`)
    },
    MINUTES,
  )

  test(
    'go install of a command at its newest version gives a program that runs',
    async () => {
      await bothWays(command(), ['install', 'example.org/tool/cmd/tool@latest'])
      const [, ours] = projects
      const ran = await (ours as GoProject).go(`${ours?.modcache}/../bin/tool`, [], {})
      expect(ran).toMatchObject({ code: 0, stderr: 'tool 1.1\n' })
    },
    MINUTES,
  )

  test(
    'a module that is nowhere is told in the words of the upstream',
    async () => {
      mirror = await openMirror({ upstream: upstream.url })
      const said = async (url: string) => {
        const done = await project().go(command(), ['get', 'example.org/none@v1.0.0'], { GOPROXY: url })
        return { ...done, stderr: done.stderr.replaceAll(url, 'URL') }
      }
      const ours = await said(mirror.url)
      expect(ours).toEqual(await said(upstream.url))
      expect(ours.code).toBe(1)
    },
    MINUTES,
  )
})

describe('the machine’s own chain behind the module server', () => {
  const chain = () => ({ GOPROXY: mirror.url, GOSUMDB: goEnv('GOSUMDB') })
  const open = async () => {
    mirror = await openMirror({ upstream: goEnv('GOPROXY'), sumdb: goEnv('GOSUMDB') })
  }

  test(
    'a real module comes with its checksum proven',
    async () => {
      await open()
      const ours = project({ 'go.mod': 'module example.org/app\n\ngo 1.20\n' })
      const done = await ours.go('go', ['get', 'rsc.io/quote@v1.5.2'], chain())
      expect(done).toMatchObject({ code: 0 })
      expect(readFileSync(`${ours.dir}/go.sum`, 'utf8')).toContain('rsc.io/quote v1.5.2 h1:')
      const plain = project({ 'go.mod': 'module example.org/app\n\ngo 1.20\n' })
      const before = await plain.go('go', ['get', 'rsc.io/quote@v1.5.2'], {
        GOPROXY: goEnv('GOPROXY'),
        GOSUMDB: goEnv('GOSUMDB'),
      })
      expect(before).toMatchObject({ code: 0 })
      expect(ours.downloads()).toEqual(plain.downloads())
    },
    MINUTES,
  )

  test(
    'an older go switches to the toolchain that go.mod asks for',
    async () => {
      await open()
      const ours = project({ 'go.mod': 'module example.org/app\n\ngo 1.24.13\n' })
      const done = await ours.go(goCommand('1.22.12'), ['version'], { ...chain(), GOTOOLCHAIN: 'auto' })
      expect(done.stderr).toContain('downloading go1.24.13')
      expect(done.stdout).toContain('go version go1.24.13 ')
      expect(mirror.account().bytes).toBeGreaterThan(50_000_000)
    },
    MINUTES,
  )
})
