import { execFileSync } from 'node:child_process'
import { expect, test } from '@jest/globals'

const LOGS = ['__tests__/logs/compile.undefined--two-names.log', '__tests__/logs/test.failure--one-test.log']

/** What `diagnose --json` says of the logs on a machine of this zone and language. */
const diagnosed = (machine: Readonly<Record<string, string>>): readonly { failure: { id: string } }[] =>
  execFileSync(process.execPath, ['src/cli/index.ts', 'diagnose', '--json', ...LOGS], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...machine },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

test('zone and language of the machine change no label and no word', () => {
  const plain = diagnosed({ TZ: 'UTC', LC_ALL: 'C' })
  expect(plain.map(({ failure }) => failure.id)).toEqual(['compile.undefined', 'test.failure'])
  expect(diagnosed({ TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' })).toEqual(plain)
})
