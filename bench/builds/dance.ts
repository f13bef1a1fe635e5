import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Contender, Round } from './contender.ts'
import { program, timed } from './docker.ts'

/** Both directories of Go, as a user of the cache dance mounts them. */
const MOUNTS = { 'go-mod': '/go/pkg/mod', 'go-build': '/root/.cache/go-build' } as const

const FLAGS = Object.entries(MOUNTS)
  .map(([id, target]) => `--mount=type=cache,id=${id},target=${target}`)
  .join(' ')

/** The image that holds the helpers' shell: the one that is there already. */
const HELPER = 'golang:1.26'

const docker = ({ builder }: Round, args: readonly string[]): Promise<string> =>
  program('docker', args, { env: { ...process.env, ...builder.env } })

const helper = async (
  round: Round,
  text: string,
  context: string,
  flags: readonly string[],
): Promise<void> => {
  const file = join(context, 'Dancefile')
  writeFileSync(join(context, 'buildstamp'), String(Math.random()))
  writeFileSync(file, text)
  await docker(round, ['buildx', 'build', '--progress=plain', '-f', file, ...flags, context])
}

/** Steps of inject-cache.ts. https://github.com/reproducible-containers/buildkit-cache-dance/blob/main/src/inject-cache.ts */
const inject = (round: Round, id: string, target: string, source: string): Promise<void> =>
  helper(
    round,
    `FROM ${HELPER}
COPY buildstamp buildstamp
RUN --mount=type=cache,id=${id},target=${target} \\
    --mount=type=bind,source=.,target=/var/dance-cache \\
    cp -p -R /var/dance-cache/. ${target} || true
`,
    source,
    [],
  )

/** Steps of extract-cache.ts; the copy leaves the builder as a tar instead of through a container. https://github.com/reproducible-containers/buildkit-cache-dance/blob/main/src/extract-cache.ts */
const extract = async (round: Round, id: string, target: string, archive: string): Promise<void> => {
  const context = mkdtempSync(join(tmpdir(), 'dance-'))
  await helper(
    round,
    `FROM ${HELPER} AS copy
COPY buildstamp buildstamp
RUN --mount=type=cache,id=${id},target=${target} mkdir -p /var/dance-cache/ && cp -p -R ${target}/. /var/dance-cache/ || true
FROM scratch
COPY --from=copy /var/dance-cache /
`,
    context,
    ['--output', `type=tar,dest=${join(context, 'out.tar')}`],
  )
  // As the cache client packs it.
  await program('zstd', ['-q', '-f', '-T0', '-3', join(context, 'out.tar'), '-o', archive], {
    env: process.env,
  })
  rmSync(context, { recursive: true, force: true })
}

/** The Dockerfile with the mounts its user has to write for the dance. */
const withMounts = (text: string): string =>
  text.replace(/^RUN (?=.*\bgo (?:mod|build)\b)/gm, `RUN ${FLAGS} `)

/** The cache dance: directories of the runner are copied into cache mounts by a helper build, and out again by another. */
export const dance: Contender = {
  name: 'cache dance',
  async build(round) {
    const file = join(round.keep, 'Dockerfile')
    writeFileSync(file, withMounts(readFileSync(join(round.repository.dir, 'Dockerfile'), 'utf8')))
    let bytes = 0
    const [seconds] = await timed(async () => {
      for (const [id, target] of Object.entries(MOUNTS)) {
        const archive = join(round.keep, `${id}.tar.zst`)
        const source = join(round.keep, id)
        mkdirSync(source, { recursive: true })
        if (existsSync(archive) && !round.isCut) {
          bytes += statSync(archive).size
          await program('tar', ['--use-compress-program=zstd -d', '-xf', archive, '-C', source], {
            env: process.env,
          })
        }
        await inject(round, id, target, source)
        rmSync(source, { recursive: true, force: true })
      }
      await docker(round, ['buildx', 'build', '--progress=plain', '-f', file, round.repository.dir])
    })
    const [after] = await timed(async () => {
      for (const [id, target] of Object.entries(MOUNTS))
        if (!round.isCut) await extract(round, id, target, join(round.keep, `${id}.tar.zst`))
    })
    return { seconds, after, bytes }
  },
}
