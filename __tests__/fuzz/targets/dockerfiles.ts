import { parseDockerfile } from '../../../src/dockerfile/parse.ts'
import type { Dockerfile, Instruction } from '../../../src/model/dockerfile.ts'
import { type PlanOptions, plan } from '../../../src/stages/plan/plan.ts'
import { PLAIN_PLAN } from '../../support/plan-options.ts'
import { hold, type Target } from '../driver.ts'
import { textsOf } from '../seeds.ts'

const OPTIONS: readonly PlanOptions[] = [
  PLAIN_PLAN,
  {
    ...PLAIN_PLAN,
    delivery: { kind: 'proxy', url: 'http://172.17.0.1:9/x' },
    target: 'build',
    hasPrivate: true,
  },
  {
    ...PLAIN_PLAN,
    delivery: { kind: 'context', dir: '/modules' },
    platforms: ['linux/arm64', 'linux/amd64'],
  },
  {
    ...PLAIN_PLAN,
    delivery: { kind: 'off', why: 'none' },
    buildArgs: { GO_VERSION: '1.26', BASE: 'golang' },
    frontend: 'old',
  },
]

/** What an instruction says besides its flags. */
const saysOf = ({ keyword, line, endLine, text, args, heredocs, execForm }: Instruction) => ({
  ...{ keyword, line, endLine, args, heredocs, execForm },
  text: text.trim(),
})

const shapeOf = (file: Dockerfile): string =>
  JSON.stringify([
    file.escape,
    file.syntax,
    file.offLines,
    file.globalArgs.map(saysOf),
    file.stages.map(({ instructions, ...stage }) => ({ ...stage, instructions: instructions.map(saysOf) })),
  ])

const holdPlan = (file: Dockerfile, options: PlanOptions): void => {
  const made = plan(file, options)
  const [before, after] = [file.text.split('\n'), made.dockerfile.split('\n')]
  hold(before.length === after.length, `${before.length} lines became ${after.length}`)
  const flags = Map.groupBy(made.changes, ({ line }) => line)
  for (const [at, line] of after.entries()) {
    const put = ` ${(flags.get(at + 1) ?? []).map(({ flag }) => flag).join(' ')}`
    const taken = flags.has(at + 1) ? line.replace(put, () => '') : line
    hold(
      taken === before[at],
      `line ${at + 1} is ${JSON.stringify(line)} and was ${JSON.stringify(before[at])}`,
    )
    hold(!flags.has(at + 1) || line !== before[at], `line ${at + 1} is told to be changed and is not`)
  }
  for (const { line, why } of [...made.skipped, ...made.changes, ...made.withoutHost])
    hold(line >= 1 && line <= before.length && why !== '', `line ${line}: ${why}`)
  const again = parseDockerfile(made.dockerfile)
  hold(shapeOf(again) === shapeOf(file), 'the rewritten file says something else')
  const twice = plan(again, options)
  hold(twice.dockerfile === made.dockerfile, `rewritten again it is ${JSON.stringify(twice.dockerfile)}`)
}

/** Dockerfiles: whatever stands there, reading and rewriting never throw, no line moves, only flags after RUN are added, the copy reads the same, and rewriting it changes nothing more. */
export const dockerfiles: Target = {
  name: 'dockerfiles',
  seeds: textsOf(['examples/*/Dockerfile', 'e2e/failures/cases/*/context/Dockerfile'], 4_000),
  words: [
    ...[
      'FROM golang:1.26 AS build\n',
      'FROM scratch\n',
      'RUN go build ./...\n',
      'RUN --mount=type=cache,target=/go/pkg/mod go test .\n',
    ],
    ...[
      '# syntax=docker/dockerfile:1\n',
      '# escape=`\n',
      '# go-docker-build: off\n',
      'RUN <<EOF\ngo build .\nEOF\n',
      ' \\\n',
      ' `\n',
    ],
    ...[
      'ONBUILD RUN go build\n',
      'ARG GOPROXY=off\n',
      'ENV GOPROXY=https://goproxy.cn GOFLAGS=-mod=vendor\n',
      'USER 65532:0\n',
    ],
    ...[
      'WORKDIR /src\n',
      'COPY --from=build /a /b\n',
      'SHELL ["/bin/bash", "-c"]\n',
      'RUN ["go", "build"]\n',
      '\u0024{X:-golang}',
      '$GOPATH',
    ],
    ...[
      '--mount=type=secret,id=x',
      '--network=none',
      '<<-"E"',
      'HEALTHCHECK CMD go version\n',
      'ENV GOCACHE=/c\n',
      'RUN\tgo build\n',
    ],
  ],
  check(input) {
    const file = parseDockerfile(input)
    hold(
      JSON.stringify(parseDockerfile(input)) === JSON.stringify(file),
      'it reads differently the second time',
    )
    for (const options of OPTIONS) holdPlan(file, options)
  },
}
