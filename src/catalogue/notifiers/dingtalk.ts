import type { Acceptance, Notifier, NotifyFacts } from '../../model/notifier.ts'
import { jsonOf, type Remedies, unexpected } from './parts/answers.ts'
import { inertMarkdown } from './parts/inert.ts'
import { type Dialect, markOf, toMarkdownMessage } from './parts/markdown.ts'
import { fitted } from './parts/shrink.ts'

/** Of the whole body. https://open.dingtalk.com/document/orgapp/custom-robots-send-group-messages */
const BODY_BYTES = 20_000

/** Ids that are telephone numbers are mentioned by another field than user ids. */
const MOBILE = /^\+?\d[\d-]{5,19}$/

const DIALECT: Dialect = {
  gap: '\n\n',
  heading: (text) => `### ${text}`,
  state: (text) => `**${text}**`,
  mention: (id) => `@${id}`,
}

const FIXES: Remedies = {
  '300001': 'the access_token in the URL is not known: copy the webhook URL of the robot again',
  '300005': 'the access_token in the URL is not known: copy the webhook URL of the robot again',
  '400101': 'the access_token in the URL is not known: copy the webhook URL of the robot again',
  '400102': 'the robot is switched off: switch it on in the settings of the group',
  '400106': 'the robot is not there any more: make a new one and give its URL',
  '400013': 'the group is dissolved: take the line out of notify',
  '130101': 'the robot may send 20 messages a minute and is then mute for 10 minutes: use `notify-on: new`',
  '410100': 'the robot may send 20 messages a minute and is then mute for 10 minutes: use `notify-on: new`',
  '660026': 'the message was too long: tell us, this is a fault of ours',
  '460101': 'the message was too long: tell us, this is a fault of ours',
}

/** One code stands for three settings of the robot, told apart by the text. */
const securityFix = (said: string): string => {
  if (/keyword/i.test(said)) return 'add the keyword `go-docker-build` to the security settings of the robot'
  if (/\bip\b|whitelist/i.test(said))
    return 'take the IP list off the robot, or add the addresses of the runners'
  const secret = 'give the signing secret of the robot (SEC…) as third word of the line'
  return /timestamp/i.test(said) ? `${secret}; if it is there, set the clock of the runner` : secret
}

const accepted: Notifier['accepted'] = (reply): Acceptance => {
  const answer = jsonOf(reply.body)
  const code = answer?.['errcode']
  if (answer === null || typeof code !== 'number') return unexpected(reply)
  if (code === 0) return { kind: 'ok' }
  const said = `errcode ${code}: ${String(answer['errmsg'] ?? '')}`
  if (code === -1)
    return { kind: 'again', afterMs: 1_000, said, fix: 'the service is busy: run the job again later' }
  const fix = code === 310_000 ? securityFix(said) : FIXES[code]
  return { kind: 'refused', said, fix: fix ?? 'look the code up in the documentation of DingTalk robots' }
}

/** The text `TIMESTAMP\nSECRET` signed under the secret, in the query. https://open.dingtalk.com/document/orgapp/customize-robot-security-settings */
const signed: (...given: Parameters<Notifier['request']>) => string = (_facts, target, seal) => {
  if (target.secret === null) return target.url
  const timestamp = String(seal.now.getTime())
  const sign = Buffer.from(seal.hmac(target.secret, `${timestamp}\n${target.secret}`)).toString('base64')
  const url = new URL(target.url)
  url.searchParams.set('timestamp', timestamp)
  url.searchParams.set('sign', sign)
  return url.href
}

const bodyOf = (facts: NotifyFacts): string =>
  JSON.stringify({
    msgtype: 'markdown',
    markdown: {
      title: `${markOf(facts.event)} ${facts.brand}: ${inertMarkdown(facts.headline)}`,
      text: toMarkdownMessage(facts, DIALECT),
    },
    at: {
      atMobiles: facts.mentions.filter((id) => MOBILE.test(id)),
      atUserIds: facts.mentions.filter((id) => !MOBILE.test(id)),
      isAtAll: false,
    },
  })

/** DingTalk group robot: Markdown, signature in the query, errors inside HTTP 200. */
export const dingtalk: Notifier = {
  kind: 'dingtalk',
  mentionable: /^[\w.+-]{1,64}$/,
  request: (facts, target, seal) => ({
    url: signed(facts, target, seal),
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: fitted(facts, BODY_BYTES, bodyOf),
  }),
  accepted,
}
