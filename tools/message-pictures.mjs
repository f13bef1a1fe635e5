// Draws the messages of docs/messages.md from their payloads: node tools/message-pictures.mjs. Needs Chromium
// (CHROMIUM names another browser of its kind).
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { STORY_NAMES, storyRequest } from '../__tests__/support/real-messages.ts'
import { notifiers } from '../src/catalogue/notifiers/index.ts'
import { chatPage } from './pictures/chat.mjs'
import { draw } from './pictures/page.mjs'
import { toPalette } from './pictures/palette.mjs'

const SHOWN = ['dingtalk', 'slack', 'feishu', 'wecom']

const message = (name, language, kind) => {
  const notifier = notifiers.find((one) => one.kind === kind)
  return { kind, body: JSON.parse(storyRequest(name, language, notifier).body) }
}

const pictures = {
  'messages.png': SHOWN.map((kind) => message(STORY_NAMES[1], 'en', kind)),
  'messages-ten.png': STORY_NAMES.map((name, at) => message(name, 'en', SHOWN[at % SHOWN.length])),
}
for (const [file, messages] of Object.entries(pictures)) {
  const png = resolve('docs/pictures', file)
  draw(chatPage(messages), png)
  writeFileSync(png, toPalette(readFileSync(png)))
  console.log(`made docs/pictures/${file}`)
}
