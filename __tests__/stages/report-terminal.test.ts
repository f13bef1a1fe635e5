import { describe, expect, test } from '@jest/globals'
import { toTerminal } from '../../src/stages/report/terminal.ts'
import { aDiagnosis, anIncident, aSuccess } from '../fakes/incidents.ts'

const plain = { colour: false, width: 60 }

describe('terminal', () => {
  test('a failure at 60 columns without colour', () => {
    expect(toTerminal(anIncident(), plain)).toBe(`
✗ undefined: Greeting in internal/greet/greet.go
  internal/greet/greet.go:9:9  compile.undefined

     41 │ internal/greet/greet.go:9:9: undefined: Greeting
     42 │ internal/greet/greet.go:12:2: undefined: Other

Why
  The compiler knows no Greeting here.

What to do
  • Run \`go build ./...\` before pushing.

Whose
  Likely committer: Ada, commit ccccccc “Greet in more
  languages”: wrote the failing line
  internal/greet/greet.go:9

History
  Known failure since run 70 of 2026-01-01, in 2 runs before
  this one

Changed files
  internal/greet/greet.go  has the failing line
  README.md  changed since the base

Reproduce
  docker buildx build -f Dockerfile .

Steps
  = ····················     cached  [build 1/4] FROM golang
  ✗ ████████████████████     12.3 s  [build 4/4] RUN go buil

Modules
  106 modules, 131 MB, 0 from the network, 1.2 s; module
  cache restored
`)
  })

  test('a success', () => {
    const text = toTerminal(
      aSuccess({ attempts: [], degradations: ['The cache could not be saved.'] }),
      plain,
    )
    expect(text).toMatch(/^\n✓ Built in 21\.4 s\n\nModules\n/)
    expect(text).toMatch(/Not as planned\n {2}The cache could not be saved\.\n$/)
  })

  test('a failure nobody could explain is no success', () => {
    expect(toTerminal(anIncident({ diagnosis: null }), plain)).toContain('✗ The build failed')
  })

  test('no line is longer than the terminal, long words and lines of the log apart', () => {
    const diagnosis = aDiagnosis({
      title: 'a title of many words '.repeat(10),
      cause: 'a cause of many words '.repeat(20),
      do: ['do many things at once '.repeat(20)],
    })
    const text = toTerminal(anIncident({ diagnosis }), plain)
    expect(text.split('\n').filter((line) => [...line].length > 60)).toEqual([])
    expect(text).toContain('  • do many')
  })

  test('colour is the only difference it makes', () => {
    const coloured = toTerminal(anIncident(), { colour: true, width: 60 })
    expect(coloured).toContain('\u001b[31m✗')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is what is taken away
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(toTerminal(anIncident(), plain))
  })

  test('very many quotes are counted', () => {
    const quotes = Array.from({ length: 25 }, (_all, at) => ({ line: at + 1, text: `line ${at}` }))
    expect(toTerminal(anIncident({ diagnosis: aDiagnosis({ quotes }) }), plain)).toContain('and 15 more')
  })

  test('hostile text moves no cursor and is no command of the runner', () => {
    const evil = 'x\u001b[2J ::error::y ##[error]z\n::add-mask::e\r::stop-commands::t'
    const base = anIncident()
    const incident = anIncident({
      diagnosis: aDiagnosis({
        title: evil,
        cause: `${'word '.repeat(11)}::error::y`,
        quotes: [{ line: 1, text: evil }],
      }),
      location: { path: evil, line: 1, column: 1 },
      reproduce: `::set-env name=a::b`,
      degradations: [evil],
      attribution: {
        ...base.attribution,
        suspects: base.attribution.suspects.map((suspect) => ({
          ...suspect,
          subject: evil,
          author: { name: evil, email: evil },
        })),
        files: [{ path: `::${evil}`, change: 'added', why: evil }],
      },
      attempts: base.attempts.map((attempt) => ({
        ...attempt,
        steps: attempt.steps.map((step) => ({ ...step, name: evil })),
      })),
    })
    const text = toTerminal(incident, plain)
    for (const control of ['\u001b', '\r']) expect(text).not.toContain(control)
    expect(text.split('\n').filter((line) => line.trim().startsWith('::') || line.includes('##['))).toEqual(
      [],
    )
  })
})
