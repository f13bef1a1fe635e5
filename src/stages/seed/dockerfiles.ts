import type { SeedMount, SeedPlan } from '../../model/seed.ts'

/** File beside Go's entries whose time divides those that were put in from those that were used or made since. */
export const MARK = 'go-docker-build.seed'
/** List of what was put in, beside the mark. */
export const LIST = 'go-docker-build.list'
/** Directory of the mounts and files of a RUN of ours. */
export const HERE = '/run/go-docker-build'
/** Files of Go's cache, as `find .` names them. https://github.com/golang/go/blob/go1.26.0/src/cmd/go/internal/cache/cache.go */
export const ENTRY = '^\\./[0-9a-f][0-9a-f]/[0-9a-f]{64}-[ad]$'

/** Name of the archive of a mount, without what tells how it is compressed. */
export const nameOf = (at: number): string => `mount-${at}`

/** How archives are compressed: by this machine, or by the builder, whose images of Go have gzip and nothing better. */
export type Compression = 'zstd' | 'gzip'

/** Name of the file that is the archive of a mount. */
export const archiveOf = (at: number, compression: Compression): string =>
  `${nameOf(at)}.tar.${compression === 'zstd' ? 'zst' : 'gz'}`

/** Go's cache in the mount of a RUN of ours. */
export const placeOf = (at: number, { below }: SeedMount): string =>
  `${HERE}/m${at}${below === '' ? '' : `/${below}`}`

const flagOf = ({ id, owner, isLocked }: SeedMount, at: number): string =>
  `--mount=type=cache,id=${id},target=${HERE}/m${at}${owner && `,${owner}`},sharing=${isLocked ? 'locked' : 'shared'}`

/** Flags of a RUN of ours: one that reaches no network, and sees the files of the context. */
export const AWAY = ['--network=none', `--mount=type=bind,target=${HERE}/data`] as const

/** A stage of the base image in which a script has the mounts. */
export const stage = (
  { image, platform, mounts }: SeedPlan,
  name: string,
  script: string,
  flags: readonly string[],
): string =>
  [
    `FROM ${platform === null ? '' : `--platform=${platform} `}${image} AS ${name}`,
    'USER 0:0',
    ['RUN', ...flags, ...mounts.map(flagOf), JSON.stringify(['/bin/sh', '-c', script])].join(' '),
    '',
  ].join('\n')

/** A Dockerfile that only brings the base image to the builder. */
export const pullDockerfile = (plan: SeedPlan): string =>
  stage({ ...plan, mounts: [] }, 'go-docker-build-base', ':', AWAY)

/** Start of a script: the entries of Go's cache in a directory, and the sum of the sizes of files; busybox knows the same options of these programs as the GNU ones. */
export const TOOLS: readonly string[] = [
  'set -e',
  'export LC_ALL=C',
  `entries() { find . -type f "$@" | grep -E '${ENTRY}' | sort; }`,
  `sizes() { xargs -r stat -c %s | awk '{ s += $1 } END { printf "%.0f", s }'; }`,
]
