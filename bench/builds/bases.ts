import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ColdBuilder, Engine } from '../../e2e/engine/engine.ts'
import type { Repository } from '../../e2e/support/repository.ts'
import { program } from './docker.ts'

/** The golang images of a bench: what the Dockerfiles are built on before and after Go's version is bumped. */
export interface Bases {
  readonly older: string
  readonly newer: string
}

const NEWER = 'golang:1.26'
/** A patch behind the newer one. https://go.dev/doc/devel/release#go1.26.minor */
const OLDER = 'go1.26.7'

const TOOLCHAIN = `/go/pkg/mod/golang.org/toolchain@v0.0.1-${OLDER}.linux-amd64`

/** Makes the images, with GOPROXY set to the one upstream all contenders share, in the engine's registry. */
export const makeBases = async (engine: Engine, dir: string, proxy: string): Promise<Bases> => {
  const build = async (name: string, lines: readonly string[]): Promise<string> => {
    const context = join(dir, name)
    mkdirSync(context)
    writeFileSync(join(context, 'Dockerfile'), `${lines.join('\n')}\n`)
    const tag = `${engine.registry}/bench/golang:${name}`
    const output = `type=image,name=${tag},push=true`
    const args = ['buildx', 'build', '--network=host', '--provenance=false', '--output', output, context]
    await program('docker', args, { env: { ...process.env, ...engine.env } })
    return tag
  }
  const newer = await build('newer', [`FROM ${NEWER}`, `ENV GOPROXY=${proxy}`])
  const older = await build('older', [
    `FROM ${newer} AS toolchain`,
    `RUN cd / && GOTOOLCHAIN=${OLDER} go version && chmod -R u+w ${TOOLCHAIN}`,
    `FROM ${newer}`,
    'RUN rm -rf /usr/local/go',
    `COPY --from=toolchain ${TOOLCHAIN} /usr/local/go`,
  ])
  return { older, newer }
}

/** Puts the older image into the repository's Dockerfile. */
export const baseOn = (repository: Repository, { older }: Bases): void =>
  repository.edit('Dockerfile', NEWER, older)

/** Pulls what a runner's images came with into a fresh builder. */
export const pullBases = async (
  { env }: ColdBuilder,
  { older, newer }: Bases,
  context: string,
): Promise<void> => {
  const file = join(context, 'Dockerfile')
  writeFileSync(file, `FROM ${older} AS older\nRUN true\nFROM ${newer} AS newer\nRUN true\n`)
  for (const target of ['older', 'newer'])
    await program('docker', ['buildx', 'build', '--target', target, '-f', file, context], {
      env: { ...process.env, ...env },
    })
}
