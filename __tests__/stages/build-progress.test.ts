import { describe, expect, test } from '@jest/globals'
import { ProgressView } from '../../src/stages/build/progress.ts'

const line = (record: object) => `${JSON.stringify(record)}\n`
const at = (second: number) => `2026-01-02T03:04:${String(second).padStart(2, '0')}.123456789Z`
const started = (digest: string, name: string, second = 0) =>
  line({ vertexes: [{ digest, name, started: at(second) }] })
const ended = (digest: string, name: string, second: number, more: object = {}) =>
  line({ vertexes: [{ digest, name, started: at(0), completed: at(second), ...more }] })
const logged = (vertex: string, text: string) =>
  line({ logs: [{ vertex, stream: 1, data: Buffer.from(text).toString('base64'), timestamp: at(1) }] })

const aView = (inserted: readonly string[] = []) => {
  const clock = { seconds: 0 }
  const view = new ProgressView(inserted, () => clock.seconds)
  return { view, clock, feed: (text: string) => view.feed(Buffer.from(text)) }
}

const shown = (...chunks: readonly string[]) => {
  const { view, feed } = aView()
  return [...chunks.flatMap(feed), ...view.end()]
}

const RUN = '[build 4/6] RUN go build ./...'

describe('progress', () => {
  test('a RUN shows its name when it starts, its lines as they come, and its end', () => {
    const { feed } = aView()
    expect(feed(started('a', RUN))).toEqual([RUN])
    expect(feed(logged('a', 'x.go:1: und'))).toEqual([])
    expect(feed(logged('a', 'efined\nprogress 1%\rprogress 2%\n'))).toEqual([
      '  x.go:1: undefined',
      '  progress 2%',
    ])
    expect(feed(logged('a', 'tail'))).toEqual([])
    expect(feed(ended('a', RUN, 5, { error: 'exit code: 1' }))).toEqual(['  tail', '  ERROR: exit code: 1'])
  })

  test('a step that says nothing is one line at its end; a cached one and a cancelled one say so', () => {
    expect(shown(started('a', '[2/3] COPY . .'), ended('a', '[2/3] COPY . .', 3))).toEqual([
      '[2/3] COPY . .  done 3.0s',
    ])
    expect(shown(ended('a', '[1/2] FROM x', 0, { cached: true }))).toEqual(['[1/2] FROM x  CACHED'])
    const canceled = { error: 'x: context canceled' }
    expect(shown(started('a', '[1/2] WORKDIR /s'), ended('a', '[1/2] WORKDIR /s', 2, canceled))).toEqual([
      '[1/2] WORKDIR /s  CANCELED',
    ])
  })

  test("a short step of BuildKit's own is no news, a long one and a failed one are", () => {
    const name = '[internal] load .dockerignore'
    expect(shown(ended('a', name, 1))).toEqual([])
    expect(shown(ended('a', name, 3))).toEqual([`${name}  done 3.0s`])
    expect(shown(ended('a', name, 1, { error: 'no' }))).toEqual([`${name}  ERROR: no`])
  })

  test('names are without our flags, digests and the default registry', () => {
    const flag = '--mount=type=cache,id=x,target=/go/pkg/mod'
    const { feed } = aView([flag])
    expect(feed(started('a', `[b 1/1] RUN ${flag} go build`))).toEqual(['[b 1/1] RUN go build'])
    expect(feed(`  11 | >>> RUN ${flag} go build\n`)).toEqual(['  11 | >>> RUN go build'])
    const from = `[b 1/2] FROM docker.io/library/golang:1.26@sha256:${'a'.repeat(64)}`
    expect(shown(ended('a', from, 1))).toEqual(['[b 1/2] FROM golang:1.26  done 1.0s'])
  })

  test('of two steps the first is live, the other comes whole when it ends', () => {
    const [a, b] = ['[1/2] RUN a', '[2/2] RUN b']
    expect(
      shown(
        started('a', a),
        started('b', b),
        logged('a', 'a1\n'),
        logged('b', 'b1\n'),
        logged('a', 'a2\n'),
        logged('b', 'b2\n'),
        ended('b', b, 3),
        logged('a', 'a3\n'),
        ended('a', a, 4),
      ),
    ).toEqual([
      ...[a, '  a1', '  a2', b, '  b1', '  b2', '  done 3.0s'],
      ...[`${a}  (continued)`, '  a3', '  done 4.0s'],
    ])
  })

  test('when the live step ends the next one takes its place', () => {
    const lines = shown(
      started('a', '[1/2] RUN a'),
      started('b', '[2/2] RUN b'),
      logged('b', 'b1\n'),
      ended('a', '[1/2] RUN a', 1),
      logged('b', 'b2\n'),
    )
    expect(lines).toEqual(['[1/2] RUN a', '  done 1.0s', '[2/2] RUN b', '  b1', '  b2'])
  })

  test('transfers are shown as one sum, every five seconds', () => {
    const moved = (id: string, current: number, second: number, more: object = {}) =>
      line({
        statuses: [
          { id, vertex: 'a', total: 10_000_000, current, started: at(0), timestamp: at(second), ...more },
        ],
      })
    const from = '[1/2] FROM x'
    const chunks = [
      ...[moved('l1', 0, 0), moved('l2', 1e6, 1), moved('l1', 4e6, 6), moved('l2', 5e6, 8)],
      ...[moved('l1', 1e7, 9, { completed: at(9) }), moved('l2', 1e7, 9, { completed: at(9) })],
    ]
    expect(shown(started('a', from), ...chunks, ended('a', from, 9))).toEqual([
      from,
      '  █████··············· 5.0MB of 20.0MB',
      '  done 9.0s, 20.0MB',
    ])
  })

  test('silence is broken every fifteen seconds by what is still running', () => {
    const { view, clock, feed } = aView()
    feed(started('a', RUN))
    clock.seconds = 14
    expect(view.beat()).toEqual([])
    clock.seconds = 15
    expect(view.beat()).toEqual([`${RUN}  15 s so far`])
    expect(view.beat()).toEqual([])
    clock.seconds = 20
    expect(feed(logged('a', 'x\n'))).toEqual([`${RUN}  (continued)`, '  x'])
    clock.seconds = 34
    expect(view.beat()).toEqual([])
  })

  test('one line tells where the build stands', () => {
    const { view, clock, feed } = aView()
    expect(view.status()).toBe('···················· 0 of 0 steps')
    feed(ended('a', '[build 1/4] FROM x', 1) + started('b', '[build 2/4] RUN go build'))
    clock.seconds = 3
    expect(view.status()).toBe('█████··············· 1 of 4 steps  3 s  [build 2/4] RUN go build')
  })

  test('warnings are shown once and a group of vertices is one step', () => {
    const short = Buffer.from('JSON arguments recommended').toString('base64')
    const warning = line({ warnings: [{ vertex: 'a', short, url: 'https://docs.example.org' }] })
    expect(shown(started('a', 'A'), warning, warning)).toEqual([
      'A',
      '  WARN: JSON arguments recommended (https://docs.example.org)',
    ])
    const member = (digest: string, more: object) =>
      line({ vertexes: [{ digest, name: digest, progressGroup: { id: 'g', name: 'copy files' }, ...more }] })
    expect(
      shown(
        member('a', { started: at(0) }) + member('b', { started: at(1) }),
        member('a', { started: at(0), completed: at(2) }),
        member('b', { started: at(1), completed: at(4) }),
      ),
    ).toEqual(['copy files  done 4.0s'])
  })

  test('text for people passes, records cut between chunks are joined', () => {
    const text = `${started('a', '[1/1] RUN größe')}ERROR: failed to solve\r\n{"not":"a record"}\nlast`
    const { view } = aView()
    const lines = [...Buffer.from(text)].flatMap((byte) => view.feed(Uint8Array.of(byte)))
    expect([...lines, ...view.end()]).toEqual([
      '[1/1] RUN größe',
      'ERROR: failed to solve',
      '{"not":"a record"}',
      'last',
    ])
  })
})

test.each([
  '{"vertexes":5}',
  '{"vertexes":[null,{"digest":{}},{"digest":"a","name":7,"progressGroup":5}]}',
  '{"logs":[{"vertex":"a","data":5},{}]}',
  '{"statuses":{},"vertexes":null}',
  '{"warnings":[{"vertex":"a","short":7}]}',
])('a record with other types than BuildKit gives, %s, is no fault', (record) => {
  expect(shown(started('a', RUN), `${record}\n`, ended('a', RUN, 2)).at(-1)).toContain('done 2.0s')
})
