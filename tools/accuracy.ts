// Scores the classifier: node tools/accuracy.ts writes docs/accuracy.md from the logs of this repository; with --corpus DIR it only prints.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readCases } from '../e2e/failures/case.ts'
import { readInnocents } from '../e2e/innocents/recipe.ts'
import { rules } from '../src/catalogue/rules/index.ts'
import type { Diagnosis } from '../src/model/diagnosis.ts'
import { classify, literalsOf } from '../src/stages/classify/index.ts'
import { readLog } from '../src/stages/read-log/index.ts'
import { visibleLine } from '../src/text/clean.ts'

/** A log with the label it must get, and how its decisive line is known where it has one. */
interface Labelled {
  readonly name: string
  readonly label: string
  readonly isDecisive?: (line: string) => boolean
  readonly log: string
}

/** A labelled log and what is said of it. */
interface Scored extends Labelled {
  readonly found: Diagnosis | null
  readonly said: string
}

/** A row of `index.jsonl`. */
interface Row {
  readonly id: string
  readonly category: string
  readonly decisive_line?: string | null
}

/** Length from which a part of a line stands for the line. */
const TELLING_PART = 20

const PAGE = join('docs', 'accuracy.md')

/** A line without what only its place in a log adds: colour, step and time. */
const bare = (line: string): string =>
  visibleLine(line)
    .replace(/^\s*(?:#\d+ )?(?:\d+\.\d+ )?/, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Whether one line holds the other, and the shorter is not just a word of the longer. */
const isSameLine = (one: string, other: string): boolean => {
  const [short = '', long = ''] = [bare(one), bare(other)].sort((a, b) => a.length - b.length)
  return (
    short !== '' && long.includes(short) && (short.length >= TELLING_PART || short.length * 2 >= long.length)
  )
}

const failures = (): readonly Labelled[] =>
  readCases().flatMap(({ name, label, log, expect }) =>
    log === null ? [] : [{ name, label, isDecisive: (line: string) => line.includes(expect.evidence), log }],
  )

const innocents = (): readonly Labelled[] => readInnocents().map((one) => ({ ...one, label: 'none' }))

const corpus = (dir: string): readonly Labelled[] =>
  readFileSync(join(dir, 'index.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row)
    .map(({ id, category, decisive_line }) => ({
      name: id,
      label: category,
      ...(decisive_line ? { isDecisive: (line: string) => isSameLine(line, decisive_line) } : {}),
      log: readFileSync(join(dir, 'logs', `${id}.log`), 'utf8'),
    }))

const score = (one: Labelled): Scored => {
  const found = classify(readLog(one.log, literalsOf(rules)), rules)
  return { ...one, found, said: found?.id ?? 'none' }
}

const isRight = ({ said, label }: Scored): boolean => said === label
const hasLine = ({ isDecisive }: Scored): boolean => isDecisive !== undefined
const isLineRight = ({ found, isDecisive }: Scored): boolean =>
  found !== null && isDecisive?.(found.evidence.text) === true

const blameOf = new Map(rules.map(({ id, blame }) => [id, blame]))

/** Whether a person may not be named: infrastructure, and builds that pass. */
const isNobodys = ({ label }: Scored): boolean => label === 'none' || blameOf.get(label) === 'no'
const isFalseBlame = (one: Scored): boolean => isNobodys(one) && one.found?.blame === 'yes'

const familyOf = ({ label }: Labelled): string => label.split('.')[0] as string
const ids = (all: readonly Scored[]): readonly string[] => [...new Set(all.map(familyOf))].sort()

const count = (part: readonly Scored[], whole: readonly Scored[]): string =>
  whole.length === 0 ? '–' : `${part.length} of ${whole.length}`

const rowOf = (name: string, all: readonly Scored[]): readonly string[] => [
  name,
  String(all.length),
  count(all.filter(isRight), all),
  count(all.filter(hasLine).filter(isLineRight), all.filter(hasLine)),
  count(all.filter(isFalseBlame), all.filter(isNobodys)),
]

const HEADER = ['family', 'cases', 'right label', 'decisive line', 'false blame']

const table = (scored: readonly Scored[]): readonly string[] =>
  [
    HEADER,
    HEADER.map(() => '---'),
    ...ids(scored).map((id) =>
      rowOf(
        id,
        scored.filter((one) => familyOf(one) === id),
      ),
    ),
    rowOf('**all**', scored),
  ].map((cells) => `| ${cells.join(' | ')} |`)

const confusions = (scored: readonly Scored[]): readonly string[] => {
  const wrong = new Map<string, string[]>()
  for (const one of scored.filter((each) => !isRight(each))) {
    const pair = `\`${one.label}\` was called \`${one.said}\``
    wrong.set(pair, [...(wrong.get(pair) ?? []), one.name])
  }
  const rows = [...wrong].sort(([, one], [, other]) => other.length - one.length)
  return rows.length === 0 ? ['None.'] : rows.map(([pair, names]) => `- ${pair}: ${names.join(', ')}`)
}

const page = (scored: readonly Scored[]): string => {
  const passed = scored.filter(({ label }) => label === 'none').length
  return [
    '# Accuracy of the diagnosis',
    '',
    `Measured on the ${scored.length} logs of this repository (\`e2e/failures\`, \`e2e/innocents\`): ${scored.length - passed} failures that were caused for real and ${passed} logs without one (family \`none\`). Written by \`npm run score\`.`,
    '',
    'The rules were written and corrected with these logs at hand: this shows what works and what broke since, not how often a log never seen before is read right. `npm run score -- --corpus DIR` scores logs of your own: `DIR/index.jsonl` has one `{"id","category","decisive_line"}` a line, the logs are `DIR/logs/ID.log`, `none` is the category of a log without a failure.',
    '',
    '- right label: the rule that was caused, or no diagnosis where nothing failed.',
    '- decisive line: the quoted line is the one that tells the cause. Where several do, that is the first that names what is wrong (module, file, package, test); the head line where it introduces several; an error code, an exit status or a summary only where nothing else tells.',
    '- false blame: the diagnosis says that a change in the repository is the cause, where it was infrastructure or nothing.',
    '',
    ...table(scored),
    '',
    '## Confusions',
    '',
    ...confusions(scored),
    '',
  ].join('\n')
}

const { values } = parseArgs({ options: { corpus: { type: 'string' } } })
const own = [...failures(), ...innocents()].map(score)
const shown = values.corpus === undefined ? own : corpus(values.corpus).map(score)
console.log([...table(shown), '', 'Confusions:', ...confusions(shown)].join('\n'))
if (values.corpus === undefined) writeFileSync(PAGE, page(own))
