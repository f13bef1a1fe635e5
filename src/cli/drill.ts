import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { stripControls } from '../text/controls.ts'
import { disarm } from '../text/neutralise.ts'
import { type Arguments, type Command, type Console, type Option, UsageError } from './command.ts'
import { CannotDrill, type Drill, Overdue } from './drill/drill.ts'
import { drills } from './drill/drills.ts'
import { type Held, type HoldOptions, hold } from './drill/hold.ts'

const OPTIONS: readonly Option[] = [
  {
    name: 'builder',
    type: 'string',
    value: 'NAME',
    help: 'Builder for drills that need none of their own, and the one that takes over from a lost one',
  },
  {
    name: 'builder-config',
    type: 'string',
    value: 'FILE',
    help: 'BuildKit configuration of builders that drills make, e.g. with mirrors of registries',
  },
  {
    name: 'keep',
    type: 'string',
    value: 'DIR',
    help: 'Keep incident.json, report.html and the log of each drill below DIR',
  },
]

const NAMES = drills.map(({ name }) => name).join(', ')

const wanted = (words: readonly string[]): readonly Drill[] => {
  if (words.length === 1 && words[0] === 'all') return drills
  return words.map((word) => {
    const drill = drills.find(({ name }) => name === word)
    if (drill !== undefined) return drill
    throw new UsageError(`NAME ${JSON.stringify(word)} is no drill; allowed are ${NAMES}, or all alone`)
  })
}

const holdOptions = (args: Arguments, { cwd, env }: Console): HoldOptions => {
  const [config, keep] = [args.text('builder-config'), args.text('keep')]
  const path = config === undefined ? null : resolve(cwd, config)
  if (path !== null && !existsSync(path))
    throw new UsageError(
      `--builder-config ${JSON.stringify(config)} is not there; give a configuration file of BuildKit`,
    )
  const folder = keep === undefined ? null : resolve(cwd, keep)
  return { builder: args.text('builder') ?? '', builderConfig: path, keep: folder, env }
}

const toText = ({ drill, checks, ok }: Held, colour: boolean): string => {
  const paint = (code: string, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  const mark = (isRight: boolean) => (isRight ? paint('32', '✓') : paint('31', '✗'))
  return [
    `${mark(ok)} ${drill}`,
    ...checks.map(({ check, ok: isRight, seconds, seen }) => {
      const time = seconds === null ? '' : `${seconds.toFixed(1)} s`
      const line = stripControls(seen.replace(/\s+/g, ' ')).slice(0, 300)
      return `  ${mark(isRight)} ${check.padEnd(10)} ${time.padStart(8)}  ${line}`
    }),
  ].join('\n')
}

const list = (args: Arguments, console: Console): 0 => {
  const width = Math.max(...drills.map(({ name }) => name.length))
  for (const { name, about, needs, limitSeconds } of drills)
    if (args.json) console.answer({ drill: name, about, needs, limitSeconds })
    else
      console.say(`  ${name.padEnd(width)}  ${about} Needs ${needs.join(', ')}; at most ${limitSeconds} s.`)
  return 0
}

/** Causes known failures on purpose and checks that the whole chain answers. */
export const drill: Command = {
  name: 'drill',
  usage: 'drill [NAME... | all] [--builder NAME] [--builder-config FILE] [--keep DIR]',
  help: 'Cause a known failure on purpose in a scratch repository and check that the whole chain answers.',
  options: OPTIONS,
  async run(args, console) {
    if (args.words.length === 0) return list(args, console)
    const asked = wanted(args.words)
    const options = holdOptions(args, console)
    let code: 0 | 1 | 3 = 0
    for (const one of asked)
      try {
        const held = await hold(one, options)
        if (args.json) console.answer(held)
        else console.say(disarm(toText(held, console.colour)))
        if (!held.ok && code === 0) code = 1
      } catch (error) {
        if (!(error instanceof CannotDrill || error instanceof Overdue)) throw error
        console.say(disarm(`go-docker-build: ${one.name}: ${error.message}`))
        if (args.json) console.answer({ drill: one.name, ok: false, checks: [], why: error.message })
        if (error instanceof Overdue) return 1
        code = 3
      }
    return code
  },
}
