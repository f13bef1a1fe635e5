import type { History } from '../../model/history.ts'
import type { Incident } from '../../model/incident.ts'
import type { MessageEvent, NotifyFacts } from '../../model/notifier.ts'
import { branchOf } from '../../text/ref.ts'
import { historySentence, messageWords } from '../../wording/message.ts'
import { translate } from '../../wording/translate.ts'
import { headline, pageOf, position, whose } from '../../wording/wording.ts'

/** Quotes of a log and changed files a message has at most. */
const QUOTES = 5
const FILES = 5

const webUrl = (url: string | null): string | null =>
  url !== null && /^https?:\/\//.test(url) && URL.canParse(url) ? url : null

/** What the message of an incident says, without mentions. */
export const factsOf = (incident: Incident, history: History, event: MessageEvent): NotifyFacts => {
  const { language, run, diagnosis, attribution } = incident
  const isRecovered = event === 'recovered'
  const where = incident.location ?? incident.instruction
  const colon = language === 'zh-CN' ? '：' : ': '
  const quotes =
    diagnosis === null ? [] : diagnosis.quotes.length > 0 ? diagnosis.quotes : [diagnosis.evidence]
  return {
    language,
    event,
    brand: 'go-docker-build',
    headline: isRecovered ? messageWords(language).recovered(history.ended) : headline(incident),
    state: historySentence(history, language),
    id: diagnosis?.id ?? history.ended,
    repository: run.repository,
    branch: branchOf(run.ref),
    commit: run.headSha,
    workflow: run.workflow,
    job: run.job,
    matrix: run.matrix,
    position: where === null ? null : position(where),
    quotes: quotes.slice(0, QUOTES).map(({ text }) => text.trim()),
    cause: diagnosis?.cause ?? null,
    do: diagnosis?.do ?? [],
    whose: diagnosis === null ? null : whose(attribution, language),
    files: attribution.files
      .slice(0, FILES)
      .map(({ path, why }) => `${path}${colon}${translate(why, language)}`),
    reproduce: incident.reproduce,
    mentions: [],
    links: { run: webUrl(run.url), page: webUrl(pageOf(incident)) },
    blame: diagnosis?.blame ?? null,
    verdict: attribution.verdict,
    retryable: diagnosis?.retryable ?? null,
    fingerprint: diagnosis?.fingerprint ?? null,
    count: incident.outcome === 'failure' ? history.seen + 1 : 0,
    runId: run.runId,
    runAttempt: run.runAttempt,
    traceId: run.traceId,
    spanId: run.spanId,
    startedAt: incident.startedAt,
  }
}
