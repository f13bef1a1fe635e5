import type { Acceptance, Notifier, NotifyFacts, NotifyTarget, Seal } from '../../model/notifier.ts'
import { messageWords } from '../../wording/message.ts'
import { jsonOf, type Remedies, retryAfter, unexpected } from './parts/answers.ts'
import { inertText, inertTitle, kept, oneLine } from './parts/inert.ts'
import { markOf, placeOf } from './parts/markdown.ts'
import { fitted } from './parts/shrink.ts'

/** Of the whole body. https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot */
const BODY_BYTES = 20 * 1_024

const FIXES: Remedies = {
  '9499': 'the request was not understood: check that the URL is that of a custom bot of version 2',
  '11232':
    'the bot may send 100 messages a minute and 5 a second, fewer at full and half hours: use `notify-on: new`',
  '19001': 'the token in the URL is not known: copy the webhook URL of the bot again',
  '19007': 'the bot is switched off: switch it on in the group',
  '19021':
    'give the signing secret of the bot as third word of the line; if it is right, set the clock of the runner',
  '19022': 'take the IP list off the bot, or add the addresses of the runners',
  '19024': 'add the keyword `go-docker-build` to the security settings of the bot',
}

const TEMPLATES = { new: 'red', known: 'grey', recovered: 'green', passed: 'green' } as const

const accepted: Notifier['accepted'] = (reply): Acceptance => {
  const answer = jsonOf(reply.body)
  const code = answer?.['code'] ?? answer?.['StatusCode']
  const fixOf = (key: string) => FIXES[key] ?? 'look the code up in the documentation of Feishu custom bots'
  if (answer === null || typeof code !== 'number')
    return retryAfter(reply, fixOf('11232')) ?? unexpected(reply)
  if (code === 0) return { kind: 'ok' }
  const said = `code ${code}: ${String(answer['msg'] ?? '')}`
  // Five a second is soon over; a hundred a minute is not, and the second refusal stands.
  if (code === 11_232) return { kind: 'again', afterMs: 1_000, said, fix: fixOf('11232') }
  return { kind: 'refused', said, fix: fixOf(String(code)) }
}

/** The empty text signed under the key `TIMESTAMP\nSECRET`, in the body. https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot */
const sealOf = ({ secret }: NotifyTarget, { now, hmac }: Seal) => {
  if (secret === null) return {}
  const timestamp = String(Math.floor(now.getTime() / 1_000))
  return { timestamp, sign: Buffer.from(hmac(`${timestamp}\n${secret}`, '')).toString('base64') }
}

/** Text without markup: nothing in it is a mention or link. */
const plain = (content: string) => ({ tag: 'plain_text', content })
const paragraph = (text: string) => ({ tag: 'div', text: plain(text) })
const label = (text: string) => ({ tag: 'div', text: { tag: 'lark_md', content: `**${text}**` } })

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [label(title), paragraph(lines.map(withCommands).join('\n'))]

/** A command can be pasted unless it holds an address, which the client would turn into a link. */
const command = (text: string): string => (text.includes('://') ? inertText(text) : oneLine(text))

const withCommands = (line: string): string =>
  line
    .split(/(`[^`]+`)/)
    .map((part, at) => (at % 2 === 1 ? command(part) : kept(part, inertText(part))))
    .join('')

const button = (text: string, url: string | null, type: 'primary' | 'default') =>
  url === null ? [] : [{ tag: 'button', text: plain(text), url: new URL(url).href, type }]

const cardOf = (facts: NotifyFacts) => {
  const { labels } = messageWords(facts.language)
  const optional = (text: string | null) => (text === null ? [] : [text])
  const actions = [
    ...button(labels.run, facts.links.run, 'primary'),
    ...button(labels.page, facts.links.page, 'default'),
  ]
  const state = [facts.state, ...optional(facts.id)].join(' · ')
  return {
    config: { wide_screen_mode: true },
    header: {
      template: TEMPLATES[facts.event],
      title: plain(`${markOf(facts.event)} ${facts.brand}: ${inertTitle(facts.headline)}`),
    },
    elements: [
      paragraph([state, placeOf(facts)].map(inertText).join('\n')),
      ...section(labels.at, optional(facts.position)),
      ...(facts.quotes.length === 0
        ? []
        : [{ tag: 'note', elements: [plain(facts.quotes.map(inertText).join('\n'))] }]),
      ...section(labels.why, optional(facts.cause)),
      ...section(
        labels.whatToDo,
        facts.do.map((line) => `• ${line}`),
      ),
      ...section(labels.whose, optional(facts.whose)),
      ...section(labels.changedFiles, facts.files),
      ...(facts.reproduce === null ? [] : [label(labels.reproduce), paragraph(command(facts.reproduce))]),
      ...(facts.mentions.length === 0
        ? []
        : [
            {
              tag: 'div',
              text: {
                tag: 'lark_md',
                content: facts.mentions.map((id) => `<at id=${id}></at>`).join(' '),
              },
            },
          ]),
      ...(actions.length === 0 ? [] : [{ tag: 'hr' }, { tag: 'action', actions }]),
    ],
  }
}

/** Feishu (and Lark) custom bot: a card of plain text, signature in the body, errors inside HTTP 200. */
export const feishu: Notifier = {
  kind: 'feishu',
  mentionable: /^[\w-]{2,64}$/,
  request: (facts, target, seal) => ({
    url: target.url,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: fitted(facts, BODY_BYTES, (fitting) =>
      JSON.stringify({ ...sealOf(target, seal), msg_type: 'interactive', card: cardOf(fitting) }),
    ),
  }),
  accepted,
}
