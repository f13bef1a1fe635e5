import { describe, expect, test } from '@jest/globals'
import { sha256 } from '../../src/adapters/hash.ts'
import { metrics } from '../../src/catalogue/metrics/index.ts'
import { notifiers } from '../../src/catalogue/notifiers/index.ts'
import type { Incident, Suspect } from '../../src/model/incident.ts'
import { toNdjson } from '../../src/stages/measure/ndjson.ts'
import { spansOf } from '../../src/stages/measure/spans.ts'
import { factsOf } from '../../src/stages/notify/facts.ts'
import { annotationsOf } from '../../src/stages/report/annotations.ts'
import { toCheckRun } from '../../src/stages/report/check-run.ts'
import { toJUnit } from '../../src/stages/report/junit.ts'
import { recordText } from '../../src/stages/report/record.ts'
import { toSarif } from '../../src/stages/report/sarif.ts'
import { toSummary } from '../../src/stages/report/summary.ts'
import { toTerminal } from '../../src/stages/report/terminal.ts'
import { anIncident } from '../fakes/incidents.ts'
import { aHistory, aSeal, aTarget } from '../fakes/messages.ts'
import { aReport, pageWith } from '../fakes/report.ts'

const MAIL = 'home@address.example.org'
const person = (name: string) => ({ name, email: `${name.toLowerCase()}-${MAIL}` })

const [somebody] = anIncident().attribution.suspects

/** Everybody an incident may name, each with an address of their own. */
const suspect: Suspect = {
  ...(somebody as Suspect),
  author: { ...person('Ada'), login: 'ada' },
  coAuthors: [person('Bob'), person('Cid')],
  reviewer: person('Dan'),
}
const bot: Suspect = { ...suspect, author: person('renovate[bot]'), role: 'bot' }
const merger: Suspect = { ...suspect, role: 'merger' }
const incident: Incident = anIncident({
  attribution: { ...anIncident().attribution, suspects: [suspect, bot, merger] },
})

const page = () => pageWith({ ...aReport(), incident })

/** What people, services and sinks of measurements are shown of an incident. */
const SHOWN: readonly (readonly [string, () => unknown])[] = [
  ['annotations', () => annotationsOf(incident)],
  ['check run', () => toCheckRun(incident, 'go-docker-build', recordText(incident))],
  ['job summary', () => toSummary(incident)],
  ['report page', page],
  ['terminal', () => toTerminal(incident, { colour: false, width: 80 })],
  ['SARIF', () => toSarif(incident)],
  ['JUnit', () => toJUnit(incident)],
  ['spans', () => spansOf(incident, sha256)],
  ['log for tools', () => toNdjson(incident, aReport().log, sha256)],
  ['metrics', () => metrics.map((metric) => metric.samples(incident))],
  ...notifiers.map(
    (notifier) =>
      [
        `message to ${notifier.kind}`,
        () =>
          notifier.request(
            factsOf(incident, aHistory(), 'new'),
            aTarget({ kind: notifier.kind }),
            aSeal('2026-01-02T03:04:05Z'),
          ),
      ] as const,
  ),
]

describe('an e-mail address', () => {
  test('is looked for in people who are really shown', () => {
    expect(toSummary(incident)).toContain('Ada')
    expect(page()).toContain('Ada')
  })

  test.each(SHOWN)('is not in the %s', (_name, render) => {
    const text = JSON.stringify(render())
    expect(text.length).toBeGreaterThan(10)
    expect(text).not.toContain('address.example.org')
  })
})
