import type { Rule } from '../../../model/rule.ts'

/** A module of the workspace wants a newer Go than the go line of go.work says. */
export const workspaceGoVersion: Rule = {
  id: 'workspace.go-version',
  title: 'Module {directory} wants Go {wanted}, go.work says {listed}',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: ' listed in go.work file requires go >= ',
      match:
        /module (?<directory>\S{1,300}) listed in go\.work file requires go >= (?<wanted>[\w.-]{1,40}), but go\.work (?:lists|implicitly requires) go (?<listed>[\w.-]{1,40})/,
    },
  ],
  cause:
    'The go line of go.work must be at least that of every module it lists: {directory} was raised to {wanted}, often by a dependency update, and go.work stayed at {listed}. Every go command stops at this, also in modules that did not change.',
  remedies: [
    'Raise go.work and commit it: `go work use`, or `go work edit -go={wanted}`.',
    'Raise the image too when it is older: `FROM golang:{wanted}`.',
    'Switch the workspace off for an image that builds one module: `ENV GOWORK=off`, or list go.work in .dockerignore.',
  ],
  prevention:
    'Run `go work use` after each change of a go line; bots that update dependencies do not touch go.work.',
  zh: {
    title: '模块 {directory} 需要 Go {wanted}，而 go.work 写的是 {listed}',
    cause:
      'go.work 的 go 行不能低于其中任何模块的 go 行：{directory} 已提升到 {wanted}（常由依赖升级引起），而 go.work 仍是 {listed}。所有 go 命令都会因此停止，包括没有改动的模块。',
    remedies: [
      '提升 go.work 并提交：`go work use`，或 `go work edit -go={wanted}`。',
      '如果镜像也较旧，一起升级：`FROM golang:{wanted}`。',
      '如果镜像只构建一个模块，关闭工作区：`ENV GOWORK=off`，或者把 go.work 写进 .dockerignore。',
    ],
    prevention: '每次修改 go 行之后运行 `go work use`；升级依赖的机器人不会修改 go.work。',
  },
  source:
    'cmd/go/internal/modload/init.go errWorkTooOld (`module %s listed in go.work file requires go >= %s`)',
  examples: {
    matches: [
      {
        log: '#11 [build 5/6] RUN go build ./svc/...\n#11 0.068 go: module svc listed in go.work file requires go >= 1.25.0, but go.work lists go 1.24.0; to update it:\n#11 0.068 \tgo work use\n#11 ERROR: process "/bin/sh -c go build ./svc/..." did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go build ./svc/..." did not complete successfully: exit code: 1',
        evidence:
          'go: module svc listed in go.work file requires go >= 1.25.0, but go.work lists go 1.24.0; to update it:',
        facts: { directory: 'svc', wanted: '1.25.0', listed: '1.24.0' },
      },
      {
        log: 'go: module . listed in go.work file requires go >= 1.21, but go.work implicitly requires go 1.18; to update it:',
        facts: { listed: '1.18' },
      },
    ],
    ignores: [
      'go: go.work requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)',
      'go: cannot load module svc listed in go.work file: open svc/go.mod: no such file or directory',
    ],
  },
}
