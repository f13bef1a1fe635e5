import type { SeedPlan } from '../../../src/model/seed.ts'
import type { Archives } from '../../../src/ports/archives.ts'
import type { CacheStore } from '../../../src/ports/ports.ts'
import { SEAL } from '../../../src/stages/seed/manifest.ts'
import { type SeedRequest, startSeed } from '../../../src/stages/seed/seed.ts'
import { SEEDING } from '../../../src/stages/seed/unpack.ts'
import { fakeClock, fakeFiles, fakeShell, type Handler } from '../../fakes/ports.ts'

const mount = { id: 'm-build', name: '-build', owner: '', below: '', isLocked: true }
const plan: SeedPlan = { image: 'golang:1.26', platform: null, mounts: [mount] }
const seal = {
  ...{ schema: 2, compression: 'gzip', cold: { c: 60 }, keepSeconds: 9 },
  mounts: [{ name: '-build', owner: '', below: '', entries: 1, bytes: 100 }],
}
/** No archive server can be opened. */
export const archives: Archives = { serve: async () => null, toGzip: async () => true }
/** Directory that comes from the cache service. */
export const CARRIER = '/t/cache'
/** A seed that asks this machine for nothing. */
export const request: SeedRequest = {
  plan,
  keys: { key: 'own-1', prefixes: ['own-', 'ow'] },
  carrier: CARRIER,
  helper: { args: ['--builder', 'b'], dir: '/t/run', address: null },
  balance: { dir: '/t/balance', prefix: 'losses-' },
  builder: 'b',
  namespace: '',
  isKept: false,
}

/** A cache service whose entries put files on the disk. */
export const filled = (
  files: ReturnType<typeof fakeFiles>,
  entries: Readonly<Record<string, Readonly<Record<string, string>>>>,
): CacheStore & { readonly asked: string[] } => {
  const asked: string[] = []
  const restore: CacheStore['restore'] = async (_paths, key, prefixes, onFound) => {
    asked.push(key)
    const found = [key, ...prefixes].flatMap((start) =>
      Object.keys(entries).filter((one) => one.startsWith(start)),
    )[0]
    if (found === undefined) return null
    onFound?.()
    for (const [path, text] of Object.entries(entries[found] ?? {})) files.map.set(path, text)
    return found
  }
  return { available: true, asked, restore, save: async () => true }
}

/** Files of an entry of the cache service that is whole. */
export const ENTRY = { [`${CARRIER}/${SEAL}`]: JSON.stringify(seal), [`${CARRIER}/mount-0.tar.gz`]: 'tar' }
/** What buildx prints when the mounts are held. */
export const spoken = `{"logs":[{"vertex":"v","data":"${Buffer.from(`${SEEDING}\n`).toString('base64')}"}]}\n`

/** Plays a whole seed; `helpers` are the Dockerfiles of ours that were built. */
export const seedWith = async (
  entries: Readonly<Record<string, Readonly<Record<string, string>>>>,
  handler: Handler = () => undefined,
  change: Partial<SeedRequest> = {},
  opened: Archives = archives,
) => {
  const files = fakeFiles()
  const cache = filled(files, entries)
  const shell = fakeShell(handler, {
    'docker buildx build': { stderr: spoken },
  })
  const seed = startSeed(
    { ...request, ...change },
    { files, cache, shell, clock: fakeClock(), archives: opened },
  )
  await seed.ready
  const done = await seed.done
  const helpers = shell.calls
    .filter(({ args }) => args[1] === 'build')
    .map(({ args }) =>
      args
        .find((arg) => arg.endsWith('.Dockerfile'))
        ?.split('/')
        .at(-1),
    )
  return { done, files, cache, helpers }
}
