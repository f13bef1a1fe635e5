import { expect, test } from '@jest/globals'
import { crossTalk, fails, type OneOfMany, runMany } from '../support/many-jobs.ts'

const COUNT = 6

test('jobs that build at the same time on one machine keep to themselves', async () => {
  const { jobs, leftovers } = await runMany(COUNT)
  expect(jobs.flatMap(crossTalk)).toEqual([])
  expect(leftovers).toEqual([])
  const titles = jobs.filter(({ number }) => fails(number)).map(({ main }) => main.outputs['failure-id'])
  expect(titles).toEqual(Array.from({ length: COUNT / 2 }, () => 'compile.undefined'))
  const proxies = jobs.map(({ proxy }) => proxy)
  expect(proxies.filter((proxy) => !/^http:\/\/127\.0\.0\.1:\d+\/\w+/.test(proxy))).toEqual([])
  expect(new Set(proxies).size).toBe(COUNT)
}, 600_000)

test('a mark, a secret or a verdict of another job would be seen', () => {
  const phase = { code: 1, log: '', outputs: {}, state: {}, summary: '', seconds: 1 }
  const job: OneOfMany = { number: 1, main: phase, post: { ...phase, code: 0 }, shown: 'canary1x', proxy: '' }
  expect(crossTalk(job)).toEqual([])
  expect(crossTalk({ ...job, shown: 'canary1x canary2x' })).toEqual(['job 1 shows the mark of job 2'])
  expect(crossTalk({ ...job, shown: 'canary1x s3cret-value-of-job-3x' })).toEqual([
    'job 1 shows the secret of job 3',
  ])
  expect(crossTalk({ ...job, shown: 'canary1x s3cret-value-of-job-1x' })).toEqual([
    'job 1 shows its own secret',
  ])
  expect(crossTalk({ ...job, number: 2 })).toContain('job 2 ended with 1')
})
