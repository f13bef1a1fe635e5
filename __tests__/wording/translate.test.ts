import { globSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { attempts } from '../../src/wording/sentences/attempts.ts'
import { attribution } from '../../src/wording/sentences/attribution.ts'
import { diagnoses } from '../../src/wording/sentences/diagnoses.ts'
import { plan } from '../../src/wording/sentences/plan.ts'
import { translate } from '../../src/wording/translate.ts'
import { cacheLine, whose } from '../../src/wording/wording.ts'
import { anIncident } from '../fakes/incidents.ts'
import { sentencesIn } from '../support/sentences.ts'

const CHINESE = /\p{Script=Han}/u

/** Files whose sentences stand in reports: reasons, why, degradations. */
const SAID = [
  'src/stages/attribute/*.ts',
  'src/stages/attempt/*.ts',
  'src/stages/plan/*.ts',
  'src/stages/prewarm/*.ts',
  'src/stages/seed/*.ts',
  'src/stages/layers/*.ts',
  'src/stages/range.ts',
  'src/stages/report/not-as-planned.ts',
  'src/stages/classify/{tell-faults,unknown}.ts',
  'src/pipeline/{account,attempt,attempts,builders,empty,guard,layers,modules,own-playbooks,own-rules,rig,seed}.ts',
]

/** Texts of these files that no report shows: words of Go and git, shell programs, progress, wrong inputs, and the log of the post step. */
const ELSEWHERE: Readonly<Record<string, RegExp>> = {
  'src/pipeline/attempt.ts': /^ERROR: failed to receive status: |^exit code /,
  'src/stages/attribute/changes.ts': /^rename (?:from|to) ?$/,
  'src/stages/attribute/tokens.ts': /^break case chan/,
  'src/stages/prewarm/access.ts': /^go-auth: /,
  'src/stages/prewarm/bring.ts': /^Fetching Go modules: /,
  'src/stages/prewarm/keep.ts': /./,
  'src/stages/seed/balance.ts': /./,
  'src/stages/seed/builder.ts': /./,
  'src/stages/seed/dockerfiles.ts': /./,
  'src/stages/seed/keep.ts': /./,
  'src/stages/seed/pack.ts': /./,
  'src/stages/seed/unpack.ts': /./,
  'src/stages/seed/wire.ts': /./,
  'src/stages/layers/keep.ts': /./,
  'src/stages/plan/spared.ts': /^module none/,
  'src/stages/layers/lasting.ts': /^(?:addgroup|cd|readonly|command|build|download) /,
  'src/pipeline/seed.ts': /are given to the builder\.$/,
  'src/stages/seed/seed.ts': /^(?:Build cache: .* on their|A build cache .* on its) way into the builder\.$/,
}

const files = SAID.flatMap((pattern) => globSync(pattern)).sort()
const said = files
  .flatMap(sentencesIn)
  .filter(({ file, text }) => ELSEWHERE[file]?.test(text) !== true)
  .map(({ file, text }) => [text, file] as const)

describe('sentences of the stages', () => {
  test('are found', () => {
    expect(files.length).toBeGreaterThan(40)
    expect(said.length).toBeGreaterThan(100)
  })

  test.each(said)('%j is Chinese too (%s)', (text) => {
    const made = text.replace(/\{(\d)\}/g, 'value$1')
    expect(translate(made, 'zh-CN')).toMatch(CHINESE)
    expect(translate(made, 'en')).toBe(made)
  })

  test('are each in one table only, and lose nothing that is put in', () => {
    const all = [...attribution, ...plan, ...attempts, ...diagnoses]
    expect(new Set(all.map(([english]) => english)).size).toBe(all.length)
    const names = (text: string) => [...new Set(text.match(/\{\d\}/g) ?? [])].sort()
    const lost = all.filter(([english, chinese]) => names(chinese).some((name) => !english.includes(name)))
    expect(lost).toEqual([])
    // `put {5} together` repeats the name that stands first.
    const left = all.filter(([english, chinese]) => names(english).length !== names(chinese).length)
    expect(left.map(([english]) => english)).toEqual([expect.stringContaining('put {5} together')])
  })
})

describe('translate', () => {
  test.each([
    ['wrote the failing line main.go:7', '写了失败的行 main.go:7'],
    ['changed the package in the root, which fails', '改动了 根目录 中失败的包'],
    [
      'commit abc, where the range starts, is not in the checkout; check out with `fetch-depth: 0` so that the history is there',
      '检出中没有提交 abc，而范围从它开始；请以 `fetch-depth: 0` 检出，使历史完整',
    ],
    [
      'commit abc, where the workflow last passed, is not in the history of the checkout; check out with `fetch-depth: 0`, or the branch was pushed by force',
      '检出的历史中没有提交 abc（即该工作流上次通过之处）；请以 `fetch-depth: 0` 检出，或者该分支曾被强制推送',
    ],
    ['no commit explains it; golang is no longer there', '没有提交能解释它；golang 已不存在'],
    ['compiled packages are kept outside the layers', '编译结果保存在镜像层之外'],
    [
      'compiled packages are kept outside the layers; no module mount: it uses no modules',
      '编译结果保存在镜像层之外；没有模块挂载：它不使用模块',
    ],
    [
      '150 newest commits of the range were compared with what the failure names',
      '已将范围内最新的 150 个提交与失败所指的内容比较',
    ],
    [
      'After attempt 1 (proxy.timeout): module-proxy, retry: The build runs again.',
      '第 1 (proxy.timeout) 次尝试之后：module-proxy，retry：再次运行构建。',
    ],
    ['A sentence of the repository’s own rules.', 'A sentence of the repository’s own rules.'],
    ['', ''],
  ])('%j', (english, chinese) => {
    expect(translate(english, 'zh-CN')).toBe(chinese)
  })

  test('takes hostile text in its stride', () => {
    const name = ' → : ; {1} {2} $& '.repeat(200)
    expect(translate(`changed lines that name ${name}`, 'zh-CN')).toBe(`改动了提到 ${name} 的行`)
    const nested = 'no commit explains it; '.repeat(2_000)
    expect(translate(nested, 'zh-CN')).toBe(nested)
  })

  test('is what reports in Chinese say', () => {
    const { attribution: found, cache } = anIncident()
    expect(whose(found, 'zh-CN')).toContain('：写了失败的行 internal/greet/greet.go:9')
    const infra = {
      ...found,
      verdict: 'infra' as const,
      suspects: [],
      why: 'the cause is infrastructure, not a change',
    }
    expect(whose(infra, 'zh-CN')).toBe('与你无关：基础设施故障。')
    const off = { ...cache, delivery: 'off' as const, why: 'The input go-cache is off.' }
    expect(cacheLine(off, 'zh-CN')).toMatch(/^没有提供给构建：输入 go-cache 为 off。/)
  })
})
