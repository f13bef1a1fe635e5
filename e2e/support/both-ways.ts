import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { isGolangImage } from '../../src/dockerfile/images.ts'
import { parseDockerfile, withBuildArgs } from '../../src/dockerfile/parse.ts'
import type { Dockerfile } from '../../src/model/dockerfile.ts'
import { plan } from '../../src/stages/plan/plan.ts'
import type { Engine } from '../engine/engine.ts'
import { run, tryRun } from '../engine/proc.ts'
import { differencesOf, type ImageRef } from './same-image.ts'

/** A Dockerfile to be built as it is written and as the plan rewrites it. */
export interface BothWays {
  readonly context: string
  readonly dockerfile: string
  readonly target: string | null
  /** More arguments of `docker buildx build`. */
  readonly args?: readonly string[]
  /** Environment of the builds, which names the builder. */
  readonly env: Readonly<Record<string, string>>
  /** GOPROXY of both builds: of the base images in one, of the secret in the other. */
  readonly proxy: string
}

const buildArgsOf = (args: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    args.flatMap((arg, index) =>
      args[index - 1] === '--build-arg' ? [arg.split(/=(.*)/s).slice(0, 2)] : [],
    ),
  )

/** Base images of Go with GOPROXY set, so that the build as written has modules too; arguments that put them in place. */
const standIns = async (
  file: Dockerfile,
  registry: string,
  name: string,
  ways: BothWays,
): Promise<string[]> => {
  const images = new Set(
    file.stages.flatMap(({ base, parent }) => (parent === null && isGolangImage(base) ? (base ?? []) : [])),
  )
  const found: string[] = []
  for (const image of images) {
    const tag = `${registry}/${name}:base-${found.length}`
    const given = (ways.args ?? [])
      .filter((arg) => arg.startsWith(`${image}=`))
      .flatMap((arg) => ['--build-context', arg])
    const args = [
      'buildx',
      'build',
      '--provenance=false',
      '--output',
      `type=image,name=${tag},push=true`,
      ...given,
      '-',
    ]
    const input = `FROM ${image}\nENV GOPROXY=${ways.proxy}\n`
    await run('docker', args, { env: ways.env, input })
    found.push('--build-context', `${image}=docker-image://${tag}`)
  }
  return found
}

/** Builds both ways through the engine's registry: the flags put in, and what the images differ in. */
export const buildBothWays = async (
  engine: Engine,
  ways: BothWays,
): Promise<{ readonly flags: readonly string[]; readonly differences: readonly string[] }> => {
  const { context, dockerfile, target, args = [], env, proxy } = ways
  const dir = mkdtempSync(join(tmpdir(), 'both-ways-'))
  const registry = engine.registry ?? ''
  const name = `both-ways/${basename(dir).toLowerCase()}`
  const text = readFileSync(dockerfile, 'utf8')
  const buildArgs = buildArgsOf(args)
  const made = plan(parseDockerfile(text), {
    target,
    buildArgs,
    delivery: { kind: 'proxy', url: proxy },
    platforms: [],
    idPrefix: name,
    frontend: 'ok',
  })
  const bases = await standIns(withBuildArgs(parseDockerfile(text), buildArgs), registry, name, ways)
  const build = async (tag: string, written: string, more: readonly string[]): Promise<ImageRef> => {
    const file = join(dir, tag, basename(dockerfile))
    mkdirSync(join(dir, tag))
    writeFileSync(file, written)
    const ignore = `${dockerfile}.dockerignore`
    if (existsSync(ignore)) writeFileSync(`${file}.dockerignore`, readFileSync(ignore))
    const output = `type=image,name=${registry}/${name}:${tag},push=true`
    const done = await tryRun(
      'docker',
      [
        ...['buildx', 'build', '--progress=plain', '--provenance=false', '--file', file, '--output', output],
        ...(target === null ? [] : ['--target', target]),
        ...args,
        ...bases,
        ...more,
        context,
      ],
      { env: { ...env, GO_PROXY_VALUE: proxy } },
    )
    if (done.code !== 0) throw new Error(`${tag}: ${done.stderr.slice(-3000)}`)
    return { registry, name, tag }
  }
  try {
    const plain = await build('plain', text, [])
    const secrets = made.secrets.flatMap(({ id }) => ['--secret', `id=${id},env=GO_PROXY_VALUE`])
    const rewritten = await build('rewritten', made.dockerfile, secrets)
    return {
      flags: made.changes.map(({ flag }) => flag),
      differences: await differencesOf(plain, rewritten),
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
