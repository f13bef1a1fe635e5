import type { LogLine } from '../../../model/log.ts'
import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'
import { factsIn, linesBelow } from './patterns.ts'

const DETAIL =
  /^\s*(?<module>[^\s@:]{1,300})(?:@(?<version>[^\s:]{1,200}))?: is (?:explicitly required|marked as|replaced )/

/** The sentence below all modules that says what brings them together, which Go prints on one line up to 1.16. */
const adviceBelow = ({ lines, at }: MatchContext): LogLine | undefined =>
  lines.slice(at + 1, at + 400).find(({ text }) => /^run 'go mod vendor' to sync, /.test(text))

/** Whether several modules stand below the head, and a sentence that speaks for all of them; else the first that is named does. */
const severalBelow = (_facts: Facts, context: MatchContext): boolean | Facts => {
  const details = linesBelow(context, 2)
  return (
    details.length === 2 &&
    details.every((text) => DETAIL.test(text)) &&
    adviceBelow(context) !== undefined &&
    factsIn(details, DETAIL)
  )
}

/** go.mod and vendor/modules.txt disagree. */
export const vendorInconsistent: Rule = {
  id: 'vendor.inconsistent',
  title: 'vendor/ does not match go.mod',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'inconsistent vendoring in ',
      match: /\binconsistent vendoring in (?<directory>[^\s:]{1,300})/,
      guard: severalBelow,
      cause: adviceBelow,
      confidence: 0.985,
    },
    {
      literal: 'inconsistent vendoring in ',
      match: /\binconsistent vendoring in (?<directory>[^\s:]{1,300})/,
      guard: (_facts, context) => factsIn(linesBelow(context, 2), DETAIL),
    },
    {
      literal: ' vendor/modules.txt',
      match:
        /(?<module>[^\s@:]{1,300})(?:@(?<version>[^\s:]{1,200}))?: is (?:explicitly required in go\.mod, but |marked as (?:explicit|replaced)[^,]{0,300}in vendor\/modules\.txt, but |replaced .{1,300}, but (?:not )?marked as replaced )/,
      confidence: 0.98,
    },
    {
      literal: 'but vendor/modules.txt does not include it',
      match: /go\.mod requires (?<module>\S{1,300}) .{0,200}but vendor\/modules\.txt does not include it/,
      confidence: 0.98,
    },
    {
      literal: 'reading modules.txt for vendor directory',
      match: /\bgo: reading modules\.txt for vendor directory: /,
    },
  ],
  cause:
    'go.mod changed and the vendor folder was not written anew (or reached the image only in part), so go refuses to build from it; the indented lines name the modules that differ.',
  remedies: [
    'Run `go mod tidy && go mod vendor` (in a workspace `go work vendor`) and commit vendor/ with go.mod and go.sum.',
    'Copy vendor/ whole and after go.mod: check that .dockerignore and .gitignore do not exclude vendor/modules.txt.',
    'Build from modules instead of vendor/ when it is not maintained: `RUN go build -mod=readonly ./...`, and delete the folder.',
    'Let the bot that updates dependencies also vendor (Renovate `postUpdateOptions: ["gomodTidy", "gomodVendor"]`).',
  ],
  prevention: 'Let CI run `go mod vendor && git diff --exit-code vendor go.mod go.sum`.',
  zh: {
    title: 'vendor/ 与 go.mod 不一致',
    cause:
      'go.mod 改了，而 vendor 目录没有重新生成（或者只有一部分进入镜像），所以 go 拒绝用它构建；缩进的各行列出了不一致的模块。',
    remedies: [
      '运行 `go mod tidy && go mod vendor`（工作区中用 `go work vendor`），并把 vendor/ 与 go.mod、go.sum 一起提交。',
      '在 go.mod 之后完整复制 vendor/：检查 .dockerignore 和 .gitignore 有没有排除 vendor/modules.txt。',
      '如果 vendor/ 已无人维护，改为使用模块构建：`RUN go build -mod=readonly ./...`，并删除该目录。',
      '让升级依赖的机器人同时更新 vendor（Renovate 的 `postUpdateOptions: ["gomodTidy", "gomodVendor"]`）。',
    ],
    prevention: '在 CI 中运行 `go mod vendor && git diff --exit-code vendor go.mod go.sum`。',
  },
  source:
    'cmd/go/internal/modload/vendor.go checkVendorConsistency (`inconsistent vendoring in %s`), init.go',
  examples: {
    matches: [
      {
        log: '#8 [build 4/4] RUN go install -mod=vendor ./cmd/...\n#8 0.292 go: inconsistent vendoring in /src:\n#8 0.292 \texample.org/lib@v1.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt\n#8 0.292 \n#8 0.292 \tTo ignore the vendor directory, use -mod=readonly or -mod=mod.\n#8 0.292 \tTo sync the vendor directory, run:\n#8 0.292 \t\tgo mod vendor\n#8 ERROR: process "/bin/sh -c go install -mod=vendor ./cmd/..." did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go install -mod=vendor ./cmd/..." did not complete successfully: exit code: 1',
        evidence:
          '\texample.org/lib@v1.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt',
        facts: { module: 'example.org/lib', version: 'v1.0.0' },
      },
      {
        log: 'go: inconsistent vendoring in /src:\n\texample.org/lib@v1.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt\n\texample.org/log@v1.2.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt\n',
        evidence:
          '\texample.org/lib@v1.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt',
        facts: { module: 'example.org/lib' },
      },
      {
        log: "go: inconsistent vendoring in /src:\n\texample.org/lib@v1.0.0: is explicitly required in go.mod, but vendor/modules.txt indicates example.org/lib@v0.9.0\n\texample.org/log@v1.2.0: is explicitly required in go.mod, but vendor/modules.txt indicates example.org/log@v1.1.0\n\nrun 'go mod vendor' to sync, or use -mod=mod or -mod=readonly to ignore the vendor directory",
        evidence:
          "run 'go mod vendor' to sync, or use -mod=mod or -mod=readonly to ignore the vendor directory",
        facts: { module: 'example.org/lib', directory: '/src' },
      },
      {
        log: '\texample.org/lib@v1.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt',
      },
      {
        log: '\texample.org/lib: is marked as replaced in vendor/modules.txt, but not replaced in go.mod',
        facts: { module: 'example.org/lib' },
      },
      {
        log: "go: inconsistent vendoring in /src:\n\tgo.mod requires example.org/lib v1.0.0 but vendor/modules.txt does not include it.\n\trun 'go mod tidy; go mod vendor' to sync",
        evidence: '\tgo.mod requires example.org/lib v1.0.0 but vendor/modules.txt does not include it.',
      },
      {
        log: 'go: reading modules.txt for vendor directory: open /src/vendor/modules.txt: no such file or directory',
      },
    ],
    ignores: [
      'ls: vendor/modules.txt',
      'go: ignoring package example.org/app which exists in the vendor directory but is missing from vendor/modules.txt. To sync the vendor directory run go mod vendor.',
      'main.go:2:8: cannot find module providing package example.org/lib: import lookup disabled by -mod=vendor',
    ],
  },
}
