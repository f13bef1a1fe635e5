import { resolve } from 'node:path'
import { targetStage } from '../dockerfile/graph.ts'
import { parseDockerfile } from '../dockerfile/parse.ts'
import type { Dockerfile } from '../model/dockerfile.ts'
import type { Delivery, Plan } from '../model/plan.ts'
import { buildArgTable } from '../pipeline/modules.ts'
import { plan as makePlan } from '../stages/plan/plan.ts'
import { type Arguments, type Command, type Console, UsageError } from './command.ts'
import { differenceOf } from './plan/difference.ts'
import { readSource, writeSource } from './plan/source.ts'

/** A file that is kept builds anywhere: it needs no module server and no frontend that gives secrets as variables. */
const KEPT: Delivery = { kind: 'off', why: 'a file that is kept gets cache mounts only' }

const PLATFORM = /^[a-z0-9_.-]+\/[a-z0-9_.-]+(?:\/[a-z0-9_.-]+)?$/

const platformsOf = (args: Arguments): string[] => {
  const platforms = args
    .all('platform')
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
  const wrong = platforms.find((platform) => !PLATFORM.test(platform))
  if (wrong !== undefined)
    throw new UsageError(
      `--platform ${JSON.stringify(wrong)} is not a platform; give OS/ARCH or OS/ARCH/VARIANT, e.g. linux/arm64`,
    )
  return platforms
}

const buildArgsOf = (args: Arguments, { env }: Console): Record<string, string> => {
  const wrong = args.all('build-arg').find((value) => !/^[^=\s]+(?:=|$)/.test(value))
  if (wrong !== undefined)
    throw new UsageError(
      `--build-arg ${JSON.stringify(wrong)} has no name; give NAME=VALUE, or NAME to take it from the environment`,
    )
  return buildArgTable(args.all('build-arg'), env)
}

const targetOf = (args: Arguments, file: Dockerfile): string | null => {
  const target = args.text('target') ?? null
  if (file.stages.length === 0 || targetStage(file, target) !== null) return target
  const names = file.stages.map(({ name, index }) => name ?? String(index)).join(', ')
  throw new UsageError(
    `--target ${JSON.stringify(target)} is no stage of the Dockerfile; allowed are ${names}`,
  )
}

const show = (name: string, before: string, made: Plan, console: Console): void => {
  for (const line of differenceOf(name, before, made, console.colour)) console.say(line)
  if (made.changes.length === 0) console.say('Nothing is put into this Dockerfile.')
  for (const { line, why } of made.skipped) console.say(`line ${line} stays as it is: ${why}`)
  const told = new Set(made.skipped.map(({ line }) => line))
  for (const { line, why } of made.withoutHost)
    if (!told.has(line)) console.say(`line ${line} takes no modules from the host: ${why}`)
}

/** Shows the Dockerfile as it would be built, and why; `--write` keeps a form of it that builds anywhere. */
export const plan: Command = {
  name: 'plan',
  usage: 'plan [DIR] [-f FILE] [--target STAGE]',
  help: 'Show the Dockerfile as it would be built: the flags put into RUN lines, and why.',
  options: [
    {
      name: 'file',
      short: 'f',
      type: 'string',
      value: 'FILE',
      help: 'Dockerfile (default: DIR/Dockerfile), or - for standard input',
    },
    { name: 'target', type: 'string', value: 'STAGE', help: 'Stage to build (default: the last one)' },
    { name: 'build-arg', type: 'string', multiple: true, value: 'NAME=VALUE', help: 'Build argument' },
    { name: 'platform', type: 'string', multiple: true, value: 'OS/ARCH', help: 'Platform to build for' },
    {
      name: 'write',
      type: 'string',
      value: 'FILE',
      help: 'Write the Dockerfile there, with cache mounts only: it builds anywhere',
    },
  ],
  async run(args, console) {
    const [platforms, buildArgs] = [platformsOf(args), buildArgsOf(args, console)]
    const { name, text, encoding } = await readSource(args, console)
    const file = parseDockerfile(text)
    const write = args.text('write')
    const made = makePlan(file, {
      target: targetOf(args, file),
      buildArgs,
      delivery: write === undefined ? null : KEPT,
      platforms,
      idPrefix: 'go-docker-build',
      frontend: 'ok',
    })
    if (write !== undefined) await writeSource(resolve(console.cwd, write), made.dockerfile, encoding)
    if (args.json) {
      console.answer({ dockerfile: made.dockerfile, changes: made.changes, skipped: made.skipped })
      return 0
    }
    if (file.stages.length === 0) console.say('There is no FROM in this Dockerfile.')
    show(name, text, made, console)
    return 0
  },
}
