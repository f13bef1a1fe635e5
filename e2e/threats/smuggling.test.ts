import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { commandIn } from '../../__tests__/support/runner-commands.ts'
import { MARK, SMUGGLED } from '../../__tests__/support/smuggled-commands.ts'
import { startJob } from '../support/action.ts'
import { BOB, repositoryOf } from '../support/repository.ts'
import { watched } from '../support/resilience.ts'
import { type Scene, setScene } from '../support/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await setScene()
}, 900_000)
afterAll(() => scene?.close())

const OUTPUTS = Object.keys((parse(readFileSync('action.yml', 'utf8')) as { outputs: object }).outputs)

/** Lines as the runner’s reader ends them. https://learn.microsoft.com/dotnet/api/system.io.streamreader.readline */
const linesOf = (log: string): readonly string[] => log.split(/\r\n|[\r\n]/)

test('a real build that prints every payload makes the runner do nothing, and names of it reach no output', async () => {
  const repository = repositoryOf('hello')
  const text = SMUGGLED.map(([, payload]) => payload).join('\n')
  repository.write('payloads', `${text}\n`)
  const file = 'x\n::add-mask::smuggled\rfailure-id<<x.go'
  const error = `# example.org/app\n./${file.replaceAll(/[\n\r]/g, ' ')}:1:1: undefined: ##[add-mask]${MARK}\nmain.go:2:2: undefined: x::add-mask::${MARK}\n`
  repository.write('error', error)
  repository.write(
    'Dockerfile',
    `FROM busybox AS ${MARK}\nCOPY payloads error /\nRUN cat /payloads /error; : '##[add-mask]${MARK}'; exit 1\n`,
  )
  const head = repository.commit(BOB, `##[add-mask]${MARK}\n\n::add-mask::${MARK}`)
  const env = { ...scene.engine.env, GITHUB_SHA: head, GITHUB_API_URL: 'http://127.0.0.1:1' }
  const job = startJob(repository.dir, env, {}, watched().options)
  try {
    const result = await job.run({ context: '.', 'github-token': 't0ken' })
    expect(result.code).toBe(1)
    expect(result.log.split(MARK).length).toBeGreaterThan(SMUGGLED.length)
    const commands = linesOf(result.log).flatMap((line) => commandIn(line) ?? [])
    const strange = commands.filter(
      ({ name }) => !/^(?:error|warning|notice|group|endgroup|debug|add-mask)$/.test(name),
    )
    expect(strange).toEqual([])
    expect(commands.filter(({ name, data }) => name === 'add-mask' && data.includes(MARK))).toEqual([])
    expect(commands.filter(({ name }) => name === 'error').length).toBeLessThanOrEqual(11)
    expect(
      commands
        .filter(({ name }) => /group$/.test(name))
        .map(({ data }) => data)
        .join(''),
    ).not.toContain(MARK)
    expect(Object.keys(result.outputs).filter((name) => !OUTPUTS.includes(name))).toEqual([])
    expect(result.outputs['failure-id']).not.toContain(MARK)
    expect(Object.values(result.state).join('\n')).not.toContain(MARK)
    for (const name of ['env', 'path']) expect(readFileSync(join(job.temp, 'phase-1', name), 'utf8')).toBe('')
  } finally {
    job.close()
    repository.close()
  }
}, 300_000)
