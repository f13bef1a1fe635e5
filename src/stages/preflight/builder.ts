import type { Problem } from '../../model/problem.ts'
import type { Finished, Shell } from '../../ports/ports.ts'
import { isAtLeast } from '../../text/version.ts'

/** A limit for each question to the machine: none of them boots anything. */
const LIMIT_MS = 10_000

/** The builder is asked once more, for longer: without its version modules cannot be given to the build. */
const AGAIN_MS = 20_000

const TIMED_OUT = 124

/** What docker, buildx, the builder and Go said. */
export interface Tools {
  readonly builder: string
  readonly driver: string
  readonly buildx: string | null
  readonly buildkit: string | null
  readonly go: string | null
  readonly gateway: string | null
  readonly problems: readonly Problem[]
}

interface Answers {
  readonly version: Finished
  readonly inspect: Finished
  readonly engine: Finished
  readonly network: Finished
}

/** Asks for the tools, all at once, each for a few seconds at most; no answer in time is no problem yet. */
export async function inspectTools(asked: string, cwd: string, shell: Shell): Promise<Tools> {
  const ask = (program: string, args: readonly string[], timeoutMs = LIMIT_MS) =>
    shell.run(program, args, { cwd, timeoutMs, env: { GOTOOLCHAIN: 'local' } })
  const askBuilder = async (): Promise<Finished> => {
    const named = [...(asked.startsWith('-') ? ['--'] : []), ...(asked === '' ? [] : [asked])]
    const first = await ask('docker', ['buildx', 'inspect', ...named])
    return first.code === TIMED_OUT ? ask('docker', ['buildx', 'inspect', ...named], AGAIN_MS) : first
  }
  const [version, inspect, engine, network, go] = await Promise.all([
    ask('docker', ['buildx', 'version']),
    askBuilder(),
    ask('docker', ['version', '--format', '{{.Server.Version}}']),
    ask('docker', ['network', 'inspect', 'bridge', '--format', '{{json .IPAM.Config}}']),
    ask('go', ['env', 'GOVERSION']),
  ])
  const found = parseInspect(inspect.stdout)
  const driver = found.driver ?? 'unknown'
  const hasBridge = driver === 'docker' || driver === 'docker-container'
  return {
    builder: found.name ?? asked,
    driver,
    buildx: /\sv?([0-9a-f]{7}|[0-9]+(?:\.[0-9]+)+)/.exec(version.stdout)?.[1] ?? null,
    buildkit: found.buildkit,
    go: go.code === 0 ? (/^go(\d\S*)/.exec(go.stdout)?.[1] ?? null) : null,
    gateway: hasBridge ? findGateway(network) : null,
    problems: findProblem(asked, found, { version, inspect, engine, network }),
  }
}

/** What `docker buildx inspect` says of a builder; a null is a line that is not there. */
export interface Inspected {
  readonly name: string | null
  readonly driver: string | null
  /** Version of BuildKit on the first node. */
  readonly buildkit: string | null
  /** Why no node can be used; null when one can. */
  readonly error: string | null
}

/** Reads `docker buildx inspect`. https://github.com/docker/buildx/blob/v0.30.0/commands/inspect.go */
export function parseInspect(text: string): Inspected {
  const [head = '', nodes = ''] = text.split(/^Nodes:\s*$/m)
  const value = (part: string, name: string) =>
    new RegExp(`^${name}:[ \\t]*(\\S.*?)[ \\t\\r]*$`, 'im').exec(part)?.[1] ?? null
  const errors = nodes
    .split(/^(?=Name:)/m)
    .filter((node) => node.startsWith('Name:'))
    .map((node) => value(node, 'Error'))
  const isDown = errors.every((error) => error !== null)
  return {
    name: value(head, 'Name'),
    driver: value(head, 'Driver'),
    // Before buildx 0.13 the line was `Buildkit:`.
    buildkit: value(nodes, '(?:BuildKit version|Buildkit)'),
    error: value(head, 'Error') ?? (isDown ? (errors[0] ?? null) : null),
  }
}

function findProblem(asked: string, found: Inspected, answers: Answers): readonly Problem[] {
  const { version, inspect, engine } = answers
  if (version.code === 127)
    return [{ input: 'docker', seen: 'not found on PATH', remedy: 'install Docker on this machine' }]
  if (version.code !== 0 && version.code !== TIMED_OUT)
    return [{ input: 'docker buildx', seen: lastLine(version), remedy: SETUP }]
  const input = 'builder'
  const name = asked || found.name || 'the default builder'
  if (inspect.code === TIMED_OUT) return []
  if (/no builder .* found/i.test(inspect.stderr))
    return [{ input, seen: name, remedy: 'use a name that `docker buildx ls` shows, or leave builder empty' }]
  const isLocal = found.driver === null || found.driver === 'docker' || found.driver === 'docker-container'
  if (isLocal && engine.code !== 0 && engine.code !== TIMED_OUT)
    return [{ input: 'docker', seen: lastLine(engine), remedy: DAEMON }]
  if (found.error !== null) return [{ input, seen: `${name}: ${found.error}`, remedy: START }]
  return inspect.code === 0 ? [] : [{ input, seen: `${name}: ${lastLine(inspect)}`, remedy: START }]
}

const SETUP = 'install buildx, in a workflow with the step `uses: docker/setup-buildx-action@v3`'
const DAEMON = 'start the Docker daemon, or set DOCKER_HOST to one that runs and that this user may use'
const START =
  'start it (`docker buildx inspect --bootstrap` shows why it does not answer) or name another builder'

function lastLine({ stdout, stderr }: Finished): string {
  const lines = (stderr.trim() || stdout.trim()).split('\n').map((line) => line.trim())
  return (
    lines.find((line) => /cannot connect|error|unknown command|not a docker command/i.test(line)) ??
    lines.at(-1) ??
    ''
  )
}

function findGateway({ code, stdout }: Finished): string | null {
  if (code !== 0) return null
  const gateways = [...stdout.matchAll(/"Gateway":"([^"]+)"/g)].map((match) => match[1] ?? '')
  return gateways.find((address) => /^\d+(\.\d+){3}$/.test(address)) ?? null
}

/** What the inputs ask of buildx that its version cannot do. */
export function findTooOld(call: string, buildx: string | null): readonly Problem[] {
  if (call === '' || buildx === null || isAtLeast(buildx, '0.15.0', true)) return []
  return [{ input: 'call', seen: `${call} with buildx ${buildx}`, remedy: 'use buildx 0.15.0 or newer' }]
}
