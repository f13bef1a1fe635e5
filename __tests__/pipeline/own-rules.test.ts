import { describe, expect, test } from '@jest/globals'
import { loadOwnRules, OWN_RULES } from '../../src/pipeline/own-rules.ts'
import { fakeFiles } from '../fakes/ports.ts'

const ruleFile = (...names: readonly string[]): string =>
  `rules:\n${names
    .map(
      (
        name,
      ) => `  - {id: own.${name}, title: x, blame: 'no', retryable: true, patterns: [{match: ${name} is down}],
     cause: x, do: [Look.], examples: {matches: [{log: ${name} is down}]}}`,
    )
    .join('\n')}\n`

const ROOT = '/repo'
const HOME = `${ROOT}/${OWN_RULES}`

const load = async (place: string, map: Readonly<Record<string, string>>) => {
  const { rules, problems } = await loadOwnRules(place, ROOT, fakeFiles(map))
  return { ids: rules.map(({ id, source }) => `${id} ${source}`), problems }
}

describe('the rules of a repository', () => {
  test('are those of rules.yml and of rules/*.yml, named by their place in the repository', async () => {
    const found = await load('', {
      [`${HOME}/rules.yml`]: ruleFile('vpn', 'nas'),
      [`${HOME}/rules/b.yaml`]: ruleFile('bbb'),
      [`${HOME}/rules/a.yml`]: ruleFile('aaa'),
      [`${HOME}/rules/notes.md`]: 'no rules',
      [`${HOME}/playbooks.yml`]: 'playbooks: []',
    })
    expect(found).toEqual({
      ids: [
        `own.vpn ${OWN_RULES}/rules.yml:2`,
        `own.nas ${OWN_RULES}/rules.yml:4`,
        `own.aaa ${OWN_RULES}/rules/a.yml:2`,
        `own.bbb ${OWN_RULES}/rules/b.yaml:2`,
      ],
      problems: [],
    })
  })

  test('are those of a file or directory that is given, also outside', async () => {
    const map = { '/repo/ci/own.yml': ruleFile('vpn'), '/etc/team/rules.yml': ruleFile('nas') }
    expect(await load('ci/own.yml', map)).toEqual({ ids: ['own.vpn ci/own.yml:2'], problems: [] })
    expect(await load('/etc/team', map)).toEqual({ ids: ['own.nas /etc/team/rules.yml:2'], problems: [] })
  })

  test('are none, silently, where the default directory is missing or holds none', async () => {
    expect(await load('', {})).toEqual({ ids: [], problems: [] })
    expect(await load(OWN_RULES, { [`${HOME}/playbooks.yml`]: '' })).toEqual({ ids: [], problems: [] })
  })

  test.each([
    ['ci', {}, /seen ci, which is no readable file/],
    ['ci', { '/repo/ci/x.yml': '' }, /seen ci without rules\.yml/],
    [
      '',
      Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`${HOME}/rules/${n}.yml`, 'rules: []'])),
      /51 files/,
    ],
  ])('of %j that cannot be read are a sentence', async (place, map, message) => {
    const { problems } = await load(place, map)
    expect(problems).toEqual([expect.stringMatching(message)])
  })

  test('go on when one of them is bad', async () => {
    const map = { [`${HOME}/rules.yml`]: 'rules: [', [`${HOME}/rules/a.yml`]: ruleFile('aaa', 'aaa') }
    const { ids, problems } = await load('', map)
    expect(ids).toEqual([`own.aaa ${OWN_RULES}/rules/a.yml:2`])
    expect(problems).toEqual([
      expect.stringMatching(/^\.github\/go-docker-build\/rules\.yml:1:\d+: seen .*write valid YAML/),
      expect.stringMatching(/rules\/a\.yml:4:\d+ rules\[1\]\.id: seen own\.aaa a second time/),
    ])
  })
})
