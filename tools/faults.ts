import { faults } from './proofs/faults.ts'
import { prove } from './proofs/run.ts'

// Runs the tests that prove the rows: npm run faults -- [ROW…] [--write]
process.exitCode = await prove(faults, process.argv.slice(2))
