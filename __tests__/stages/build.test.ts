import { describe, expect, test } from '@jest/globals'
import { parseInputs } from '../../src/inputs.ts'
import type { Preflight } from '../../src/model/preflight.ts'
import { type BuildRequest, build } from '../../src/stages/build/build.ts'
import { buildCommand } from '../../src/stages/build/command.ts'
import { fakeClock, fakeFiles, fakeLog, fakeShell, type Handler } from '../fakes/ports.ts'

const RUN = 'https://github.com/acme/shop/actions/runs/7/attempts/1'
const GIT = 'https://github.com/acme/shop.git#c0ffee'

const aPreflight = (changes: Partial<Preflight> = {}): Preflight => ({
  cwd: '/w',
  builder: 'b',
  driver: 'docker-container',
  buildx: '0.30.1',
  buildkit: 'v0.26.2',
  context: { kind: 'local', argument: '.', dir: '/w' },
  defaultContext: GIT,
  dockerfile: '/w/Dockerfile',
  go: null,
  gateway: null,
  origin: { serverUrl: 'https://github.com', runUrl: RUN, isPrivate: false, noDefaultAttestations: false },
  ...changes,
})

const inputsOf = (given: Readonly<Record<string, string>>) => {
  const result = parseInputs((name) => given[name] ?? '')
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value.build
}

const command = (
  given: Readonly<Record<string, string>> = {},
  changes: Partial<Preflight> = {},
  facts: Partial<Parameters<typeof buildCommand>[1]> = {},
) =>
  buildCommand(inputsOf(given), {
    preflight: aPreflight(changes),
    dockerfile: null,
    contexts: [],
    planned: [],
    imageIdFile: '/t/iid',
    metadataFile: '/t/meta',
    secretDir: '/t',
    missingFiles: [],
    ...facts,
  })

const all = (args: readonly string[], flag: string) =>
  args.flatMap((arg, at) => (arg === flag ? (args[at + 1] ?? []) : []))

const origin = (changes: Partial<Preflight['origin']>) => ({ origin: { ...aPreflight().origin, ...changes } })

describe('the command line', () => {
  test('with nothing given is that of build-push-action', () => {
    expect(command().args).toEqual([
      ...['buildx', 'build', '--iidfile', '/t/iid'],
      ...['--attest', `type=provenance,mode=max,builder-id=${RUN}`],
      ...['--metadata-file', '/t/meta', '--progress=rawjson', '.'],
    ])
  })

  test('has every flag in the order of build-push-action', () => {
    const given = {
      'add-hosts': 'a:1.1.1.1',
      allow: 'network.host',
      annotations: 'a=b',
      'build-args': 'X=1,2\nY',
      'build-contexts': 'src={{defaultContext}}',
      'cache-from': 'type=gha',
      'cache-to': 'type=gha,mode=max',
      call: 'check',
      'cgroup-parent': 'c',
      'secret-envs': 'E=ENV',
      file: 'Dockerfile.prod',
      labels: 'l=1',
      'no-cache-filters': 'build',
      outputs: 'type=image',
      platforms: 'linux/amd64,linux/arm64',
      sbom: 'true',
      secrets: 'S=1',
      'secret-files': 'F=f.txt',
      'shm-size': '2g',
      ssh: 'default',
      tags: 'a:1,a:2',
      target: 'final',
      ulimit: 'nofile=1:2',
      builder: 'b',
      load: 'true',
      network: 'host',
      'no-cache': 'true',
      pull: 'true',
      push: 'true',
    }
    const flags = command(given).args.filter((arg) => arg.startsWith('--'))
    expect(flags.join(' ')).toBe(
      '--add-host --allow --annotation --build-arg --build-arg --build-context --cache-from --cache-to --call ' +
        '--cgroup-parent --secret --file --iidfile --label --no-cache-filter --output --platform --attest ' +
        '--secret --secret --shm-size --ssh --tag --tag --target --ulimit --builder --load --metadata-file ' +
        '--network --no-cache --pull --push --progress=rawjson',
    )
    expect(all(command(given).args, '--build-context')).toEqual([`src=${GIT}`])
    expect(all(command(given).args, '--platform')).toEqual(['linux/amd64,linux/arm64'])
  })

  test('local and tar outputs have no image id', () => {
    for (const outputs of ['out', 'type=local,dest=out', 'type=image\ntype=tar,dest=x'])
      expect(command({ outputs }).args).not.toContain('--iidfile')
    expect(command({ outputs: 'type=docker,"name=a,b"' }).args).toContain('--iidfile')
  })

  test('what an old buildx cannot do is left out and said', () => {
    const { args, warnings, progress } = command({ annotations: 'a=b', sbom: 'true' }, { buildx: '0.9.1' })
    expect(args).toEqual([
      ...['buildx', 'build', '--iidfile', '/t/iid', '--metadata-file', '/t/meta', '--progress=plain', '.'],
    ])
    expect(warnings).toHaveLength(2)
    expect(progress).toBe('plain')
    expect(command({}, { buildx: '9e66234' }).progress).toBe('rawjson')
    expect(command({}, { buildx: null }).progress).toBe('plain')
  })
})

test.each<[string, Readonly<Record<string, string>>, Partial<Preflight>, readonly string[]]>([
  [
    'private',
    {},
    origin({ isPrivate: true }),
    [`type=provenance,mode=min,inline-only=true,builder-id=${RUN}`],
  ],
  ['switched off by variable', {}, origin({ noDefaultAttestations: true }), []],
  ['on a laptop', {}, origin({ runUrl: null }), []],
  ['loaded', { load: 'true' }, {}, []],
  ['a docker output', { outputs: 'type=docker' }, {}, []],
  ['by the engine', {}, { driver: 'docker' }, []],
  [
    'by an engine that can',
    {},
    { driver: 'docker', buildkit: 'v0.12.0-moby' },
    [`type=provenance,mode=max,builder-id=${RUN}`],
  ],
  ['by an old BuildKit', {}, { buildkit: 'v0.10.6' }, []],
  ['by an unknown BuildKit', {}, { buildkit: null }, []],
  ['provenance: true', { provenance: 'true' }, {}, [`type=provenance,builder-id=${RUN}`]],
  ['provenance: false', { provenance: 'false' }, {}, ['type=provenance,disabled=true']],
  ['provenance: mode=min', { provenance: 'mode=min' }, {}, [`type=provenance,mode=min,builder-id=${RUN}`]],
  ['own builder', { provenance: 'mode=max,builder-id=x' }, {}, ['type=provenance,mode=max,builder-id=x']],
  [
    'sbom',
    { sbom: 'generator=x', provenance: '0' },
    {},
    [`type=provenance,disabled=true,builder-id=${RUN}`, 'type=sbom,generator=x'],
  ],
  [
    'attests',
    { attests: 'type=provenance,mode=min\ntype=sbom,generator=x' },
    {},
    [`type=provenance,mode=min,builder-id=${RUN}`, 'type=sbom,generator=x'],
  ],
  [
    'attests below inputs',
    { attests: 'type=provenance\ntype=sbom', provenance: 'false', sbom: 'false' },
    {},
    ['type=provenance,disabled=true', 'type=sbom,disabled=true'],
  ],
])('attestations: %s', (_, given, changes, wanted) => {
  expect(all(command(given, changes).args, '--attest')).toEqual(wanted)
})

describe('secrets', () => {
  const given = {
    secrets: 'A=x=y\n"B=1\n2"\nEMPTY=',
    'secret-files': 'F=gone\nG=here',
    'github-token': 'ghs_t',
  }

  test('values stand in files, never in an argument; empty and missing ones are left out and named', () => {
    const { args, secretFiles, warnings } = command(given, {}, { missingFiles: ['gone'] })
    expect(all(args, '--secret')).toEqual(['id=A,src=/t/secret-0', 'id=B,src=/t/secret-1', 'id=G,src=here'])
    expect(secretFiles.map(({ text }) => text)).toEqual(['x=y', '1\n2'])
    expect(warnings).toEqual([
      'secrets: EMPTY is empty and is left out',
      'secret-files: gone, given for F, is not there and is left out',
    ])
  })

  test('the token goes to the builder only for the Git context and only when no other is given', () => {
    const remote = { context: { kind: 'remote' as const, argument: `${GIT}:sub` } }
    expect(all(command({ 'github-token': 't' }, remote).args, '--secret')).toEqual([
      'id=GIT_AUTH_TOKEN.github.com,src=/t/secret-0',
    ])
    const own = { 'github-token': 't', secrets: 'GIT_AUTH_TOKEN=mine' }
    expect(all(command(own, remote).args, '--secret')).toEqual(['id=GIT_AUTH_TOKEN,src=/t/secret-0'])
    expect(all(command({ 'github-token': 't' }).args, '--secret')).toEqual([])
  })

  test('secrets of the plan travel in the environment', () => {
    const { args, env } = command({}, {}, { planned: [{ id: 'go-proxy', value: 'http://u:p@x' }] })
    expect(all(args, '--secret')).toEqual(['id=go-proxy,env=GO_DOCKER_BUILD_SECRET_0'])
    expect(env).toEqual({ BUILDX_METADATA_WARNINGS: 'true', GO_DOCKER_BUILD_SECRET_0: 'http://u:p@x' })
  })
})

const line = (record: object) => `${JSON.stringify(record)}\n`
const at = (second: number) => `2026-01-02T03:04:${String(second).padStart(2, '0')}.123456789Z`
const started = (digest: string, name: string, second = 0) =>
  line({ vertexes: [{ digest, name, started: at(second) }] })
describe('a build', () => {
  const run = async (
    docker: (files: ReturnType<typeof fakeFiles>) => Handler,
    changes: Partial<BuildRequest> = {},
    given: Readonly<Record<string, string>> = {},
  ) => {
    const files = fakeFiles({
      '/w/Dockerfile': 'FROM x',
      '/w/Dockerfile.dockerignore': '*.md',
      '/w/here': '',
    })
    const shell = fakeShell(docker(files))
    const log = fakeLog()
    const plan = { preflight: aPreflight(), dockerfile: null, secrets: [], contexts: [] }
    const request: BuildRequest = { inputs: inputsOf(given), ...plan, ...changes }
    return { outcome: await build(request, { files, shell, log, clock: fakeClock() }), files, shell, log }
  }

  test('gives image id, digest and metadata and leaves no secret behind', async () => {
    const metadata = { 'containerimage.digest': 'sha256:2', 'buildx.build.ref': 'r' }
    const seen: string[] = []
    const docker =
      (files: ReturnType<typeof fakeFiles>) =>
      async ({ args }: { args: readonly string[] }) => {
        const [secret = ''] = all(args, '--secret')
        seen.push((await files.read(secret.replace(/.*src=/, ''))) ?? '')
        await files.write(all(args, '--iidfile')[0] ?? '', 'sha256:1\n')
        await files.write(all(args, '--metadata-file')[0] ?? '', JSON.stringify(metadata))
        return { stderr: started('a', 'A') }
      }
    const given = { secrets: 'A=hush', 'secret-files': 'F=here\nG=gone' }
    const { outcome, files, shell, log } = await run(docker, {}, given)
    expect(outcome).toMatchObject({
      exitCode: 0,
      message: null,
      imageId: 'sha256:1',
      digest: 'sha256:2',
      metadata,
    })
    expect(outcome.log).toBe(started('a', 'A'))
    expect(log.lines).toEqual(['warning: secret-files: gone, given for G, is not there and is left out'])
    expect(shell.calls[0]).toMatchObject({ program: 'docker', options: { cwd: '/w' } })
    expect(seen).toEqual(['hush'])
    expect([...files.map.values()]).not.toContain('hush')
  })

  test('of a rewritten Dockerfile has the name of the original and its ignore file', async () => {
    const seen: string[] = []
    const docker =
      (files: ReturnType<typeof fakeFiles>) =>
      async ({ args }: { args: readonly string[] }) => {
        const [path = ''] = all(args, '--file')
        seen.push(path, (await files.read(path)) ?? '', (await files.read(`${path}.dockerignore`)) ?? '')
        return {}
      }
    const { files } = await run(docker, { dockerfile: 'FROM y', contexts: [{ name: 'mods', dir: '/m' }] })
    expect(seen).toEqual(['/tmp/build1/dockerfile/Dockerfile', 'FROM y', '*.md'])
    expect(files.map.get('/w/Dockerfile')).toBe('FROM x')
  })

  test.each<[string, string, string, string, string]>([
    [
      'the last line',
      '',
      'x\nERROR: failed to solve: y\n\n',
      '',
      'buildx failed with: ERROR: failed to solve: y',
    ],
    ['nothing', '', '', '', 'buildx failed with exit code 3'],
    [
      'the answer of a check',
      'check',
      'ERROR: lint\n',
      'Check complete, 1 warning\nmore',
      'Check complete, 1 warning',
    ],
  ])('that fails with %s says so', async (_, call, stderr, stdout, message) => {
    const { outcome } = await run(() => () => ({ code: 3, stderr, stdout }), {}, { call })
    expect(outcome).toMatchObject({ exitCode: 3, message, metadata: null, imageId: null, digest: null })
  })

  test('with metadata that cannot be read has none', async () => {
    for (const text of ['null', '{', '[]']) {
      const { outcome } = await run((files) => async ({ args }) => {
        await files.write(all(args, '--metadata-file')[0] ?? '', text)
        return {}
      })
      expect(outcome.metadata).toBeNull()
    }
  })
})
