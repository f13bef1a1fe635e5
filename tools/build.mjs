// Compiles src with tsc and bundles the two programs users run: dist/index.js (the action) and dist/cli/index.js (the command); dist/sbom.json tells what is in them.
import { execFileSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const node = (script, ...args) => execFileSync(process.execPath, [script, ...args], { stdio: 'inherit' })
const out = process.argv[2] ?? 'dist'

rmSync('build', { recursive: true, force: true })
rmSync(out, { recursive: true, force: true })
node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json')
const ncc = require.resolve('@vercel/ncc/dist/ncc/cli.js')
node(
  ncc,
  'build',
  'build/index.js',
  '-o',
  out,
  '--license',
  'licenses.txt',
  '-q',
  '--stats-out',
  'build/action.json',
)
node(ncc, 'build', 'build/cli/index.js', '-o', `${out}/cli`, '-q', '--stats-out', 'build/cli.json')
node('tools/sbom.mjs', out, 'build/action.json', 'build/cli.json')
cpSync('src/model/incident.schema.json', `${out}/incident.schema.json`)
