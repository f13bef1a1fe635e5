import { findingsOf } from '../../../src/catalogue/findings/index.ts'
import type { Finding } from '../../../src/model/finding.ts'
import type { Listing } from '../../../src/ports/surroundings.ts'
import { gather } from '../../../src/stages/doctor/gather.ts'
import { fakeFiles } from '../../fakes/ports.ts'

/** Files by path; null is one that is not there, a path that ends in `#BYTES` tells the size. */
export type Tree = Readonly<Record<string, string | null>>

/** What doctor finds in a repository of these files, for these platforms. */
export const look = async (tree: Tree, platforms: readonly string[] = []): Promise<readonly Finding[]> => {
  const there = Object.entries(tree).flatMap(([path, text]) => (text === null ? [] : [[path, text] as const]))
  const files = there.map(([path, text]) => {
    const [name = '', bytes] = path.split('#')
    return { path: name, bytes: bytes === undefined ? text.length : Number(bytes) }
  })
  // An empty go.sum stands for one that is not there.
  const isGone = (path: string) => path === 'go.sum' && tree[path] === ''
  const listing: Listing = {
    files: async () => ({ files: files.filter(({ path }) => !isGone(path)), isCut: false }),
  }
  const texts = there.filter(([path]) => !isGone(path)).map(([path, text]) => [`/repo/${path}`, text])
  const repository = await gather(
    {
      ...{ root: '/repo', contextDir: '/repo', dockerfile: '/repo/Dockerfile', target: null },
      ...{ buildArgs: {}, platforms, hostPlatform: 'linux/amd64' },
    },
    { files: fakeFiles(Object.fromEntries(texts)), listing },
  )
  return repository === null ? [] : findingsOf(repository)
}
