import type { Owned } from '../../model/incident.ts'
import { ownersFor, parseCodeowners } from '../../text/codeowners.ts'
import type { Scene } from './scene.ts'

/** Where GitHub looks, the first that is there. https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners#codeowners-file-location */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

/** Paths whose owners are told. */
const MAX_PATHS = 5

/** The owners of some paths as CODEOWNERS of the head has them; paths without any are left out. */
export const ownersOf = async (scene: Scene, paths: readonly string[]): Promise<readonly Owned[]> => {
  const place = PLACES.find((path) => scene.paths.has(path))
  if (place === undefined) return []
  const [text = ''] = await scene.texts([place])
  const rules = parseCodeowners(text)
  return paths
    .map((path) => ({ path, owners: ownersFor(rules, path) }))
    .filter(({ owners }) => owners.length > 0)
    .slice(0, MAX_PATHS)
}
