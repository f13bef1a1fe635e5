import { type FailureCase, readCases } from '../../e2e/failures/case.ts'
import { hmacSha256 } from '../../src/adapters/hmac.ts'
import { localised } from '../../src/catalogue/localised.ts'
import { notifiers } from '../../src/catalogue/notifiers/index.ts'
import { rules } from '../../src/catalogue/rules/index.ts'
import type { Diagnosis } from '../../src/model/diagnosis.ts'
import type { History } from '../../src/model/history.ts'
import type { Attribution, Incident } from '../../src/model/incident.ts'
import type { Language } from '../../src/model/language.ts'
import type { Notifier, NotifierKind, NotifyFacts, NotifyRequest } from '../../src/model/notifier.ts'
import { classify, literalsOf } from '../../src/stages/classify/index.ts'
import { eventOf } from '../../src/stages/notify/decide.ts'
import { factsOf } from '../../src/stages/notify/facts.ts'
import { readLog } from '../../src/stages/read-log/index.ts'
import { anIncident } from '../fakes/incidents.ts'
import { aHistory } from '../fakes/messages.ts'
import { vendorOf } from './vendors/index.ts'

/** Time at which the messages are signed. */
const NOW = new Date('2026-01-02T03:04:05Z')

const SINCE = { runId: '71', sha: 'd'.repeat(40), at: '2025-12-30T08:00:00Z', branch: 'main' }

/** Ten failures that were caused for real, and how each stands to the past. */
const STORIES: readonly (readonly [name: string, history: Partial<History>])[] = [
  ['compile.undefined--missing-helper', {}],
  ['gomod.checksum-mismatch--edited-sum', {}],
  ['gomod.missing-go-sum--not-copied', { state: 'known', seen: 3, since: SINCE }],
  ['proxy.timeout--connection-dropped', { elsewhere: 2 }],
  ['registry.push-denied--denied', { state: 'broken-on-base', since: SINCE }],
  ['test.failure--wrong-total', { state: 'flaky', bothWays: true }],
  ['image.rate-limited--429', {}],
  ['cgo.no-compiler--alpine', {}],
  ['dockerfile.copy-missing--ignored', {}],
  ['auth.private-module--no-credentials', {}],
]

/** Names of the failures, in the order of the pictures. */
export const STORY_NAMES: readonly string[] = STORIES.map(([name]) => name)

/** Infrastructure's, or of the person who changed the file the failure names. */
const attributionOf = ({ blame, mentioned }: Diagnosis): Attribution => {
  const range = { base: 'a'.repeat(40), head: 'b'.repeat(40) }
  if (blame === 'no')
    return {
      ...{ verdict: 'infra', suspects: [], files: [], range },
      why: 'no change of this range can cause it',
    }
  const path = mentioned[0]?.path ?? 'Dockerfile'
  const suspect = {
    commit: 'c'.repeat(40),
    author: { name: 'Ada', email: 'ada@example.org' },
    subject: 'Reckon in cents @all <!channel>',
    score: 20,
    reasons: [`changed ${path}`],
  }
  const files = [{ path, change: 'modified' as const, why: 'is named by the failure' }]
  return { verdict: 'author', suspects: [suspect], files, why: 'One commit changed it.', range }
}

let cases: readonly FailureCase[] | undefined
const incidents = new Map<string, Incident>()

/** The incident of a case, read and classified once. */
const incidentOf = (name: string, language: Language): Incident => {
  const key = `${name} ${language}`
  const known = incidents.get(key) ?? classified(name, language)
  incidents.set(key, known)
  return known
}

const classified = (name: string, language: Language): Incident => {
  cases ??= readCases()
  const found = cases.find((one) => one.name === name)
  const spoken = localised(rules, language)
  const diagnosis = classify(readLog(found?.log ?? '', literalsOf(spoken)), spoken)
  if (diagnosis === null) throw new Error(`no failure in the log of ${name}`)
  const [location = null] = diagnosis.mentioned
  const attribution = attributionOf(diagnosis)
  return anIncident({ diagnosis, attribution, language, location, instruction: null, places: [] })
}

/** What the messages of one failure say. */
export const storyFacts = (name: string, language: Language): NotifyFacts => {
  const history = aHistory(STORIES.find(([one]) => one === name)?.[1])
  return factsOf(incidentOf(name, language), history, eventOf(history))
}

/** The request a service gets for one failure; the signing secret is `a-signing-secret` where the service signs. */
export const storyRequest = (
  name: string,
  language: Language,
  { kind, request }: Notifier,
): NotifyRequest => {
  const url = `https://chat.example.org${vendorOf(kind).path}`
  const secret = SIGNING.has(kind) ? 'a-signing-secret' : null
  return request(
    storyFacts(name, language),
    { kind, url, secret, audience: 'all' },
    { now: NOW, hmac: hmacSha256 },
  )
}

/** Services that check a signature. */
export const SIGNING: ReadonlySet<NotifierKind> = new Set(['dingtalk', 'feishu', 'webhook'])

/** The file that holds the messages of one failure, as they go over the wire but with their JSON indented: English, and for the first three Chinese too. */
export const storyFile = (name: string): string => {
  const languages: readonly Language[] = STORY_NAMES.indexOf(name) < 3 ? ['en', 'zh-CN'] : ['en']
  const parts = languages.flatMap((language) =>
    notifiers.map((notifier) => {
      const { url, headers, body } = storyRequest(name, language, notifier)
      const lines = Object.entries(headers).map(([header, value]) => `${header}: ${value}`)
      const json = JSON.stringify(JSON.parse(body), null, 2)
      return [`# ${notifier.kind} ${language}`, `POST ${url}`, ...lines, '', json, ''].join('\n')
    }),
  )
  return parts.join('\n')
}
