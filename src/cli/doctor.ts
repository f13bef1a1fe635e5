import { join, relative, resolve } from 'node:path'
import { diskFiles } from '../adapters/files.ts'
import { listing } from '../adapters/listing.ts'
import { findingsOf } from '../catalogue/findings/index.ts'
import type { Finding } from '../model/finding.ts'
import type { Repository } from '../model/repository.ts'
import { buildArgTable } from '../pipeline/modules.ts'
import { defaultDockerfile, gather } from '../stages/doctor/gather.ts'
import { healthFindings } from '../stages/health/findings.ts'
import { goArchitecture } from '../text/architecture.ts'
import { translateFinding } from '../wording/translate.ts'
import { type Arguments, type Command, type Console, UsageError } from './command.ts'
import { lookAround } from './doctor/look-around.ts'
import { paintFindings } from './doctor/paint.ts'
import { LANGUAGE_OPTION, languageOf } from './language.ts'

const PLATFORM = /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9.]+)?$/

const hostPlatform = `linux/${goArchitecture(process.arch)}`

const platformsOf = (args: Arguments): readonly string[] => {
  const platforms = args.all('platform').flatMap((value) => value.split(',').map((one) => one.trim()))
  const wrong = platforms.find((one) => !PLATFORM.test(one))
  if (wrong !== undefined)
    throw new UsageError(
      `--platform ${JSON.stringify(wrong)} is none; write OS/ARCH, e.g. --platform linux/amd64,linux/arm64`,
    )
  return platforms
}

interface Looked {
  readonly repository: Repository
  readonly findings: readonly Finding[]
}

const look = async (args: Arguments, console: Console, dir: string): Promise<Looked> => {
  const files = diskFiles()
  if (!(await files.isDirectory(dir)))
    throw new UsageError(
      `DIR ${JSON.stringify(args.words[0] ?? '.')} is not a directory; give that of the build context`,
    )
  const given = args.text('file')
  const dockerfile = given === undefined ? await defaultDockerfile(dir, files) : resolve(console.cwd, given)
  const target = args.text('target') ?? null
  const repository = await gather(
    {
      ...{ root: dir, contextDir: dir, dockerfile, target, hostPlatform },
      buildArgs: buildArgTable(args.all('build-arg'), console.env),
      platforms: platformsOf(args),
    },
    { files, listing },
  )
  if (repository === null)
    throw new UsageError(
      `the Dockerfile ${JSON.stringify(given ?? join(dir, 'Dockerfile'))} cannot be read; give its path with -f FILE, or the build context as DIR`,
    )
  const names = repository.dockerfile.stages.flatMap(({ name }) => name ?? [])
  const isStage =
    target === null ||
    names.includes(target.toLowerCase()) ||
    repository.dockerfile.stages[Number(target)] !== undefined
  if (!isStage)
    throw new UsageError(
      `--target ${JSON.stringify(target)} is no stage of ${relative(console.cwd, dockerfile)}; allowed are ${names.join(', ') || 'numbers only'}`,
    )
  return { repository, findings: findingsOf(repository) }
}

/** Looks for what will break or slow a build before it runs; exit 1 when there is an error or a warning. */
export const doctor: Command = {
  name: 'doctor',
  usage: 'doctor [DIR] [-f FILE] [--target STAGE] [--platform OS/ARCH]',
  help: 'Look for what will break or slow a build, without building: Dockerfile, modules, context, network.',
  options: [
    { name: 'file', short: 'f', type: 'string', value: 'FILE', help: 'Dockerfile (default: DIR/Dockerfile)' },
    { name: 'target', type: 'string', value: 'STAGE', help: 'Stage to build (default: the last one)' },
    { name: 'build-arg', type: 'string', multiple: true, value: 'NAME=VALUE', help: 'Build argument' },
    { name: 'platform', type: 'string', multiple: true, value: 'OS/ARCH', help: 'Platform to build for' },
    LANGUAGE_OPTION,
    { name: 'no-network', type: 'boolean', help: 'Ask no server, builder or disk: files only' },
  ],
  async run(args, console) {
    if (args.words.length > 1) throw new UsageError(`one DIR is allowed, seen ${args.words.join(' ')}`)
    const language = languageOf(args)
    const dir = resolve(console.cwd, args.words[0] ?? '.')
    const { repository, findings: seen } = await look(args, console, dir)
    const results = args.flag('no-network') ? [] : await lookAround(repository, dir, console.env)
    const findings = [...seen, ...healthFindings(results)].map((one) => ({
      ...one,
      text: translateFinding(one.text, language),
      do: translateFinding(one.do, language),
    }))
    if (args.json) {
      console.answer({
        findings: findings.map(({ id, severity, path, line, text, do: remedy }) => ({
          ...{ id, severity, path, line, text },
          do: remedy,
        })),
      })
    } else for (const line of paintFindings(findings, results, console.colour, language)) console.say(line)
    return findings.some(({ severity }) => severity !== 'notice') ? 1 : 0
  },
}
