import { GRAPHICS } from './graphics.ts'
import { LAYOUT } from './layout.ts'
import { LOG } from './log.ts'
import { PALETTE } from './palette.ts'

/** The one style sheet of the page. */
export const STYLE = [PALETTE, LAYOUT, GRAPHICS, LOG].join('\n')
