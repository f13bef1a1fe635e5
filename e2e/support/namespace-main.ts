// Runs in a network namespace: opens the machine's ports there, starts fresh builders, tells them as one line of JSON, and ends them when its input ends.
import { join } from 'node:path'
import { coldBuilder, current } from '../engine/engine.ts'
import { forward } from './forward.ts'

const [dir = '', ...ports] = process.argv.slice(2)
for (const port of ports) await forward(Number(port), join(dir, port))
const engine = await current()
if (engine === null) throw new Error('no engine is up')
const docker = await coldBuilder(engine, 'docker')
const container = await coldBuilder({ ...engine, env: docker.env }, 'docker-container')
const remote = await coldBuilder(engine, 'remote')
const builders = { docker: docker.env, 'docker-container': container.env, remote: remote.env }
process.stdout.write(`${JSON.stringify(builders)}\n`)
process.stdin.resume()
await new Promise((resolve) => process.stdin.once('end', resolve))
for (const builder of [remote, container, docker]) await builder.close()
process.exit(0)
