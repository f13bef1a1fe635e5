import { describe, expect, test } from '@jest/globals'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'
import { type PlanOptions, plan } from '../../src/stages/plan/plan.ts'
import { PLAIN_PLAN } from '../support/plan-options.ts'

const rewrite = (text: string, options: Partial<PlanOptions> = {}) =>
  plan(parseDockerfile(text), { ...PLAIN_PLAN, ...options })

/** The mounts put into each RUN of a build stage: `mod:PATH`, `build:PATH`, `proxy`. */
function mounts(
  lines: readonly string[],
  final = ['COPY --from=b /out /'],
  options: Partial<PlanOptions> = {},
) {
  const text = ['FROM golang:1.22 AS b', ...lines, 'FROM alpine', ...final].join('\n')
  const { changes } = rewrite(text, options)
  return lines.flatMap((line, index) => {
    if (!/^RUN/i.test(line)) return []
    return [
      changes
        .filter((change) => change.line === index + 2)
        .map(({ flag }) => short(flag))
        .join(' '),
    ]
  })
}

function short(flag: string): string {
  const match = /id=id-(\w+)[^,]*,target=([^,]+)(.*)$/.exec(flag)
  if (!match) return /env=GOPROXY/.test(flag) ? 'proxy' : flag
  return `${match[1]}:${match[2]}${(match[3] ?? '').replace(',sharing=locked', '')}`
}

const MOD = 'mod:/go/pkg/mod'
const BUILD = 'build:/root/.cache/go-build'
const ALL = `${MOD} ${BUILD} proxy`

test('only flags after RUN are added, every other byte stays', () => {
  const text =
    '\ufefffrom golang as b\r\nRun  go build \\\r\n  -o /é .\r\nFROM scratch\r\nCOPY --from=b /é /\r\n'
  const result = rewrite(text, { platforms: ['linux/amd64', 'linux/arm64'] })
  const flags =
    '--mount=type=cache,id=id-mod,target=/go/pkg/mod,sharing=locked ' +
    '--mount=type=cache,id=id-build,target=/root/.cache/go-build,sharing=locked ' +
    '--mount=type=secret,id=go-docker-build-proxy,env=GOPROXY'
  expect(result.dockerfile).toBe(text.replace('Run  go', `Run ${flags}  go`))
  expect(result.secrets).toEqual([{ id: 'go-docker-build-proxy', env: 'GOPROXY' }])
})

describe('what counts as building Go', () => {
  test.each([
    'RUN go build .',
    'RUN cd x && CGO_ENABLED=0 /usr/local/go/bin/go test ./...',
    'RUN make build',
    'RUN if x; then xx-go build; fi',
    'RUN ./hack/build.sh',
    'RUN bash build.sh',
    "RUN sh -c 'cd x; go vet .'",
    'RUN ["go", "build", "."]',
    'RUN ["/bin/sh", "-c", "go build ."]',
    'RUN env A=1 go build .',
    'RUN V=$(go list -m) && go build .',
    'RUN x="$(go run ./gen)"',
  ])('%s', (line) => {
    expect(mounts([line])).toEqual([ALL])
  })

  test.each([
    'RUN echo ready to go',
    'RUN groupadd go',
    'RUN go version && go env GOPATH',
    'RUN apk add go # go build',
    'RUN "go build"',
  ])('not %s', (line) => {
    expect(mounts([line])).toEqual([''])
  })

  test('make elsewhere is not Go, go is; a toolchain that was put there counts', () => {
    const inImage = (...lines: string[]) =>
      rewrite(['FROM debian AS b', ...lines, 'FROM alpine', 'COPY --from=b /o /'].join('\n')).changes.length
    expect(inImage('RUN make')).toBe(0)
    expect(inImage('RUN go build')).toBe(3)
    expect(inImage('RUN apt-get install -y golang-go', 'RUN make')).toBe(3)
    expect(inImage('ADD https://go.dev/dl/go1.22.0.linux-amd64.tar.gz /x', 'RUN ./all.bash')).toBe(3)
    expect(inImage('COPY --from=golang:1.22 /usr/local/go /usr/local/go', 'RUN make')).toBe(3)
  })

  test('shells behind env are read', () => {
    expect(mounts(['SHELL ["/usr/bin/env", "bash", "-c"]', 'RUN go build'])).toEqual([ALL])
    expect(mounts(['SHELL ["pwsh", "-c"]', 'RUN go build'])).toEqual([''])
  })

  test('a download needs no build cache', () => {
    expect(mounts(['RUN go mod download', 'RUN go get -d ./...'])).toEqual([`${MOD} proxy`, `${MOD} proxy`])
  })

  test('heredocs of shells are read, those of other programs are not', () => {
    expect(mounts(['RUN <<E', 'go build', 'E'])).toEqual([ALL])
    expect(mounts(['RUN bash -e <<"E"', 'go build', 'E'])).toEqual([ALL])
    expect(mounts(['RUN cat <<E > f', 'go build', 'E'])).toEqual([''])
    expect(mounts(['RUN <<E', '#!/usr/bin/env python3', 'go build', 'E'])).toEqual([''])
    expect(mounts(['RUN python3 <<E', 'go build', 'E'])).toEqual([''])
  })
})

describe('where the caches are', () => {
  test.each<[string[], string]>([
    [['ENV GOCACHE=/c GOMODCACHE=/m'], 'mod:/m build:/c proxy'],
    [['ARG GOPATH=/a:/b', 'ENV XDG_CACHE_HOME /x'], 'mod:/a/pkg/mod build:/x/go-build proxy'],
    [['RUN go env -w GOCACHE=/w'], `${MOD} build:/w proxy`],
    [['ENV HOME=/h GOPATH='], 'mod:/h/go/pkg/mod build:/h/.cache/go-build proxy'],
    [['ARG TARGETVARIANT', 'ENV GOCACHE=/c/$TARGETVARIANT'], `${MOD} proxy`],
    [['USER 1000'], `${MOD},uid=1000 proxy`],
    [['ARG U', 'USER root$TARGETPLATFORM'], ALL],
    [
      ['RUN adduser -D -u 7 -G g a && addgroup -g 8 g', 'USER a'],
      `${MOD},uid=7,gid=8 build:/home/a/.cache/go-build,uid=7,gid=8 proxy`,
    ],
    [['USER nobody'], `${MOD},mode=1777 proxy`],
  ])('%j', (head, expected) => {
    const options = { platforms: ['linux/amd64', 'linux/arm64'] }
    expect(mounts([...head, 'RUN go build'], undefined, options).at(-1)).toBe(expected)
  })

  test('settings of the RUN itself', () => {
    expect(mounts(['RUN export GOCACHE=/e && go build'])).toEqual([`${MOD} build:/e proxy`])
    expect(mounts(['RUN GOPATH=$(mktemp -d) go build'])).toEqual([`${BUILD} proxy`])
    expect(mounts(['RUN GOCACHE=/a go vet && GOCACHE=/b go build'])).toEqual([`${MOD} proxy`])
  })
})

describe('modules that must stay in layers', () => {
  const both = ['RUN go mod download', 'RUN go build']
  const kept = ['proxy', `${BUILD} proxy`]

  test.each<[string, string[], string[]]>([
    ['COPY takes them', both, ['COPY --from=b /go/pkg /x']],
    ['COPY with a wildcard takes them', both, ['COPY --from=b /go/* /x']],
    ['a mount takes them', both, ['RUN --mount=type=bind,from=b,source=/go/pkg/mod,target=/m cp -r /m /x']],
  ])('%s', (_, lines, final) => {
    expect(mounts(lines, final)).toEqual(kept)
  })

  test('a copy into the mount, or of a whole stage of Go above it', () => {
    expect(mounts(['COPY mods.tar /go/pkg/mod/', 'RUN go build'])).toEqual([`${BUILD} proxy`])
    expect(mounts(['COPY --from=tonistiigi/xx / /', 'RUN go build'])).toEqual([ALL])
  })

  test('the directory is wiped, there is no network, a RUN stays as it is', () => {
    expect(mounts(['RUN go build && go clean -modcache'])).toEqual([`${BUILD} proxy`])
    expect(mounts(['RUN go build && rm -rf "$GOPATH"/pkg ~/.cache'])).toEqual(['proxy'])
    expect(mounts(['RUN go mod download', 'RUN --network=none go build'])).toEqual(['proxy', BUILD])
    expect(mounts(['# go-docker-build: off', 'RUN go mod download', 'RUN go build'])).toEqual([
      '',
      `${BUILD} proxy`,
    ])
    for (const run of ['su a -c "go build"', 'sudo -u a go build', 'gosu a go build', 'su-exec a:a make']) {
      expect(mounts(['RUN go mod download', `RUN ${run}`]).at(-1)).toBe('')
    }
    expect(mounts(['RUN su postgres -c initdb && go build'])).toEqual([ALL])
  })

  test('a user other than root needs the checksum database beside them', () => {
    expect(mounts(['USER 1000', 'RUN go install x.example/y@v1', 'RUN go build'])).toEqual(['proxy', 'proxy'])
  })

  test('vendor needs none', () => {
    expect(mounts(['RUN go build -mod=vendor'])).toEqual([BUILD])
    expect(mounts(['ENV GOFLAGS=-mod=vendor', 'RUN go build'])).toEqual([BUILD])
    expect(mounts(['ENV GOFLAGS=-mod=vendor', 'RUN make'])).toEqual([BUILD])
    expect(mounts(['ENV GO111MODULE=off', 'RUN go build'])).toEqual([BUILD])
    expect(rewrite('FROM golang:1.9 AS b\nRUN go build\nFROM scratch\nCOPY --from=b /o /').changes).toEqual(
      [],
    )
    expect(mounts(['RUN go mod vendor && go build -mod=vendor'])).toEqual([ALL])
  })
})

describe('stages', () => {
  const lines = (text: string, target: string | null = null) =>
    rewrite(text, { target }).changes.map(({ line }) => line)

  test('layers that ship stay, with the modules of a shared base', () => {
    const shipped = rewrite('FROM golang\nRUN go build')
    expect(shipped.changes.map(({ flag }) => short(flag))).toEqual(['proxy'])
    expect(shipped.changes[0]?.why).toContain('no cache mounts: its layers ship with the image')
    const bound = { delivery: { kind: 'context', dir: '/m' } } as const
    expect(rewrite('FROM golang\nRUN go build', bound).changes).toEqual([])
    const text =
      'FROM golang AS base\nRUN go mod download\nFROM base AS b\nRUN go vet\nFROM base\nCOPY --from=b /x /'
    expect(rewrite(text).changes.map(({ flag }) => short(flag))).toEqual(['proxy', BUILD, 'proxy'])
  })

  test('a base without modules ties nothing; the target decides; other stages stay', () => {
    const text =
      'FROM golang AS base\nRUN echo\nFROM base AS b\nRUN go vet\nFROM base AS c\nCOPY --from=b /x /'
    expect(lines(text)).toEqual([4, 4, 4])
    expect(lines(text, 'B')).toEqual([4])
    expect(lines(`${text}\nFROM golang AS d\nRUN go vet\nFROM alpine`)).toEqual([])
  })

  test('a variable in the base stands for every stage it fits', () => {
    const text = 'FROM golang AS b-linux\nRUN go vet\nFROM b-$TARGETOS\n'
    expect(
      rewrite(text, { platforms: ['linux/amd64', 'windows/amd64'] }).changes.map(({ flag }) => short(flag)),
    ).toEqual(['proxy'])
    expect(rewrite(`${text}FROM scratch\nCOPY --from=1 /x /`).changes).toHaveLength(3)
  })

  test('Windows, unread shells and ONBUILD are named among the skipped', () => {
    const text =
      'FROM golang:1.22-nanoserver AS a\nRUN go build\nFROM golang AS b\nSHELL ["python3", "-c"]\nRUN os("go build")\n' +
      'ONBUILD RUN go vet\nFROM golang AS c\nRUN\\\n  go build\nFROM alpine\nCOPY --from=a /a /\nCOPY --from=b /b /\nCOPY --from=c /c /'
    const { changes, skipped } = rewrite(text)
    expect(changes).toEqual([])
    expect(skipped.map(({ line }) => line)).toEqual([2, 5, 6, 8])
    expect(skipped.every(({ why }) => why !== '')).toBe(true)
  })
})

describe('mounts of the author', () => {
  test.each([
    ['target="/go/pkg/mod/",type=cache', `${BUILD} proxy`],
    ['type=cache,dst=/go', `${BUILD} proxy`],
    ['type=cache,target=/root/.cache', `${MOD} proxy`],
    ['type=bind,target=.', `${BUILD} proxy`],
    ['type=secret,id=x,env=GOPROXY', `${MOD} ${BUILD}`],
    ['type=ssh', ALL],
  ])('%s', (mount, expected) => {
    expect(mounts([`RUN --mount=${mount} go build`])).toEqual([expected])
  })
})

describe('the proxy', () => {
  test.each(['docker/dockerfile:1.4', 'docker/dockerfile:1.9.0@sha256:a', 'docker/dockerfile@sha256:a'])(
    '%s knows no secret in env',
    (syntax) => {
      const flags = rewrite(
        `# syntax=${syntax}\nFROM golang AS b\nRUN go build\nFROM scratch\nCOPY --from=b /a /`,
      )
      expect(flags.changes.map(({ flag }) => short(flag))).toEqual([MOD, BUILD])
    },
  )

  test.each([
    ['docker/dockerfile:1', 3],
    ['docker/dockerfile-upstream:master', 3],
    ['r.example/docker/dockerfile:1.10-labs', 3],
    ['docker/dockerfile:1.1', 0],
    ['other/frontend:1', 0],
  ])('%s gives %d flags', (syntax, count) => {
    const text = `# syntax=${syntax}\nFROM golang AS b\nRUN go build\nFROM scratch\nCOPY --from=b /a /`
    expect(rewrite(text).changes).toHaveLength(count)
  })

  test('set in the RUN it stays out, set before it is told', () => {
    expect(mounts(['RUN GOPROXY=https://p.example go build'])).toEqual([`${MOD} ${BUILD}`])
    const own = rewrite(
      'FROM golang AS b\nARG GOPROXY=https://p.example\nRUN go build\nFROM scratch\nCOPY --from=b /a /',
    )
    expect(own.ownProxies).toEqual(['https://p.example'])
  })

  test('delivery by context, or none', () => {
    const dir = rewrite('FROM golang AS b\nRUN go build\nFROM scratch\nCOPY --from=b /a /', {
      delivery: { kind: 'context', dir: '/d' },
    })
    expect(dir.moduleContext).toBe('go-docker-build-modules')
    expect(dir.dockerfile).toContain(
      '--mount=type=bind,from=go-docker-build-modules,target=/run/go-docker-build/modules --mount=type=secret',
    )
    expect(mounts(['RUN go build'], undefined, { delivery: { kind: 'off', why: 'x' } })).toEqual([
      `${MOD} ${BUILD}`,
    ])
    expect(mounts(['RUN go build'], undefined, { frontend: 'old' })).toEqual([`${MOD} ${BUILD}`])
  })

  test('a builder that did not tell its version is not called old', () => {
    const text = 'FROM golang AS b\nRUN go build\nFROM scratch\nCOPY --from=b /a /'
    const { withoutHost } = rewrite(text, { frontend: 'unknown' })
    expect(withoutHost).toEqual([{ line: 2, why: 'the builder did not tell its version' }])
  })
})
