import { gitRepositories, type Step } from '../../support/git-repositories.ts'
import { startSshServer } from '../../support/git-ssh.ts'
import { ownAddress } from '../../support/names.ts'
import type { OpenWorld } from '../world.ts'
import { startPage } from './web-page.ts'

/** Repositories of the server, path to commits. */
type Wish = Readonly<Record<string, readonly Step[]>>

const PAGE =
  '<meta name="go-import" content="git.example.org/team/price git https://git.example.org/team/price.git">'

/** A git server over SSH for git.example.org, and the page that tells Go where git.example.org/team/price is, on an address of loopback, with a key that nobody has: `{address}` is where. */
export const open: OpenWorld = async (wish) => {
  const repositories = gitRepositories()
  for (const [path, steps] of Object.entries(wish as Wish)) repositories.make(path, steps)
  const address = ownAddress(72)
  const server = await startSshServer({ host: 'git.example.org', address, root: repositories.dir })
  const page = await startPage(address, { status: 200, body: PAGE })
  return {
    values: { address },
    close: async () => {
      await page.close()
      await server.close()
      repositories.close()
    },
  }
}
