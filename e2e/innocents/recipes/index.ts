import type { Recipes } from '../recipe.ts'
import { commands } from './bare.ts'
import { engine } from './engine.ts'
import { golang } from './go.ts'
import { downloads } from './modules.ts'
import { packages } from './packages.ts'
import { prose } from './prose.ts'
import { shell } from './shell.ts'

/** Every recipe of an innocent log. */
export const recipes: Recipes = {
  ...shell,
  ...prose,
  ...golang,
  ...downloads,
  ...packages,
  ...engine,
  ...commands,
}
