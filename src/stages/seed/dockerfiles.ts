import type { SeedMount, SeedPlan } from '../../model/seed.ts'

/** What the RUN of a seed prints when it has the mounts. */
export const SEEDING = 'go-docker-build: the mounts are held'
/** File beside Go's entries whose time divides those that were put in from those that were used or made since. */
const MARK = 'go-docker-build.seed'
const HERE = '/run/go-docker-build'
/** Go notes a use only on an entry whose last use is an hour old. https://github.com/golang/go/blob/go1.26.0/src/cmd/go/internal/cache/cache.go */
const AGED = 7200
const MARKED = 3600

/** Name of the archive of a mount. */
export const archiveOf = (at: number): string => `mount-${at}.tar`
/** Name of the list of what was put into a mount. */
export const listOf = (at: number): string => `mount-${at}.list`

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

const fill = (mount: SeedMount, at: number): string => {
  const place = placeOf(at, mount)
  return `d=${place}
[ -s ${HERE}/data/${archiveOf(at)} ] || exit 3
mkdir -p $d
if [ -z "$(find $d -name '*-d' | head -n 1)" ]; then
tar -xf ${HERE}/data/${archiveOf(at)} -C $d
then=$(( $(date +%s) - ${AGED} ))
find $d -type f -exec touch -d "@$then" {} +
: > $d/${MARK}
touch -d "@$(( $then + ${AGED - MARKED} ))" $d/${MARK}
chown -R "$(stat -c %u:%g ${HERE}/m${at})" $d
chmod -R "$(stat -c %a ${HERE}/m${at} | grep -q 7$ && echo a+rwX || echo u+rwX)" $d
fi`
}

/** A Dockerfile whose RUN unpacks the archives of its context into mounts that are empty. */
export const seedDockerfile = (plan: SeedPlan): string =>
  stage(plan, 'go-docker-build-seed', `set -e\necho '${SEEDING}'\n${plan.mounts.map(fill).join('\n')}`)

/** When entries are worth being kept, and which. */
export interface KeepRule {
  /** Leave out entries that this build did not use. */
  readonly isTrimmed: boolean
  /** Part of the bytes, in percent, that must be new. */
  readonly leastPercent: number
}

/** Busybox knows the same options of these programs as the GNU ones. */
const weigh = (mount: SeedMount, at: number, { isTrimmed, leastPercent }: KeepRule): string => {
  const seeded = `${HERE}/data/${listOf(at)}`
  return `mkdir -p ${placeOf(at, mount)}
cd ${placeOf(at, mount)}
if [ -s ${seeded} ]; then sort ${seeded} > /tmp/seeded; else : > /tmp/seeded; fi
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
    (mount, at) => `cd ${placeOf(at, mount)}\ntar -cf /out/${archiveOf(at)} -T /tmp/kept-${at}`,
  )
  const script = [
    'set -e',
    'export LC_ALL=C',
    'mkdir /out',
    `entries() { find . -type f -path './??/*-[ad]' "$@" | sed 's|^./||' | sort; }`,
    `sizes() { xargs -r stat -c %s | awk '{ s += $1 } END { printf "%.0f", s }'; }`,
    ...plan.mounts.map((mount, at) => weigh(mount, at, rule)),
    '[ -e /tmp/worth ] || exit 0',
    ...pack,
  ].join('\n')
  return `${stage(plan, 'go-docker-build-keep', script)}FROM scratch\nCOPY --from=go-docker-build-keep /out/ /\n`
}
