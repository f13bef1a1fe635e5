import { threatsPage } from './page.ts'
import type { Proven } from './run.ts'
import { ofFiles } from './threats-of-files.ts'
import { ofSecrets } from './threats-of-secrets.ts'
import { ofStrangers } from './threats-of-strangers.ts'
import { ofSupply } from './threats-of-supply.ts'

const numberOf = ({ id }: { readonly id: string }): number => Number(id.slice(1))

const rows = [...ofStrangers, ...ofFiles, ...ofSecrets, ...ofSupply].toSorted(
  (a, b) => numberOf(a) - numberOf(b),
)

/** The threats, in their order, and their page. */
export const threats: Proven = { rows, page: threatsPage(rows), file: 'docs/threat-model.md' }
