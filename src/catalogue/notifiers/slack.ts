import type { Acceptance, Notifier, NotifyFacts } from '../../model/notifier.ts'
import { cutBytes, cutTitle } from '../../text/escape.ts'
import { messageWords } from '../../wording/message.ts'
import { type Remedies, retryAfter, unexpected } from './parts/answers.ts'
import { inertText, inertTitle, kept, oneLine } from './parts/inert.ts'
import { markOf, placeOf } from './parts/markdown.ts'
import { fitted } from './parts/shrink.ts'

/** Characters of a header. https://docs.slack.dev/reference/block-kit/blocks/header-block */
const HEADER = 150

/** Bytes of the whole message; a text holds 40,000 characters and is cut from 4,000 on. https://docs.slack.dev/changelog/2018-04-truncating-really-long-messages */
const BODY_BYTES = 12_000

const URL_FIX = 'the webhook is not known any more: make a new one and give its URL'

/** https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/#handling_errors */
const FIXES: Remedies = {
  invalid_payload: 'the message was not understood: tell us, this is a fault of ours',
  invalid_blocks: 'the message was not understood: tell us, this is a fault of ours',
  no_text: 'the message was not understood: tell us, this is a fault of ours',
  user_not_found: 'a mentioned user is not in the workspace: correct the input mentions',
  channel_not_found: 'the channel of the webhook is gone: make a new webhook',
  channel_is_archived: 'the channel of the webhook is archived: make a new webhook',
  action_prohibited: 'an administrator forbids the webhook: ask them',
  posting_to_general_channel_denied: 'only some people may post there: choose another channel',
  no_service: URL_FIX,
  no_service_id: URL_FIX,
  no_team: URL_FIX,
  team_disabled: URL_FIX,
  invalid_token: URL_FIX,
}

const RATE = 'a webhook may send about one message a second: use `notify-on: new`'

const accepted: Notifier['accepted'] = (reply): Acceptance => {
  const said = reply.body.trim()
  if (reply.status === 200 && said === 'ok') return { kind: 'ok' }
  const again = retryAfter(reply, RATE)
  if (again !== null) return again
  const fix = reply.status === 429 ? RATE : FIXES[said]
  return fix === undefined
    ? unexpected(reply)
    : { kind: 'refused', said: `HTTP ${reply.status}: ${said}`, fix }
}

type Styled = {
  readonly type: 'text'
  readonly text: string
  readonly style?: Readonly<Record<string, true>>
}

// Texts of a rich text block are never parsed: no mention, no link, no mark. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
const text = (content: string): Styled => ({ type: 'text', text: inertText(content) })
const bold = (content: string): Styled => ({ ...text(content), style: { bold: true } })
const code = (content: string): Styled => ({ type: 'text', text: oneLine(content), style: { code: true } })
const section = (...elements: readonly unknown[]) => ({ type: 'rich_text_section', elements })

/** A sentence whose `code` parts are shown as code; a text may not be empty. */
const sentence = (line: string): Styled[] =>
  line
    .split(/(`[^`]+`)/)
    .map((part, at) =>
      at % 2 === 1 ? code(part.slice(1, -1)) : { ...text(part), text: kept(part, inertText(part)) },
    )
    .filter((part) => part.text !== '')

const labelled = (label: string, line: string | null) =>
  line === null
    ? []
    : [
        section(bold(`${label}: `), { ...text(' '), text: ' ' }, ...sentence(line), {
          type: 'text',
          text: '\n',
        }),
      ]

const list = (label: string, items: readonly string[]) =>
  items.length === 0
    ? []
    : [
        section(bold(label)),
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: items.map((item) => section(...sentence(item))),
        },
      ]

const mention = (id: string) =>
  id.startsWith('S') ? { type: 'usergroup', usergroup_id: id } : { type: 'user', user_id: id }

const link = (label: string, url: string | null) =>
  url === null
    ? []
    : [
        { type: 'link', url: new URL(url).href, text: label },
        { type: 'text', text: '   ' },
      ]

const blocksOf = (facts: NotifyFacts) => {
  const { labels } = messageWords(facts.language)
  const title = `${markOf(facts.event)} ${facts.brand}: ${inertTitle(facts.headline)}`
  const links = [...link(labels.run, facts.links.run), ...link(labels.page, facts.links.page)]
  return [
    { type: 'header', text: { type: 'plain_text', text: cutTitle(title, HEADER), emoji: false } },
    {
      type: 'rich_text',
      elements: [
        section(
          bold(facts.state),
          ...(facts.id === null ? [] : [{ type: 'text', text: ' · ' }, code(facts.id)]),
          { type: 'text', text: '\n' },
          text(placeOf(facts) || '-'),
          { type: 'text', text: '\n' },
        ),
        ...labelled(labels.at, facts.position === null ? null : `\`${facts.position}\``),
        ...(facts.quotes.length === 0
          ? []
          : [
              {
                type: 'rich_text_preformatted',
                elements: [
                  { type: 'text', text: facts.quotes.map((quote) => inertText(quote) || ' ').join('\n') },
                ],
              },
            ]),
        ...labelled(labels.why, facts.cause),
        ...list(labels.whatToDo, facts.do),
        ...labelled(labels.whose, facts.whose),
        ...list(labels.changedFiles, facts.files),
        ...labelled(labels.reproduce, facts.reproduce === null ? null : `\`${facts.reproduce}\``),
        ...(facts.mentions.length + links.length === 0
          ? []
          : [
              section(
                ...facts.mentions.flatMap((id) => [mention(id), { type: 'text', text: ' ' }]),
                ...links,
              ),
            ]),
      ],
    },
  ]
}

/** Foreign text where Slack parses marks: `&`, `<` and `>` are all that opens a mention or link. https://docs.slack.dev/messaging/formatting-message-text#escaping */
const escaped = (content: string): string =>
  inertText(content).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Slack incoming webhook: blocks of rich text, no signature, errors as HTTP status and one word. */
export const slack: Notifier = {
  kind: 'slack',
  mentionable: /^[UWS][A-Z0-9]{4,20}$/,
  request: (facts, { url }) => ({
    url,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: fitted(facts, BODY_BYTES, (fitting) =>
      JSON.stringify({
        text: escaped(cutBytes(`${markOf(facts.event)} ${facts.brand}: ${fitting.headline}`, 1_000)),
        unfurl_links: false,
        unfurl_media: false,
        blocks: blocksOf(fitting),
      }),
    ),
  }),
  accepted,
}
