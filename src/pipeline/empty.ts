import type { Attribution } from '../model/incident.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Preflight } from '../model/preflight.ts'
import type { Located } from '../stages/locate/index.ts'
import type { Prewarmed } from '../stages/prewarm.ts'
import type { World } from './world.ts'

/** A place in no file. */
export const NOWHERE: Located = { location: null, instruction: null, places: [] }

/** Nobody is looked for where nothing failed. */
export const NOBODY: Attribution = {
  verdict: 'unknown',
  suspects: [],
  files: [],
  why: 'nothing failed',
  range: null,
}

/** Whose a failure is cannot be told after a fault of ours. */
export const UNKNOWN: Attribution = { ...NOBODY, why: 'it could not be looked into' }

/** No modules from here. */
export const notPrewarmed = (why: string): Prewarmed => ({
  key: null,
  restored: 'off',
  shouldSave: false,
  gomodcache: '',
  serve: null,
  why,
  chain: '',
  tail: '',
  wanted: [],
  seconds: 0,
  degradations: [],
})

const REMOTE = /^(?:(?:https?|git|ssh):\/\/|git@|github\.com\/)/

/** What is known of a build before anything was asked: enough for the plain build of a directory or a URL. */
export const barePreflight = ({ build }: Inputs, { workspace, env }: World): Preflight => {
  const argument = build.context === '' ? '.' : build.context
  const dir = argument.startsWith('/') ? argument : `${workspace}/${argument}`
  return {
    cwd: workspace,
    builder: build.builder,
    driver: 'unknown',
    buildx: null,
    buildkit: null,
    context: REMOTE.test(argument) ? { kind: 'remote', argument } : { kind: 'local', argument, dir },
    defaultContext: null,
    dockerfile: null,
    go: null,
    gateway: null,
    origin: {
      serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
      runUrl: null,
      isPrivate: false,
      noDefaultAttestations: (env['BUILDX_NO_DEFAULT_ATTESTATIONS'] ?? '') !== '',
    },
  }
}
