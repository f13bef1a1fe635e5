import type { Rule } from '../../../model/rule.ts'
import { BAD_SETTINGS } from './settings.ts'
import { inBuild } from './texts.ts'

/** Module downloads are switched off by GOPROXY=off. */
export const proxyOff: Rule = {
  id: 'proxy.off',
  title: 'Settings of go do not allow the module download ({setting})',
  blame: 'evidence',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: 'disabled by goproxy=off',
      match:
        /(?:(?<![^\s"(])(?<module>[^\s@:"(]{1,300})@(?<version>[^\s:]{1,100}): |no required module provides package (?<package>[^\s:;]{1,300})[:;] |module providing package (?<imported>[^\s:]{1,300}): |module (?<path>[^\s@:"(]{1,300}): )?(?:module lookup |lookup )?disabled by GOPROXY=off/,
      guard: () => ({ setting: 'GOPROXY=off' }),
    },
    ...BAD_SETTINGS,
  ],
  cause:
    'A module is needed that the module cache of the image does not hold, and the environment ({setting}) keeps go from fetching it; with an import of your own module the package is simply missing.',
  remedies: [
    'Fetch the modules in an earlier step that may use the network: `COPY go.mod go.sum ./` then `RUN GOPROXY=https://goproxy.cn,direct go mod download`.',
    'Use the same cache mount in both steps: `RUN --mount=type=cache,target=/go/pkg/mod go build ./...`; without it the build step sees an empty cache.',
    'Allow {vcs} for that path, or leave GOVCS unset: `ENV GOVCS={path}:{vcs}`.',
    'Write GOPROXY as complete addresses with commas between them, without quotes: `ENV GOPROXY=https://goproxy.cn,direct`.',
    'Run `go mod tidy` and commit go.mod and go.sum when {module} was added without them.',
    'Correct the import, or copy the missing folder, when the package is part of your own module.',
  ],
  prevention:
    'Keep one download step (`go mod download`) that runs whenever go.mod or go.sum change, before the step with GOPROXY=off, with the same module cache.',
  zh: {
    title: 'go 的设置不允许下载模块（{setting}）',
    cause:
      '构建需要的模块不在镜像的模块缓存中，而环境设置（{setting}）使 go 无法下载；如果导入的是你自己的模块，则是该包本身缺失。',
    remedies: [
      '在之前一个可以联网的步骤中下载模块：先 `COPY go.mod go.sum ./`，再 `RUN GOPROXY=https://goproxy.cn,direct go mod download`。',
      '两个步骤使用同一个缓存挂载：`RUN --mount=type=cache,target=/go/pkg/mod go build ./...`；否则构建步骤看到的是空缓存。',
      '允许该路径使用 {vcs}，或不设置 GOVCS：`ENV GOVCS={path}:{vcs}`。',
      'GOPROXY 写成用逗号分隔的完整地址，不带引号：`ENV GOPROXY=https://goproxy.cn,direct`。',
      '如果新增了 {module} 却没有更新依赖文件，运行 `go mod tidy` 并提交 go.mod 和 go.sum。',
      '如果该包属于你自己的模块，请改正 import，或复制缺失的目录。',
    ],
    prevention:
      '保留一个单独的下载步骤（`go mod download`），在 go.mod 或 go.sum 变化时运行，位于 GOPROXY=off 的步骤之前，并使用同一个模块缓存。',
  },
  source:
    'cmd/go/internal/modfetch/repo.go errProxyOff (`module lookup disabled by GOPROXY=off`), cmd/go/internal/vcs/vcs.go checkGOVCS (`GOVCS disallows using %s for %s %s`), cmd/go/internal/modfetch/proxy.go newProxyRepo, proxyList',
  examples: {
    matches: [
      {
        log: inBuild('go: example.org/lib@v1.0.0: module lookup disabled by GOPROXY=off'),
        evidence: 'go: example.org/lib@v1.0.0: module lookup disabled by GOPROXY=off',
        facts: { module: 'example.org/lib', version: 'v1.0.0' },
      },
      {
        log: 'main.go:2:8: cannot find module providing package example.org/lib: module lookup disabled by GOPROXY=off',
        facts: { imported: 'example.org/lib' },
      },
      {
        log: inBuild(
          "go: git.example.org/team/lib@v1.0.0: GOVCS disallows using git for private git.example.org/team/lib; see 'go help vcs'",
        ),
        facts: {
          module: 'git.example.org/team/lib',
          setting: 'GOVCS',
          vcs: 'git',
          path: 'git.example.org/team/lib',
        },
      },
      {
        log: 'go: example.org/lib@v1.0.0: invalid proxy URL scheme (must be https, http, file): socks5://127.0.0.1:1080',
        facts: { setting: 'GOPROXY=socks5://127.0.0.1:1080' },
      },
      { log: 'go: module example.org/lib: module lookup disabled by GOPROXY=off' },
    ],
    ignores: [
      'ENV GOPROXY=off',
      'main.go:2:8: no required module provides package example.org/lib; to add it:',
      'go: example.org/lib@v1.0.0: module lookup disabled by -mod=vendor',
    ],
  },
}
