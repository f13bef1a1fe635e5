import { describe, expect, test } from '@jest/globals'
import { parseInputs } from '../../src/inputs.ts'
import type { Finished } from '../../src/ports/ports.ts'
import { parseInspect } from '../../src/stages/preflight/builder.ts'
import { preflight } from '../../src/stages/preflight.ts'
import { fakeFiles, fakeShell, type Handler } from '../fakes/ports.ts'

const INSPECT = `Name:          builder-1
Driver:        docker-container
Last Activity: 2026-01-02 03:04:05 +0000 UTC

Nodes:
Name:                  builder-10
Endpoint:              unix:///var/run/docker.sock
Driver Options:        network="host"
Status:                running
BuildKit daemon flags: --allow-insecure-entitlement security.insecure
BuildKit version:      v0.26.2
Platforms:             linux/amd64, linux/386
`
const TOOLS: Readonly<Record<string, Partial<Finished>>> = {
  'docker buildx version': { stdout: 'github.com/docker/buildx v0.30.1 9e66234\n' },
  'docker buildx inspect': { stdout: INSPECT },
  'docker version': { stdout: '28.2.2\n' },
  'docker network inspect': { stdout: '[{"Subnet":"172.17.0.0/16","Gateway":"172.17.0.1"}]\n' },
  'go env GOVERSION': { stdout: 'go1.25.3\n' },
}
const WORKFLOW = {
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: 'c0ffee',
  GITHUB_RUN_ID: '7',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_WORKSPACE: '/w',
}

interface Given {
  readonly inputs?: Readonly<Record<string, string>>
  readonly tools?: Readonly<Record<string, Partial<Finished> | Handler>>
  readonly files?: Readonly<Record<string, string>>
  readonly links?: Readonly<Record<string, string>>
  readonly variables?: Readonly<Record<string, string>>
}

const check = async (given: Given = {}) => {
  const inputs = parseInputs((name) => given.inputs?.[name] ?? '')
  if (!inputs.ok) throw new Error('inputs')
  const shell = fakeShell({ ...TOOLS, ...given.tools })
  const files = fakeFiles(given.files ?? { '/w/Dockerfile': 'FROM x' }, given.links)
  const env = { variables: { ...WORKFLOW, ...given.variables }, cwd: '/w', isAction: true }
  return { shell, result: await preflight(inputs.value, env, { shell, files }) }
}

const found = async (given: Given) => {
  const { result } = await check(given)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

const problems = async (given: Given) => {
  const { result } = await check(given)
  return result.ok ? [] : result.problems.map(({ input, seen }) => `${input}: ${seen}`)
}

describe('the machine', () => {
  test('builder, versions, Go and the way back to the host are found', async () => {
    expect(await found({})).toEqual({
      cwd: '/w',
      builder: 'builder-1',
      driver: 'docker-container',
      buildx: '0.30.1',
      buildkit: 'v0.26.2',
      context: { kind: 'local', argument: '.', dir: '/w' },
      defaultContext: 'https://github.com/acme/shop.git#c0ffee',
      dockerfile: '/w/Dockerfile',
      go: '1.25.3',
      gateway: '172.17.0.1',
      origin: {
        serverUrl: 'https://github.com',
        runUrl: 'https://github.com/acme/shop/actions/runs/7/attempts/2',
        isPrivate: false,
        noDefaultAttestations: false,
      },
    })
  })

  test('every question has a limit and asks for nothing to be downloaded', async () => {
    const { shell } = await check()
    expect(shell.calls).toHaveLength(5)
    for (const { options } of shell.calls)
      expect(options).toMatchObject({ timeoutMs: 10_000, env: { GOTOOLCHAIN: 'local' } })
  })

  test.each([
    [{ builder: 'mine' }, { BUILDX_BUILDER: 'theirs' }, 'mine'],
    [{}, { BUILDX_BUILDER: 'theirs' }, 'theirs'],
    [{}, {}, undefined],
  ])('of %j and %j the builder asked for is %j', async (inputs, variables, wanted) => {
    const { shell } = await check({ inputs, variables })
    expect(shell.calls.find(({ args }) => args[1] === 'inspect' && args[0] === 'buildx')?.args[2]).toBe(
      wanted,
    )
  })

  test('without Go, bridge network and an answer in time the build is still tried', async () => {
    const tools = {
      'go env GOVERSION': { code: 127 },
      'docker network inspect': { code: 1 },
      'docker buildx inspect': { code: 124 },
    }
    expect(await found({ tools })).toMatchObject({
      go: null,
      gateway: null,
      driver: 'unknown',
      buildkit: null,
    })
  })

  test('a builder that answers late on a busy machine is asked once more, for longer', async () => {
    const limits: (number | undefined)[] = []
    const inspect: Handler = ({ options }) =>
      limits.push(options.timeoutMs) === 1 ? { code: 124 } : { stdout: INSPECT }
    expect(await found({ tools: { 'docker buildx inspect': inspect } })).toMatchObject({
      driver: 'docker-container',
      buildkit: 'v0.26.2',
    })
    expect(limits).toEqual([10_000, 20_000])
  })

  test('a remote builder needs no engine here', async () => {
    const stdout = INSPECT.replace('docker-container', 'remote')
    const tools = { 'docker buildx inspect': { stdout }, 'docker version': { code: 1, stderr: 'no' } }
    expect(await found({ tools })).toMatchObject({ driver: 'remote', gateway: null })
  })

  test.each<[string, Readonly<Record<string, Partial<Finished>>>, string]>([
    ['docker is missing', { 'docker buildx version': { code: 127 } }, 'docker: not found on PATH'],
    [
      'buildx is missing',
      {
        'docker buildx version': {
          code: 1,
          stderr: "docker: unknown command: docker buildx\n\nRun 'docker --help'",
        },
      },
      'docker buildx: docker: unknown command: docker buildx',
    ],
    [
      'the engine is down',
      { 'docker version': { code: 1, stderr: 'Cannot connect to the Docker daemon at unix:///x.' } },
      'docker: Cannot connect to the Docker daemon at unix:///x.',
    ],
    [
      'the builder is not known',
      { 'docker buildx inspect': { code: 1, stderr: 'ERROR: no builder "x" found' } },
      'builder: the default builder',
    ],
    [
      'no node answers',
      { 'docker buildx inspect': { stdout: INSPECT.replace(/Status: .*/, 'Error: connection refused') } },
      'builder: builder-1: connection refused',
    ],
  ])('when %s it says so', async (_, tools, wanted) => {
    expect(await problems({ tools })).toEqual([wanted])
  })

  test('one node that answers is enough', () => {
    const second = 'Name: b1\nError: refused\n'
    expect(parseInspect(`${INSPECT}\n${second}`).error).toBeNull()
  })

  test('call needs a buildx that knows it', async () => {
    const tools = { 'docker buildx version': { stdout: 'github.com/docker/buildx v0.14.0 abc\n' } }
    expect(await problems({ tools, inputs: { call: 'check' } })).toEqual(['call: check with buildx 0.14.0'])
  })
})

describe('the context', () => {
  const git = 'https://github.com/acme/shop.git#c0ffee'

  test('without a Dockerfile in the workspace it is the Git context', async () => {
    expect(await found({ files: {} })).toMatchObject({
      context: { kind: 'remote', argument: git },
      dockerfile: null,
    })
  })

  test('the template of the default context is filled', async () => {
    const inputs = { context: '{{ defaultContext }}:services/api' }
    expect((await found({ inputs })).context).toEqual({ kind: 'remote', argument: `${git}:services/api` })
  })

  test('a pull request can be built from its head', async () => {
    const variables = {
      GITHUB_REF: 'refs/pull/3/merge',
      DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF: 'true',
      GITHUB_EVENT_PATH: '/event.json',
    }
    const files = { '/event.json': '{"pull_request":{"head":{"sha":"beef"}},"repository":{"private":true}}' }
    expect(await found({ variables, files })).toMatchObject({
      defaultContext: 'https://github.com/acme/shop.git#beef',
      origin: { isPrivate: true },
    })
  })

  test('the Dockerfile is looked for in the context, in small letters too, and file starts at the workspace', async () => {
    const files = {
      '/w/api/dockerfile': 'FROM x',
      '/w/build/Dockerfile': 'FROM y',
      '/other/Dockerfile': 'FROM z',
    }
    expect((await found({ files, inputs: { context: 'api' } })).dockerfile).toBe('/w/api/dockerfile')
    expect((await found({ files, inputs: { file: 'build/Dockerfile' } })).dockerfile).toBe(
      '/w/build/Dockerfile',
    )
    expect((await found({ files, inputs: { context: '/other' } })).dockerfile).toBe('/other/Dockerfile')
  })

  test('what is not there or leads outside is a problem', async () => {
    const files = { '/w/Dockerfile': 'FROM x', '/other/Dockerfile': 'FROM z', '/w/empty/': '' }
    const links = { '/w/link': '/other' }
    const seen = (inputs: Readonly<Record<string, string>>) => problems({ files, links, inputs })
    expect(await seen({ context: 'nowhere' })).toEqual(['context: nowhere'])
    expect(await seen({ context: 'empty' })).toEqual(['file: '])
    expect(await seen({ context: '.', file: 'Dockerfile.prod' })).toEqual(['file: Dockerfile.prod'])
    expect(await seen({ context: '../other' })).toEqual(['context: ../other'])
    expect(await seen({ context: 'link' })).toEqual(['context: link'])
    expect(await seen({ file: 'link/Dockerfile' })).toEqual(['file: link/Dockerfile'])
  })
})
