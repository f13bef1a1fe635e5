import { type Environment, resolvePath } from './environment.ts'
import { expand } from './expand.ts'
import { goVersionOf } from './images.ts'
import type { Owner } from './owner.ts'
import type { Setting } from './shell.ts'

/** Looks a variable of go up: undefined when unset, null when its value is unknown. */
export type Lookup = (name: string) => string | null | undefined

/** Paths of the caches of go; null where nobody can tell or there is none. */
export interface Targets {
  readonly mod: string | null
  readonly cache: string | null
}

/** A word of a shell script with its variables replaced; null when one is unknown. */
export function shellWord(word: string, values: ReadonlyMap<string, string | null>): string | null {
  if (/[`]|\$[^A-Za-z_{]|\$\(\)/.test(word)) return null
  const names = [...word.matchAll(/\$\{?([A-Za-z_]\w*)(:?-)?/g)]
  const known = names.every(([, name = '', fallback]) => fallback || values.has(name))
  return known ? expand(word, values) : null
}

/** Variables as the go commands of a RUN see them: its own settings, ENV and ARG, `go env -w`. */
export function lookupOf(
  environment: Environment,
  own: readonly Setting[],
  persisted: readonly Setting[],
  owner: Owner,
): Lookup {
  const values = new Map(environment.values)
  if (!values.has('HOME')) values.set('HOME', owner.home)
  values.set('PWD', null)
  const set = new Map<string, string | null>()
  for (const { name, value } of own) {
    const next = shellWord(value.replace(/^~(?=\/|$)/, '$HOME'), new Map([...values, ...set]))
    set.set(name, set.has(name) && set.get(name) !== next ? null : next)
  }
  return (name) => {
    if (set.has(name)) return set.get(name)
    const value = environment.values.get(name)
    if (value !== undefined && value !== '') return value
    const written = persisted.findLast((setting) => setting.name === name)
    return written ? shellWord(written.value, values) : value
  }
}

/** Where go keeps modules and compiled packages. */
export function targetsOf(lookup: Lookup, environment: Environment, owner: Owner): Targets {
  const home = known(lookup('HOME'), environment.known ? owner.home : null)
  const version = goVersionOf(environment.image)
  const before = (minor: number) => version !== null && version[0] === 1 && version[1] < minor
  return {
    mod: before(11) ? null : modTarget(lookup, home, environment.known),
    cache: before(10) ? null : cacheTarget(lookup, home),
  }
}

function modTarget(lookup: Lookup, home: string | null, isKnown: boolean): string | null {
  const moved = lookup('GOMODCACHE')
  if (moved !== undefined && moved !== '') return absolute(moved)
  const path = lookup('GOPATH')
  if (path === null) return null
  if (path) return absolute(path.split(':')[0] ?? '', '/pkg/mod')
  return isKnown || home !== null ? absolute(home, '/go/pkg/mod') : null
}

function cacheTarget(lookup: Lookup, home: string | null): string | null {
  const moved = lookup('GOCACHE')
  if (moved !== undefined && moved !== '') return absolute(moved)
  const base = lookup('XDG_CACHE_HOME')
  if (base !== undefined && base !== '') return absolute(base, '/go-build')
  return absolute(home, '/.cache/go-build')
}

function known(value: string | null | undefined, fallback: string | null): string | null {
  return value === undefined || value === '' ? fallback : value
}

function absolute(path: string | null, below = ''): string | null {
  if (!path?.startsWith('/') || /[\s,"']/.test(path)) return null
  const whole = resolvePath(path + below, null)
  return whole === '/' ? null : whole
}
