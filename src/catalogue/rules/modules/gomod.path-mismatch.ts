import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'
import { factsIn, linesAbove, linesBelow, MODULE_VERSION } from './patterns.ts'

const REQUIRED = /but was required as: (?<required>\S{1,300})/
const ASKED = new RegExp(MODULE_VERSION)

const around = (_facts: Facts, context: MatchContext): Facts => ({
  ...factsIn(linesAbove(context, 3), ASKED),
  ...factsIn(linesBelow(context, 2), REQUIRED),
})

/** The module calls itself by another path than the one it was asked by. */
export const gomodPathMismatch: Rule = {
  id: 'gomod.path-mismatch',
  title: 'The module calls itself {declared}, not {required}',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'module declares its path as: ',
      match: /module declares its path as: (?<declared>\S{1,300})/,
      guard: around,
    },
    {
      literal: 'parsing go.mod: unexpected module path ',
      match: new RegExp(
        String.raw`${MODULE_VERSION}: parsing go\.mod: unexpected module path "(?<declared>[^"\s]{1,300})"`,
      ),
      guard: (facts) => ({ required: facts['module'] ?? '' }),
    },
    {
      literal: ' expects import "',
      match: /code in directory \S{1,300} expects import "(?<declared>[^"\s]{1,300})"/,
    },
    {
      literal: 'case-insensitive import collision',
      match:
        /case-insensitive import collision: "(?<required>[^"\s]{1,300})" and "(?<declared>[^"\s]{1,300})"/,
      confidence: 0.92,
    },
    {
      literal: 'used for two different module paths',
      match:
        /(?<module>[^\s@]{1,300})@(?<version>\S{1,200}) used for two different module paths \((?<declared>\S{1,300}) and (?<required>[^\s)]{1,300})\)/,
    },
  ],
  cause:
    'Go trusts the `module` line of the go.mod it downloads: it says {declared}, the project asks by {required}. The repository was renamed, is a fork, or is written with other letters.',
  remedies: [
    'Require the declared path and change the imports to it: `go get {declared}@latest && go mod tidy`.',
    'Keep the imports and point them at the fork: `go mod edit -replace={declared}=FORK@VERSION && go mod tidy`.',
    'Find who still uses the old path with `go mod why -m {required}`, and update that dependency; use one spelling (lower case) everywhere.',
    'Correct the `module` line of go.mod and tag anew when the module is yours; `go install MODULE@VERSION` needs the two to be equal.',
  ],
  prevention: 'Pin dependencies to tags, so that a renamed repository does not change the build.',
  zh: {
    title: '模块声明的路径是 {declared}，而不是 {required}',
    cause:
      'Go 以下载到的 go.mod 中的 `module` 行为准：那里写的是 {declared}，而项目用的是 {required}。仓库被改名了，或者是一个 fork，或者大小写不一致。',
    remedies: [
      '改为依赖它声明的路径，并修改导入：`go get {declared}@latest && go mod tidy`。',
      '保留导入路径，用 replace 指向 fork：`go mod edit -replace={declared}=FORK@VERSION && go mod tidy`。',
      '用 `go mod why -m {required}` 查出谁还在使用旧路径并升级那个依赖；所有地方统一用同一种写法（小写）。',
      '如果模块是你自己的，修正 go.mod 的 `module` 行并重新打标签；`go install MODULE@VERSION` 要求两者一致。',
    ],
    prevention: '依赖固定到标签，这样仓库改名不会影响构建。',
  },
  source:
    'cmd/go/internal/modload/modfile.go (`module declares its path as: %s`), load/pkg.go (`case-insensitive import collision`)',
  examples: {
    matches: [
      {
        log: '#8 [3/5] RUN go install example.org/new/tool@v0.7.0\n#8 0.584 go: downloading example.org/new/tool v0.7.0\n#8 0.784 go: example.org/new/tool@v0.7.0: version constraints conflict:\n#8 0.784 \texample.org/new/tool@v0.7.0: parsing go.mod:\n#8 0.784 \tmodule declares its path as: example.org/old/tool\n#8 0.784 \t        but was required as: example.org/new/tool\n#8 ERROR: process "/bin/sh -c go install example.org/new/tool@v0.7.0" did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go install example.org/new/tool@v0.7.0" did not complete successfully: exit code: 1',
        evidence: '\tmodule declares its path as: example.org/old/tool',
        facts: {
          declared: 'example.org/old/tool',
          required: 'example.org/new/tool',
          module: 'example.org/new/tool',
          version: 'v0.7.0',
        },
      },
      {
        log: 'go: example.org/new/lib@v1.0.0: parsing go.mod: unexpected module path "example.org/old/lib"',
        facts: { declared: 'example.org/old/lib', required: 'example.org/new/lib' },
      },
      {
        log: 'package example.org/app: code in directory /go/src/example.org/old/lib expects import "example.org/new/lib"',
      },
      {
        log: 'go: case-insensitive import collision: "example.org/Lib" and "example.org/lib"',
        facts: { required: 'example.org/Lib', declared: 'example.org/lib' },
      },
      {
        log: 'go: example.org/fork@v1.0.0 used for two different module paths (example.org/a and example.org/b)',
      },
    ],
    ignores: [
      'go: downloading example.org/new/tool v0.7.0',
      'main.go:4:2: no required module provides package example.org/lib; to add it:',
      'case-insensitive file name collision in README',
    ],
  },
}
