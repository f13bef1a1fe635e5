import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { actionsCache } from '../../src/adapters/cache.ts'
import { until } from '../engine/proc.ts'
import { type CarryingRepository, carryingRepository } from '../support/build-cache-job.ts'
import { type Scene, setScene } from '../support/scene.ts'

const MINUTES = 20 * 60_000

let scene: Scene
let place: CarryingRepository
beforeAll(async () => {
  scene = await setScene()
  place = carryingRepository(scene)
}, 900_000)
afterAll(async () => {
  place.close()
  await scene.close()
})

/** Puts a carrier into the cache service as a client would that means harm. */
const plant = async (key: string, make: (carrier: string) => void): Promise<void> => {
  const carrier = join(place.temp, 'go-docker-build-cache')
  mkdirSync(carrier)
  make(carrier)
  const before = { ...process.env }
  Object.assign(process.env, scene.results.env, {
    GITHUB_WORKSPACE: place.repository.dir,
    RUNNER_TEMP: place.temp,
  })
  try {
    expect(await actionsCache.save([carrier], key)).toBe(true)
  } finally {
    process.env = before
    rmSync(carrier, { recursive: true })
  }
}

/** Processes of this runner that bring the seed into the builder. */
const seeders = (): readonly number[] =>
  readdirSync('/proc').flatMap((pid) => {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      return line.includes(place.temp) && line.includes('/seed.Dockerfile') ? [Number(pid)] : []
    } catch {
      return []
    }
  })

describe('a build whose seed goes wrong', () => {
  let key = ''

  test(
    'passes when the seed is killed on its way',
    async () => {
      const first = await place.job()
      expect(first.post.log).toContain('Saved the build cache')
      key = first.incident.cache.build.key ?? ''
      place.repository.edit('b/b.go', '"b"', '"bee"')
      const going = place.job()
      await until('the seed', 300, async () => seeders().length > 0)
      for (const pid of seeders()) process.kill(pid, 'SIGKILL')
      const { main, incident } = await going
      expect(main.code).toBe(0)
      expect(incident.cache.build).toMatchObject({
        transport: 'off',
        why: expect.stringContaining('did not take'),
      })
    },
    MINUTES,
  )

  test(
    'passes without an archive that holds other files than it should, and unpacks none of it',
    async () => {
      const start = key.replace(/-[^-]*$/, '')
      await plant(`${start}-zzz`, (carrier) => {
        writeFileSync(join(carrier, 'evil'), 'evil')
        const options = ['--absolute-names', '--transform=s|.*|../../evil|']
        execFileSync('tar', ['-czf', join(carrier, 'mount-0.tar.gz'), ...options, join(carrier, 'evil')])
        rmSync(join(carrier, 'evil'))
        const mount = { name: '-build', owner: '', below: '', entries: 1, bytes: 4 }
        writeFileSync(
          join(carrier, 'seed.json'),
          JSON.stringify({ schema: 2, compression: 'gzip', mounts: [mount], cold: {}, keepSeconds: 1 }),
        )
      })
      place.repository.edit('b/b.go', '"bee"', '"bees"')
      const { main, incident, compiled } = await place.job()
      expect(main.code).toBe(0)
      expect(compiled).toContain('runtime')
      expect(incident.cache.build).toMatchObject({
        transport: 'off',
        why: expect.stringContaining('was refused'),
      })
      expect(incident.degradations).toEqual([incident.cache.build.why])
      expect(existsSync(join(place.temp, 'evil'))).toBe(false)
    },
    MINUTES,
  )

  test(
    'brings nothing to a builder that kept the mounts, and saves nothing of it',
    async () => {
      const env = { ...scene.engine.env, BUILDX_BUILDER: 'default' }
      const kept = { name: 'default', driver: 'docker' as const, env, close: async () => undefined }
      // This builder kept the layers of earlier tests too.
      const text = randomBytes(8).toString('hex')
      place.repository.write('a/a.go', `package a\n\nfunc Say() { println("${text}") }\n`)
      await place.job({ builder: kept })
      place.repository.edit('a/a.go', text, `${text}!`)
      const { incident, compiled, post } = await place.job({ builder: kept })
      expect(compiled).toEqual(['example.org/app/a', 'example.org/app'])
      expect(incident.cache.build).toMatchObject({
        ...{ transport: 'builder', restored: 'off', restoreSeconds: 0, seedSeconds: 0 },
      })
      expect(post.log).not.toContain('build cache')
    },
    MINUTES,
  )
})
