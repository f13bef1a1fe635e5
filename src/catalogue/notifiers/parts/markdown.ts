import type { NotifyFacts } from '../../../model/notifier.ts'
import { messageWords } from '../../../wording/message.ts'
import { inertCode, inertMarkdown, inertSentence, safeUrl } from './inert.ts'

/** Where the Markdown dialects of DingTalk and WeCom differ. */
export interface Dialect {
  /** Between paragraphs. */
  readonly gap: string
  readonly heading: (text: string) => string
  readonly state: (text: string, event: NotifyFacts['event']) => string
  readonly mention: (id: string) => string
}

/** First of a title. */
export const markOf = (event: NotifyFacts['event']): string =>
  event === 'recovered' || event === 'passed' ? '✅' : '❌'

/** Where it happened, from the repository to the job, and the trace it is found by. */
export const placeOf = (facts: NotifyFacts): string =>
  [
    facts.repository,
    facts.branch,
    facts.commit?.slice(0, 7) ?? null,
    [facts.workflow, facts.job, facts.matrix].filter((part) => part !== null).join(' / ') || null,
    `trace ${facts.traceId}`,
  ]
    .filter((part) => part !== null)
    .join(' · ')

/** The message in Markdown, foreign text inert: title, state, place, quotes, why, what to do, whose, links, mentions. */
export const toMarkdownMessage = (facts: NotifyFacts, dialect: Dialect): string => {
  const { labels } = messageWords(facts.language)
  const { gap } = dialect
  const labelled = (label: string, text: string | null): string[] =>
    text === null ? [] : [`**${label}**: ${inertSentence(text)}`]
  const list = (label: string, items: readonly string[]): string[] =>
    items.length === 0
      ? []
      : [[`**${label}**`, ...items.map((item) => `- ${inertSentence(item)}`)].join('\n')]
  const link = (label: string, url: string | null): string[] =>
    url === null ? [] : [`[${label}](${safeUrl(url)})`]
  const id = facts.id === null ? '' : ` · ${inertCode(facts.id)}`
  const links = [...link(labels.run, facts.links.run), ...link(labels.page, facts.links.page)].join(' · ')
  return [
    dialect.heading(`${markOf(facts.event)} ${facts.brand}: ${inertMarkdown(facts.headline)}`),
    `${dialect.state(inertMarkdown(facts.state), facts.event)}${id}`,
    inertMarkdown(placeOf(facts)),
    ...labelled(labels.at, facts.position),
    ...(facts.quotes.length === 0
      ? []
      : [facts.quotes.map((quote) => `> ${inertMarkdown(quote)}`).join(gap)]),
    ...labelled(labels.why, facts.cause),
    ...list(labels.whatToDo, facts.do),
    ...labelled(labels.whose, facts.whose),
    ...list(labels.changedFiles, facts.files),
    ...labelled(labels.reproduce, facts.reproduce === null ? null : `\`${facts.reproduce}\``),
    ...(links === '' ? [] : [links]),
    ...(facts.mentions.length === 0 ? [] : [facts.mentions.map(dialect.mention).join(' ')]),
  ]
    .filter((part) => part !== '')
    .join(gap)
}
