import { PLANTED_IMAGE } from './image.ts'
import { PLANTED_LAYERS } from './layers.ts'
import { PLANTED_MODULES } from './modules.ts'
import type { Planted } from './planted.ts'

/** At least one mistake for everything that is looked for. */
export const PLANTED: readonly Planted[] = [...PLANTED_MODULES, ...PLANTED_IMAGE, ...PLANTED_LAYERS]
