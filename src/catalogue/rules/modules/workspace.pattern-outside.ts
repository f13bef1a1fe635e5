import type { Rule } from '../../../model/rule.ts'

/** What the command asks for lies in no module of the workspace. */
export const workspacePatternOutside: Rule = {
  id: 'workspace.pattern-outside',
  title: '{pattern} lies outside the modules of go.work',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'modules listed in go.work',
      match:
        /pattern (?<pattern>\S{1,300}): directory prefix \S{1,300} does not contain modules listed in go\.work/,
    },
    {
      literal: 'outside modules listed in go.work',
      match: /(?<pattern>current directory|directory \S{1,300}) outside modules listed in go\.work/,
    },
    {
      literal: 'that is not one of the workspace modules listed in go.work',
      match:
        /(?<pattern>current directory|directory \S{1,300}) is contained in a module that is not one of the workspace modules listed in go\.work/,
    },
    {
      literal: 'no modules were found in the current workspace',
      match: /\bno modules were found in the current workspace\b/,
    },
  ],
  cause:
    'With a go.work file go looks only into the modules it lists, and {pattern} is in none of them, as happens at the root of a workspace that is itself no module, or in a module that go.work forgot.',
  remedies: [
    'Name the modules: `go build ./a/... ./b/...`, or run in each: `go -C a build ./...`.',
    'Add the module to the workspace and commit go.work: `go work use ./DIR`.',
    'Switch the workspace off for an image that builds one module: `ENV GOWORK=off`, or list go.work in .dockerignore.',
  ],
  prevention:
    'Let the Dockerfile name the module it builds (`WORKDIR /src/service`) instead of `./...` at the root.',
  zh: {
    title: '{pattern} 不在 go.work 列出的模块中',
    cause:
      '存在 go.work 时，go 只在它列出的模块里查找，而 {pattern} 不属于其中任何一个。常见于工作区根目录本身不是模块，或者某个模块没有写进 go.work。',
    remedies: [
      '写明模块：`go build ./a/... ./b/...`，或者逐个执行：`go -C a build ./...`。',
      '把模块加入工作区并提交 go.work：`go work use ./DIR`。',
      '如果镜像只构建一个模块，关闭工作区：`ENV GOWORK=off`，或者把 go.work 写进 .dockerignore。',
    ],
    prevention: 'Dockerfile 中写明要构建的模块（`WORKDIR /src/service`），不要在根目录使用 `./...`。',
  },
  source:
    'cmd/go/internal/modload/load.go resolveLocalDirs (`directory prefix %s does not contain %s`), init.go',
  examples: {
    matches: [
      {
        log: '#14 [build 6/6] RUN go build ./...\n#14 0.204 pattern ./...: directory prefix . does not contain modules listed in go.work or their selected dependencies\n#14 ERROR: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1',
        evidence:
          'pattern ./...: directory prefix . does not contain modules listed in go.work or their selected dependencies',
        facts: { pattern: './...' },
      },
      { log: 'current directory outside modules listed in go.work or their selected dependencies' },
      {
        log: 'directory b is contained in a module that is not one of the workspace modules listed in go.work. You can add the module to the workspace using:\n\tgo work use b',
        facts: { pattern: 'directory b' },
      },
      {
        log: 'current directory is contained in a module that is not one of the workspace modules listed in go.work. You can add the module to the workspace using:',
      },
      { log: "go: no modules were found in the current workspace; see 'go help work'" },
    ],
    ignores: [
      'pattern ./...: directory prefix . does not contain main module or its selected dependencies',
      'go: cannot load module svc listed in go.work file: open svc/go.mod: no such file or directory',
      'COPY go.work go.work.sum ./',
    ],
  },
}
