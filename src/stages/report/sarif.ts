import type { Incident } from '../../model/incident.ts'
import { stripControls } from '../../text/controls.ts'
import { cutBytes } from '../../text/escape.ts'
import { wordsOf } from '../../wording/languages.ts'
import { pageOf } from '../../wording/wording.ts'
import { annotationMessage } from './annotations.ts'
import { rootsOf } from './places.ts'

/** Bytes of one text. */
const TEXT_BYTES = 20_000

const text = (given: string): { readonly text: string } => ({
  text: cutBytes(stripControls(given), TEXT_BYTES),
})

/** A path as a URI relative to the root of the repository. */
const uriOf = (path: string): string => path.toWellFormed().split('/').map(encodeURIComponent).join('/')

const locationOf = (place: { path: string; line: number | null; column: number | null }) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(place.path), uriBaseId: '%SRCROOT%' },
    region: {
      startLine: place.line ?? 1,
      ...(place.column === null || place.line === null ? {} : { startColumn: place.column }),
    },
  },
})

const resultsOf = (incident: Incident) => {
  const { diagnosis, location, instruction } = incident
  if (diagnosis === null) return []
  const roots = rootsOf(incident)
  const label = wordsOf(incident.language).sameFailure(diagnosis.id)
  const [main, others] = location === null ? [undefined, roots] : [roots[0], roots.slice(1)]
  // Code scanning takes no result without a place: a failure that has none is one of the whole Dockerfile.
  const whole = incident.dockerfile && { path: incident.dockerfile.path, line: null, column: null }
  const place = main?.place ?? instruction ?? whole
  const made = (message: string, at: Parameters<typeof locationOf>[0] | null, part: string) => ({
    ruleId: diagnosis.id,
    ruleIndex: 0,
    level: 'error',
    message: text(message),
    locations: at === null ? [] : [locationOf(at)],
    partialFingerprints: { 'failure/v1': `${diagnosis.fingerprint}${part}` },
  })
  return [
    {
      ...made(annotationMessage(incident, main?.also), place, ''),
      relatedLocations: [
        ...(main?.also ?? []),
        ...(location !== null && instruction !== null ? [instruction] : []),
      ].map(locationOf),
      properties: { blame: diagnosis.blame, verdict: incident.attribution.verdict },
    },
    ...others.map((root, at) => made(root.quote?.text ?? label, root.place, `-${at + 1}`)),
  ]
}

/** The incident as SARIF 2.1.0 for code scanning, one result for each error; without results for a success. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export const toSarif = (incident: Incident): string => {
  const { diagnosis, tool, run } = incident
  const page = pageOf(incident)
  const rule = diagnosis && {
    id: diagnosis.id,
    shortDescription: text(diagnosis.title),
    fullDescription: text(diagnosis.cause),
    help: text(diagnosis.do.join('\n') || diagnosis.cause),
    ...(page !== null && URL.canParse(page) ? { helpUri: page } : {}),
    defaultConfiguration: { level: 'error' },
  }
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            semanticVersion: tool.version,
            rules: rule === null ? [] : [rule],
          },
        },
        automationDetails: {
          id: `${[tool.name, run.workflow, run.job, run.matrix].filter(Boolean).join('/')}/`,
        },
        invocations: [{ executionSuccessful: true, startTimeUtc: incident.startedAt }],
        columnKind: 'utf16CodeUnits',
        results: resultsOf(incident),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}
