import type { SeedMount, SeedPlan } from '../../model/seed.ts'
import { AWAY, archiveOf, ENTRY, HERE, LIST, MARK, nameOf, placeOf, stage, TOOLS } from './dockerfiles.ts'
import { ASKING, TOLD } from './wire.ts'

/** What the RUN of a seed prints when it has the mounts. */
export const SEEDING = 'go-docker-build: the mounts are held'
/** What it prints of an archive that is not what its seal says. */
export const REFUSED = 'go-docker-build: the archive is refused'
/** What it prints where a mount has entries already. */
export const TAKEN = 'go-docker-build: a mount is in use'

/** Name of the lines that say what each archive holds: entries, a blank, bytes. */
export const SEALS = 'seals'

/** Go notes a use only on an entry whose last use is an hour old. https://github.com/golang/go/blob/go1.26.0/src/cmd/go/internal/cache/cache.go */
const AGED = 7200
const MARKED = 3600

/** What an archive has to hold. */
export interface Sealed {
  readonly entries: number
  readonly bytes: number
}

/** The lines of all archives. */
export const sealLines = (sealed: readonly Sealed[]): string =>
  sealed.map(({ entries, bytes }) => `${entries} ${bytes}\n`).join('')

/** Bytes a tar of this may have. Files and directories have a header of 512 bytes and are filled up to 512. https://www.gnu.org/software/tar/manual/html_node/Standard.html */
export const tarBytes = ({ entries, bytes }: Sealed): number => bytes + entries * 1024 + 1_000_000

/** The archive is read no further than it may be long, and what it left is counted: anything else is taken out again. */
const fill = (mount: SeedMount, at: number, archive: string): string => `d=${placeOf(at, mount)}
seal=$(sed -n ${at + 1}p /tmp/${SEALS})
mkdir -p $d
cd $d
if [ -z "$(entries | head -n 1)" ]; then
${archive} || true
entries > /tmp/list
if [ "$(wc -l < /tmp/list) $(sizes < /tmp/list)" != "$seal" ] || find . ! -type d | grep -qvE '${ENTRY}'; then
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

const seedStage = (
  plan: SeedPlan,
  begin: readonly string[],
  archive: (at: number) => string,
  flags: readonly string[],
): string => {
  const fills = plan.mounts.map((mount, at) => fill(mount, at, archive(at)))
  const script = [...TOOLS, ...begin, 'taken=0', ...fills, 'exit $taken'].join('\n')
  return stage(plan, 'go-docker-build-seed', script, flags)
}

/** A Dockerfile whose RUN unpacks the archives of its context into mounts that are empty, and empties them again where one is not what its seal says. */
export const seedDockerfile = (plan: SeedPlan, sealed: readonly Sealed[]): string =>
  seedStage(
    plan,
    [`echo '${SEEDING}'`, `printf '${sealLines(sealed).replaceAll('\n', '\\n')}' > /tmp/${SEALS}`],
    (at) =>
      `gzip -dc ${HERE}/data/${archiveOf(at, 'gzip')} | head -c ${tarBytes(sealed[at] ?? { entries: 0, bytes: 0 })} | tar -xf -`,
    AWAY,
  )

/**
 * The same with archives that are asked for while they are on their way: the mounts are held before anything of them is there.
 * A builder that made the same RUN before would not run it again, so `nonce` is part of it.
 */
export const streamDockerfile = (plan: SeedPlan, nonce: string): string =>
  seedStage(
    plan,
    [`: ${nonce}`, ASKING, `echo '${SEEDING}'`, `ask ${SEALS} > /tmp/${SEALS}`],
    (at) => `draw ${nameOf(at)}`,
    [TOLD],
  )
