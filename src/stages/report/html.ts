import type { Incident } from '../../model/incident.ts'
import type { Language } from '../../model/language.ts'
import type { LoadSample, ReportFinding, ReportLog } from '../../model/report-log.ts'
import { wordsOf } from '../../wording/languages.ts'
import { type FittedLog, fitLog } from './html/fit.ts'
import { labelsOf } from './html/languages.ts'
import { loadOf } from './html/load.ts'
import { pageOf } from './html/page.ts'
import type { Limits, Scene } from './html/scene.ts'
import { withLineTimes } from './html/timing.ts'

/** What the page is made with besides the incident and its log. */
export interface HtmlOptions {
  readonly language: Language
  /** Gzip. */
  readonly compress: (text: string | Uint8Array) => Uint8Array
  /** SHA-256 of a text as hex, for the page's content security policy. */
  readonly hash: (text: string) => string
  /** Absent: that of the incident. */
  readonly load?: readonly LoadSample[]
  readonly findings?: readonly ReportFinding[]
}

/** Bytes of the whole page. */
const MOST_BYTES = 500_000

/** Bytes of the page that the log may not take away. */
const MOST_FRAME = 300_000

const LIMITS: readonly [Limits, Limits] = [
  { steps: 250, rows: 100, text: 2_000 },
  { steps: 40, rows: 10, text: 120 },
]

const NO_LOG: FittedLog = { data: '', lines: 0, leftOut: 0 }

/** The report as one HTML page of at most 500 KB that needs no network: its own style and program, allowed by their hashes, and the log compressed, cut in the middle when it is too large. */
export const toHtml = (given: Incident, log: ReportLog, options: HtmlOptions): string => {
  const attempts = given.attempts.map((one, at) =>
    at === given.attempts.length - 1 ? { ...one, steps: withLineTimes(one.steps, log.lines) } : one,
  )
  const incident = { ...given, attempts }
  const sceneOf = (limits: Limits): Scene => ({
    incident,
    log,
    load: options.load ?? loadOf(incident.machine),
    findings: options.findings ?? [],
    language: options.language,
    words: wordsOf(options.language),
    labels: labelsOf(options.language),
    limits,
  })
  const frameBytes = (scene: Scene): number => Buffer.byteLength(pageOf(scene, NO_LOG, options.hash))
  const [wide, tight] = LIMITS
  const scene = frameBytes(sceneOf(wide)) <= MOST_FRAME ? sceneOf(wide) : sceneOf(tight)
  const room = MOST_BYTES - frameBytes(scene) - 1_000
  return pageOf(scene, fitLog(scene, room, options.compress), options.hash)
}
