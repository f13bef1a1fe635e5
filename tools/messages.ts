// Writes the messages of ten real failures as every service gets them: node tools/messages.ts
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { STORY_NAMES, storyFile } from '../__tests__/support/real-messages.ts'

const out = join('__tests__', 'messages')
mkdirSync(out, { recursive: true })
for (const name of STORY_NAMES) writeFileSync(join(out, `${name}.txt`), storyFile(name))
console.log(`wrote ${STORY_NAMES.length} files to ${out}`)
