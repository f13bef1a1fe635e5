import type { Rule } from '../../model/rule.ts'
import { code } from './code/index.ts'
import { engine } from './engine/index.ts'
import { images } from './images/index.ts'
import { modules } from './modules/index.ts'
import { network } from './network/index.ts'
import { steps } from './steps/index.ts'

/** Every known failure. Their order says nothing: confidence and place in the log decide between them. */
export const rules: readonly Rule[] = [...code, ...engine, ...images, ...modules, ...network, ...steps]
