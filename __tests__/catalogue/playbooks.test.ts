import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { readOwnPlaybooks } from '../../src/catalogue/own-playbooks/index.ts'
import { playbooks } from '../../src/catalogue/playbooks/index.ts'
import { rules } from '../../src/catalogue/rules/index.ts'

const schema = JSON.parse(readFileSync('schema/playbooks.schema.json', 'utf8'))
const isValid = new Ajv({ allErrors: true }).compile(schema)

describe('our playbooks', () => {
  test('stand in a file of their name each, once', () => {
    const names = readdirSync('src/catalogue/playbooks').map((name) => name.replace(/\.ts$/, ''))
    expect(playbooks.map(({ id }) => id).sort()).toEqual(names.filter((name) => name !== 'index').sort())
  })

  test('name labels and families that there are', () => {
    const ids = new Set(rules.map(({ id }) => id))
    const families = new Set(rules.map(({ id }) => id.split('.')[0]))
    for (const { when, unless } of playbooks)
      for (const condition of [when, unless ?? {}]) {
        expect((condition.labels ?? []).filter((id) => !ids.has(id))).toEqual([])
        expect((condition.families ?? []).filter((family) => !families.has(family))).toEqual([])
      }
  })

  test('end with a retry and bound it', () => {
    for (const { do: steps, budget } of playbooks) {
      expect(steps.at(-1)).toEqual({ kind: 'retry' })
      expect(budget.attempts).toBeLessThanOrEqual(2)
      expect(budget.minutes).toBeLessThanOrEqual(30)
    }
  })
})

const WHOLE = `playbooks:
  - id: vpn-down
    when: { labels: [own.vpn-down], facts: { host: '*.example.org' }, attempt: 1 }
    unless: { families: [auth] }
    budget: { attempts: 3, minutes: 45 }
    do:
      - wait: 30
      - switch-proxy
      - switch-builder
      - drop-cache
      - drop-cache: mounts
      - drop-rewriting
      - pull-base-from-mirror: mirror.example.org/hub
      - free-disk
      - lower-parallelism
      - annotate: The VPN was down; nothing is wrong with this change.
      - notify
      - open-issue
      - label: infra
      - retry
  - id: only-tell
    when: { families: [registry] }
    do: [notify]
`

const read = (text: string) => readOwnPlaybooks([{ path: 'p.yml', text }])

describe('playbooks of a repository', () => {
  test('are read whole', () => {
    const { playbooks: found, problems } = read(WHOLE)
    expect(problems).toEqual([])
    expect(found[0]).toEqual({
      id: 'vpn-down',
      when: { labels: ['own.vpn-down'], facts: { host: '*.example.org' }, attempt: 1 },
      unless: { families: ['auth'] },
      budget: { attempts: 3, minutes: 45 },
      do: [
        { kind: 'wait', seconds: 30 },
        { kind: 'switch-proxy' },
        { kind: 'switch-builder' },
        { kind: 'drop-cache', of: 'failed' },
        { kind: 'drop-cache', of: 'mounts' },
        { kind: 'drop-rewriting' },
        { kind: 'pull-base-from-mirror', mirror: 'mirror.example.org/hub' },
        { kind: 'free-disk' },
        { kind: 'lower-parallelism' },
        { kind: 'annotate', text: 'The VPN was down; nothing is wrong with this change.' },
        { kind: 'notify' },
        { kind: 'open-issue' },
        { kind: 'label', name: 'infra' },
        { kind: 'retry' },
      ],
      source: 'p.yml:2',
    })
    expect(found[1]).toMatchObject({ id: 'only-tell', budget: { attempts: 2, minutes: 20 } })
  })

  test('are what the schema for editors allows', () => {
    expect(isValid(parse(WHOLE))).toBe(true)
  })

  const one = (fields: string) => `playbooks:\n  - id: mine\n    ${fields}\n`
  const WRONG: readonly (readonly [string, string, string])[] = [
    [
      'an unknown step',
      one('when: { families: [proxy] }\n    do: [reboot]'),
      'p.yml:4:10 playbooks[0].do[0]: seen "reboot"',
    ],
    [
      'a step with a value it has not',
      one('when: { families: [proxy] }\n    do: [{ retry: 3 }]'),
      'seen `retry`',
    ],
    ['two steps in one', one('when: { families: [proxy] }\n    do: [{ wait: 3, label: x }]'), 'seen `wait`'],
    ['a wait of an hour', one('when: { families: [proxy] }\n    do: [{ wait: 3600 }]'), '0 to 600'],
    [
      'six attempts',
      one('when: { families: [proxy] }\n    budget: { attempts: 6 }\n    do: [retry]'),
      '1 to 5',
    ],
    ['no condition', one('when: {}\n    do: [retry]'), 'seen no condition'],
    ['an unknown condition', one('when: { label: x }\n    do: [retry]'), 'seen `label`'],
    ['a label that is none', one('when: { labels: [Proxy] }\n    do: [retry]'), 'the label of a failure'],
    [
      'a mirror with a scheme',
      one('when: { families: [image] }\n    do: [{ pull-base-from-mirror: "https://mirror.example.org" }]'),
      'a registry',
    ],
    ['no steps', one('when: { families: [proxy] }\n    do: []'), 'seen 0 items'],
  ]

  test.each(WRONG)('%s: is refused with its place, by the schema too', (_name, text, words) => {
    const { playbooks: found, problems } = read(text)
    expect(found).toEqual([])
    expect(problems.join('\n')).toContain(words)
    expect(isValid(parse(text))).toBe(false)
  })

  test('a retry before other steps, or the name of one of ours, is refused', () => {
    expect(read(one('when: { families: [proxy] }\n    do: [retry, notify]')).problems[0]).toContain(
      'put it last',
    )
    expect(
      read(one('when: { families: [proxy] }\n    do: [retry]').replace('mine', 'registry')).problems[0],
    ).toContain('registry a second time')
  })

  test('one that is wrong leaves the others', () => {
    const { playbooks: found, problems } = read(
      WHOLE.replace('- notify\n      - open', '- notfy\n      - open'),
    )
    expect(found.map(({ id }) => id)).toEqual(['only-tell'])
    expect(problems).toHaveLength(1)
  })

  test('a file that is no YAML is a sentence', () => {
    expect(read('playbooks: [').problems).toHaveLength(1)
  })
})
