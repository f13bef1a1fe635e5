import { prove } from './proofs/run.ts'
import { threats } from './proofs/threats.ts'

// Runs the tests that prove the rows: npm run threats -- [ROW…] [--write]
process.exitCode = await prove(threats, process.argv.slice(2))
