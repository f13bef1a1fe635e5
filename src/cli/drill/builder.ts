import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { shell } from '../../adapters/shell.ts'
import { CannotDrill, type Means } from './drill.ts'

/** A builder of a drill's own, in a container. */
export interface OwnBuilder {
  readonly name: string
  /** Ends it at once, as when its machine goes away. */
  kill(): Promise<void>
  close(): Promise<void>
}

const remove = (name: string): readonly string[] => ['buildx', 'rm', '--force', name]

/** Makes a builder with the network of this machine; `limits` are further options of its driver. https://docs.docker.com/build/builders/drivers/docker-container/ */
export const makeBuilder = async (
  { builderConfig }: Means,
  limits: readonly string[] = [],
): Promise<OwnBuilder> => {
  const name = `drill-${randomBytes(4).toString('hex')}`
  const options = ['network=host', ...limits].flatMap((option) => ['--driver-opt', option])
  const config = builderConfig === null ? [] : ['--buildkitd-config', builderConfig]
  const leave = (signal: NodeJS.Signals) => {
    spawnSync('docker', [...remove(name)], { stdio: 'ignore' })
    process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  process.once('SIGINT', leave).once('SIGTERM', leave)
  const close = async () => {
    process.off('SIGINT', leave).off('SIGTERM', leave)
    // Not through the shell of the run, which starts nothing any more once the run was ended.
    spawnSync('docker', [...remove(name)], { stdio: 'ignore', timeout: 60_000 })
  }
  const create = ['buildx', 'create', '--name', name, '--driver', 'docker-container']
  const made = await shell.run('docker', [...create, ...options, ...config, '--bootstrap'], {
    timeoutMs: 300_000,
  })
  if (made.code !== 0) {
    await close()
    const said = made.stderr.trim().split('\n').at(-1)
    throw new CannotDrill(
      `docker buildx create failed: ${said}; a drill needs a builder in a container of its own`,
    )
  }
  return {
    name,
    kill: async () => void (await shell.run('docker', ['kill', `buildx_buildkit_${name}0`])),
    close,
  }
}
