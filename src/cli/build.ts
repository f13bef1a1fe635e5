import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { archives } from '../adapters/archives.ts'
import { clock } from '../adapters/clock.ts'
import { diskFiles } from '../adapters/files.ts'
import { sha256 } from '../adapters/hash.ts'
import { hmacSha256 } from '../adapters/hmac.ts'
import { ALLOW_LOOPBACK, httpClient, pause } from '../adapters/http.ts'
import { readRunFacts } from '../adapters/identity.ts'
import { listing } from '../adapters/listing.ts'
import { terminalLog } from '../adapters/log.ts'
import { machine } from '../adapters/machine.ts'
import { openProbe } from '../adapters/probe.ts'
import { shell, tracedShell } from '../adapters/shell.ts'
import { listenForStop } from '../adapters/stop.ts'
import { telemetryOf } from '../adapters/telemetry.ts'
import { localised } from '../catalogue/localised.ts'
import { notifiers } from '../catalogue/notifiers/index.ts'
import { playbooks } from '../catalogue/playbooks/index.ts'
import { rules } from '../catalogue/rules/index.ts'
import { commitId, forkPoint, type Git, openGit } from '../git/git.ts'
import { withConfig } from '../inputs/config.ts'
import { readConfig } from '../inputs/read-config.ts'
import { parseInputs } from '../inputs.ts'
import { mirrorWith } from '../mirror/index.ts'
import { type Problem, sentenceOf } from '../model/problem.ts'
import { VERSION } from '../model/version.ts'
import { run } from '../pipeline.ts'
import type { CacheStore } from '../ports/ports.ts'
import { toTerminal } from '../stages/report/terminal.ts'
import { traceparent } from '../text/span-id.ts'
import { type Arguments, type Command, type Console, type Option, UsageError } from './command.ts'
import { reportPath, writeReport } from './report.ts'

/** On a laptop the module cache is the machine's own; there is no service to restore it from. */
const NO_SERVICE: CacheStore = { available: false, restore: async () => null, save: async () => false }

const many = (name: string, input: string, value: string, short?: string): Option & { input: string } => ({
  name,
  input,
  value,
  type: 'string',
  multiple: true,
  help: 'As docker buildx build',
  ...(short === undefined ? {} : { short }),
})
const one = (name: string, input: string, value: string, short?: string): Option & { input: string } => ({
  ...many(name, input, value, short),
  multiple: false,
})
const flag = (name: string, input: string): Option & { input: string } => ({
  name,
  input,
  type: 'boolean',
  help: 'As docker buildx build',
})
const own = (name: string, value: string, help: string): Option & { input: string } => ({
  name,
  input: name,
  value,
  type: 'string',
  help,
})

/** Options of buildx and the inputs they are; both mean the same. https://docs.docker.com/reference/cli/docker/buildx/build/ */
const OPTIONS: readonly (Option & { input: string })[] = [
  one('file', 'file', 'FILE', 'f'),
  many('tag', 'tags', 'NAME', 't'),
  one('target', 'target', 'STAGE'),
  many('platform', 'platforms', 'OS/ARCH'),
  many('build-arg', 'build-args', 'NAME=VALUE'),
  many('build-context', 'build-contexts', 'NAME=PATH'),
  many('secret', 'secrets', 'ID=VALUE'),
  many('ssh', 'ssh', 'ID'),
  many('label', 'labels', 'NAME=VALUE'),
  many('annotation', 'annotations', 'NAME=VALUE'),
  many('add-host', 'add-hosts', 'HOST:ADDRESS'),
  many('allow', 'allow', 'ENTITLEMENT'),
  many('attest', 'attests', 'TYPE'),
  many('cache-from', 'cache-from', 'SOURCE'),
  many('cache-to', 'cache-to', 'TARGET'),
  many('no-cache-filter', 'no-cache-filters', 'STAGE'),
  many('output', 'outputs', 'TARGET', 'o'),
  many('ulimit', 'ulimit', 'LIMIT'),
  one('builder', 'builder', 'NAME'),
  one('call', 'call', 'METHOD'),
  one('cgroup-parent', 'cgroup-parent', 'GROUP'),
  one('network', 'network', 'MODE'),
  one('provenance', 'provenance', 'VALUE'),
  one('sbom', 'sbom', 'VALUE'),
  one('shm-size', 'shm-size', 'SIZE'),
  flag('load', 'load'),
  flag('push', 'push'),
  flag('pull', 'pull'),
  flag('no-cache', 'no-cache'),
  own('go-proxy', 'CHAIN', 'Upstream chain of the module server (default: the machine’s GOPROXY)'),
  own('go-private', 'PATTERNS', 'Private modules (default: the machine’s GOPRIVATE)'),
  own('go-cache', 'MODE', 'auto, read or off'),
  own('rewrite', 'MODE', 'auto or off: flags in a copy of the Dockerfile'),
  own('on-transient', 'MODE', 'retry, degrade or fail'),
  own('builders', 'NAMES', 'Builders to fall back to, in order'),
  own('rules', 'PATH', 'The repository’s own rules (default: .github/go-docker-build)'),
  own('playbooks', 'PATH', 'The repository’s own playbooks (default: .github/go-docker-build)'),
  own('language', 'LANGUAGE', 'en or zh-CN: of the report'),
  own('config', 'FILE', 'Defaults of these (default: .github/go-docker-build.yml)'),
]

const BASE: Option = {
  name: 'base',
  type: 'string',
  value: 'REF',
  help: 'Last commit known to build (default: where the work tree left the branch it follows)',
}

const REPORT: Option = {
  name: 'report',
  type: 'string',
  value: 'FILE.html',
  help: 'Write the report as one HTML page that needs no network',
}

/** Commit the build is compared with when it fails. */
const baseOf = async (given: string | undefined, git: Git): Promise<string | null> => {
  if (given === undefined) return forkPoint(git)
  const base = await commitId(git, given)
  if (base === null)
    throw new UsageError(
      `--base ${JSON.stringify(given)} is no commit of this repository; give a branch, a tag or a commit that built`,
    )
  return base
}

const reader =
  (args: Arguments) =>
  (input: string): string => {
    if (input === 'context') return args.words[0] ?? '.'
    const option = OPTIONS.find((candidate) => candidate.input === input)
    if (option === undefined) return ''
    if (option.type === 'boolean') return args.flag(option.name) ? 'true' : 'false'
    return args.all(option.name).join('\n')
  }

/** Says what stands in the way; a machine without a working docker is not a wrong use. */
const refuse = (problems: readonly Problem[], console: Console): 2 | 3 => {
  for (const problem of problems) console.say(`go-docker-build: ${sentenceOf(problem)}`)
  return problems.every(({ input }) => input.startsWith('docker')) ? 3 : 2
}

const execute = async (args: Arguments, console: Console): Promise<0 | 1 | 2 | 3> => {
  if (args.words.length > 1) throw new UsageError(`one DIR is allowed, seen ${args.words.join(' ')}`)
  const report = reportPath(args.text('report'), console)
  const config = await readConfig(args.text('config') ?? '', resolve(console.cwd), diskFiles().read)
  if (!config.ok) return refuse(config.problems, console)
  const inputs = parseInputs(withConfig(reader(args), config.value))
  if (!inputs.ok) return refuse(inputs.problems, console)
  const temp = mkdtempSync(join(tmpdir(), 'go-docker-build-'))
  const files = diskFiles(temp)
  const git = openGit(shell, console.cwd)
  const headSha = await commitId(git, 'HEAD')
  const baseSha = await baseOf(args.text('base'), git)
  const facts = readRunFacts({}, inputs.value.own.jobIdentity)
  const stop = listenForStop()
  let stoppedWith: number | null = null
  try {
    const running = run(
      inputs.value,
      { rules: localised(rules, inputs.value.own.language), notifiers, playbooks },
      {
        ...facts,
        identity: { ...facts.identity, headSha, baseSha },
        version: VERSION,
        workspace: resolve(console.cwd),
        env: console.env,
        os: process.platform,
        arch: process.arch,
        isAction: false,
        stop,
        incidentPath: join(temp, 'incident.json'),
        hash: sha256,
        compress: (text) => gzipSync(text, { level: 9 }),
      },
      {
        shell: tracedShell(traceparent(facts.identity.traceId, facts.identity.spanId)),
        files,
        cache: NO_SERVICE,
        github: null,
        recentChecks: null,
        http: httpClient({ loopback: console.env[ALLOW_LOOPBACK] === '1', env: console.env }),
        hmac: hmacSha256,
        listing,
        probe: openProbe(console.env),
        machine: machine(),
        pause,
        telemetry: telemetryOf(console.env),
        log: terminalLog(console.colour, process.stderr.isTTY ? process.stderr.columns : 0),
        clock,
        annotate: () => undefined,
        summary: async () => false,
        openMirror: mirrorWith(console.env),
        archives,
      },
    )
    const result = await stop.orCode(running)
    if (typeof result === 'number') {
      stoppedWith = result
      console.say('go-docker-build: stopped')
      return 3
    }
    if (!result.ok) return refuse(result.problems, console)
    const { incident } = result.value
    if (args.json) console.answer(incident)
    else console.say(toTerminal(incident, console))
    const isWritten =
      report === null || (await writeReport(report, incident, result.value.reportLog(), console))
    return incident.outcome === 'failure' ? 1 : isWritten ? 0 : 3
  } finally {
    stop.close()
    await files.close()
    await files.remove(temp)
    // What was going on beside the build would hold the process.
    if (stoppedWith !== null) process.exit(stoppedWith)
  }
}

/** The whole pipeline on a laptop: progress while it runs, the report at the end. */
export const build: Command = {
  name: 'build',
  usage: 'build [DIR] [buildx options]',
  help: 'Build DIR with docker buildx, the modules taken from this machine, and say what failed.',
  options: [...OPTIONS.map(({ input: _, ...option }) => option), BASE, REPORT],
  run: execute,
}
