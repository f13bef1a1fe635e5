import type { Draft, DraftStep } from './draft.ts'

/** What a client says when a build fails, buildx, buildctl, bake, docker, the runners. https://github.com/docker/buildx/blob/master/cmd/buildx/main.go */
const CLIENT_FAILURE =
  /^(?:buildx failed with: )?(?:ERROR|error|Error): (?!\(\*service\)\.Write failed)|\bfailed to solve\b|^Process completed with exit code [1-9]|^The operation was canceled|^Error response from daemon|returned a non-zero code: [1-9]/

/** Whether a line of the client says that the build failed. */
export const isClientFailure = (text: string): boolean => CLIENT_FAILURE.test(text)

/** Words with which go, make, shells and package managers report an error, for logs that have no steps. */
const BARE_FAILURE = [
  /\bexit (?:status|code:?) [1-9]|returned a non-zero code|^Process completed with exit code [1-9]/,
  /^FAIL(?:\s|$)|^\s*--- FAIL|^make(?:\[\d+\])?: \*\*\*|^The operation was canceled/,
  /^(?:\S+: )?(?:ERROR|Error|error|FATAL|Fatal|fatal|panic|E)\b[ :[]|\berror:/,
  /^[\s>]{0,20}(?:vet: )?[^\s>]\S{0,400}\.go:\d+(?::\d+)?: /,
  /^go: (?!(?:downloading|finding|extracting|added|upgraded|downgraded|removed|creating|found|to add|warning|unzipping|switching|no module dep|copying|updating|adding|preserving)\b)/,
  /^(?:package|open|stat|build|cmd\/go|curl|cgo)\b[^:]{0,400}: /,
  /no space left on device|signal: killed|\b(?:command|executable file) not found\b|\bcannot find\b|: not found\b/,
  /\bfailed to |^(?:COPY|ADD) failed|\bdenied\b|\bambiguous import\b|\bno such (?:file|host)\b|\bunsupported\b/,
]

/** What a test wrote with `t.Log`: whether the test failed is told by `--- FAIL`. https://pkg.go.dev/testing#T.Log */
const TEST_LOG = /^\s{4,}\S+_test\.go:\d+: /

/** What git says of a commit, whose subject may speak of errors. */
const COMMIT = /^HEAD is now at /

/** Whether a line of a log without steps says that something failed. */
export const isBareFailure = (text: string): boolean =>
  !TEST_LOG.test(text) && !COMMIT.test(text) && BARE_FAILURE.some((words) => words.test(text))

/** Steps whose error does not fail the build: a cache that cannot be read, or written with `ignore-error`. https://docs.docker.com/build/cache/backends/ */
const FORGIVEN =
  /(?:^|\] )(?:importing cache manifest|inferred cache manifest|exporting cache|exporting to (?:GitHub Actions|[\w ]{1,30}) [Cc]ache|preparing build cache for export|sending cache export)\b/

const bySeniority = (a: DraftStep, b: DraftStep): number => (a.failedAt ?? 0) - (b.failedAt ?? 0)

/** What buildx puts before the reason. https://github.com/docker/buildx/blob/master/build/build.go */
const REASON = /\bfailed to solve: (?:rpc error: code = \w+ desc = )?(.+)$/s

const lastWords = (draft: Draft): string[] =>
  draft.lines.filter((line) => line.step === undefined && isClientFailure(line.text)).map((line) => line.text)

const isNamed = (step: DraftStep, words: readonly string[]): boolean =>
  step.error !== undefined && step.error !== '' && words.some((text) => text.includes(step.error as string))

/** A step that was stopped; one that fetches what another way found first is stopped in good builds too. */
const isStopped = ({ outcome, name }: DraftStep): boolean =>
  outcome === 'canceled' && !/^\[(?:\S+ )?(?:internal|auth)\] /.test(name)

/** The last step of a build that went well: the image was written. */
const isExported = ({ outcome, name }: DraftStep): boolean =>
  outcome === 'done' && /^(?:\[\S+\] )?exporting to /.test(name)

/** The root failure: the failed step that the client's last words name, else the first that failed; never a canceled one. */
export const findFailure = (draft: Draft): { failed: boolean; step?: DraftStep } => {
  const broken = draft.steps.filter((step) => step.outcome === 'failed').sort(bySeniority)
  const isCanceled = draft.steps.some(isStopped) && !draft.steps.some(isExported)
  const words = broken.length > 0 ? lastWords(draft) : []
  const root = broken.find((step) => isNamed(step, words)) ?? broken.find((step) => !FORGIVEN.test(step.name))
  if (root === undefined) return { failed: draft.clientFailed || isCanceled }
  const reason = root.error === '' ? words.map((text) => REASON.exec(text)?.[1]).find(Boolean) : undefined
  if (reason !== undefined) root.error = reason
  return { failed: true, step: root }
}
