import { expect, jest, test } from '@jest/globals'
import { eventOf } from '../src/stages/notify/decide.ts'
import { factsOf } from '../src/stages/notify/facts.ts'
import { toMarkdown } from '../src/stages/report/markdown.ts'
import { REAL_RUNS, realRun } from '../tools/pictures/real-runs.ts'
import { aHistory } from './fakes/messages.ts'

/** Each plays the whole program over a real git repository. */
jest.setTimeout(120_000)

/** Failures in which the last commit of the three is innocent, and one nobody can be named for. */
const NOBODY = new Map([
  ['runner.disk-full--go-build', 'infra'],
  ['runner.oom--compiler', 'infra'],
  ['image.rate-limited--429', 'infra'],
  ['proxy.timeout--connection-dropped', 'infra'],
  ['auth.private-module--no-credentials', 'unknown'],
])

test.each(REAL_RUNS)('%s names who it is, and says all of it in Chinese', async (name) => {
  const { incident } = await realRun(name, 'zh-CN')
  const { verdict, suspects } = incident.attribution
  expect([verdict, suspects[0]?.author.name]).toEqual(
    NOBODY.has(name) ? [NOBODY.get(name), undefined] : ['author', 'Ada Novak'],
  )
  const history = aHistory()
  const facts = factsOf(incident, history, eventOf(history))
  const sentences = [facts.headline, facts.state, facts.cause, facts.whose, ...facts.do, ...facts.files]
  for (const sentence of sentences) expect(sentence).toMatch(/\p{Script=Han}/u)
  for (const line of toMarkdown(incident).split('\n'))
    if (/^#{1,6} |^- `[^`]+` /.test(line)) expect(line).toMatch(/\p{Script=Han}/u)
})
