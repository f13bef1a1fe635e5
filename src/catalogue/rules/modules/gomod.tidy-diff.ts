import type { MatchContext, Rule } from '../../../model/rule.ts'
import { linesAbove, linesBelow } from './patterns.ts'

const TIDY = /\bgo (?:mod|work) (?:tidy|sync)\b|\b(?:mod|go)[-_.]?tidy\b|\btidy[-_]check\b/i

/** The step or what it printed shows that tidying was being checked. */
const isTidyCheck = (context: MatchContext): boolean =>
  TIDY.test(context.step?.instruction ?? '') ||
  linesAbove(context, 40).some((text) => TIDY.test(text)) ||
  linesBelow(context, 200).some((text) => TIDY.test(text))

/** Go's own advice below another message of it: `to update it:`, `to sync`. */
const isAdvice = (context: MatchContext): boolean =>
  linesAbove(context, 2).some((text) => /; to (?:update|add)(?: it)?:\s*$|to sync|To upgrade to/.test(text))

/** The command that checks, echoed or quoted by the builder: it does not tell that it failed. */
const COMMAND =
  /^\s*[+$#>]|^\s*\d{1,4} \| |did not complete successfully|returned a non-zero code|\becho\b|\bgit (?:diff|status)\b|&&|\|\|/

const isSaid = (context: MatchContext): boolean => !isAdvice(context) && !COMMAND.test(context.line.text)

/** A check of CI found that `go mod tidy` changes go.mod or go.sum. */
export const gomodTidyDiff: Rule = {
  id: 'gomod.tidy-diff',
  title: '`go mod tidy` would change {file}',
  blame: 'yes',
  retryable: false,
  confidence: 0.93,
  patterns: [
    {
      literal: 'diff current/go.',
      match: /^\s*diff current\/(?<file>go\.(?:mod|sum)) tidy\/go\.(?:mod|sum)/,
      confidence: 0.97,
    },
    {
      literal: 'diff --git a/',
      match: /^\s*diff --git a\/(?<file>(?:[\w.-]{1,100}\/){0,10}go\.(?:mod|sum)) b\//,
      guard: (_facts, context) => isTidyCheck(context),
    },
    {
      literal: 'tidy',
      match:
        /(?<file>go\.(?:mod|sum))\b.{0,60}\b(?:is|are|was|were)? ?(?:not|n't) (?:been )?(?:properly )?(?:tidy|tidied)\b/i,
      guard: (_facts, context) => isSaid(context),
    },
    {
      literal: 'tidy',
      match:
        /\b(?:please |you (?:must|need to|should) |forgot to |to fix,? |error: |fix:? )?run ["'`]{0,2}(?:go mod tidy|make (?:mod[-_]?tidy|tidy|go[-_]?mod[-_]?tidy))["'`]{0,2}[ ,.;]{0,2}(?:and|then|&&|to|before|locally|again|first|in your)\b/i,
      guard: (_facts, context) => isSaid(context),
    },
    {
      literal: 'go mod tidy',
      match:
        /\b(?:diff|difference|differs|changes?|changed|out of (?:date|sync)|not up[ -]to[ -]date|modified|dirty|stale|uncommitted)\b.{0,80}\bgo mod tidy\b|\bgo mod tidy\b.{0,80}\b(?:diff|differences?|produced|changes|changed|modified|not up[ -]to[ -]date|out of (?:date|sync)|check failed)\b/i,
      guard: (_facts, context) => isSaid(context),
      confidence: 0.91,
    },
    {
      literal: 'go.',
      match: /^\s{0,2}M {1,2}(?<file>(?:[\w.-]{1,100}\/){0,10}go\.(?:mod|sum))\s*$/,
      guard: (_facts, context) => isTidyCheck(context),
      confidence: 0.75,
    },
  ],
  cause:
    'A check of this build runs `go mod tidy` and compares: go.mod or go.sum in the repository is not what tidy makes of the code, because imports changed and the files were not written anew.',
  remedies: [
    'Run `go mod tidy` in every module of the repository and commit go.mod and go.sum.',
    'Use the Go version of the image when the result differs from yours: `docker run --rm -v "$PWD":/src -w /src golang:1.26 go mod tidy`.',
    'Copy all code, also tests and generated files, before the check: tidy reads every package.',
  ],
  prevention: 'Run `go mod tidy -diff` in a pre-commit hook, with the same Go version as the image.',
  zh: {
    title: '`go mod tidy` 会修改 {file}',
    cause:
      '这次构建里有一项检查会运行 `go mod tidy` 并做比较：仓库中的 go.mod 或 go.sum 与整理后的结果不一致，原因是导入改变后没有更新这两个文件。',
    remedies: [
      '在仓库的每个模块中运行 `go mod tidy`，并提交 go.mod 和 go.sum。',
      '如果结果与本地不同，请使用镜像里的 Go 版本：`docker run --rm -v "$PWD":/src -w /src golang:1.26 go mod tidy`。',
      '在检查之前复制全部代码，包括测试和生成的文件：tidy 会读取所有包。',
    ],
    prevention: '在 pre-commit 钩子里运行 `go mod tidy -diff`，Go 版本与镜像保持一致。',
  },
  source:
    'cmd/go/internal/modcmd/tidy.go -diff (`diff current/go.mod tidy/go.mod`, internal/diff), git diff; the rest is wording of CI scripts',
  examples: {
    matches: [
      {
        log: '#12 [lint 3/3] RUN go mod tidy -diff\n#12 0.812 diff current/go.mod tidy/go.mod\n#12 0.812 --- current/go.mod\n#12 0.812 +++ tidy/go.mod\n#12 0.812 @@ -4,2 +4,3 @@\n#12 0.812 +require example.org/lib v1.0.0\n#12 ERROR: process "/bin/sh -c go mod tidy -diff" did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go mod tidy -diff" did not complete successfully: exit code: 1',
        evidence: 'diff current/go.mod tidy/go.mod',
        facts: { file: 'go.mod' },
      },
      {
        log: '#12 [lint 3/3] RUN go mod tidy && git diff --exit-code go.mod go.sum\n#12 0.812 diff --git a/go.sum b/go.sum\n#12 0.812 index 5e1a3c2..9b1f0aa 100644\n#12 ERROR: process "/bin/sh -c go mod tidy && git diff --exit-code go.mod go.sum" did not complete successfully: exit code: 1',
        evidence: 'diff --git a/go.sum b/go.sum',
        facts: { file: 'go.sum' },
      },
      { log: 'ERROR: go.mod and go.sum are not tidy\nmake: *** [Makefile:12: check] Error 1' },
      { log: "Error: please run 'go mod tidy' and commit the result\nmake: *** [check] Error 1" },
      { log: 'error: files changed after running go mod tidy\nexit status 1' },
      { log: '+ go mod tidy\n+ git status --porcelain\n M go.mod\nmake: *** [check] Error 1' },
    ],
    ignores: [
      '   6 | >>> RUN go mod tidy && git diff --exit-code go.mod go.sum',
      'RUN test -z "$(git diff)" || (echo "run go mod tidy and commit" && exit 1)',
      'go: updates to go.mod needed; to update it:\n\tgo mod tidy',
      '+ go mod tidy\n+ go build ./...',
      'diff --git a/main.go b/main.go',
      "\tgo.mod requires example.org/lib but vendor/modules.txt does not include it.\n\trun 'go mod tidy; go mod vendor' to sync",
    ],
  },
}
