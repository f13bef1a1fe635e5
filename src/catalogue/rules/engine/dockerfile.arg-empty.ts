import type { LogLine } from '../../../model/log.ts'
import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'

/** FROM of the classic builder that is nothing but an argument. */
const ONLY_ARGUMENT = /^FROM\s{1,9}(?:--\S{1,200}\s{1,9}){0,3}(\$\{?\w{1,100}\}?)(?:\s|$)/i

/** The classic builder takes an empty name for `scratch`, and the first RUN finds no shell. */
const fromNothing = (_facts: Facts, { log }: MatchContext): boolean | Facts => {
  if (log.format !== 'classic') return false
  const expression = log.steps
    .map((step) => ONLY_ARGUMENT.exec(step.instruction ?? '')?.[1])
    .find((found) => found !== undefined)
  return expression === undefined ? false : { expression }
}

/** The line on which the classic builder repeats that FROM. */
const emptyFrom = ({ log }: MatchContext): LogLine | undefined =>
  log.lines.find(({ text }) => {
    const [echo = ''] = /^Step \d+\/\d+ : /.exec(text) ?? []
    return echo !== '' && ONLY_ARGUMENT.test(text.slice(echo.length))
  })

const notClassic = (_facts: Facts, { log }: MatchContext): boolean => log.format !== 'classic'

/** An argument without a value leaves an instruction empty. */
export const dockerfileArgEmpty: Rule = {
  id: 'dockerfile.arg-empty',
  title: 'An argument of the Dockerfile has no value: {expression}',
  blame: 'yes',
  retryable: false,
  confidence: 0.98,
  patterns: [
    { literal: 'should not be blank', match: /base name \((?<expression>[^)]{0,200})\) should not be blank/ },
    {
      literal: 'failed to parse stage name ""',
      match: /failed to parse stage name "(?<expression>)": invalid reference format/,
    },
    {
      literal: '/bin/sh: no such file or directory',
      match: /exec: \\?"\/bin\/sh\\?": stat \/bin\/sh: no such file or directory/,
      guard: fromNothing,
      cause: emptyFrom,
    },
    {
      literal: 'empty platform value from expression ',
      match: /empty platform value from expression (?<expression>\S{1,200})/,
    },
    {
      literal: 'failed to parse platform ',
      match: /failed to parse platform (?<expression>\S{0,200}): "" is an invalid component of ""/,
      guard: notClassic,
      confidence: 0.93,
    },
    {
      literal: 'cannot normalize nothing',
      match: /(?<expression>cannot normalize nothing)/,
    },
    {
      literal: 'cwd must be an absolute path',
      match: /(?<expression>Cwd must be an absolute path)/,
      confidence: 0.93,
    },
    {
      literal: 'failed to process "',
      match: /failed to process ".{0,300}?\$\{(?<expression>\w{1,100}):?\?.{0,300}": \w{1,100}: /,
    },
    {
      literal: 'no port specified',
      match: /no port specified: (?<expression>\S{0,100})<empty>/,
      confidence: 0.94,
    },
    {
      literal: 'volume specified can not be an empty string',
      match: /VOLUME specified can not be an empty string/,
    },
  ],
  cause:
    'The name is put together from build arguments, and what stands for {expression} is empty: it was not passed, has no default, or was declared before `FROM` and is no longer known after it.',
  remedies: [
    'Give the argument a default in the Dockerfile: `ARG GO_VERSION=1.26` above `FROM golang:$GO_VERSION`.',
    'Pass it: `--build-arg GO_VERSION=1.26`, in the workflow `build-args: |` with one `NAME=value` a line; an empty workflow variable passes nothing.',
    'Declare it again inside the stage (`ARG NAME` after `FROM`): an argument above the first `FROM` is seen by `FROM` lines only.',
  ],
  prevention:
    'Give every ARG a default that builds, and run `docker build --check .`, which reports `InvalidDefaultArgInFrom`.',
  zh: {
    title: 'Dockerfile 的参数没有值：{expression}',
    cause:
      '该名称由构建参数拼成，而 {expression} 对应的值为空：没有传入、没有默认值，或在 `FROM` 之前声明、到 `FROM` 之后已失效。',
    remedies: [
      '在 Dockerfile 中给参数默认值：在 `FROM golang:$GO_VERSION` 之前写 `ARG GO_VERSION=1.26`。',
      '传入参数：`--build-arg GO_VERSION=1.26`，工作流中在 `build-args: |` 下每行写一个 `NAME=value`；空的工作流变量等于没有传。',
      '在阶段内重新声明（`FROM` 之后写 `ARG NAME`）：第一个 `FROM` 之前的参数只对 `FROM` 行可见。',
    ],
    prevention:
      '每个 ARG 都给出可用的默认值，并运行 `docker build --check .`，它会报告 `InvalidDefaultArgInFrom`。',
  },
  source:
    'moby/buildkit frontend/dockerfile/dockerfile2llb/convert.go (`base name (%s) should not be blank`, `empty platform value from expression %s`), moby daemon/builder/dockerfile (`cannot normalize nothing`), opencontainers/runc (`Cwd must be an absolute path`)',
  examples: {
    matches: [
      {
        log: '#1 [internal] load build definition from Dockerfile\n#1 transferring dockerfile: 130B done\n#1 WARN: InvalidDefaultArgInFrom: Default value for ARG $BASE results in empty or invalid base image name (line 2)\n#1 DONE 0.0s\nDockerfile:2\n--------------------\n   1 |     ARG BASE\n   2 | >>> FROM $BASE\n--------------------\nERROR: failed to build: failed to solve: base name ($BASE) should not be blank',
        evidence: 'ERROR: failed to build: failed to solve: base name ($BASE) should not be blank',
        facts: { expression: '$BASE' },
      },
      { log: 'ERROR: failed to build: failed to solve: empty platform value from expression $FOO' },
      {
        log: 'Step 1/4 : ARG BASE\nStep 2/4 : FROM $BASE\n ---> \nStep 3/4 : RUN go build ./...\n ---> Running in 569e2ba21a24\nOCI runtime create failed: container_linux.go:348: starting container process caused "exec: \\"/bin/sh\\": stat /bin/sh: no such file or directory": unknown',
        facts: { expression: '$BASE' },
      },
      { log: 'Step 4/6 : WORKDIR $APP_DIR\ncannot normalize nothing' },
      {
        log: 'ERROR: failed to solve: failed to process "\u0024{VERSION:?set VERSION}": VERSION: set VERSION',
        facts: { expression: 'VERSION' },
      },
    ],
    ignores: [
      'ERROR: failed to solve: failed to parse stage name "golang:1.24:alpine": invalid reference format',
      'Step 2/6 : FROM golang:$GO_VERSION\ninvalid reference format',
      'Step 1/4 : FROM scratch\nStep 2/4 : RUN go build ./...\n ---> Running in 569e2ba21a24\nOCI runtime create failed: exec: "/bin/sh": stat /bin/sh: no such file or directory: unknown',
      'ENV names can not be blank',
    ],
  },
}
