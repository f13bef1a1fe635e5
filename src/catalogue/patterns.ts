import type { Facts, MatchContext, Pattern } from '../model/rule.ts'

/** Position in a Go file as the go command and the compiler print it: `./cmd/x.go:12:5`. */
export const GO_POSITION = String.raw`(?<file>[^\s:]{1,300}\.go):(?<line>\d{1,7}):(?<column>\d{1,5})`

const HOST = String.raw`(?<host>[\w.\-]{1,253}(?::\d{1,5})?|\[[0-9a-f:]{2,45}\](?::\d{1,5})?)`
const MODULE_VERSION = String.raw`(?<![^\s"(])(?<module>[^\s@:"(]{1,200})@(?<version>[^\s:"]{1,100})`
const URL = String.raw`https?:\/{1,2}(?:[^\s\/@"]{1,200}@)?${HOST}(?:\/[^\s"]{0,600})?`
const VET_PREFIX = /(?:^|\s)vet: /
const VENDORED = /\/pkg\/mod\/|(?:^|\/)vendor\//
const SUM_DATABASE = /\/sumdb\/|\/lookup\/|\/tile\//
const REGISTRY =
  /\/v2\/|\/token\b|failed to do request|failed to authorize|oauth token|source metadata|Error response from daemon/
const MODULE_REQUEST = /\/@(?:v\/|latest\b)/
const HEADER = /^\s*# (?!\.)\S/

/** True when the position lies in a dependency: the module cache or a vendor folder. */
export const isDependency = (facts: Facts): boolean => VENDORED.test(facts['file'] ?? '')

/** The `# package` line the go command printed above a compiler or vet message, if there is one. */
export const packageHeader = ({ lines, at }: MatchContext): string | undefined => {
  for (let back = at - 1; back >= 0 && back >= at - 60; back--) {
    const text = lines[back]?.text ?? ''
    if (HEADER.test(text)) return text.trim()
    if (!/^\t|^\s{4}|\.go:\d/.test(text)) return undefined
  }
  return undefined
}

/** True when go vet's analyzers speak here (header `# [package]`, or a step that runs vet), not its type check. */
export const isVetReport = (context: MatchContext): boolean => {
  if (VET_PREFIX.test(context.line.text)) return false
  const header = packageHeader(context)
  if (header !== undefined) return header.startsWith('# [')
  return /\bvet\b/.test(context.step?.instruction ?? '')
}

const ownCode = (facts: Facts, context: MatchContext): boolean =>
  !isDependency(facts) && !(facts['file'] ?? '').endsWith('_test.go') && !isVetReport(context)

/** A compiler message at a position in the project's own non-test code; `message` is what follows `file:line:col: `. */
export const compilerMessage = (literal: string, message: string): Pattern => ({
  literal,
  match: new RegExp(String.raw`(?:^|\s)${GO_POSITION}: (?:${message})`),
  guard: ownCode,
})

/** What our module mirror passes on of a failing upstream: `upstream HOST: tail`; the line to trust when it is there. */
const upstreamFault = (literal: string, tail: string): Pattern => ({
  literal,
  match: new RegExp(String.raw`(?:^|\s)upstream ${HOST}: (?:\S{1,10} "[^"\s]{1,600}": )?(?:${tail})`),
  guard: (_facts, { lines, at }) =>
    !lines.slice(Math.max(0, at - 3), at).some((line) => SUM_DATABASE.test(line.text)),
})

const requestFault = (literal: string, tail: string): Pattern => ({
  literal,
  match: new RegExp(`(?:${MODULE_VERSION}: )?(?:(?:Get|Head|Post|read) "|reading )${URL}"?: (?:${tail})`),
  guard: (facts, context) => {
    const text = context.line.text
    if (SUM_DATABASE.test(text) || REGISTRY.test(text) || text.includes('?go-get=1')) return false
    if (upstreamSpeaks(context)) return false
    return MODULE_REQUEST.test(text) || facts['module'] !== undefined
  },
})

/** True when the next lines carry the mirror's `upstream HOST: …`, which names the real cause. */
const upstreamSpeaks = ({ lines, at }: MatchContext): boolean =>
  lines.slice(at + 1, at + 4).some((line) => /^\s*(?:server response: *)?upstream \S+: /.test(line.text))

/** A failed request to a Go module proxy, asked directly or through our mirror; `tail` is the wording of the fault. */
export const moduleProxyFault = (literal: string, tail: string): readonly Pattern[] => [
  upstreamFault(literal, tail),
  requestFault(literal, tail),
]

/** A failed request to an image registry or its token service; `tail` is the wording of the fault. */
export const registryFault = (literal: string, tail: string): Pattern => ({
  literal,
  match: new RegExp(`(?:Get|Head|Post) "?${URL}"?: (?:${tail})`),
  guard: (_facts, { line }) => REGISTRY.test(line.text) && !MODULE_REQUEST.test(line.text),
})

/** A request to the checksum database that failed on the way; `tail` is the wording of the fault. */
export const sumDatabaseFault = (literal: string, tail: string): Pattern => ({
  literal,
  match: new RegExp(`(?:Get "|reading )${URL}"?: (?:${tail})`),
  guard: (_facts, { line }) => SUM_DATABASE.test(line.text),
})

/** True when some line of the same step matches. */
export const someLine = ({ lines }: MatchContext, what: RegExp): boolean =>
  lines.some((line) => what.test(line.text))

/** Wordings of net.Dialer and the resolver when a host name cannot be resolved. */
export const DNS_FAULT = String.raw`dial tcp: lookup [^\s:]{1,253}(?: on [^\s]{1,60})?: `

/** Wording of net.Dialer when nothing listens at the address. */
export const REFUSED_FAULT = String.raw`dial tcp [\d.:\[\]a-f]{1,60}: (?:(?:connect|getsockopt): connection refused|connectex: No connection could be made)`

/** Wordings of net and net/http when an answer takes too long after the name was resolved. */
export const TIMEOUT_FAULT = String.raw`(?:proxyconnect tcp: )?(?:dial|read) tcp [\d.:\[\]a-f>\-]{1,120}: (?:i\/o timeout|(?:connect|read): connection timed out|connectex: A connection attempt failed)|context deadline exceeded|net\/http: (?:request canceled|timeout awaiting response headers)`
