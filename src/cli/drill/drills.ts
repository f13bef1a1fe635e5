import { makeBuilder } from './builder.ts'
import type { Answer, Caused, Drill, Means } from './drill.ts'
import { needing } from './scratch.ts'
import { badApi, listen, nobody } from './server.ts'

const RED = { named: 'nobody', outcome: 'failure', checkRun: 'sent' } as const
const OF_MODULES = ['docker', 'git', 'go'] as const
const OF_BUILDERS = ['docker', 'git', 'linux'] as const

const onBuilder = (builder: string): Readonly<Record<string, string>> => (builder === '' ? {} : { builder })

/** A build whose modules come from a server that answers so. */
const behind = async ({ module, builder }: Means, answer: Answer): Promise<Caused> => {
  const proxy = await listen(answer)
  const inputs = { 'go-proxy': proxy.url, ...onBuilder(builder) }
  return { files: needing(module), inputs, close: proxy.close }
}

/** A build on a builder in a container, with what its steps may use. */
const onOwn = async (means: Means, dockerfile: string, limits: readonly string[] = []): Promise<Caused> => {
  const { name: builder, close } = await makeBuilder(means, limits)
  return { files: { Dockerfile: dockerfile }, inputs: { builder }, close }
}

const deadProxy: Drill = {
  name: 'dead-proxy',
  about: 'Nobody listens where the module proxy should be.',
  needs: OF_MODULES,
  limitSeconds: 300,
  expect: { ...RED, label: 'proxy.connection-refused', playbook: 'module-proxy' },
  cause: async ({ module, builder }) => ({
    files: needing(module),
    inputs: { 'go-proxy': await nobody(), ...onBuilder(builder) },
    close: async () => undefined,
  }),
}

const slowProxy: Drill = {
  name: 'slow-proxy',
  about: 'The module proxy takes requests and never answers.',
  needs: OF_MODULES,
  limitSeconds: 540,
  expect: { ...RED, label: 'proxy.timeout', playbook: 'module-proxy' },
  cause: (means) => behind(means, () => undefined),
}

const expiredCredential: Drill = {
  name: 'expired-credential',
  about: 'The module proxy does not take the credential any more: it answers 401.',
  needs: OF_MODULES,
  limitSeconds: 300,
  expect: { ...RED, label: 'proxy.forbidden', playbook: null },
  cause: (means) =>
    behind(means, (_request, response) => {
      response.writeHead(401, { 'content-type': 'text/plain', 'www-authenticate': 'Basic' })
      response.end('the token expired\n')
    }),
}

const badChecksum: Drill = {
  name: 'bad-checksum',
  about: 'The module proxy gives other bytes than go.sum has recorded.',
  needs: OF_MODULES,
  limitSeconds: 300,
  expect: { ...RED, label: 'gomod.checksum-mismatch', playbook: null },
  // go.sum is not of the last commit: its author has nothing to do with it.
  cause: async (means) => {
    const { files: before, ...caused } = await behind(means, ({ url = '' }, response) => {
      const info = JSON.stringify({ Version: 'v1.0.0', Time: '2024-01-02T03:04:05Z' })
      if (url.endsWith('.mod')) response.end(`module ${means.module}\n`)
      else if (url.endsWith('.info')) response.end(info)
      else response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n')
    })
    return { ...caused, before, files: {} }
  },
}

const fullDisk: Drill = {
  name: 'full-disk',
  about: 'A step writes 16 MiB to a disk of 8 MiB.',
  needs: OF_BUILDERS,
  limitSeconds: 300,
  expect: { ...RED, label: 'runner.disk-full', playbook: 'disk-full' },
  cause: (means) =>
    onOwn(
      means,
      'FROM alpine:3\nRUN --mount=type=tmpfs,target=/data,size=8m dd if=/dev/zero of=/data/index bs=1M count=16\n',
    ),
}

const oom: Drill = {
  name: 'oom',
  about: 'A step wants 1 GiB of memory on a builder that has 256 MiB.',
  needs: OF_BUILDERS,
  limitSeconds: 300,
  expect: { ...RED, label: 'runner.oom', playbook: 'out-of-memory' },
  cause: (means) =>
    onOwn(means, 'FROM alpine:3\nRUN dd if=/dev/zero of=/dev/null bs=1G count=2\n', [
      'memory=256m',
      'memory-swap=256m',
    ]),
}

const lostBuilder: Drill = {
  name: 'lost-builder',
  about: 'The builder is killed while it builds; another one is there to take over.',
  needs: OF_BUILDERS,
  limitSeconds: 300,
  expect: {
    ...{ label: 'buildkit.connection-lost', named: 'nobody', playbook: 'builder-lost' },
    ...{ outcome: 'success', checkRun: 'sent' },
  },
  cause: async (means) => {
    const first = await makeBuilder(means)
    let asked = 0
    // The first build that fetches the file loses its builder, or the file where that cannot be killed; later ones get it.
    const files = await listen((_request, response) => {
      if (++asked === 1) void first.kill().then(() => response.destroy())
      else response.end('here\n')
    })
    const close = async () => {
      await files.close()
      await first.close()
    }
    return {
      files: { Dockerfile: `FROM scratch\nADD ${files.url}/file /file\n` },
      inputs: { builder: first.name, builders: means.builder || 'default' },
      close,
    }
  },
}

const apiDown: Drill = {
  name: 'api-down',
  about: 'GitHub’s API answers 503 while a build fails of its author’s own making.',
  needs: ['docker', 'git'],
  limitSeconds: 240,
  expect: {
    ...{ label: 'dockerfile.copy-missing', named: 'author', playbook: null },
    ...{ outcome: 'failure', checkRun: 'failed' },
  },
  api: badApi,
  cause: async ({ builder }) => ({
    files: { Dockerfile: 'FROM scratch\nCOPY settings.yml /settings.yml\n' },
    inputs: onBuilder(builder),
    close: async () => undefined,
  }),
}

/** All drills, in the order in which the list shows them. */
export const drills: readonly Drill[] = [
  deadProxy,
  slowProxy,
  badChecksum,
  expiredCredential,
  fullDisk,
  oom,
  lostBuilder,
  apiDown,
]
