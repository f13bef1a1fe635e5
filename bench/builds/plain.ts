import type { Contender, Round } from './contender.ts'
import { program, timed } from './docker.ts'

/** `docker buildx build` with these flags besides. */
export const buildx = ({ builder, repository }: Round, ...flags: readonly string[]): Promise<string> =>
  program('docker', ['buildx', 'build', '--progress=plain', ...flags, '.'], {
    cwd: repository.dir,
    env: { ...process.env, ...builder.env },
  })

/** Nothing but buildx. */
export const plain: Contender = {
  name: 'plain',
  async build(round) {
    const [seconds] = await timed(() => buildx(round))
    return { seconds, after: 0, bytes: 0 }
  },
}
