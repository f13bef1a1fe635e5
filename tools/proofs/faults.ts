import { ofMachines } from './faults-of-machines.ts'
import { ofModules } from './faults-of-modules.ts'
import { ofReports } from './faults-of-reports.ts'
import { ofTexts } from './faults-of-texts.ts'
import { faultsPage } from './page.ts'
import type { Proven } from './run.ts'

const rows = [...ofModules, ...ofMachines, ...ofReports, ...ofTexts]

/** The faults, in their order, and their page. */
export const faults: Proven = { rows, page: faultsPage(rows), file: 'docs/faults.md' }
