import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { sha256 } from '../adapters/hash.ts'
import type { Diagnosis } from '../model/diagnosis.ts'
import { draftRule } from '../stages/classify/unknown-draft.ts'
import type { Span } from '../stages/trend/days.ts'
import type { UnknownFailure } from '../stages/trend/entry.ts'
import { type Trend, trendOf } from '../stages/trend/index.ts'
import { type Mark, readMarks } from '../stages/trend/marks.ts'
import { trendToTerminal } from '../stages/trend/terminal.ts'
import { disarm } from '../text/neutralise.ts'
import { type Arguments, type Command, type Console, type Option, UsageError } from './command.ts'
import { API_OPTIONS, type ApiWanted, apiWanted, labelMarks, withArtifacts } from './trend/api.ts'
import { type Collected, collect } from './trend/collect.ts'
import { trendPage } from './trend/page.ts'

const OPTIONS: readonly Option[] = [
  {
    name: 'marks',
    type: 'string',
    value: 'FILE',
    help: 'Failures that people call false alarms: on each line a run id, a fingerprint or a label',
  },
  { name: 'by', type: 'string', value: 'SPAN', help: 'day or week (default: what suits the time there is)' },
  {
    name: 'html',
    type: 'string',
    value: 'FILE.html',
    help: 'Write one page with plots that needs no network',
  },
  { name: 'drafts', type: 'boolean', help: 'Print a rule for each unknown failure too' },
  ...API_OPTIONS,
]

const spanOf = (args: Arguments): Span | null => {
  const by = args.text('by')
  if (by === undefined || by === 'day' || by === 'week') return by ?? null
  throw new UsageError(`--by is ${JSON.stringify(by)}; give day or week`)
}

const pagePath = (args: Arguments, { cwd }: Console): string | null => {
  const given = args.text('html')
  if (given === undefined) return null
  if (!/\.html?$/i.test(given))
    throw new UsageError(
      `--html ${JSON.stringify(given)} does not end in .html; give the path of the page to write, e.g. trend.html`,
    )
  return resolve(cwd, given)
}

const marksOf = async (file: string | undefined, { cwd }: Console): Promise<readonly Mark[]> => {
  if (file === undefined) return []
  const text = await readFile(resolve(cwd, file), 'utf8').catch(({ code }: NodeJS.ErrnoException) => {
    throw new UsageError(`--marks ${JSON.stringify(file)} cannot be read (${code}); give a file of marks`)
  })
  const marks = readMarks(text)
  if (typeof marks === 'string') throw new UsageError(`--marks ${JSON.stringify(file)}, ${marks}`)
  return marks
}

const draft = ({ title, line, text }: UnknownFailure, fingerprint: string): string => {
  const evidence = { line, text }
  const diagnosis: Diagnosis = {
    ...{ id: 'unknown', title, blame: 'evidence', retryable: false, evidence, quotes: [evidence] },
    ...{ facts: {}, cause: '', do: [], confidence: 0, fingerprint, mentioned: [] },
  }
  return draftRule(diagnosis, {
    ...{ format: 'bare', steps: [], failed: true },
    lines: [{ number: line, text }],
  })
}

const tellSkipped = ({ skipped, copies, reasons, entries }: Collected, console: Console): void => {
  for (const reason of reasons) console.say(disarm(`go-docker-build: skipped: ${reason}`))
  if (skipped > reasons.length)
    console.say(`go-docker-build: and ${skipped - reasons.length} more were skipped`)
  if (skipped + copies > 0)
    console.say(
      `go-docker-build: read ${entries.length} incidents, skipped ${skipped} that are none or damaged, left out ${copies} copies`,
    )
}

const writePage = async (path: string, trend: Trend, console: Console): Promise<boolean> => {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, trendPage(trend, sha256))
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    console.say(
      `go-docker-build: the page cannot be written to ${path} (${why}); give --html a path that can be written`,
    )
    return false
  }
  console.say(`Page: ${path}`)
  return true
}

/** Incidents of the words and, where that is asked for, of GitHub; false where GitHub did not give everything. */
const readAll = async (
  words: readonly string[],
  api: ApiWanted | null,
  console: Console,
): Promise<{ readonly found: Collected; readonly isWhole: boolean }> =>
  api === null
    ? { found: await collect(words, console), isWhole: true }
    : withArtifacts(api, console, (directory) => collect([...words, directory], console))

const noIncident = (words: readonly string[], api: ApiWanted | null): UsageError =>
  new UsageError(
    api === null
      ? `no incident in ${words.join(' ')}; give incident.json files, folders or downloaded artifacts with them`
      : `no incident in the artifacts of ${api.repository}; give more --days, or set the input artifact to always`,
  )

/** Says what incidents tell together; what it finds is an answer, not a failure of the command. */
export const trend: Command = {
  name: 'trend',
  usage:
    'trend FILE... | DIR... | - | --api [--days N] [--marks FILE] [--by day|week] [--html FILE.html] [--drafts]',
  help: 'Count what incidents tell together: failures by label and over time, repairs, what was handled, hosts, caches.',
  options: OPTIONS,
  async run(args, console) {
    const api = await apiWanted(args, console)
    if (args.words.length === 0 && api === null)
      throw new UsageError(
        'trend needs at least one FILE or DIR with incident.json, - for standard input with one incident a line, or --api',
      )
    const [span, path] = [spanOf(args), pagePath(args, console)]
    const given = await marksOf(args.text('marks'), console)
    const { found: collected, isWhole } = await readAll(args.words, api, console)
    tellSkipped(collected, console)
    const { entries, skipped, copies } = collected
    if (entries.length === 0 && !isWhole) return 3
    if (entries.length === 0) throw noIncident(args.words, api)
    const marks = api === null ? given : [...given, ...(await labelMarks(api, entries, console))]
    const found = trendOf(entries, { marks, span, draft })
    for (const key of found.falseAlarms.unmet)
      console.say(`go-docker-build: the mark ${key} means no failure that was read`)
    if (found.failures === found.runs)
      console.say(
        'go-docker-build: no run is green here, so rates and repairs say nothing; keep incidents of green runs too, by the input artifact: always',
      )
    const isWritten = path === null || (await writePage(path, found, console))
    if (args.json) console.answer({ ...found, skipped, copies })
    else {
      console.say(trendToTerminal(found, console))
      if (args.flag('drafts'))
        for (const one of found.unknowns.filter((unknown) => unknown.draft !== ''))
          console.say(disarm(one.draft))
    }
    return isWritten && isWhole ? 0 : 3
  },
}
