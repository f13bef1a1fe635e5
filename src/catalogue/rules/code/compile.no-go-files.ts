import type { Rule } from '../../../model/rule.ts'
import { isOutsideTests, START } from './lines.ts'

/** The go command was pointed at a folder without Go files, or at a path that is no program. */
export const compileNoGoFiles: Rule = {
  id: 'compile.no-go-files',
  title: 'No Go program to build in {directory}',
  blame: 'yes',
  retryable: false,
  confidence: 0.93,
  patterns: [
    {
      literal: 'named files must be .go files: ',
      match: /\bnamed files must be \.go files: (?<directory>\S{1,300})/,
    },
    {
      literal: 'is a directory, should be a go file',
      match: /(?:^|\s)(?<directory>\S{1,300}) is a directory, should be a Go file/,
    },
    {
      literal: 'no go files in ',
      match: /(?:^|[\s:])no Go files in (?<directory>\S{1,300})/,
      guard: isOutsideTests,
    },
    {
      literal: 'no non-test go files in ',
      match: /(?:^|[\s:])no non-test Go files in (?<directory>\S{1,300})/,
      guard: isOutsideTests,
    },
    {
      literal: 'no buildable go source files in ',
      match: /(?:^|[\s:])no buildable Go source files in (?<directory>\S{1,300})/,
    },
    {
      literal: ': directory not found',
      match: /(?:^|\s)stat (?<directory>\S{1,300}): directory not found/,
    },
    { literal: 'no go source files', match: /(?:^|[\s:])no Go source files\b/ },
    {
      literal: 'packages to ',
      match: new RegExp(String.raw`${START}(?:go: )?no (?:main )?packages to (?:build|test|vet|install)\b`),
      confidence: 0.9,
    },
    {
      literal: ' is not a main package',
      match: /(?:^|\s)package (?<directory>\S{1,300}) is not a main package/,
    },
    {
      literal: 'cannot write multiple packages to non-directory ',
      match: /go: cannot write multiple packages to non-directory (?<output>\S{1,300})/,
    },
    { literal: 'no go files listed', match: /(?:^|\s)go(?: run)?: no go files listed/, confidence: 0.9 },
    { literal: ': cannot run ', match: /(?:^|\s)go(?: run)?: cannot run /, confidence: 0.9 },
    {
      literal: 'named files must all be in one directory',
      match: /\bnamed files must all be in one directory; have (?<directory>\S{1,300}) and /,
    },
  ],
  cause:
    'The path given to the go command leads to a folder that holds no program to build: the main package lives elsewhere, or the source was not copied into the image.',
  remedies: [
    'Name the folder of the main package, e.g. `RUN go build -o /app ./cmd/app`; `grep -rl --include="*.go" "^package main" .` finds it.',
    'Copy the source before building: `COPY . .` in front of the RUN, and check .dockerignore and WORKDIR.',
    'Build several programs into a folder: `RUN mkdir -p /out && go build -o /out/ ./cmd/...`.',
  ],
  prevention:
    'Name the main package by path in Dockerfile and CI alike, and build with the same command locally.',
  zh: {
    title: '{directory} 中没有可构建的 Go 程序',
    cause: '传给 go 命令的路径下没有可以构建的程序：main 包在别处，或者源码没有复制进镜像。',
    remedies: [
      '写明 main 包所在目录，例如 `RUN go build -o /app ./cmd/app`；可以用 `grep -rl --include="*.go" "^package main" .` 查找。',
      '构建前先复制源码：在 RUN 之前写 `COPY . .`，并检查 .dockerignore 与 WORKDIR。',
      '构建多个程序时输出到目录：`RUN mkdir -p /out && go build -o /out/ ./cmd/...`。',
    ],
    prevention: '在 Dockerfile 和 CI 中都用路径指明 main 包，并在本地使用同一条命令构建。',
  },
  source:
    'go/build NoGoError, cmd/go/internal/load/pkg.go (`no Go files in`, `no non-test Go files in`, `package %s is not a main package`), cmd/go/internal/work/build.go, cmd/go/internal/run',
  examples: {
    matches: [
      { log: 'named files must be .go files: ./cmd', facts: { directory: './cmd' } },
      { log: './cmd.go is a directory, should be a Go file', facts: { directory: './cmd.go' } },
      {
        log: '#12 [build 6/6] RUN go build -o /app\n#12 0.301 no Go files in /src\n#12 ERROR: process "/bin/sh -c go build -o /app" did not complete successfully: exit code: 1',
        evidence: 'no Go files in /src',
        facts: { directory: '/src' },
      },
      { log: 'stat /src/cmd/x: directory not found', facts: { directory: '/src/cmd/x' } },
      {
        log: "can't load package: package .: no Go files in /go/src/app",
        facts: { directory: '/go/src/app' },
      },
      {
        log: 'package example.org/app/cmd: no non-test Go files in /src/cmd',
        facts: { directory: '/src/cmd' },
      },
      {
        log: 'package example.org/app/lib is not a main package',
        facts: { directory: 'example.org/app/lib' },
      },
      { log: 'go: cannot write multiple packages to non-directory /app', facts: { output: '/app' } },
      { log: 'go: warning: "./..." matched no packages\nno packages to build\nexit status 1' },
    ],
    ignores: [
      '?   \texample.org/app/model\t[no test files]',
      'package example.org/app: build constraints exclude all Go files in /src',
      'go: warning: "./..." matched no packages',
    ],
  },
}
