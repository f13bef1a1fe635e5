/** What the frontend that reads the Dockerfile understands. */
export interface Frontend {
  readonly mounts: boolean
  readonly secretEnv: boolean
  readonly why: string
}

/** Whether the frontend of the builder is 1.10 or newer. */
export type BuiltIn = 'ok' | 'old' | 'unknown'

/** Reads the version out of a `syntax` image; without one the frontend of the builder decides. */
export function frontendOf(syntax: string | null, builtin: BuiltIn): Frontend {
  if (syntax === null) {
    return {
      mounts: true,
      secretEnv: builtin === 'ok',
      why:
        builtin === 'unknown'
          ? 'the builder did not tell its version'
          : 'the frontend of the builder is older than 1.10',
    }
  }
  const name = syntax.replace(/@.*$/, '').split('/').at(-1) ?? ''
  const [image = '', tag = syntax.includes('@') ? null : 'latest'] = name.split(':')
  const why = `the frontend ${syntax} is older than 1.10`
  if (!/^dockerfile(?:-upstream)?$/.test(image)) {
    return { mounts: false, secretEnv: false, why: `the frontend ${syntax} is not one we know` }
  }
  if (tag === null) return { mounts: true, secretEnv: false, why: `nobody knows the version of ${syntax}` }
  if (tag === 'experimental') return { mounts: true, secretEnv: false, why }
  const match = /^(\d+)(?:\.(\d+))?(?:\.\d+)?(-.*)?$/.exec(tag)
  if (!match) return { mounts: true, secretEnv: true, why }
  const [major, minor] = [
    Number(match[1]),
    match[2] === undefined ? Number.POSITIVE_INFINITY : Number(match[2]),
  ]
  const mounts = major > 1 || minor >= 2 || /experimental/.test(match[3] ?? '')
  return {
    mounts,
    secretEnv: major > 1 || minor >= 10,
    why: mounts ? why : `the frontend ${syntax} knows no mounts`,
  }
}
