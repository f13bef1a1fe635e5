import { hmacSha256 } from '../../../src/adapters/hmac.ts'
import { httpClient } from '../../../src/adapters/http.ts'
import { notifiers } from '../../../src/catalogue/notifiers/index.ts'
import type { Notifier } from '../../../src/model/notifier.ts'
import { send } from '../../../src/stages/notify/send.ts'
import { stripControls } from '../../../src/text/controls.ts'
import { aTarget, someFacts } from '../../fakes/messages.ts'
import { hold, type Target } from '../driver.ts'
import { answerOf, CUT, HANG, RawServer } from '../raw-server.ts'

/** What a second try may wait for, and how long a server that hangs is waited for here. */
const TARGET_MS = 5_000
const HANG_MS = 60

const SECRET = 'c4naryc4nary'

/** Between the answers of one case. */
const NEXT = '\n%NEXT%\n'

let opened: Promise<RawServer> | undefined

const http = httpClient({ loopback: true })

/** A clock by which nearly all of the time for a target is over when the first request is made. */
const hastyClock = () => {
  let asked = 0
  return { now: () => new Date(0), monotonic: () => (asked++ === 0 ? 0 : TARGET_MS - HANG_MS) }
}

const sendBy = async (kind: string, url: string) => {
  const notifier = notifiers.find((one) => one.kind === kind)
  if (notifier === undefined) throw new Error(`no notifier ${kind}`)
  const target = aTarget({ kind: notifier.kind, url, secret: SECRET })
  const pauses: number[] = []
  const pause = async (milliseconds: number) => void pauses.push(milliseconds)
  const make = () => notifier.request(someFacts(), target, { now: new Date(0), hmac: hmacSha256 })
  return { sent: await send(make, notifier, { http, clock: hastyClock(), pause }), pauses }
}

/** Answers of chat services and receivers: any bytes, any status, hang-ups: a value with one line of reason, a way out and no secret; said to be taken only where the answer says so. */
export const webhookAnswers: Target = {
  name: 'webhook-answers',
  seeds: [
    answerOf('200 OK', '{"errcode":0,"errmsg":"ok"}'),
    answerOf('200 OK', '{"errcode":310000,"errmsg":"keywords not in content"}'),
    answerOf('200 OK', '{"errcode":-1,"errmsg":"busy"}') + NEXT + answerOf('200 OK', '{"errcode":0}'),
    answerOf('200 OK', '{"code":0,"msg":"success","data":{}}'),
    answerOf('200 OK', '{"code":19021,"msg":"sign match fail"}'),
    answerOf('200 OK', '{"StatusCode":0,"StatusMessage":"success"}'),
    answerOf('200 OK', 'ok', 'text/html'),
    answerOf('429 Too Many Requests', 'rate_limited', 'text/plain', 'retry-after: 0\r\n') +
      NEXT +
      answerOf('200 OK', 'ok'),
    answerOf('503 Busy', '', 'text/plain', 'retry-after: Wed, 21 Oct 2026 07:28:00 GMT\r\n'),
    answerOf('302 Found', '', 'text/html', 'location: http://169.254.169.254/\r\n'),
    answerOf('403 Forbidden', '<!doctype html><html><title>Log in</title></html>', 'text/html'),
    `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nok\n\r\n0\r\n\r\n`,
    `HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"errcode":0${CUT}`,
    `HTTP/1.1 200 OK\r\n${HANG}`,
    '',
  ],
  words: [
    ...[
      'HTTP/1.1 ',
      'HTTP/0.9 ',
      '200',
      '204',
      '429',
      '503',
      '999',
      '\r\n',
      '\r\n\r\n',
      'retry-after: 1\r\n',
      'retry-after: 1e9\r\n',
    ],
    ...[
      '{"errcode":"0"}',
      '{"errcode":null}',
      '[]',
      'null',
      'ok',
      'OK',
      '{"code":{}}',
      '"errmsg":[1]',
      'content-encoding: gzip\r\n',
    ],
    ...[
      'transfer-encoding: chunked\r\n',
      'connection: close\r\n',
      'set-cookie: a\r\n',
      `\r\n${'x'.repeat(2_000)}`,
      CUT,
      NEXT,
      '__proto__',
      'constructor',
      'toString',
    ],
  ],
  async check(input, at) {
    opened ??= RawServer.open()
    const server = await opened
    const { kind } = notifiers[at % notifiers.length] as Notifier
    server.play(input.split(NEXT))
    const { sent, pauses } = await sendBy(kind, `${server.url}/${SECRET}`)
    for (const wait of pauses) hold(wait >= 0 && wait < TARGET_MS, `${kind} waits ${wait} ms`)
    if (sent.ok) return hold(/HTTP\/\d\.\d 2\d\d/.test(input), `${kind} takes what no answer says`)
    const isLine = stripControls(sent.said) === sent.said && !sent.said.includes('\n')
    hold(Buffer.byteLength(sent.said) <= 310 && isLine, `${kind} says ${JSON.stringify(sent.said)}`)
    hold(
      sent.said !== '' && typeof sent.fix === 'string' && sent.fix !== '',
      `${kind} gives no reason or no way out`,
    )
    hold(!sent.said.includes(SECRET), `${kind} tells a secret`)
  },
  async close() {
    await (await opened)?.close()
    opened = undefined
  },
}
