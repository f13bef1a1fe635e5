import type { SeedMount, SeedPlan } from '../../model/seed.ts'
import { AWAY, archiveOf, LIST, MARK, placeOf, stage, TOOLS } from './dockerfiles.ts'
import { SENDING, TOLD } from './wire.ts'

/** When entries are worth being kept, and which. */
export interface KeepRule {
  /** Leave out entries that this build did not use. */
  readonly isTrimmed: boolean
  /** Part of the bytes, in percent, that must be new. */
  readonly leastPercent: number
}

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

const weighing = (plan: SeedPlan, rule: KeepRule): readonly string[] => [
  'mkdir /out',
  ...plan.mounts.map((mount, at) => weigh(mount, at, rule)),
]

/** A Dockerfile whose output is what is to be kept of the mounts: the counts and, where one of them is worth it, the archives. */
export const keepDockerfile = (plan: SeedPlan, rule: KeepRule): string => {
  const pack = plan.mounts.map(
    (mount, at) =>
      `cd ${placeOf(at, mount)}\n{ tar -cf - -T /tmp/kept-${at} || touch /tmp/broken; } | gzip -1 > /out/${archiveOf(at, 'gzip')}\n[ ! -e /tmp/broken ]`,
  )
  const script = [...TOOLS, ...weighing(plan, rule), '[ -e /tmp/worth ] || exit 0', ...pack].join('\n')
  return `${stage(plan, 'go-docker-build-keep', script, AWAY)}FROM scratch\nCOPY --from=go-docker-build-keep /out/ /\n`
}

/** Bytes of what GNU's tar makes of files: headers, files filled up to 512 bytes, two empty blocks, all filled up to a record of 1024 blocks. https://www.gnu.org/software/tar/manual/html_node/Blocking-Factor.html */
const TAR_BYTES = `bytes() { xargs -r stat -c %s | awk '{ s += 512 + int(($1 + 511) / 512) * 512 } END { printf "%.0f", int((s + 1024 + 524287) / 524288) * 524288 }'; }`

/** The same, but all of it is sent to this machine. A builder that made the same RUN before would not run it again, so `nonce` is part of it. */
export const sendDockerfile = (plan: SeedPlan, rule: KeepRule, nonce: string): string => {
  const send = plan.mounts.map(
    (mount, at) =>
      `cd ${placeOf(at, mount)}\nput ${archiveOf(at, 'zstd')} "$(bytes < /tmp/kept-${at})" tar -cf - $wide -T /tmp/kept-${at}`,
  )
  const script = [
    ...[`: ${nonce}`, ...TOOLS, SENDING, TAR_BYTES, ...weighing(plan, rule)],
    `put ${COUNTS} "$(wc -c < /out/${COUNTS})" cat /out/${COUNTS}`,
    ...['[ -e /tmp/worth ] || exit 0', ...send],
  ].join('\n')
  return stage(plan, 'go-docker-build-keep', script, [TOLD])
}
