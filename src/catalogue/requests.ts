import type { Facts, MatchContext, Pattern } from '../model/rule.ts'
import type { Wording } from './faults.ts'

const HOST = String.raw`(?<host>[\w.\-]{1,253}(?::\d{1,5})?|\[[0-9a-f:]{2,45}\](?::\d{1,5})?)`

/** A module and its version as Go names what it was fetching; of a go.mod the version alone. */
export const MODULE_VERSION = String.raw`(?<![^\s"(])(?<module>[^\s@:"(]{1,200})@(?<version>[^\s:"/]{1,100})(?:\/go\.mod)?`

/** A URL as Go quotes it; its host becomes the fact `host`. Go's own path.Join may leave `https:/host`. */
export const URL = String.raw`https?:\/{1,2}(?:[^\s\/@"]{1,200}@)?${HOST}(?:[\/?][^\s"]{0,3000})?`

const GO_REQUEST = `(?:(?:Get|Head|Post|read) "?|reading |unexpected status \\()${URL}[")]?: `
const REGISTRY_REQUEST = `(?:Get|Head|Post|Put|Patch|Delete) "?${URL}"?: `

const MODULE_REQUEST = /\/@(?:v\/|latest\b)|\bread "https?:\/[^/]/
const SUM_REQUEST = /\/sumdb\/|: verifying (?:module|go\.mod): |verifying \S{1,300}\/go\.mod: /
const SUM_PATH = /\/lookup\/[^\s"]{1,400}@v\d|\/tile\/\d{1,2}\//
const REGISTRY =
  /\/v2\/|\/v2"|\/token\b|\/auth\b|failed to do request|failed to authorize|oauth token|anonymous token|source metadata|Error response from daemon: .{0,20}\/v1\/|httpReadSeeker|error pulling image/
const TOOLCHAIN = /golang\.org\/toolchain@|download go1\.\d/
const UPSTREAM = /^\s*(?:server response: *)?upstream \S+: /

/** True when the line is of a request to the checksum database, asked directly or through a proxy. */
export const isSumRequest = (text: string): boolean =>
  SUM_REQUEST.test(text) || (SUM_PATH.test(text) && !MODULE_REQUEST.test(text))

/** The line, among the few above, that names the request a `server response` answers; empty when there is none. */
const requestAbove = ({ lines, at }: MatchContext): string =>
  lines.slice(Math.max(0, at - 3), at).findLast((line) => /\breading https?:/.test(line.text))?.text ?? ''

/** True when the next lines carry the mirror's `upstream HOST: …`, which names the real cause. */
const upstreamSpeaks = ({ lines, at }: MatchContext): boolean =>
  lines.slice(at + 1, at + 4).some((line) => UPSTREAM.test(line.text))

/** Tells which request a guard accepts. */
type Wanted = (request: string, facts: Facts) => boolean

const isModuleRequest: Wanted = (request, facts) =>
  !isSumRequest(request) &&
  !TOOLCHAIN.test(request) &&
  !request.includes('?go-get=1') &&
  (MODULE_REQUEST.test(request) || (/^v\d/.test(facts['version'] ?? '') && !REGISTRY.test(request)))

const isSumDatabase: Wanted = (request) => isSumRequest(request) && !TOOLCHAIN.test(request)

/** What our module mirror passes on of a failing upstream: `upstream HOST: tail`; the line to trust when it is there. */
const upstreamFault = ({ literal, tail }: Wording, wanted: Wanted, isAlone: boolean): Pattern => ({
  literal,
  match: new RegExp(String.raw`(?:^|\s)upstream ${HOST}: (?:\S{1,10} "[^"\s]{1,2000}": )?(?:${tail})`),
  guard: (_facts, context) => {
    const request = requestAbove(context)
    return request === '' ? isAlone : wanted(request, { version: 'v0' })
  },
})

const directFault = ({ literal, tail }: Wording, wanted: Wanted): Pattern => ({
  literal,
  match: new RegExp(`(?:${MODULE_VERSION}: )?${GO_REQUEST}(?:${tail})`),
  guard: (facts, context) => wanted(context.line.text, facts) && !upstreamSpeaks(context),
})

/** Before Go 1.18 a broken body was told without its address: `module@version: tail`. https://go.dev/issue/52727 */
const bareFault = ({ literal, tail }: Wording): Pattern => ({
  literal,
  match: new RegExp(`${MODULE_VERSION.replace('(?<version>', '(?<version>v\\d')}: (?:${tail})`),
  guard: (_facts, { line }) => !isSumRequest(line.text) && !TOOLCHAIN.test(line.text),
})

/** Failed requests to a Go module proxy, asked directly or through our mirror, told in these words. */
export const moduleProxyFault = (...wordings: readonly Wording[]): readonly Pattern[] =>
  wordings.flatMap((wording) => [
    upstreamFault(wording, isModuleRequest, true),
    directFault(wording, isModuleRequest),
    bareFault(wording),
  ])

/** Failed requests to the checksum database, asked directly or through a proxy or our mirror, told in these words. */
export const sumDatabaseFault = (...wordings: readonly Wording[]): readonly Pattern[] =>
  wordings.flatMap((wording) => [
    upstreamFault(wording, isSumDatabase, false),
    directFault(wording, isSumDatabase),
  ])

/** Step at whose end the client's last words were said, for lines of no step. */
const stepName = ({ step, log }: MatchContext): string =>
  (step ?? (log.failedStep === undefined ? undefined : log.steps[log.failedStep]))?.name ?? ''

const OTHER_RULES = /^resolve image config for |(?:^|\] )exporting cache\b|(?:^|\] )importing cache manifest/
const FRONTEND_IMAGE = /\bdocker\/dockerfile(?:-upstream)?[:@ ]/

/** A fault after which kaniko tries again; when it does not help it is said once more. https://github.com/GoogleContainerTools/kaniko/blob/main/pkg/util/util.go */
const RETRIED = /\bRetrying operation after \d\S{0,20} due to /

/**
 * True when a line can be of the transfer of an image: not of the `# syntax=` image or the build cache (other rules
 * speak of them), not of what a RUN printed, and not a fault after which BuildKit tried again.
 */
export const isImageTransfer = (context: MatchContext): boolean => {
  const { line, lines, at, step } = context
  if (OTHER_RULES.test(stepName(context)) || FRONTEND_IMAGE.test(line.text)) return false
  if (/^RUN\b/i.test(step?.instruction ?? '') || /_test\.go:\d/.test(line.text)) return false
  return !/^\s*retrying in \d/.test(lines[at + 1]?.text ?? '') && !RETRIED.test(line.text)
}

/** True when the image is being pushed. */
export const isPush = (context: MatchContext): boolean =>
  /failed to push|\/blobs\/uploads|%2Cpush|pull,push|action: push|\b(?:PUT|POST|PATCH) request/.test(
    context.line.text,
  ) ||
  /(?:^|\] )(?:exporting to|pushing) /.test(stepName(context)) ||
  context.lines
    .slice(Math.max(0, context.at - 200), context.at)
    .some((line) => line.text.startsWith('The push refers to repository'))

/** Failed requests to an image registry, its token service or its store, told in these words. */
export const registryFault = (...wordings: readonly Wording[]): readonly Pattern[] =>
  wordings.map(({ literal, tail }) => ({
    literal,
    match: new RegExp(`${REGISTRY_REQUEST}(?:proxyconnect tcp: )?(?:${tail})`),
    guard: (_facts, context) =>
      REGISTRY.test(context.line.text) && !MODULE_REQUEST.test(context.line.text) && isImageTransfer(context),
  }))

/** Answers of an image registry with this status, as containerd, moby and go-containerregistry word them; `literal` as in `403 forbidden`. */
export const registryStatus = (literal: string, number: string): Pattern => ({
  literal,
  match: new RegExp(
    String.raw`(?:unexpected status from (?<method>[A-Z]{3,7}) request to ${URL}: |unexpected status(?: code)?(?: \[[^\]]{1,300}\])?:? |failed with status code \[[^\]]{1,300}\]: |unexpected HTTP status(?: code)?: |failed with status: |status code from registry |error parsing HTTP )(?<status>(?:${number})\b(?: [A-Za-z][A-Za-z -]{1,40})?)`,
  ),
  guard: (_facts, context) => isImageTransfer(context),
})
