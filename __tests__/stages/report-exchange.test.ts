import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Incident } from '../../src/model/incident.ts'
import { toJUnit } from '../../src/stages/report/junit.ts'
import { toSarif } from '../../src/stages/report/sarif.ts'
import { aDiagnosis, anIncident, aSuccess } from '../fakes/incidents.ts'

const ajv = new Ajv2020({ strict: true, allErrors: true })
addFormats.default(ajv)
const validate = ajv.compile(JSON.parse(readFileSync('__tests__/fixtures/sarif-part.schema.json', 'utf8')))

const HOSTILE = ']]> "<script>alert(1)</script>" & \u0000\u001b[2J\ufffe\ud800 \u202e 中文'
const places = (count: number) =>
  Array.from({ length: count }, (_all, at) => ({ path: 'a b/ü#.go', line: at + 1, column: null }))

const hostile = anIncident({
  run: { ...anIncident().run, job: HOSTILE, matrix: HOSTILE },
  tool: { ...anIncident().tool, pages: 'not a URL' },
  diagnosis: aDiagnosis({
    ...{ title: HOSTILE, cause: HOSTILE, do: [], evidence: { line: 1, text: `x.go:1:1: ${HOSTILE}` } },
  }),
  location: { path: 'a b/ü#.go', line: null, column: null },
  attempts: anIncident().attempts.map((one) => ({
    ...one,
    steps: one.steps.map((step) => ({ ...step, name: HOSTILE })),
  })),
})

const INCIDENTS: readonly (readonly [string, Incident, number])[] = [
  ['a failure', anIncident(), 2],
  ['a success', aSuccess(), 0],
  ['a failure without a place of its own', anIncident({ location: null, places: [] }), 1],
  ['a failure with no place at all', anIncident({ location: null, instruction: null, places: [] }), 1],
  ['a failure nobody could explain', anIncident({ diagnosis: null }), 0],
  ['many errors', anIncident({ places: places(40) }), 41],
  ['hostile texts', hostile, 2],
  ['a build without steps', anIncident({ attempts: [] }), 2],
]

describe('SARIF', () => {
  const read = (incident: Incident) => JSON.parse(toSarif(incident)).runs[0]

  test.each(INCIDENTS)('of %s is valid', (_what, incident, results) => {
    const log: unknown = JSON.parse(toSarif(incident))
    validate(log)
    expect(validate.errors).toBeNull()
    expect(read(incident).results).toHaveLength(results)
  })

  test('has the failure as its rule, each error as a result, the RUN line beside', () => {
    const { results, tool } = read(anIncident())
    expect(tool.driver.rules[0]).toMatchObject({
      id: 'compile.undefined',
      helpUri: expect.stringContaining('/compile.undefined.md'),
    })
    expect(results[0]).toMatchObject({
      ruleId: 'compile.undefined',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'internal/greet/greet.go' },
            region: { startLine: 9, startColumn: 9 },
          },
        },
      ],
      partialFingerprints: { 'failure/v1': '0123456789ab' },
    })
    expect(results[0].relatedLocations[0].physicalLocation.artifactLocation.uri).toBe('Dockerfile')
    expect(results[1].message.text).toBe('internal/greet/greet.go:12:2: undefined: Other')
    expect(new Set(results.map((one: never) => JSON.stringify(one['partialFingerprints']))).size).toBe(2)
  })

  test('names a path as a URI', () => {
    expect(read(hostile).results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'a%20b/%C3%BC%23.go',
    )
  })
})

/** Elements of a document in the order they begin, with their attributes; throws for what is not well-formed. https://www.w3.org/TR/xml/ */
const elementsOf = (document: string): readonly (readonly [string, Readonly<Record<string, string>>])[] => {
  const found: [string, Record<string, string>][] = []
  const stack: string[] = []
  const [, body = ''] = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n([\s\S]*)$/.exec(document) ?? []
  const token = /<(\/?)([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<]+)/y
  while (token.lastIndex < body.length) {
    const at = token.lastIndex
    const match = token.exec(body)
    if (match === null) throw new Error(`not well-formed at ${body.slice(at, at + 40)}`)
    const [whole, close, name = '', attributes = '', empty] = match
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what XML forbids
    if (/&(?!(?:amp|lt|gt|quot|#10|#9);)|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Cs}/u.test(whole))
      throw new Error(`a character that XML forbids in ${whole}`)
    if (name === '') continue
    if (close === '/') {
      if (stack.pop() !== name) throw new Error(`${name} ends and did not begin`)
      continue
    }
    found.push([
      name,
      Object.fromEntries(
        [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
      ),
    ])
    if (empty !== '/') stack.push(name)
  }
  if (stack.length > 0) throw new Error(`${stack.join(', ')} do not end`)
  return found
}

describe('JUnit', () => {
  test.each(INCIDENTS)('of %s is well-formed, and its counts are right', (_what, incident) => {
    const elements = elementsOf(toJUnit(incident))
    const count = (name: string) => elements.filter(([one]) => one === name).length
    const counts = {
      tests: `${count('testcase')}`,
      failures: `${count('failure')}`,
      errors: '0',
      skipped: `${count('skipped')}`,
    }
    expect(count('testcase')).toBeGreaterThan(0)
    expect(count('failure')).toBe(incident.outcome === 'failure' ? 1 : 0)
    for (const [name, attributes] of elements.slice(0, 2)) {
      expect(name).toMatch(/^testsuites?$/)
      expect(attributes).toMatchObject(counts)
    }
    for (const [name, attributes] of elements)
      if (name === 'testcase')
        expect(attributes).toMatchObject({
          name: expect.any(String),
          classname: expect.any(String),
          time: expect.stringMatching(/^\d+\.\d{3}$/),
        })
  })

  test('has a test case for each step, and the failure in the one that failed', () => {
    const text = toJUnit(anIncident())
    expect(text).toContain(
      '<testcase name="[build 1/4] FROM golang:1.26" classname="go-docker-build.ci.build" time="0.000"/>',
    )
    expect(text).toContain(
      'time="12.250"><failure message="undefined: Greeting in internal/greet/greet.go" type="compile.undefined">&gt; internal',
    )
  })

  test('counts a step that was canceled as skipped', () => {
    const [attempt] = anIncident().attempts
    if (attempt === undefined) throw new Error('no attempt')
    const canceled = { index: 6, name: 'x', stage: 'x', cached: false, error: 'context canceled' }
    const text = toJUnit(anIncident({ attempts: [{ ...attempt, steps: [...attempt.steps, canceled] }] }))
    expect(text).toContain('tests="3" failures="1" errors="0" skipped="1"')
  })
})
