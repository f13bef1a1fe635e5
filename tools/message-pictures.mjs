// Draws the messages of docs/messages.md from their payloads: node tools/message-pictures.mjs. Needs git and Chromium
// (CHROMIUM names another browser of its kind).
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { aHistory, aSeal, aTarget } from '../__tests__/fakes/messages.ts'
import { notifiers } from '../src/catalogue/notifiers/index.ts'
import { eventOf } from '../src/stages/notify/decide.ts'
import { factsOf } from '../src/stages/notify/facts.ts'
import { chatPage } from './pictures/chat.mjs'
import { draw } from './pictures/page.mjs'
import { toPalette } from './pictures/palette.mjs'
import { REAL_RUNS, realRun } from './pictures/real-runs.ts'

const MOST = 150_000
const SHOWN = ['dingtalk', 'slack', 'feishu', 'wecom']

const message = async (name, language, kind) => {
  const { incident, history: past } = await realRun(name, language)
  const history = aHistory(past)
  const notifier = notifiers.find((one) => one.kind === kind)
  const { body } = notifier.request(factsOf(incident, history, eventOf(history)), aTarget({ kind }), aSeal())
  return { kind, body: JSON.parse(body) }
}

const inTurn = (places) => places.map((place, at) => [REAL_RUNS[place], 'en', SHOWN[at % SHOWN.length]])

const pictures = {
  'messages.png': SHOWN.map((kind) => [REAL_RUNS[0], 'en', kind]),
  'messages-chinese.png': ['dingtalk', 'feishu', 'wecom'].map((kind) => [REAL_RUNS[0], 'zh-CN', kind]),
  'messages-code.png': inTurn([0, 1, 2]),
  'messages-modules.png': inTurn([3, 4, 9]),
  'messages-platform.png': inTurn([5, 6, 7, 8]),
}
const [only] = process.argv.slice(2)
for (const [file, wanted] of Object.entries(pictures)) {
  if (only !== undefined && file !== only) continue
  const messages = []
  for (const one of wanted) messages.push(await message(...one))
  const png = resolve('docs/pictures', file)
  draw(chatPage(messages), png)
  const drawn = toPalette(readFileSync(png))
  writeFileSync(png, drawn)
  if (drawn.length > MOST) throw new Error(`${file} has ${drawn.length} bytes, ${MOST} are allowed`)
  console.log(`docs/pictures/${file}: ${drawn.length} bytes`)
}
