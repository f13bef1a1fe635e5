import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startResultsService } from '../__tests__/support/results-service.ts'
import { type ColdBuilder, coldBuilder, up } from '../e2e/engine/engine.ts'
import { ADA, type Repository, repositoryOf } from '../e2e/support/repository.ts'
import { type Bases, baseOn, makeBases, pullBases } from './builds/bases.ts'
import type { Contender, Taken } from './builds/contender.ts'
import { dance } from './builds/dance.ts'
import { layers } from './builds/layers.ts'
import { oursWith } from './builds/ours.ts'
import { plain } from './builds/plain.ts'
import { type Row, write } from './builds/report.ts'
import { SCENARIOS } from './builds/scenarios.ts'
import { goEnv, Machine } from './machine.ts'

/**
 * Builds an example on fresh builders that have its base images and nothing else, as hosted runners do, in four ways,
 * interleaved in one sitting; prints seconds, bytes and ratios. Nothing passes or fails here.
 */
const { values } = parseArgs({
  options: {
    example: { type: 'string', default: 'operator' },
    rounds: { type: 'string', default: '1' },
    scenarios: { type: 'string', default: SCENARIOS.map(({ name }) => name).join(',') },
    contenders: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
})

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const machine = new Machine()
const engine = await up()
const results = await startResultsService()
const every: readonly Contender[] = [plain, layers, dance, oursWith(results)]
const chosen = values.contenders.split(',')
const contenders = values.contenders === '' ? every : every.filter(({ name }) => chosen.includes(name))
const [upstream = ''] = goEnv('GOPROXY').split(/[,|]/)
const proxy = await machine.start([join(import.meta.dirname, 'forwarder.ts'), upstream])
const wanted = values.scenarios.split(',')
const rows: Row[] = []

/** A builder with the base images, as a runner whose images came with it. */
const freshBuilder = async (bases: Bases): Promise<ColdBuilder> => {
  const builder = await coldBuilder(engine, 'docker-container')
  await pullBases(builder, bases, machine.directory())
  return builder
}

const once = async (
  contender: Contender,
  repository: Repository,
  keep: string,
  isCut: boolean,
  bases: Bases,
): Promise<Taken> => {
  const builder = await freshBuilder(bases)
  // What the build before left to be written to the disk is not this one's.
  execFileSync('sync')
  try {
    return await contender.build({ engine, builder, repository, keep, isCut, proxy })
  } finally {
    await builder.close()
  }
}

try {
  const bases = await makeBases(engine, machine.directory(), proxy)
  for (let round = 1; round <= Number(values.rounds); round++) {
    const repository = repositoryOf(values.example)
    baseOn(repository, bases)
    repository.commit(ADA, 'Build on the images of the bench')
    const keeps = new Map(
      contenders.map(({ name }) => [
        name,
        join(machine.directory(), `bench-${process.pid}-${round}-${name.replaceAll(' ', '-')}`),
      ]),
    )
    for (const keep of keeps.values()) mkdirSync(keep)
    for (const scenario of SCENARIOS) {
      scenario.change(repository, bases)
      // What comes later needs the caches of the cold build.
      if (!wanted.includes(scenario.name) && scenario.isCold !== true) continue
      // Who comes first has the machine in another state than who comes after: they take turns.
      for (const contender of round % 2 === 1 ? contenders : contenders.toReversed()) {
        const taken = await once(
          contender,
          repository,
          keeps.get(contender.name) as string,
          scenario.isCut === true,
          bases,
        )
        rows.push({ round, scenario: scenario.name, contender: contender.name, ...taken })
        say(
          `round ${round}, ${scenario.name}, ${contender.name}: ${taken.seconds.toFixed(1)} s, then ${taken.after.toFixed(1)} s, ${(taken.bytes / 1e6).toFixed(0)} MB`,
        )
      }
    }
    repository.close()
  }
  const given = process.argv.slice(2).map((word) => (word.includes(' ') ? `"${word}"` : word))
  const command = `npm run bench -- ${given.join(' ')}`
  say(write(rows, command, values.write))
} finally {
  await results.close()
  machine.close()
}
