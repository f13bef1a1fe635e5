import type { Flag } from '../../model/dockerfile.ts'
import type { FindingKind, Found } from './kind.ts'
import type { Run } from './scene.ts'

/** A cache or secret mount belongs to root and the RUN runs as somebody else. */
export const mountsOwner: FindingKind = {
  id: 'mounts.owner',
  severity: 'error',
  title: 'A mount belongs to root and the USER in force is another',
  why: 'A cache mount is made with owner 0 and mode 0755, a secret with mode 0400: another user cannot write the one nor read the other (https://docs.docker.com/reference/dockerfile/#run---mounttypecache).',
  fix: 'Give the mount `uid=` and `gid=` of the USER.',
  prevents: 'modcache.permission',
  find: ({ runs }) => runs.flatMap(findIn),
}

const findIn = (run: Run): readonly Found[] => {
  const { owner, environment } = run
  const user = environment.user
  if (!user || owner.uid === '0' || /^(?:root|0)(?::|$)/.test(user) || user.includes('$')) return []
  return run.run.flags.flatMap(({ name, value }: Flag) => {
    const options = name === 'mount' && value !== null ? optionsOf(value) : new Map<string, string>()
    const type = options.get('type')
    if (type !== 'cache' && type !== 'secret') return []
    const mode = Number.parseInt(options.get('mode') ?? (type === 'cache' ? '755' : '400'), 8)
    const isOpen = (mode & (type === 'cache' ? 0o002 : 0o004)) !== 0
    const isOwned = options.has('uid') && options.get('uid') !== '0'
    // A source stage brings its own owners; a secret given as a variable has no file.
    const isElse =
      options.has('from') || (options.has('env') && !options.has('target') && !options.has('dst'))
    if (isOpen || isOwned || options.has('gid') || isElse) return []
    const uid = owner.uid ?? 'UID'
    const gid = owner.gid ?? (owner.uid === null ? 'GID' : owner.uid)
    const target =
      options.get('target') ?? options.get('dst') ?? options.get('destination') ?? options.get('id') ?? ''
    return [
      {
        line: run.run.line,
        prevents:
          type === 'secret'
            ? 'step.permission-denied'
            : /build/.test(target)
              ? 'gocache.permission'
              : 'modcache.permission',
        text: `The ${type} mount ${target} belongs to root and this line runs as ${user}: it cannot be ${type === 'cache' ? 'written' : 'read'}.`,
        do: `Write \`--mount=${value},uid=${uid},gid=${gid}\`.`,
      },
    ]
  })
}

const optionsOf = (value: string): ReadonlyMap<string, string> =>
  new Map(
    value.split(',').map((part) => {
      const [key = '', ...rest] = part.split('=')
      return [key.trim().toLowerCase(), rest.join('=').replace(/["']/g, '')]
    }),
  )
