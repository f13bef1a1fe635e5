import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseDockerfile } from '../dockerfile/parse.ts'
import type { Plan } from '../model/plan.ts'
import { buildArgTable } from '../pipeline/modules.ts'
import { plan as makePlan } from '../stages/plan/plan.ts'
import { type Command, UsageError } from './command.ts'

const readDockerfile = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new UsageError(
      `the Dockerfile ${JSON.stringify(file)} cannot be read (${why}); give its path with -f FILE, or the build context as DIR`,
    )
  }
}

const writeDockerfile = async (file: string, text: string): Promise<void> => {
  try {
    await writeFile(file, text)
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new UsageError(
      `--write ${JSON.stringify(file)} cannot be written (${why}); give a path in a directory that is there`,
    )
  }
}

const difference = (before: string, after: string, plan: Plan, colour: boolean): string[] => {
  const paint = (code: string, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  const [old, now] = [before.split('\n'), after.split('\n')]
  return old.flatMap((line, index) => {
    if (line === now[index]) return []
    const whys = new Set(
      plan.changes.filter((change) => change.line === index + 1).map((change) => change.why),
    )
    return [
      paint('36', `@@ line ${index + 1}: ${[...whys].join('; ')}`),
      paint('31', `- ${line}`),
      paint('32', `+ ${now[index]}`),
    ]
  })
}

/** Shows the Dockerfile as it would be built, and why; `--write` keeps it. */
export const plan: Command = {
  name: 'plan',
  usage: 'plan [DIR] [-f FILE] [--target STAGE]',
  help: 'Show the Dockerfile as it would be built: the flags put into RUN lines, and why.',
  options: [
    { name: 'file', short: 'f', type: 'string', value: 'FILE', help: 'Dockerfile (default: DIR/Dockerfile)' },
    { name: 'target', type: 'string', value: 'STAGE', help: 'Stage to build (default: the last one)' },
    { name: 'build-arg', type: 'string', multiple: true, value: 'NAME=VALUE', help: 'Build argument' },
    { name: 'platform', type: 'string', multiple: true, value: 'OS/ARCH', help: 'Platform to build for' },
    { name: 'write', type: 'string', value: 'FILE', help: 'Write the Dockerfile there' },
  ],
  async run(args, console) {
    if (args.words.length > 1) throw new UsageError(`one DIR is allowed, seen ${args.words.join(' ')}`)
    const dir = resolve(console.cwd, args.words[0] ?? '.')
    const given = args.text('file')
    const text = await readDockerfile(
      given === undefined ? join(dir, 'Dockerfile') : resolve(console.cwd, given),
    )
    const made = makePlan(parseDockerfile(text), {
      target: args.text('target') ?? null,
      buildArgs: buildArgTable(args.all('build-arg'), console.env),
      delivery: null,
      platforms: args.all('platform').flatMap((value) => value.split(',')),
      idPrefix: 'go-docker-build',
      frontend: 'ok',
    })
    const write = args.text('write')
    if (write !== undefined) await writeDockerfile(resolve(console.cwd, write), made.dockerfile)
    if (args.json) {
      console.answer({ dockerfile: made.dockerfile, changes: made.changes, skipped: made.skipped })
      return 0
    }
    for (const line of difference(text, made.dockerfile, made, console.colour)) console.say(line)
    if (made.changes.length === 0) console.say('Nothing is put into this Dockerfile.')
    for (const skip of made.skipped) console.say(`line ${skip.line} stays as it is: ${skip.why}`)
    return 0
  },
}
