import type { Inputs } from '../model/inputs.ts'
import type { Remedy } from '../model/playbook.ts'
import type { Preflight } from '../model/preflight.ts'
import { type Problem, type Result, sentenceOf } from '../model/problem.ts'
import type { Ports } from '../ports/ports.ts'
import { preflight } from '../stages/preflight.ts'
import { barePreflight } from './empty.ts'
import type { Guard } from './guard.ts'
import { withDockerfile } from './remote.ts'
import type { World } from './world.ts'

/** The builder a run begins with, and what was done to have one. */
export interface FirstBuilder {
  readonly inputs: Inputs
  readonly preflight: Preflight
  readonly remedies: readonly Remedy[]
}

/** What is known of a builder, by its name; empty for the one buildx picks. */
export const inspectBuilder = async (
  inputs: Inputs,
  builder: string,
  world: World,
  ports: Pick<Ports, 'shell' | 'files'>,
): Promise<Result<Preflight>> => {
  const asked = { ...inputs, build: { ...inputs.build, builder } }
  const checked = await preflight(
    asked,
    {
      ...{ variables: world.env, cwd: world.workspace, isAction: world.isAction },
      isFork: world.isFork ?? false,
    },
    ports,
  )
  return checked.ok ? { ok: true, value: await withDockerfile(asked, checked.value, world, ports) } : checked
}

/** Problems another builder may not have. */
const isOfBuilder = ({ input }: Problem): boolean => input === 'builder' || input === 'docker'

/** The first builder that answers: the one asked for, then those of the input builders. The problems are of the one asked for. */
export const firstBuilder = async (
  inputs: Inputs,
  world: World,
  ports: Pick<Ports, 'shell' | 'files'>,
): Promise<Result<FirstBuilder>> => {
  const asked = await inspectBuilder(inputs, inputs.build.builder, world, ports)
  if (asked.ok) return { ok: true, value: { inputs, preflight: asked.value, remedies: [] } }
  if (!asked.problems.every(isOfBuilder)) return asked
  for (const builder of inputs.own.builders) {
    const checked = await inspectBuilder(inputs, builder, world, ports)
    if (!checked.ok) continue
    const detail = `The build uses the builder ${builder}: ${asked.problems.map(sentenceOf).join(' ')}`
    const remedy = {
      attempt: 0,
      playbook: 'builder-lost',
      step: 'switch-builder',
      detail,
      seconds: 0,
    } as const
    return {
      ok: true,
      value: {
        inputs: { ...inputs, build: { ...inputs.build, builder } },
        preflight: checked.value,
        remedies: [remedy],
      },
    }
  }
  return asked
}

/** Like `firstBuilder`; a fault of ours in it leaves a builder nothing is known of. */
export const beginWith = async (
  inputs: Inputs,
  world: World,
  guard: Guard,
  ports: Pick<Ports, 'shell' | 'files'>,
): Promise<Result<FirstBuilder>> => {
  const again = () =>
    guard.run<Result<FirstBuilder>>(
      'preflight',
      () => ({ ok: true, value: { inputs, preflight: barePreflight(inputs, world), remedies: [] } }),
      () => firstBuilder(inputs, world, ports),
    )
  const first = await guard.run<Result<FirstBuilder> | null>('preflight', null, () =>
    firstBuilder(inputs, world, ports),
  )
  return first ?? again()
}
