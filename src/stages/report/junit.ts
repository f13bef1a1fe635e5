import type { Incident } from '../../model/incident.ts'
import type { Step } from '../../model/log.ts'
import { stripControls } from '../../text/controls.ts'
import { cutBytes } from '../../text/escape.ts'
import { headline } from '../../wording/wording.ts'
import { annotationMessage } from './annotations.ts'

/** Bytes of one text. */
const TEXT_BYTES = 20_000

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
}

/** Characters XML 1.0 allows, and no markup among them. https://www.w3.org/TR/xml/#charsets */
const xml = (text: string): string =>
  cutBytes(stripControls(text.toWellFormed()), TEXT_BYTES)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"\n\t]/g, (one) => ENTITIES[one] ?? one)

const seconds = (given: number | undefined): string => (given ?? 0).toFixed(3)

const caseOf = (name: string, suite: string, time: number | undefined, inside: string): string => {
  const head = `    <testcase name="${xml(name)}" classname="${xml(suite)}" time="${seconds(time)}"`
  return inside === '' ? `${head}/>` : `${head}>${inside}</testcase>`
}

const isFailed = (step: Step, incident: Incident): boolean =>
  step.error !== undefined &&
  (incident.diagnosis?.step === undefined || step.index === incident.diagnosis.step)

/** The incident as JUnit XML: a test suite with a test case for each step of the last attempt, or one for the whole build where none of its steps failed. https://github.com/testmoapp/junitxml */
export const toJUnit = (incident: Incident): string => {
  const { run, outcome, diagnosis } = incident
  const suite = ['go-docker-build', run.workflow, run.job, run.matrix]
    .filter((part) => part !== null)
    .join('.')
  const steps = (incident.attempts.at(-1)?.steps ?? []).filter(({ stage }) => stage !== undefined)
  const failure = `<failure message="${xml(headline(incident))}" type="${xml(diagnosis?.id ?? 'unknown')}">${xml(annotationMessage(incident))}</failure>`
  const failed = outcome === 'failure' ? steps.find((step) => isFailed(step, incident)) : undefined
  const cases = steps.map((step) => {
    const ended = step.error === undefined ? '' : '<skipped message="canceled"/>'
    return caseOf(step.name, suite, step.seconds, step === failed ? failure : ended)
  })
  const isWhole = outcome === 'failure' && failed === undefined
  if (isWhole || cases.length === 0)
    cases.push(caseOf('build', suite, incident.seconds, outcome === 'failure' ? failure : ''))
  const skipped = steps.filter((step) => step.error !== undefined && step !== failed).length
  const counts = `tests="${cases.length}" failures="${outcome === 'failure' ? 1 : 0}" errors="0" skipped="${skipped}" time="${seconds(incident.seconds)}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="go-docker-build" ${counts}>`,
    `  <testsuite name="${xml(suite)}" ${counts} timestamp="${xml(incident.startedAt.slice(0, 19))}">`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}
