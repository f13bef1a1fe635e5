import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { cacheRoot, modulesDir } from './paths.ts'
import { run, tryRun } from './proc.ts'
import type { Steps } from './progress.ts'

interface GoBuild {
  readonly module: string
  readonly packages: readonly string[]
  readonly cgo?: boolean
  readonly tags?: string
  readonly ldflags?: string
  readonly version?: { readonly of: string; readonly into: string }
}

const builds: readonly GoBuild[] = [
  {
    module: 'moby',
    packages: ['tool'],
    tags: 'exclude_graphdriver_btrfs exclude_graphdriver_zfs',
    version: { of: 'github.com/moby/moby/v2', into: 'github.com/moby/moby/v2/dockerversion.Version' },
  },
  {
    module: 'buildkit',
    packages: ['tool'],
    version: { of: 'github.com/moby/buildkit', into: 'github.com/moby/buildkit/version.Version' },
  },
  {
    module: 'tools',
    packages: ['github.com/docker/buildx/cmd/buildx'],
    version: { of: 'github.com/docker/buildx', into: 'github.com/docker/buildx/version.Version' },
  },
  {
    module: 'tools',
    packages: ['github.com/opencontainers/runc'],
    cgo: true,
    tags: 'seccomp netgo osusergo',
    ldflags: '-linkmode external -extldflags -static',
  },
  { module: 'act', packages: ['tool'], version: { of: 'github.com/nektos/act', into: 'main.version' } },
]

const packages: Readonly<Record<string, string>> = {
  debootstrap: '/usr/sbin/debootstrap',
  'docker-registry': '/usr/bin/docker-registry',
  tini: '/usr/bin/tini-static',
  'busybox-static': '/usr/share/doc/busybox-static',
  'libseccomp-dev': '/usr/include/seccomp.h',
  'pkg-config': '/usr/bin/pkg-config',
  gcc: '/usr/bin/gcc',
  'libc6-dev': '/usr/include/stdio.h',
  iptables: '/usr/sbin/iptables',
  iproute2: '/usr/sbin/ip',
  zstd: '/usr/bin/zstd',
  'ca-certificates': '/etc/ssl/certs/ca-certificates.crt',
}

/** Installs what is missing of the machine's packages. */
export async function installPackages(steps: Steps): Promise<void> {
  const missing = Object.keys(packages).filter((name) => !existsSync(packages[name] ?? ''))
  if (missing.length === 0) return
  await steps.step(`apt-get install ${missing.join(' ')}`, async () => {
    const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
    const args = ['install', '-y', '-q', '--no-install-recommends', ...missing]
    const first = await tryRun('apt-get', args, { env })
    if (first.code === 0) return
    await run('apt-get', ['update', '-q'], { env })
    await run('apt-get', args, { env })
  })
}

/** Folder of the programs for the pinned versions, present or not. */
export async function programsDir(): Promise<string> {
  const hash = createHash('sha256').update(await run('go', ['version']))
  hash.update(JSON.stringify(builds))
  for (const module of readdirSync(modulesDir).sort()) {
    for (const file of ['go.mod', 'go.sum']) hash.update(readFileSync(join(modulesDir, module, file)))
  }
  return join(cacheRoot, hash.digest('hex').slice(0, 16), 'bin')
}

/** Compiles the programs of the pinned versions unless they are in the cache. */
export async function makePrograms(steps: Steps): Promise<string> {
  const bin = await programsDir()
  if (existsSync(bin)) return bin
  const partial = `${bin}.partial`
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial, { recursive: true })
  const queue = [...builds]
  const worker = async (): Promise<void> => {
    for (let build = queue.shift(); build !== undefined; build = queue.shift())
      await compile(build, partial, steps)
  }
  await Promise.all([worker(), worker()])
  symlinkSync('/usr/bin/tini-static', join(partial, 'docker-init'))
  renameSync(partial, bin)
  return bin
}

async function compile(build: GoBuild, out: string, steps: Steps): Promise<void> {
  const cwd = join(modulesDir, build.module)
  const title =
    build.packages[0] === 'tool' ? build.module : (build.packages[0]?.split('/').pop() ?? build.module)
  await steps.step(`go build ${title}`, async () => {
    let ldflags = `-s -w ${build.ldflags ?? ''}`
    if (build.version !== undefined) {
      const version = await run('go', ['list', '-m', '-f', '{{.Version}}', build.version.of], { cwd })
      ldflags += ` -X ${build.version.into}=${version.trim()}`
    }
    const tags = build.tags === undefined ? [] : ['-tags', build.tags]
    const args = [
      'build',
      '-trimpath',
      '-buildvcs=false',
      ...tags,
      '-ldflags',
      ldflags,
      '-o',
      `${out}/`,
      ...build.packages,
    ]
    await run('go', args, { cwd, env: { CGO_ENABLED: build.cgo === true ? '1' : '0', GOFLAGS: '' } })
  })
}
