import { describe, expect, test } from '@jest/globals'
import type { Attribution, Incident } from '../../src/model/incident.ts'
import { annotationMessage, annotationsOf } from '../../src/stages/report/annotations.ts'
import { toCheckRun } from '../../src/stages/report/check-run.ts'
import { toMarkdown } from '../../src/stages/report/markdown.ts'
import { toSummary } from '../../src/stages/report/summary.ts'
import { cacheLine, headline, inWords, position, whose } from '../../src/wording/wording.ts'
import { aDiagnosis, anIncident, aSuccess } from '../fakes/incidents.ts'
import { checkRunRules } from '../support/check-run-rules.ts'

const infra: Attribution = {
  verdict: 'infra',
  suspects: [],
  files: [],
  why: 'The registry answered 503 three times.',
  range: null,
}
const unknown: Attribution = { ...infra, verdict: 'unknown', why: 'The history is shallow.' }

/** What a person who controls a commit can choose. */
const hostile = (): Incident => {
  const subject = '</details><img src=x> ![p](https://evil.example) @octo/team #1 ::error::x\n::add-mask::e'
  const incident = anIncident()
  const [suspect] = incident.attribution.suspects
  return anIncident({
    diagnosis: aDiagnosis({
      title: 'undefined: `x` <b> @octocat \u202e',
      evidence: { line: 1, text: '```\n</details>\n::error::x\u001b[2J' },
      quotes: [],
      cause: '# heading <!-- -->',
    }),
    attribution: {
      ...incident.attribution,
      suspects: suspect
        ? [{ ...suspect, author: { name: '@octocat <script>\u001b[2J', email: 'a@b' }, subject }]
        : [],
      files: [{ path: 'a`b|c.go', change: 'added', why: 'has <b> @octocat' }],
    },
  })
}

describe('wording', () => {
  test.each([
    [0, '0.0 s'],
    [4.72, '4.7 s'],
    [59.94, '59.9 s'],
    [59.97, '1 min 0 s'],
    [119.7, '2 min 0 s'],
    [125, '2 min 5 s'],
  ])('%d seconds are %s', (seconds, words) => {
    expect(inWords(seconds)).toBe(words)
  })

  test('the headline is the failure, the time of a success, or that it failed', () => {
    expect(headline(anIncident())).toBe('undefined: Greeting in internal/greet/greet.go')
    expect(headline(aSuccess())).toBe('Built in 21.4 s')
    expect(headline(anIncident({ diagnosis: null }))).toBe('The build failed')
  })

  test('whose it is comes with the reasons', () => {
    expect(whose(anIncident().attribution)).toBe(
      'Likely committer: Ada, commit ccccccc “Greet in more languages”: wrote the failing line internal/greet/greet.go:9',
    )
    expect(whose(infra)).toBe('Not you: infrastructure. The registry answered 503 three times.')
    expect(whose(unknown)).toBe('Likely committer: unknown. The history is shallow.')
    expect(whose({ ...unknown, verdict: 'author' })).toBe('The history is shallow.')
  })

  test('the cache in one line', () => {
    const { cache } = anIncident()
    expect(cacheLine(cache)).toBe('106 modules, 131 MB, 0 from the network, 1.2 s; module cache restored')
    expect(cacheLine({ ...cache, restored: 'miss', delivery: 'off', why: 'no RUN line uses Go' })).toContain(
      'not given to the build: no RUN line uses Go',
    )
  })

  test('a position leaves out what is not known', () => {
    expect(position({ path: 'a.go', line: 1, column: 2 })).toBe('a.go:1:2')
    expect(position({ path: 'a.go', line: null, column: null })).toBe('a.go')
  })
})

describe('annotations', () => {
  test('the failing line, the RUN line that hit it, the other places', () => {
    const made = annotationsOf(anIncident())
    expect(made.map((one) => [one.level, one.path, one.startLine, one.title])).toEqual([
      ['failure', 'internal/greet/greet.go', 9, 'undefined: Greeting in internal/greet/greet.go'],
      ['failure', 'internal/greet/greet.go', 12, 'Same failure: compile.undefined'],
      ['warning', 'Dockerfile', 6, 'Failed here: undefined: Greeting in internal/greet/greet.go'],
    ])
    expect(made[0]?.startColumn).toBe(9)
    expect(made[1]?.message).toBe('internal/greet/greet.go:12:2: undefined: Other')
  })

  test('the message quotes, explains, helps and names', () => {
    expect(annotationMessage(anIncident())).toBe(`> internal/greet/greet.go:9:9: undefined: Greeting

Why: The compiler knows no Greeting here.

What to do:
- Run \`go build ./...\` before pushing.

Likely committer: Ada, commit ccccccc “Greet in more languages”: wrote the failing line internal/greet/greet.go:9

History: Known failure since run 70 of 2026-01-01, in 2 runs before this one

Changed files:
- internal/greet/greet.go (has the failing line)
- README.md (changed since the base)

Reproduce: docker buildx build -f Dockerfile .

More about this failure: https://git.example.org/o/go-docker-build/blob/v1/docs/failures/compile.undefined.md`)
  })

  test('without a place in the repository the RUN line tells it all', () => {
    const [only, ...none] = annotationsOf(anIncident({ location: null, places: [], attribution: infra }))
    expect(none).toEqual([])
    expect(only).toMatchObject({ level: 'failure', path: 'Dockerfile', startLine: 6 })
    expect(only?.message).toContain('Not you: infrastructure.')
  })

  test('a failure in the Dockerfile itself is marked once', () => {
    const place = { path: 'Dockerfile', line: 6, column: null }
    expect(annotationsOf(anIncident({ location: place, instruction: place, places: [place] }))).toHaveLength(
      1,
    )
  })

  test('each place gets the line of its own file', () => {
    const quotes = [
      { line: 1, text: 'a/x.go:7:1: one' },
      { line: 2, text: 'b/y.go:7:1: two' },
      { line: 3, text: 'b/x.go:7:1: three' },
    ]
    const places = ['a/y.go', 'b/x.go'].map((path) => ({ path, line: 7, column: 1 }))
    const made = annotationsOf(anIncident({ diagnosis: aDiagnosis({ quotes }), instruction: null, places }))
    expect(made.slice(1).map((one) => one.message)).toEqual(['b/y.go:7:1: two', 'b/x.go:7:1: three'])
  })

  test('the same error on further lines is part of the first; a line has one annotation', () => {
    const quotes = [
      { line: 41, text: 'internal/greet/greet.go:9:9: undefined: Greeting' },
      { line: 43, text: 'b.go:3:1: undefined: Greeting' },
      { line: 44, text: 'c.go:4:1: undefined: Other' },
      { line: 45, text: 'd.go:5:1: undefined: Other' },
    ]
    const places = [
      ...[9, 9].map((line) => ({ path: 'internal/greet/greet.go', line, column: 11 })),
      ...['b.go:3', 'c.go:4', 'd.go:5'].map((at) => ({
        ...{ path: at.slice(0, 4), line: Number(at.slice(5)), column: 1 },
      })),
    ]
    const made = annotationsOf(anIncident({ diagnosis: aDiagnosis({ quotes }), instruction: null, places }))
    expect(made.map(({ path, startLine }) => `${path}:${startLine}`)).toEqual([
      'internal/greet/greet.go:9',
      'c.go:4',
    ])
    expect(made[0]?.message).toContain('undefined: Greeting\nThe same at b.go:3:1\n\nWhy: ')
    expect(made[1]?.message).toBe('c.go:4:1: undefined: Other\nThe same at d.go:5:1')
  })

  test('any number of errors is marked, up to a thousand', () => {
    const places = Array.from({ length: 1_100 }, (_all, at) => ({ path: 'a.go', line: at + 1, column: 1 }))
    expect(annotationsOf(anIncident({ places: places.slice(0, 501), instruction: null }))).toHaveLength(502)
    expect(annotationsOf(anIncident({ places }))).toHaveLength(1_000)
  })

  test('a whole file has no column', () => {
    const location = { path: 'go.mod', line: null, column: 3 }
    const [main] = annotationsOf(anIncident({ location, places: [] }))
    expect(main).toMatchObject({ path: 'go.mod', startLine: 1 })
    expect(main).not.toHaveProperty('startColumn')
  })

  test('nothing is marked without a diagnosis', () => {
    expect(annotationsOf(aSuccess())).toEqual([])
    expect(annotationsOf(anIncident({ diagnosis: null }))).toEqual([])
  })
})

describe('Markdown', () => {
  test('of a failure', () => {
    expect(toSummary(anIncident())).toMatchSnapshot()
  })

  test('of a success', () => {
    expect(toSummary(aSuccess({ attempts: [] }))).toMatchSnapshot()
  })

  test.each([
    ['infra', infra, 'Not you: infrastructure'],
    ['unknown', unknown, 'Likely committer: unknown'],
  ])('of a failure that is of %s names nobody', (_name, attribution, words) => {
    const text = toMarkdown(anIncident({ attribution }))
    expect(text).toContain(words)
    expect(text).not.toContain('Ada')
    expect(text).not.toContain('Changed files')
  })

  test('of what was not as planned', () => {
    expect(toMarkdown(aSuccess({ degradations: ['no cache <here>'] }))).toContain('- no cache &lt;here&gt;')
  })
})

describe('hostile text', () => {
  const outsideCode = (markdown: string) =>
    markdown.replace(/^(`{3,})\w*\n[\s\S]*?\n\1$/gm, '').replace(/(`+)[^\n]*?[^`]\1(?!`)/g, '')

  test('is text in Markdown', () => {
    const text = outsideCode(toSummary(hostile()))
    expect(text).toContain('octocat')
    expect(text.replace(/<\/?(?:details|summary)>/g, '')).not.toMatch(
      /<|@octo|#1|!\[|https:(?!\/\/git\.example\.org\/o\/go-docker-build\/)/,
    )
    expect(text.match(/<\/details>/g)).toHaveLength(2)
    expect(text).not.toMatch(/^::|^# /m)
    expect(text).not.toContain('\u202e')
  })

  test('is one line without controls in titles, and loses its controls in messages', () => {
    for (const one of annotationsOf(hostile())) {
      expect(one.title).not.toMatch(/[\n\u202e]/)
      expect(one.message).not.toContain('\u001b')
      expect(one.message).not.toContain('[2J')
    }
  })

  test('that never ends its sequence hides no reason', () => {
    const evidence = { line: 1, text: '\u001b]0;x.go:1:1: broken' }
    expect(annotationMessage(anIncident({ diagnosis: aDiagnosis({ evidence }) }))).toContain('Why: ')
  })
})

describe('limits', () => {
  const large = anIncident({
    diagnosis: aDiagnosis({
      title: `${'t'.repeat(254)}😀`,
      cause: 'ä'.repeat(50_000),
      evidence: { line: 1, text: 'e'.repeat(65_536) },
      quotes: [{ line: 1, text: 'e'.repeat(65_536) }],
    }),
  })

  test('a cause of 100 kB is cut, the check run stays within the limits of the API', () => {
    const check = toCheckRun(large, 'go build', null)
    expect(Buffer.byteLength(check?.summary ?? '')).toBeLessThanOrEqual(65_000)
    expect(check?.summary.endsWith('…')).toBe(true)
    expect(check?.title).toBe('t'.repeat(254))
    for (const one of check?.annotations ?? []) {
      expect(Buffer.byteLength(one.message)).toBeLessThanOrEqual(64_000)
      const body = { path: one.path, start_line: 1, end_line: 1, message: one.message, title: one.title }
      expect(checkRunRules({ output: { annotations: [body] } })).toEqual([])
    }
  })

  test('a long line of the log leaves room for what it means', () => {
    const message = annotationMessage(large)
    expect(message.indexOf('Why: ')).toBeLessThan(2_100)
    expect(toMarkdown(large).indexOf('ää')).toBeLessThan(2_200)
  })

  test('a run without a commit has no check run; one without an address no link', () => {
    const { run } = anIncident()
    expect(toCheckRun(anIncident({ run: { ...run, headSha: null } }), 'x', null)).toBeNull()
    expect(toCheckRun(anIncident({ run: { ...run, url: null } }), 'x', null)).not.toHaveProperty('detailsUrl')
    expect(toCheckRun(anIncident(), 'x', null)?.externalId).toBe('77/build/-/-')
  })
})
