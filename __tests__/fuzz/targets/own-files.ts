import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { readOwnRules } from '../../../src/catalogue/own/index.ts'
import { readOwnPlaybooks } from '../../../src/catalogue/own-playbooks/index.ts'
import { playbookFor } from '../../../src/stages/attempt/select.ts'
import { classify } from '../../../src/stages/classify/index.ts'
import { readLog } from '../../../src/stages/read-log/index.ts'
import { hold, type Target } from '../driver.ts'

/** The fenced YAML of a page: what users copy. */
const yamlOf = (page: string): readonly string[] =>
  [...readFileSync(page, 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map((block) => block[1] as string)

const validator = (name: string) =>
  new Ajv({ allErrors: false, strict: false }).compile(
    JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8')),
  )

const accepts = { rules: validator('rules'), playbooks: validator('playbooks') }

const LOG = [
  '#7 [build 2/2] RUN make fetch',
  '#7 0.3 fetching tools',
  `#7 0.9 vpn: no route to git.example.org ${'a'.repeat(500)}`,
  '#7 ERROR: process "/bin/sh -c make fetch" did not complete successfully: exit code: 4',
].join('\n')

const holdTold = (problems: readonly string[]): void => {
  for (const problem of problems)
    hold(
      (problem.startsWith('own.yml') && /: .+/s.test(problem)) || /more problems/.test(problem),
      `no place: ${JSON.stringify(problem)}`,
    )
}

/** What we take, the schema that editors use takes too. */
const holdSchema = (kind: keyof typeof accepts, text: string): void => {
  const isValid = accepts[kind]
  hold(
    isValid(parse(text)) === true,
    `we take what the schema refuses: ${JSON.stringify(isValid.errors?.[0])}`,
  )
}

const log = readLog(LOG)

/** Rules and playbooks that a repository writes: read without a throw, problems with their place, the schema agrees with what is taken, and what is taken works on a log. */
export const ownFiles: Target = {
  name: 'own-files',
  seeds: [...yamlOf('docs/rules.md'), ...yamlOf('docs/playbooks.md')],
  words: [
    ...[
      'rules:\n',
      'playbooks:\n',
      '  - id: own.x\n',
      'when: ',
      'unless: ',
      'budget: ',
      'do: ',
      'patterns: ',
      'match: ',
      'zh: ',
    ],
    ...[
      'blame: no',
      'retryable: yes',
      'confidence: 1e3',
      '(a+)+$',
      '(?P<a>.*)',
      '\\b',
      '[[:alpha:]]',
      '{host}',
      '{',
      '}',
      '(?i)',
    ],
    ...[
      'retry',
      'wait: 601',
      'switch-proxy',
      'label: x',
      'annotate: ""',
      'drop-cache: all',
      '&a',
      '*a',
      '<<: *a',
      '!!set',
      '? ',
      '|2-\n',
      '\t',
    ],
  ],
  check(input) {
    const file = { path: 'own.yml', text: input }
    const rules = readOwnRules([file])
    holdTold(rules.problems)
    if (rules.problems.length === 0) holdSchema('rules', input)
    const diagnosis = classify({ ...log, failed: true }, rules.rules)
    for (const slow of rules.slow(log)) hold(slow.includes('own.yml'), slow)
    const playbooks = readOwnPlaybooks([file])
    holdTold(playbooks.problems)
    if (playbooks.problems.length === 0) holdSchema('playbooks', input)
    const symptom = diagnosis ?? { id: 'proxy.timeout', blame: 'no' as const, retryable: true, facts: {} }
    for (const attempt of [1, 2]) {
      const chosen = playbookFor(playbooks.playbooks, symptom, attempt)
      const retries = chosen?.do.some(({ kind }) => kind === 'retry') === true
      hold(!(retries && symptom.blame === 'yes'), 'what a person is to blame for is built again')
    }
  },
}
