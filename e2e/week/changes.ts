import { goSum, type TestModule } from '../support/module-tree.ts'
import type { Person, Repository } from '../support/repository.ts'

/** Small, so that a busy machine compiles little of the standard library; no checksum database knows the module. */
const DOCKERFILE = `FROM golang:1.26 AS build
WORKDIR /src
ENV GONOSUMDB=example.org
COPY go.mod go.sum ./
RUN go mod download
COPY cmd ./cmd
COPY internal ./internal
RUN --mount=type=secret,id=canary test -s /run/secrets/canary || true
RUN CGO_ENABLED=0 go vet ./...
RUN CGO_ENABLED=0 go build -o /out/hello ./cmd/hello
FROM scratch
COPY --from=build /out/hello /hello
`

const GREET =
  'package greet\n\nimport "example.org/words"\n\n// Hello greets.\nfunc Hello() string { return words.Hello("you") }\n'
const MAIN =
  'package main\n\nimport "example.org/hello/internal/greet"\n\nfunc main() { println(greet.Hello()) }\n'

/** Versions of the one module the repository needs. */
export const MOST_VERSIONS = 250

/** A version of the module the repository needs. */
export const wordsModule = (patch: number, files?: Readonly<Record<string, string>>): TestModule => ({
  path: 'example.org/words',
  version: `v1.0.${patch}`,
  files: files ?? {
    'words.go': `package words\n\n// Hello greets, as of ${patch}.\nfunc Hello(name string) string { return "hello ${patch} " + name }\n`,
  },
})

const need = (repository: Repository, patch: number): void => {
  const words = wordsModule(patch)
  repository.write(
    'go.mod',
    `module example.org/hello\n\ngo 1.26\n\nrequire ${words.path} ${words.version}\n`,
  )
  repository.write('go.sum', goSum([words]))
}

/** Writes the program the week begins with over the example. */
export const begin = (repository: Repository): void => {
  repository.remove('internal/greet/greet_test.go')
  repository.write('Dockerfile', DOCKERFILE)
  repository.write('internal/greet/greet.go', GREET)
  repository.write('cmd/hello/main.go', MAIN)
  need(repository, 0)
}

/** A change of the files; `number` is another one each time. */
export type Change = (repository: Repository, number: number) => void

/** Changes that build. */
export const GOOD: Readonly<Record<'code' | 'docs' | 'module', Change>> = {
  code: (repository, number) =>
    repository.write(
      `internal/greet/part${number}.go`,
      `package greet\n\n// Part${number} is one more.\nfunc Part${number}() string { return Hello() + "${number}" }\n`,
    ),
  docs: (repository, number) => repository.write(`docs/note-${number}.md`, `Note ${number}\n`),
  module: (repository, number) => need(repository, number % MOST_VERSIONS),
}

/** What people break, by name. */
export type Breakage = keyof typeof BAD

/** Changes that do not build. */
export const BAD = {
  'undefined name': (repository: Repository, number: number): void =>
    repository.write(
      `internal/greet/loud${number}.go`,
      `package greet\n\n// Loud${number} shouts.\nfunc Loud${number}() string { return shout(Hello()) }\n`,
    ),
  'wrong type': (repository: Repository, number: number): void =>
    repository.write(
      `internal/greet/count${number}.go`,
      `package greet\n\n// Count${number} counts.\nfunc Count${number}() int { return Hello() }\n`,
    ),
  'go.sum entry missing': (repository: Repository): void => {
    repository.edit('go.sum', /^example\.org\/words v\S+ h1:\S+\n/m, '')
  },
  'go vet finding': (repository: Repository, number: number): void =>
    repository.write(
      `internal/greet/same${number}.go`,
      `package greet\n\n// Same${number} keeps.\nfunc Same${number}(name string) string {\n\tname = name\n\treturn name\n}\n`,
    ),
  'base tag that does not exist': (repository: Repository): void =>
    repository.edit('Dockerfile', 'FROM golang:1.26 ', 'FROM golang:0.0.1-no-such-tag '),
  'COPY of what is not there': (repository: Repository): void =>
    repository.edit('Dockerfile', 'COPY internal', 'COPY assets ./assets\nCOPY internal'),
  'COPY left out': (repository: Repository): void =>
    repository.edit('Dockerfile', 'COPY internal ./internal\n', ''),
  'script that prints a secret and is not there': (repository: Repository): void =>
    repository.edit(
      'Dockerfile',
      'RUN CGO_ENABLED=0 go build',
      'RUN --mount=type=secret,id=canary echo "login $(cat /run/secrets/canary)" && ./deploy.sh\nRUN CGO_ENABLED=0 go build',
    ),
} as const satisfies Readonly<Record<string, Change>>

/** People who commit. */
export const TEAM: readonly Person[] = ['Ada', 'Bob', 'Chen', 'Dora', 'Emeka', 'Fatima'].map((name) => ({
  name,
  email: `${name.toLowerCase()}@example.org`,
}))
