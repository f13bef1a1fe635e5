import { globSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { findingKinds } from '../../src/catalogue/findings/index.ts'
import { findingsOfGo } from '../../src/wording/sentences/findings-go.ts'
import { findingsOfImage } from '../../src/wording/sentences/findings-image.ts'
import { health } from '../../src/wording/sentences/health.ts'
import { translateFinding } from '../../src/wording/translate.ts'
import { PLANTED } from '../support/planted/all.ts'
import { look } from '../support/planted/look.ts'
import { sentencesIn } from '../support/sentences.ts'

const CHINESE = /\p{Script=Han}/u

/** Texts of the files of findings that are for the page docs/doctor.md, which is English. */
const OF_THE_PAGE = new Set(findingKinds.flatMap(({ title, why, fix }) => [title, why, fix]))

/** Texts of these files that never stand in a finding alone: words of go, parts of a sentence, and what is well or unknown. */
const ELSEWHERE: Readonly<Record<string, RegExp>> = {
  'src/catalogue/findings/context.too-large.ts': /^\{1\}\{2\} MB are sent| or more$|^More than \{1\} MB/,
  'src/catalogue/findings/image.untagged.ts': /^\{1\} \{2\}: |^has no tag$|^is a moving tag$|^and with which/,
  'src/catalogue/findings/modules.go-sum.ts': /^go mod tidy$|^\{1\} and commit/,
  'src/catalogue/findings/modules.ts': /^build install run/,
  'src/catalogue/findings/mounts.owner.ts': /it cannot be \{4\}\.$/,
  'src/catalogue/findings/secrets.in-arg-or-env.ts': /in the image\{3\}\.$|^'s history and provenance$/,
  'src/catalogue/findings/secrets.in-url.ts': /image history\{2\}\.$|^ and in what git/,
  'src/stages/health/clock-skew.ts': /^No server told|^The clock is right|is \{1\} s \{2\}: /,
  'src/stages/health/index.ts': /./,
  'src/stages/health/room.ts': /did not say|^The memory that is left|at \{2\}\{3\}\.$|^, and the modules/,
  'src/stages/health/servers.ts': /^The [a-z ]+$|^\{1\} (?:cannot be reached|took|answers)/,
}

const files = ['src/catalogue/findings/*.ts', 'src/stages/health/*.ts']
  .flatMap((pattern) => globSync(pattern))
  .sort()
const said = files
  .flatMap(sentencesIn)
  .filter(({ file, text }) => !OF_THE_PAGE.has(text) && ELSEWHERE[file]?.test(text) !== true)
  .map(({ file, text }) => [text, file] as const)

/** Three English words that follow one another outside of code, quotes and brackets. */
const leftEnglish = (text: string): string | null =>
  /(?:^|[\s，。：；（])[a-z]{2,} [a-z]{2,} [a-z]{2,}\b/i.exec(
    text.replace(/`[^`]*`|"[^"]*"|（[^）]*）/g, ''),
  )?.[0] ?? null

describe('sentences of findings', () => {
  test('are found', () => {
    expect(files.length).toBeGreaterThan(30)
    expect(said.length).toBeGreaterThan(70)
  })

  test.each(said)('%j is Chinese too (%s)', (text) => {
    const made = text.replace(/\{(\d)\}/g, 'value$1')
    expect(translateFinding(made, 'zh-CN')).toMatch(CHINESE)
    expect(translateFinding(made, 'en')).toBe(made)
  })

  test('are each in the table once, and lose nothing that is put in', () => {
    const all = [...findingsOfGo, ...findingsOfImage, ...health]
    expect(new Set(all.map(([english]) => english)).size).toBe(all.length)
    const names = (text: string) => [...(text.match(/\{\d\}/g) ?? [])].sort()
    const wrong = all.filter(([english, chinese]) => names(english).join() !== names(chinese).join())
    expect(wrong).toEqual([])
  })

  test.each(PLANTED.map((one) => [`${one.id}, ${one.name}`, one] as const))(
    'nothing English is left in those of %s',
    async (_name, { files: tree, platforms }) => {
      for (const { text, do: remedy } of await look(tree, platforms))
        for (const one of [text, remedy]) {
          const chinese = translateFinding(one, 'zh-CN')
          expect(chinese).toMatch(CHINESE)
          expect([chinese, leftEnglish(chinese)]).toEqual([chinese, null])
        }
    },
  )
})

test.each([
  [
    'The module proxy goproxy.example.org cannot be reached: no answer within 5 s.',
    '无法连接模块代理 goproxy.example.org：',
  ],
  ['The registry registry.example.org answers 503.', '镜像仓库 registry.example.org 回答 503。'],
  [
    'The cache service cache.example.org took 2.4 s to answer.',
    '缓存服务 cache.example.org 用了 2.4 秒才回答。',
  ],
  ['The checksum database sums.example.org answers 500.', '校验和数据库 sums.example.org 回答 500。'],
  ['1.2 GB are free at /work.', '/work 处剩余 1.2 GB。'],
  [
    '12 inodes are free at /w, and the modules of one service take tens of thousands.',
    '/w 处剩余 12 个 inode',
  ],
  ['0.4 of 8.0 GB of memory are left.', '内存剩余 0.4 GB，共 8.0 GB。'],
  [
    'The clock of this machine is 90 s behind: certificates and logins may not be accepted.',
    '本机时钟慢了 90 秒',
  ],
])('%j', (english, chinese) => {
  expect(translateFinding(english, 'zh-CN')).toContain(chinese)
})

test('a sentence of somebody else stays as it is', () => {
  expect(translateFinding('Nothing of ours.', 'zh-CN')).toBe('Nothing of ours.')
})
