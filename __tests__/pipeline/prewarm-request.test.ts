import { expect, test } from '@jest/globals'
import type { Inputs } from '../../src/model/inputs.ts'
import type { BuildContext, Preflight } from '../../src/model/preflight.ts'
import { prewarmRequest } from '../../src/pipeline/prewarm-request.ts'
import type { World } from '../../src/pipeline/world.ts'
import { fakeFiles } from '../fakes/ports.ts'

const FILES = { '/w/Dockerfile': 'FROM scratch\n', '/w/.dockerignore': 'a\n' }
const local: BuildContext = { kind: 'local', argument: '.', dir: '/w' }
const request = (change: object = {}, files: Record<string, string> = {}, own: object = {}) =>
  prewarmRequest(
    {
      own: { goCache: 'auto', rewrite: 'auto', goProxy: '', goPrivate: '', goAuth: [], ...own },
    } as unknown as Inputs,
    { context: local, dockerfile: '/w/Dockerfile', go: '1.26.0', ...change } as Preflight,
    {
      env: {},
      identity: { ref: 'refs/heads/main' },
      isUntrusted: true,
      os: 'linux',
      arch: 'x64',
    } as unknown as World,
    { files: fakeFiles({ ...FILES, ...files }) },
  )

test('the ignore file of the Dockerfile wins over that of the context', async () => {
  expect(await request()).toMatchObject({
    context: { dir: '/w', dockerfile: 'FROM scratch\n', ignore: 'a\n' },
    ...{ goCache: 'auto', isUntrusted: true, ref: 'refs/heads/main', goOnHost: '1.26.0' },
  })
  expect((await request({}, { '/w/Dockerfile.dockerignore': 'b\n' })).context.ignore).toBe('b\n')
})

test('nothing is restored for a build that is left as it is', async () => {
  expect((await request({}, {}, { rewrite: 'off' })).goCache).toBe('off')
  const context: BuildContext = { kind: 'remote', argument: 'https://git.example.org/x.git' }
  expect(await request({ context, dockerfile: null })).toMatchObject({
    goCache: 'off',
    context: { dir: '', dockerfile: null, ignore: null },
  })
})
