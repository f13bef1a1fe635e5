import { describe, expect, test } from '@jest/globals'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'
import { type PlanOptions, plan } from '../../src/stages/plan/plan.ts'

const TEXT = [
  'FROM --platform=$BUILDPLATFORM golang:1.26 AS build',
  'ARG TARGETARCH',
  'RUN go mod download',
  'RUN GOARCH=$TARGETARCH go build -o /app ./cmd/app',
  'FROM build AS tools',
  'RUN go build -o /tool ./cmd/tool',
  'FROM golang:1.26 AS careful',
  'USER 1000:1000',
  'RUN GOCACHE=/tmp/cache GOMODCACHE=/zz/mod go build -o /tmp/x ./cmd/x',
  'FROM scratch AS app',
  'COPY --from=build /app /',
  'FROM scratch AS tool',
  'COPY --from=tools /tool /',
  'FROM scratch AS x',
  'COPY --from=careful /tmp/x /',
].join('\n')

const cachesOf = (options: Partial<PlanOptions>) =>
  plan(parseDockerfile(TEXT), {
    target: null,
    buildArgs: {},
    delivery: { kind: 'off', why: 'not asked' },
    platforms: [],
    idPrefix: 'id',
    frontend: 'ok',
    ...options,
  })

describe('mounts of several targets and platforms', () => {
  test('targets share them, another user has some of its own', () => {
    const root = [
      { kind: 'mod', id: 'id-mod', target: '/go/pkg/mod', owner: '' },
      { kind: 'build', id: 'id-build', target: '/root/.cache/go-build', owner: '' },
    ]
    expect(cachesOf({ target: 'app' }).caches).toEqual(root)
    expect(cachesOf({ target: 'tool' }).caches).toEqual(root)
    expect(cachesOf({ target: 'x' }).caches.map(({ id, owner }) => [id, owner])).toEqual([
      ['id-mod-u1000', 'uid=1000,gid=1000'],
      ['id-build-u1000', 'uid=1000,gid=1000'],
    ])
  })

  test('several platforms unpack modules one after the other, unless the locks would be taken in another order', () => {
    const locked = (options: Partial<PlanOptions>) =>
      cachesOf(options).changes.map(
        ({ flag }) => `${/id=([^,]+)/.exec(flag)?.[1]} ${flag.includes('locked')}`,
      )
    const two = { platforms: ['linux/amd64', 'linux/arm64'] }
    expect(locked({ target: 'app' })).toEqual(['id-mod false', 'id-mod false', 'id-build true'])
    expect(locked({ target: 'app', ...two })).toEqual(['id-mod true', 'id-mod true', 'id-build true'])
    expect(locked({ target: 'x', ...two })).toEqual(['id-mod-u1000 false', 'id-build-u1000 true'])
  })

  test('a variable of the platform is known when one is built, and then only', () => {
    const text =
      'FROM golang:1.26 AS b\nARG TARGETARCH\nENV GOCACHE=/c/$TARGETARCH\nRUN go build\nFROM scratch\nCOPY --from=b /a /'
    const targets = (platforms: readonly string[]) =>
      plan(parseDockerfile(text), {
        ...{ target: null, buildArgs: {}, delivery: null, idPrefix: 'id', frontend: 'ok' },
        platforms,
      }).caches.map(({ target }) => target)
    expect(targets(['linux/arm64'])).toContain('/c/arm64')
    expect(targets(['linux/arm64', 'linux/amd64'])).toEqual(['/go/pkg/mod'])
  })

  test('a Go without a build cache is told from a cache nobody finds', () => {
    const why = (image: string, env: string) =>
      plan(
        parseDockerfile(
          `FROM ${image} AS b\nENV ${env}\nRUN GO111MODULE=off go build\nFROM scratch\nCOPY --from=b /a /`,
        ),
        {
          ...{ target: null, buildArgs: {}, delivery: null, platforms: [], idPrefix: 'id', frontend: 'ok' },
        },
      ).skipped.map((one) => one.why)
    expect(why('golang:1.9', 'A=1')).toEqual(['it uses no modules; its Go keeps no build cache yet'])
    expect(why('golang:1.26', 'GOCACHE=relative')).toEqual([
      'it uses no modules; nobody can tell where its build cache is',
    ])
  })
})
