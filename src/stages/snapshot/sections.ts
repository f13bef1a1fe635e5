import { pick } from './pick.ts'

type Variables = Readonly<Record<string, string | undefined>>

/** What the machine is asked about. */
export interface SnapshotScene {
  readonly env: Variables
  /** Absolute directory the user works in. */
  readonly cwd: string
  /** Directory with the go.mod or go.work of the build; null where none is known. */
  readonly moduleDir: string | null
  /** Empty: the one buildx picks. */
  readonly builder: string
  readonly driver: string
  /** Module cache of the host; empty where it is not known. */
  readonly gomodcache: string
}

/** One answer in a file of the snapshot: what a program prints, or a file of the machine. */
export type Section = { readonly title: string; readonly pick?: (text: string) => string } & (
  | {
      readonly program: string
      readonly args: readonly string[]
      readonly cwd?: string
      readonly env?: Variables
    }
  | { readonly path: string }
)

/** Sections by the file they are put into. */
export type Sections = Readonly<Record<string, readonly Section[]>>

const command = (line: string, more: Partial<Section> & { cwd?: string; env?: Variables } = {}): Section => {
  const [program = '', ...args] = line.split(' ')
  return { title: `$ ${line}`, program, args, ...more }
}

/** A repository names neither the toolchain that runs here nor a place to ask: the go command fetches nothing and starts nothing. https://go.dev/ref/mod#environment-variables */
const QUIET: Variables = {
  GOTOOLCHAIN: 'local',
  GOFLAGS: '-mod=readonly',
  GOPROXY: 'off',
  GONOPROXY: 'none',
  GOPRIVATE: '',
  GOSUMDB: 'off',
  GOVCS: '*:off',
}

const goSections = ({ cwd, moduleDir }: SnapshotScene): readonly Section[] => {
  const here = { cwd: moduleDir ?? cwd, env: { GOTOOLCHAIN: 'local' } }
  return [
    command('go version', here),
    command('go env', { ...here, title: '$ GOTOOLCHAIN=local go env' }),
    command('go version -m .', here),
  ]
}

const moduleSections = ({ moduleDir, gomodcache }: SnapshotScene): readonly Section[] => {
  if (moduleDir === null) return []
  const env = { ...QUIET, ...(gomodcache === '' ? {} : { GOMODCACHE: gomodcache }) }
  const how = (line: string): Section =>
    command(line, { cwd: moduleDir, env, title: `$ GOPROXY=off GOFLAGS=-mod=readonly ${line}` })
  const file = (name: string): Section => ({ title: name, path: `${moduleDir}/${name}` })
  return [file('go.work'), file('go.mod'), how('go list -m all'), how('go mod graph')]
}

/** https://github.com/docker/buildx/blob/master/driver/docker-container/factory.go names the container of a node; a builder made by buildx has its name and 0. */
const engineSections = ({ builder, driver }: SnapshotScene): readonly Section[] =>
  driver === 'docker-container' && builder !== ''
    ? [command(`docker logs --timestamps --tail 400 buildx_buildkit_${builder}0`)]
    : [command('journalctl --unit docker --lines 400 --no-pager --output short-iso')]

/** All that the machine is asked about a build that failed, by file. */
export const sectionsOf = (scene: SnapshotScene): Sections => {
  const named = scene.builder === '' ? '' : ` ${scene.builder}`
  return {
    'versions.txt': [
      command('docker version'),
      command('docker buildx version'),
      command('git --version'),
      command('uname -srm'),
    ],
    'go.txt': goSections(scene),
    'modules.txt': moduleSections(scene),
    'builder.txt': [
      command(`docker buildx inspect${named}`),
      command(`docker buildx du${named === '' ? '' : ` --builder${named}`}`),
    ],
    'machine.txt': [
      command('df -h'),
      command('df -i'),
      command('free -m'),
      { title: '/proc/loadavg: load, running and all processes', path: '/proc/loadavg' },
      {
        title: '/sys/fs/cgroup/memory.events: what the memory limit did',
        path: '/sys/fs/cgroup/memory.events',
      },
      command('dmesg', { title: '$ dmesg, its lines about memory', pick: pick.outOfMemory }),
      command('ps -eo pid,ppid,pcpu,pmem,rss,etimes,comm --sort=-pcpu', { pick: pick.first(21) }),
      command('ps -eo pid,ppid,pcpu,pmem,rss,etimes,comm --sort=-rss', { pick: pick.first(21) }),
    ],
    'engine.log': engineSections(scene),
  }
}
