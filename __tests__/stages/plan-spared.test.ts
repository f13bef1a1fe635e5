import { describe, expect, test } from '@jest/globals'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'
import { type PlanOptions, plan } from '../../src/stages/plan/plan.ts'
import { NO_MODULES_FILE, SPARING } from '../../src/stages/plan/spared.ts'

const OPTIONS: PlanOptions = {
  ...{ target: null, buildArgs: {}, platforms: [], idPrefix: 'app' },
  ...{ delivery: { kind: 'proxy', url: 'http://172.17.0.1:1/x' }, frontend: 'ok' },
}

const planOf = (text: string, change: object = {}) => plan(parseDockerfile(text), { ...OPTIONS, ...change })

const BUILD = `FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /app ./cmd/app
FROM scratch
COPY --from=build /app /app
`

const linesOf = (download: string, build = 'go build -o /app .') =>
  BUILD.replace('go mod download', () => download).replace(/CGO_ENABLED=0 go build.*/, () => build)

describe('a line that only downloads modules', () => {
  test('has the secrets that spare it, which stand in no other line', () => {
    const { dockerfile, spared, changes } = planOf(BUILD)
    const lines = dockerfile.split('\n')
    expect(spared).toEqual([4])
    for (const { id } of SPARING) {
      expect(lines.filter((line) => line.includes(`id=${id},`))).toEqual([lines[3]])
      expect(changes.filter(({ flag }) => flag.includes(`id=${id},`)).map(({ line }) => line)).toEqual([4])
    }
    expect(lines[3]).toMatch(new RegExp(`target=${NO_MODULES_FILE},mode=0444 go mod download$`))
  })

  test.each([
    'go mod download -x',
    'go mod download && go mod verify',
    'set -e; go mod download',
    'echo modules && go mod download',
  ])('%s', (line) => {
    expect(planOf(linesOf(line)).spared).toEqual([4])
  })

  test.each([
    'go mod download && go install example.org/x@v1.0.0',
    'go mod download example.org/x@v1.0.0',
    'cd tools && go mod download',
    'go -C tools mod download',
    'GOFLAGS=-mod=mod go mod download',
    'git config --global url.x.insteadOf y && go mod download',
    'cp .netrc /root && go mod download',
    '--mount=type=ssh go mod download',
    '--mount=type=secret,id=netrc,target=/root/.netrc go mod download',
    'go mod verify',
    'go mod tidy',
    'make deps',
  ])('is none: %s', (line) => {
    expect(planOf(linesOf(line)).spared).toEqual([])
  })

  test.each([
    'make build',
    './build.sh',
    'go generate ./... && go build -o /app .',
    'go test ./... && go build -o /app .',
    'go build -o /app . && cp -r $(go list -m -f "{{.Dir}}" example.org/x) /x',
    'cp -r /go/pkg/mod/example.org/x /x && go build -o /app .',
    '--network=none go build -o /app .',
    'GOPROXY=https://goproxy.cn go build -o /app .',
    'GOMODCACHE=/m go build -o /app .',
    'go env -w GOFLAGS=-mod=mod && go build -o /app .',
  ])('runs where another line needs what it leaves: %s', (build) => {
    expect(planOf(linesOf('go mod download', build)).spared).toEqual([])
  })

  test.each<[string, string, object?]>([
    ['a Go before modfile', BUILD.replace('1.26', '1.15')],
    ['a Go nobody knows', BUILD.replace('golang:1.26', 'registry.example.org/builder')],
    ['flags of its own', BUILD.replace('WORKDIR', 'ENV GOFLAGS=-mod=mod\nWORKDIR')],
    ['no proxy of ours', BUILD, { delivery: { kind: 'off', why: 'none' } }],
    ['a stage that ships', BUILD.slice(0, BUILD.indexOf('FROM scratch'))],
    ['the switch', BUILD.replace('RUN go mod', '# go-docker-build: off\nRUN go mod')],
  ])('runs with %s', (_, text, change = {}) => {
    expect(planOf(text, change).spared).toEqual([])
  })

  test.each(['golang', 'golang:alpine', 'registry.example.org/mirror/golang:latest'])('of %s', (image) => {
    expect(planOf(BUILD.replace('golang:1.26', image)).spared).toEqual([4])
  })

  test('may have a mount of its author', () => {
    const mount = '--mount=type=cache,target=/go/pkg/mod'
    const text = BUILD.replace('RUN go', `RUN ${mount} go`).replace('RUN CGO', `RUN ${mount} CGO`)
    expect(planOf(text).spared).toEqual([4])
  })
})
