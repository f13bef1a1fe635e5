import { createHash } from 'node:crypto'

/** Secrets that every run is given, by the way they come in; a fork has the first alone, as on GitHub. */
export interface Secrets {
  readonly token: string
  readonly build: string
  readonly auth: string
  readonly hook: string
  readonly variable: string
}

/** Secrets of a seed: nothing else of the week has such a text in it. */
export const secretsOf = (seed: number): Secrets => {
  const secret = (name: string): string =>
    `canary-${createHash('sha256').update(`${seed} ${name}`).digest('hex').slice(0, 32)}`
  return {
    token: secret('token'),
    build: secret('build'),
    auth: secret('auth'),
    hook: secret('hook'),
    variable: secret('variable'),
  }
}
