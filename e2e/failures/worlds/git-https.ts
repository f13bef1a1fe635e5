import { makeAuthority } from '../../support/certificates.ts'
import { startGitServer } from '../../support/git-https.ts'
import { gitRepositories, type Step } from '../../support/git-repositories.ts'
import { ownAddress } from '../../support/names.ts'
import type { OpenWorld } from '../world.ts'

/** Repositories of the server, path to commits. */
type Wish = Readonly<Record<string, readonly Step[]>>

const HOST = 'git.example.org'

/** A git server over HTTPS for git.example.org on an address of loopback that lets in `reader` with `right-token` only: `{address}` is where. */
export const open: OpenWorld = async (wish) => {
  const repositories = gitRepositories()
  for (const [path, steps] of Object.entries(wish as Wish)) repositories.make(path, steps)
  const address = ownAddress(71)
  const server = await startGitServer({
    host: HOST,
    address,
    certificate: makeAuthority().sign(HOST),
    root: repositories.dir,
    credentials: 'reader:right-token',
  })
  return {
    values: { address },
    close: async () => {
      await server.close()
      repositories.close()
    },
  }
}
