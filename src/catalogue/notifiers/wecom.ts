import type { Acceptance, Notifier, NotifyFacts } from '../../model/notifier.ts'
import { jsonOf, type Remedies, unexpected } from './parts/answers.ts'
import { type Dialect, toMarkdownMessage } from './parts/markdown.ts'
import { fitted } from './parts/shrink.ts'

/** Of the content of a Markdown message, in UTF-8. https://developer.work.weixin.qq.com/document/path/99110 */
const CONTENT_BYTES = 4_096

const DIALECT: Dialect = {
  gap: '\n',
  heading: (text) => `### ${text}`,
  state: (text, event) =>
    `<font color="${event === 'recovered' || event === 'passed' ? 'info' : event === 'known' ? 'comment' : 'warning'}">${text}</font>`,
  mention: (id) => `<@${id}>`,
}

const FIXES: Remedies = {
  '93000': 'the key in the URL is not known: copy the webhook URL of the robot again',
  '93004': 'the robot is switched off: switch it on in the group',
  '93008': 'the robot is not in the group any more: add it again',
  '45009': 'the robot may send 20 messages a minute: use `notify-on: new`',
  '45033': 'the robot may send 20 messages a minute: use `notify-on: new`',
  '40058': 'the message was too long: tell us, this is a fault of ours',
  '45002': 'the message was too long: tell us, this is a fault of ours',
}

const accepted: Notifier['accepted'] = (reply): Acceptance => {
  const answer = jsonOf(reply.body)
  const code = answer?.['errcode']
  if (answer === null || typeof code !== 'number') return unexpected(reply)
  if (code === 0) return { kind: 'ok' }
  const said = `errcode ${code}: ${String(answer['errmsg'] ?? '')}`
  if (code === -1)
    return { kind: 'again', afterMs: 1_000, said, fix: 'the service is busy: run the job again later' }
  return { kind: 'refused', said, fix: FIXES[code] ?? 'look the code up in the documentation of WeCom' }
}

const contentOf = (facts: NotifyFacts): string => toMarkdownMessage(facts, DIALECT)

/** WeCom group robot: Markdown of 4,096 bytes, no signature, errors inside HTTP 200. */
export const wecom: Notifier = {
  kind: 'wecom',
  mentionable: /^[\w.@-]{1,64}$/,
  request: (facts, { url }) => ({
    url,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      msgtype: 'markdown',
      markdown: { content: fitted(facts, CONTENT_BYTES, contentOf) },
    }),
  }),
  accepted,
}
