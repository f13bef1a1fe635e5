import type { SeedMount, SeedPlan } from '../../model/seed.ts'

/** What the RUN of a seed prints when it has the mounts. */
export const SEEDING = 'go-docker-build: the mounts are held'
/** What it prints of an archive that is not what its seal says. */
export const REFUSED = 'go-docker-build: the archive is refused'
/** What it prints where a mount has entries already. */
export const TAKEN = 'go-docker-build: a mount is in use'
/** File beside Go's entries whose time divides those that were put in from those that were used or made since. */
const MARK = 'go-docker-build.seed'
const HERE = '/run/go-docker-build'
/** Go notes a use only on an entry whose last use is an hour old. https://github.com/golang/go/blob/go1.26.0/src/cmd/go/internal/cache/cache.go */
const AGED = 7200
const MARKED = 3600

/** List of what was put in, beside the mark. */
const LIST = 'go-docker-build.list'
/** Files of Go's cache, as `find .` names them. https://github.com/golang/go/blob/go1.26.0/src/cmd/go/internal/cache/cache.go */
const ENTRY = '^\\./[0-9a-f][0-9a-f]/[0-9a-f]{64}-[ad]$'

/**
 * Name of the archive of a mount. The images of Go have gzip and no better compressor;
 * uncompressed, the way to the builder took twice the processor time of both (31 against 15 s for 1.1 GB by way of docker-container).
 */
export const archiveOf = (at: number): string => `mount-${at}.tar.gz`

const placeOf = (at: number, { below }: SeedMount): string =>
  `${HERE}/m${at}${below === '' ? '' : `/${below}`}`

const flagOf = ({ id, owner, isLocked }: SeedMount, at: number): string =>
  `--mount=type=cache,id=${id},target=${HERE}/m${at}${owner && `,${owner}`},sharing=${isLocked ? 'locked' : 'shared'}`

/** A stage of the base image in which a script has the mounts and the files of the context; nothing of it reaches a network. */
const stage = ({ image, platform, mounts }: SeedPlan, name: string, script: string): string =>
  [
    `FROM ${platform === null ? '' : `--platform=${platform} `}${image} AS ${name}`,
    'USER 0:0',
    [
      'RUN --network=none',
      `--mount=type=bind,target=${HERE}/data`,
      ...mounts.map(flagOf),
      JSON.stringify(['/bin/sh', '-c', script]),
    ].join(' '),
    '',
  ].join('\n')

/** A Dockerfile that only brings the base image to the builder. */
export const pullDockerfile = (plan: SeedPlan): string =>
  stage({ ...plan, mounts: [] }, 'go-docker-build-base', ':')

/** What an archive has to hold. */
export interface Sealed {
  readonly entries: number
  readonly bytes: number
}

/** Files and directories of a tar have a header of 512 bytes and are filled up to 512. https://www.gnu.org/software/tar/manual/html_node/Standard.html */
const archiveBytes = ({ entries, bytes }: Sealed): number => bytes + entries * 1024 + 1_000_000

/** The archive is read no further than it may be long, and what it left is counted: anything else is taken out again. */
const fill = (mount: SeedMount, at: number, sealed: Sealed): string => {
  const place = placeOf(at, mount)
  return `d=${place}
mkdir -p $d
cd $d
if [ -z "$(entries | head -n 1)" ]; then
gzip -dc ${HERE}/data/${archiveOf(at)} | head -c ${archiveBytes(sealed)} | tar -xf - || true
entries > /tmp/list
if [ "$(wc -l < /tmp/list)" -ne ${sealed.entries} ] || [ "$(sizes < /tmp/list)" != ${sealed.bytes} ] || find . ! -type d | grep -qvE '${ENTRY}'; then
echo '${REFUSED}'
find . -mindepth 1 -delete
exit 4
fi
then=$(( $(date +%s) - ${AGED} ))
find . -type f -exec touch -d "@$then" {} +
cp /tmp/list ${LIST}
: > ${MARK}
touch -d "@$(( $then + ${AGED - MARKED} ))" ${MARK}
chown -R "$(stat -c %u:%g ${HERE}/m${at})" .
chmod -R "$(stat -c %a ${HERE}/m${at} | grep -q 7$ && echo a+rwX || echo u+rwX)" .
else
echo '${TAKEN}'
taken=5
fi`
}

const TOOLS = [
  'set -e',
  'export LC_ALL=C',
  `entries() { find . -type f "$@" | grep -E '${ENTRY}' | sort; }`,
  `sizes() { xargs -r stat -c %s | awk '{ s += $1 } END { printf "%.0f", s }'; }`,
]

/** A Dockerfile whose RUN unpacks the archives of its context into mounts that are empty, and empties them again where one is not what its seal says. */
export const seedDockerfile = (plan: SeedPlan, sealed: readonly Sealed[]): string => {
  const fills = plan.mounts.map((mount, at) => fill(mount, at, sealed[at] ?? { entries: 0, bytes: 0 }))
  return stage(
    plan,
    'go-docker-build-seed',
    [...TOOLS, 'taken=0', `echo '${SEEDING}'`, ...fills, 'exit $taken'].join('\n'),
  )
}

/** When entries are worth being kept, and which. */
export interface KeepRule {
  /** Leave out entries that this build did not use. */
  readonly isTrimmed: boolean
  /** Part of the bytes, in percent, that must be new. */
  readonly leastPercent: number
}

/** Busybox knows the same options of these programs as the GNU ones. */
const weigh = (mount: SeedMount, at: number, { isTrimmed, leastPercent }: KeepRule): string => {
  return `mkdir -p ${placeOf(at, mount)}
cd ${placeOf(at, mount)}
if [ -e ${LIST} ]; then cp ${LIST} /tmp/seeded; else : > /tmp/seeded; fi
entries > /tmp/all
if [ -e ${MARK} ]; then entries -newer ${MARK} > /tmp/used; else cp /tmp/all /tmp/used; fi
comm -13 /tmp/seeded /tmp/used > /tmp/new
cp ${isTrimmed ? '/tmp/used' : '/tmp/all'} /tmp/kept-${at}
kept=$(sizes < /tmp/kept-${at})
new=$(sizes < /tmp/new)
echo "$(wc -l < /tmp/kept-${at}) $kept $(wc -l < /tmp/new) $new" >> /out/${COUNTS}
if [ "$new" -gt 0 ] && [ $(( $new * 100 )) -ge $(( $kept * ${leastPercent} )) ]; then touch /tmp/worth; fi`
}

/** Name of the file of `keepDockerfile` that says of each mount, a line each: entries to be kept, their bytes, new ones among those used, their bytes. */
export const COUNTS = 'counts'

/** A Dockerfile whose output is what is to be kept of the mounts: the counts and, where one of them is worth it, the archives. */
export const keepDockerfile = (plan: SeedPlan, rule: KeepRule): string => {
  const pack = plan.mounts.map(
    (mount, at) =>
      `cd ${placeOf(at, mount)}\n{ tar -cf - -T /tmp/kept-${at} || touch /tmp/broken; } | gzip -1 > /out/${archiveOf(at)}\n[ ! -e /tmp/broken ]`,
  )
  const script = [
    ...TOOLS,
    'mkdir /out',
    ...plan.mounts.map((mount, at) => weigh(mount, at, rule)),
    '[ -e /tmp/worth ] || exit 0',
    ...pack,
  ].join('\n')
  return `${stage(plan, 'go-docker-build-keep', script)}FROM scratch\nCOPY --from=go-docker-build-keep /out/ /\n`
}
