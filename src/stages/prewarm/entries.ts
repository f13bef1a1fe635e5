import type { Files, WantedModule } from '../../ports/ports.ts'
import { modulePath } from '../../text/module-path.ts'

/** Files of a module version in the download cache, the one it cannot do without first; locks and lists are not carried. https://go.dev/ref/mod#module-cache */
const ENDINGS = ['zip', 'mod', 'info', 'ziphash'] as const
/** What is carried of a version whose packages the build does not read. */
const WITHOUT_ZIP = ['mod', 'info'] as const
const AT_ONCE = 32

/** Module versions as lines, `MODULE@VERSION`, with `/go.mod` behind it where only that is there. */
export const toLines = (versions: readonly WantedModule[]): string =>
  versions.map(({ module, version, zip }) => `${module}@${version}${zip ? '' : '/go.mod'}\n`).join('')

/** Reads what `toLines` wrote; a line that is no module version is left out. */
export const fromLines = (text: string): readonly WantedModule[] =>
  text.split('\n').flatMap((line) => {
    const [, module = '', version = '', mod] = /^([^@\s]+)@([^@\s/]+)(\/go\.mod)?$/.exec(line) ?? []
    return modulePath(module, version) === null ? [] : [{ module, version, zip: mod === undefined }]
  })

const inGroups = async <T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> => {
  const done: R[] = []
  for (let at = 0; at < items.length; at += AT_ONCE)
    done.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(work))))
  return done
}

/** Versions whose files are not in the store. */
export const missingIn = async (
  store: string,
  wanted: readonly WantedModule[],
  files: Files,
): Promise<readonly WantedModule[]> => {
  const there = await inGroups(wanted, async ({ module, version, zip }) => {
    const path = `${store}/${modulePath(module, version)}`
    return (await files.exists(`${path}.mod`)) && (!zip || (await files.exists(`${path}.zip`)))
  })
  return wanted.filter((_, at) => there[at] === false)
}

/** Links the files of these versions, the zip only where it is wanted, and no others, from one store into another; tells which came whole, and the bytes. */
export const linkVersions = async (
  versions: readonly WantedModule[],
  from: string,
  to: string,
  files: Files,
): Promise<{ readonly linked: readonly WantedModule[]; readonly bytes: number }> => {
  let bytes = 0
  const whole = await inGroups(versions, async ({ module, version, zip }) => {
    const path = modulePath(module, version)
    if (path === null) return false
    const endings = zip ? ENDINGS : WITHOUT_ZIP
    const sizes = await Promise.all(
      endings.map((ending) => files.link(`${from}/${path}.${ending}`, `${to}/${path}.${ending}`)),
    )
    for (const size of sizes) bytes += size ?? 0
    return sizes[0] !== null
  })
  return { linked: versions.filter((_, at) => whole[at] === true), bytes }
}
