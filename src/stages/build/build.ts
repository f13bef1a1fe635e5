import { basename, isAbsolute, join } from 'node:path/posix'
import type { BuildInputs } from '../../model/inputs.ts'
import type { Preflight } from '../../model/preflight.ts'
import type { Finished, Ports } from '../../ports/ports.ts'
import { type BuildCommand, buildCommand } from './command.ts'
import { ProgressView } from './progress.ts'

/** One build to be run. */
export interface BuildRequest {
  readonly inputs: BuildInputs
  readonly preflight: Preflight
  /** Text to build from instead of the Dockerfile of the preflight; null to build from that as it is. */
  readonly dockerfile: string | null
  /** Secrets of the plan with their values. */
  readonly secrets: readonly { readonly id: string; readonly value: string }[]
  /** Flags the plan put into RUN lines, which the progress leaves out. */
  readonly inserted?: readonly string[]
  /** Build contexts of the plan. */
  readonly contexts: readonly { readonly name: string; readonly dir: string }[]
  /** Added to the environment of docker. */
  readonly env?: Readonly<Record<string, string>>
  /** Ends the build when aborted. */
  readonly signal?: AbortSignal
  /** Called when the build says something. */
  readonly onSaid?: () => void
}

/** What one build left behind. */
export interface BuildOutcome {
  readonly exitCode: number
  /** ISO 8601. */
  readonly startedAt: string
  readonly seconds: number
  /** Standard error of buildx, whole and as it came. */
  readonly log: string
  readonly progress: 'rawjson' | 'plain'
  /** Standard output: the answer of `call`. */
  readonly stdout: string
  /** The failure in the words of buildx; null when the build passed. */
  readonly message: string | null
  readonly metadata: Readonly<Record<string, unknown>> | null
  readonly imageId: string | null
  readonly digest: string | null
  readonly args: readonly string[]
  /** What was left out of the command line and why. */
  readonly warnings: readonly string[]
}

/** Runs one build, shows its progress and reads what it made. */
export async function build(
  request: BuildRequest,
  ports: Pick<Ports, 'shell' | 'files' | 'log' | 'clock'>,
): Promise<BuildOutcome> {
  const dir = await ports.files.temporary('build')
  const results = { imageIdFile: join(dir, 'image-id.txt'), metadataFile: join(dir, 'metadata.json') }
  const command = buildCommand(request.inputs, {
    ...request,
    ...results,
    dockerfile: await copyDockerfile(request, dir, ports),
    planned: request.secrets,
    secretDir: dir,
    missingFiles: await findMissing(request, ports),
  })
  for (const warning of command.warnings) ports.log.warning(warning)
  for (const { path, text } of command.secretFiles) await ports.files.write(path, text)
  const startedAt = ports.clock.now().toISOString()
  const begin = ports.clock.monotonic()
  const finished = await run(request, command, ports)
  const seconds = (ports.clock.monotonic() - begin) / 1000
  // The build is over: what is read now no longer changes how it ended.
  const read = (path: string) => ports.files.read(path).catch(() => null)
  const metadata = readMetadata(await read(results.metadataFile))
  const imageId = (await read(results.imageIdFile))?.trim() || null
  await ports.files.remove(dir).catch(() => undefined)
  const digest = metadata?.['containerimage.digest']
  return {
    exitCode: finished.code,
    startedAt,
    seconds,
    log: finished.stderr,
    progress: command.progress,
    stdout: finished.stdout,
    message: findMessage(request.inputs, finished),
    metadata,
    imageId,
    digest: typeof digest === 'string' ? digest : null,
    args: command.args,
    warnings: command.warnings,
  }
}

const TICK = 1_000

async function run(
  { preflight, inserted = [], env = {}, signal, onSaid }: BuildRequest,
  command: BuildCommand,
  { shell, log, clock }: Pick<Ports, 'shell' | 'log' | 'clock'>,
): Promise<Finished> {
  const show = (lines: readonly string[]) => {
    for (const line of lines) log.info(line)
  }
  const now = () => clock.monotonic() / 1000
  const progress = new ProgressView(inserted, now)
  const answer = new ProgressView(inserted, now)
  const tick = () => {
    show(progress.beat())
    log.status(progress.status())
  }
  const finished = await shell.run('docker', command.args, {
    cwd: preflight.cwd,
    env: { ...env, ...command.env },
    isGroup: true,
    ...(signal === undefined ? {} : { signal }),
    onStderr: (chunk) => {
      onSaid?.()
      show(progress.feed(chunk))
    },
    onStdout: (chunk) => show(answer.feed(chunk)),
    tick: { everyMs: TICK, call: tick },
  })
  log.status('')
  show([...progress.end(), ...answer.end()])
  return finished
}

/** Files BuildKit looks for beside the Dockerfile, by the name of it. https://docs.docker.com/build/concepts/context/#filename-and-location */
const COMPANIONS = ['.dockerignore', '.rego']

/** Puts the text under the name of the original, so that messages name it, with the files that belong to it. */
async function copyDockerfile(
  { dockerfile, preflight }: BuildRequest,
  dir: string,
  { files }: Pick<Ports, 'files'>,
): Promise<string | null> {
  if (dockerfile === null || preflight.dockerfile === null) return null
  const path = join(dir, 'dockerfile', basename(preflight.dockerfile))
  await files.write(path, dockerfile)
  for (const ending of COMPANIONS) {
    const text = await files.read(preflight.dockerfile + ending)
    if (text !== null) await files.write(path + ending, text)
  }
  return path
}

async function findMissing(
  { inputs, preflight }: BuildRequest,
  { files }: Pick<Ports, 'files'>,
): Promise<readonly string[]> {
  const paths = inputs.secretFiles.map((item) => item.slice(item.indexOf('=') + 1))
  const found = await Promise.all(
    paths.map((path) => files.exists(isAbsolute(path) ? path : join(preflight.cwd, path))),
  )
  return paths.filter((_, at) => !found[at])
}

function readMetadata(text: string | null): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null
  } catch {
    return null
  }
}

/** As build-push-action words it: a check tells its result on standard output, all else its last line. */
function findMessage({ call }: BuildInputs, { code, stdout, stderr }: Finished): string | null {
  if (code === 0) return null
  if (call === 'check' && stdout !== '') return stdout.split('\n')[0]?.trim() ?? ''
  const last = stderr.trimEnd().split('\n').at(-1)?.trim()
  return last ? `buildx failed with: ${last}` : `buildx failed with exit code ${code}`
}
