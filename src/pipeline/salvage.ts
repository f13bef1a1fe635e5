import type { Incident } from '../model/incident.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Ports } from '../ports/ports.ts'
import { attempt, type Tried } from './attempt.ts'
import type { Attempted } from './attempts.ts'
import { barePreflight, NOBODY, NOWHERE, UNKNOWN } from './empty.ts'
import { faultOf } from './guard.ts'
import { nothing } from './modules.ts'
import { redactIncident } from './redact-incident.ts'
import type { Catalogue, World } from './world.ts'

/** What is left of a run after a fault of ours that nothing else caught. */
export interface Salvaged {
  readonly incident: Incident
  readonly tried: Tried
}

/** The verdict of the build that was made, or of a plain one where none was; nothing is told to anybody. */
export const salvage = async (
  error: unknown,
  made: Attempted | null,
  inputs: Inputs,
  { rules }: Pick<Catalogue, 'rules'>,
  world: World,
  ports: Ports,
): Promise<Salvaged> => {
  const told = faultOf('the run', error)
  ports.log.warning(told)
  const started = ports.clock.now()
  const plain = () =>
    attempt(1, inputs, barePreflight(inputs, world), nothing('A fault of go-docker-build.'), { rules }, ports)
  const tried = made?.tried ?? (await plain())
  const { outcome, diagnosis } = tried
  const isGreen = outcome.exitCode === 0
  const incident: Incident = {
    schema: 1,
    tool: { name: 'go-docker-build', version: world.version, pages: world.pages },
    language: inputs.own.language,
    run: world.identity,
    outcome: isGreen ? 'success' : 'failure',
    startedAt: started.toISOString(),
    seconds: Math.max(0, outcome.seconds),
    dockerfile: null,
    plan: { changes: [], skipped: [] },
    stages: [],
    attempts: made?.attempts ?? [tried.attempt],
    diagnosis,
    ...NOWHERE,
    attribution: isGreen ? NOBODY : UNKNOWN,
    history: null,
    findings: [],
    health: [],
    cache: {
      key: null,
      restored: 'off',
      delivery: 'off',
      why: told,
      served: 0,
      fetched: 0,
      bytes: 0,
      prewarmSeconds: 0,
      modules: null,
      build: {
        key: null,
        restored: 'off',
        why: told,
        transport: 'off',
        mounts: 0,
        entries: 0,
        bytes: 0,
        restoreSeconds: 0,
        seedSeconds: 0,
        waitedSeconds: 0,
        pullSeconds: 0,
        saveSeconds: null,
        savedSeconds: null,
      },
    },
    degradations: [...(made?.degradations ?? []), told],
    degraded: 2,
    deliveries: [],
    reproduce: null,
    image: isGreen ? { id: outcome.imageId, digest: outcome.digest } : null,
  }
  return { incident: redactIncident(incident, inputs, world.env, world.hidden), tried }
}
