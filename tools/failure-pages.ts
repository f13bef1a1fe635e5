// Writes a page for each failure of the catalogue, one for each family, and their index: node tools/failure-pages.ts [DIR]
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FailureCase, readCases } from '../e2e/failures/case.ts'
import { families } from '../src/catalogue/families.ts'
import { rules } from '../src/catalogue/rules/index.ts'
import type { Rule } from '../src/model/rule.ts'

const out = process.argv[2] ?? join('docs', 'failures')
const cases = readCases()

const BEFORE = 12
const AFTER = 6
const WIDEST = 300

/** Facts as a reader sees them who has no log before him: `{host}` as HOST. */
const general = (text: string): string =>
  text.replace(/\{([a-z][A-Za-z0-9_]*)\}/g, (_, name: string) => name.toUpperCase())

const fence = (text: string): string => `\`\`\`text\n${text}\n\`\`\``

/** The decisive line of a real log with its surroundings. */
const excerpt = ({ log, expect }: FailureCase): string => {
  const lines = (log ?? '').trimEnd().split('\n')
  const at = Math.max(
    0,
    lines.findIndex((line) => line.includes(expect.evidence)),
  )
  return lines
    .slice(Math.max(0, at - BEFORE), at + AFTER + 1)
    .map((line) => (line.length > WIDEST ? `${line.slice(0, WIDEST)} …` : line))
    .join('\n')
}

const BLAME = {
  en: {
    yes: 'a change in the repository',
    no: 'infrastructure: nobody is named',
    evidence: 'either; the history decides',
  },
  zh: { yes: '仓库中的改动', no: '基础设施问题：不指名任何人', evidence: '两者都有可能，由提交历史判断' },
} as const

const family = (id: string): string => id.split('.')[0] as string
const list = (items: readonly string[]): string => items.map((item) => `- ${general(item)}`).join('\n')

const looks = (rule: Rule): string => {
  const real = cases.find(({ label }) => label === rule.id)
  if (real !== undefined) return `${real.about} The log:\n\n${fence(excerpt(real))}`
  return fence(rule.examples.matches[0]?.log ?? '')
}

const english = (rule: Rule): readonly string[] => [
  `# ${rule.id}`,
  `**${general(rule.title)}**`,
  `Cause: ${BLAME.en[rule.blame]}. Trying again ${rule.retryable ? 'can help' : 'does not help'}. Family: [${family(rule.id)}](${family(rule.id)}.md).`,
  '## What it looks like',
  looks(rule),
  '## Why',
  general(rule.cause),
  '## What to do',
  list(rule.remedies),
  ...(rule.prevention === undefined ? [] : ['## How to prevent it', general(rule.prevention)]),
]

const chinese = ({ zh, blame, retryable }: Rule): readonly string[] =>
  zh === undefined
    ? []
    : [
        '## 简体中文',
        `**${general(zh.title)}**`,
        `责任：${BLAME.zh[blame]}。重试${retryable ? '可能有用' : '没有用'}。`,
        '### 原因',
        general(zh.cause),
        '### 怎么办',
        list(zh.remedies),
        '### 如何预防',
        general(zh.prevention),
      ]

const source = (rule: Rule): readonly string[] => ['## Source of the message', rule.source]

const page = (rule: Rule): string => `${[...english(rule), ...chinese(rule), ...source(rule)].join('\n\n')}\n`

const cell = (text: string): string => general(text).replaceAll('|', '\\|')

const familyPage = (name: string, members: readonly Rule[]): string => {
  const { en, zh } = families[name] ?? { en: name, zh: name }
  const rows = members.map(
    ({ id, title, blame, retryable }) =>
      `| [${id}](${id}.md) | ${cell(title)} | ${blame} | ${retryable ? 'yes' : 'no'} |`,
  )
  const table = ['| failure | says | blame | retry helps |', '|---|---|---|---|', ...rows].join('\n')
  return `# ${name}: ${en}\n\n${zh}\n\n${table}\n`
}

const index = (names: readonly string[]): string => {
  const rows = names.map((name) => {
    const count = rules.filter(({ id }) => family(id) === name).length
    return `| [${name}](${name}.md) | ${families[name]?.en ?? ''} | ${families[name]?.zh ?? ''} | ${count} |`
  })
  const table = ['| family | about | 说明 | failures |', '|---|---|---|---|', ...rows].join('\n')
  return `# Failures\n\n${rules.length} failures are recognised. Each page says what the failure looks like, why it breaks the build, what to do and how to prevent it. This folder is written by \`npm run pages\`.\n\n${table}\n`
}

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
for (const rule of rules) writeFileSync(join(out, `${rule.id}.md`), page(rule))
const names = [...new Set(rules.map(({ id }) => family(id)))].sort()
for (const name of names)
  writeFileSync(
    join(out, `${name}.md`),
    familyPage(
      name,
      rules.filter(({ id }) => family(id) === name),
    ),
  )
writeFileSync(join(out, 'README.md'), index(names))
