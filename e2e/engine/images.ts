import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Layer, packLayer } from './layers.ts'
import { cacheRoot } from './paths.ts'
import { run } from './proc.ts'
import type { Steps } from './progress.ts'
import { type Image, type ImageSettings, pushImage } from './push.ts'
import { busybox, debian, debianExcludes, distroless, glibc, goExcludes, goTree } from './rootfs.ts'

/** The older Go release that gets images too. */
export const olderGo = 'go1.24.13'

const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
const certificates = 'SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt'
const frontendTags = ['1', 'latest', ...Array.from({ length: 20 }, (_, i) => `1.${i + 1}`)]
const frontendLabels = {
  'moby.buildkit.frontend.network.none': 'true',
  'moby.buildkit.frontend.caps':
    'moby.buildkit.frontend.inputs,moby.buildkit.frontend.subrequests,moby.buildkit.frontend.contexts',
}

/** Starts making the Debian systems, which needs no program of ours, in a scratch folder. */
export async function makeDebian(work: string, steps: Steps): Promise<{ slim: Layer; full: Layer }> {
  const downloads = join(cacheRoot, 'debs')
  const make = async (name: string, include: readonly string[]): Promise<Layer> => {
    await debian(join(work, name), downloads, include)
    return packLayer(join(work, name), name, debianExcludes)
  }
  const slim = await steps.step('debootstrap of debian:bookworm-slim', () => make('slim', []))
  const full = await steps.step('debootstrap of the Go images', () =>
    make('full', ['ca-certificates', 'git', 'gcc', 'libc6-dev', 'make']),
  )
  return { slim, full }
}

/** A Go release as an image's layer. */
export interface GoLayer {
  readonly release: string
  readonly layer: Layer
}

/** Packs the GOROOTs: the machine's own first, then an older one from the module proxy. */
export function makeGo(work: string, steps: Steps): Promise<[GoLayer, GoLayer]> {
  const pack = async (name: string, env: Record<string, string>): Promise<GoLayer> => {
    const [root = '', version = ''] = (
      await run('go', ['env', 'GOROOT', 'GOVERSION'], { env, cwd: '/' })
    ).split('\n')
    await goTree(join(work, name), root)
    return {
      release: version.split(' ')[0] ?? '',
      layer: await packLayer(join(work, name), name, goExcludes),
    }
  }
  return steps.step('Go trees', async () => [
    await pack('go', {}),
    await pack('go-older', { GOTOOLCHAIN: olderGo }),
  ])
}

/** Makes the remaining layers and pushes every stand-in image to a registry. */
export async function pushImages(
  registry: string,
  work: string,
  bin: string,
  os: { slim: Layer; full: Layer },
  go: readonly [GoLayer, GoLayer],
): Promise<void> {
  await busybox(mkdir(work, 'busybox'))
  distroless(mkdir(work, 'static'))
  await glibc(join(work, 'full'), mkdir(work, 'glibc'))
  const programs = (
    name: string,
    folder: string,
    files: Readonly<Record<string, string>>,
  ): Promise<Layer> => {
    const target = mkdir(work, `${name}/${folder}`)
    for (const [to, from] of Object.entries(files)) cpSync(join(bin, from), join(target, to))
    return packLayer(join(work, name), name)
  }
  const box = await packLayer(join(work, 'busybox'), 'busybox')
  const scratch = await packLayer(join(work, 'static'), 'static')
  const libc = await packLayer(join(work, 'glibc'), 'glibc')
  const frontend = await programs('frontend', 'bin', { 'dockerfile-frontend': 'dockerfile-frontend' })
  const buildkit = await programs('buildkit', 'usr/bin', {
    buildkitd: 'buildkitd',
    buildctl: 'buildctl',
    'buildkit-runc': 'runc',
  })
  const shell: ImageSettings = { Env: [`PATH=${path}`], Cmd: ['/bin/sh'] }
  const bare: ImageSettings = { Env: [`PATH=${path}`, certificates], WorkingDir: '/' }
  const nonroot: ImageSettings = { ...bare, User: '65532', WorkingDir: '/home/nonroot' }
  const images: Image[] = [
    {
      repository: 'library/debian',
      tags: ['bookworm-slim', 'bookworm', '12-slim', '12', 'latest', 'stable-slim'],
      layers: [os.slim],
      settings: { ...shell, Cmd: ['bash'] },
    },
    {
      repository: 'library/alpine',
      tags: ['3', 'latest', '3.20', '3.21', '3.22', '3.23'],
      layers: [box],
      settings: shell,
    },
    {
      repository: 'library/busybox',
      tags: ['latest', '1', 'stable', 'musl', 'glibc'],
      layers: [box],
      settings: shell,
    },
    {
      repository: 'docker/dockerfile',
      tags: frontendTags,
      layers: [frontend],
      settings: { Entrypoint: ['/bin/dockerfile-frontend'], Labels: frontendLabels },
    },
    {
      repository: 'moby/buildkit',
      tags: ['buildx-stable-1', 'latest'],
      layers: [box, buildkit],
      settings: { ...shell, Entrypoint: ['buildkitd'], Cmd: [] },
    },
    ...goImages(go[0], os.full, box, ['latest', '1', 'bookworm', 'alpine']),
    ...goImages(go[1], os.full, box, []),
  ]
  for (const name of ['static', 'static-debian12']) images.push(...both(name, [scratch], bare, nonroot))
  for (const name of ['base', 'base-debian12', 'cc-debian12'])
    images.push(...both(name, [scratch, libc], bare, nonroot))
  for (const image of images) await pushImage(registry, image)
}

function goImages(go: GoLayer, full: Layer, box: Layer, more: readonly string[]): Image[] {
  const version = go.release.replace(/^go/, '')
  const minor = version.split('.').slice(0, 2).join('.')
  const settings: ImageSettings = {
    Env: [
      `PATH=/go/bin:/usr/local/go/bin:${path}`,
      `GOLANG_VERSION=${version}`,
      'GOTOOLCHAIN=local',
      'GOPATH=/go',
    ],
    WorkingDir: '/go',
    Cmd: ['bash'],
  }
  const tags = [minor, version].flatMap((v) => [v, `${v}-bookworm`])
  const alpine = [minor, version].map((v) => `${v}-alpine`)
  return [
    {
      repository: 'library/golang',
      tags: [...tags, ...more.filter((t) => t !== 'alpine')],
      layers: [full, go.layer],
      settings,
    },
    {
      repository: 'library/golang',
      tags: [...alpine, ...more.filter((t) => t === 'alpine')],
      layers: [box, go.layer],
      settings: { ...settings, Cmd: ['/bin/sh'] },
    },
  ]
}

function both(name: string, layers: readonly Layer[], root: ImageSettings, nonroot: ImageSettings): Image[] {
  const repository = `distroless/${name}`
  return [
    { repository, tags: ['latest'], layers, settings: root },
    { repository, tags: ['nonroot', 'debug-nonroot'], layers, settings: nonroot },
  ]
}

function mkdir(work: string, name: string): string {
  const folder = join(work, name)
  mkdirSync(folder, { recursive: true })
  return folder
}
