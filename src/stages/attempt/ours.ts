import type { Diagnosis } from '../../model/diagnosis.ts'
import type { Change } from '../../model/plan.ts'

/** What of ours stood around a build. */
export interface Around {
  readonly changes: readonly Change[]
  /** RUN lines got GOPROXY from us. */
  readonly hasMirror: boolean
  /** Address of our server, where no request of the build reached it and that is what failed; else absent. */
  readonly unreached?: string
  /** Name of the step that failed as the builder had it, flags of ours included; null when no step did. */
  readonly step: string | null
}

/** Failures of the way to modules, where our server was on that way; a module that does not exist is none. */
const OF_MODULES = /^(?:proxy|sumdb|network|auth|vcs|toolchain\.download)\b/
const NOT_OF_MODULES = new Set(['proxy.not-found', 'proxy.off'])

/** Failures of mounts, and of what they hold. */
const OF_MOUNTS = /^(?:buildkit\.(?:mount-failed|secret-missing|frontend-crashed)|modcache\.|gocache\.)/

/** Failures that mounts of ours do not cause: what the code is tested for. */
const OF_CODE = /^(?:test|vet|lint|compile|link|cross|cgo)\./

const OURS = 'go-docker-build'

const lineOf = ({ facts, mentioned }: Diagnosis): readonly number[] => [
  Number(facts['line']),
  ...mentioned.map(({ line }) => line ?? 0),
]

/** Why a failure could be caused by what we put around the build, one clause; null when it could not. */
export const oursBecause = (
  diagnosis: Diagnosis,
  { changes, hasMirror, unreached, step }: Around,
): string | null => {
  const { id, blame, evidence } = diagnosis
  if (changes.length === 0 && !hasMirror) return null
  if (unreached !== undefined)
    return `no request of the build reached the module server of this run at ${unreached}: let containers through the firewall of this machine to that address, or set go-cache: off`
  if (evidence.text.includes(OURS)) return 'the failure names something of ours'
  if (id.startsWith('dockerfile.')) {
    const isChanged = lineOf(diagnosis).some((line) => changes.some((change) => change.line === line))
    return isChanged || changes.some(({ flag }) => evidence.text.includes(flag))
      ? 'the line has flags of ours in the copy of the Dockerfile'
      : null
  }
  if (blame === 'yes' || OF_CODE.test(id)) return null
  if (hasMirror && OF_MODULES.test(id) && !NOT_OF_MODULES.has(id))
    return 'the modules came through the module server of this run'
  if (changes.length > 0 && OF_MOUNTS.test(id)) return 'mounts of ours were in the RUN lines'
  const isInChanged = step !== null && changes.some(({ flag }) => step.includes(flag))
  return isInChanged && (id === 'unknown' || id.startsWith('step.'))
    ? 'the step that failed has mounts of ours'
    : null
}
