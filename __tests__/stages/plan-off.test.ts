import { describe, expect, test } from '@jest/globals'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'
import { plan } from '../../src/stages/plan/plan.ts'
import { PLAIN_PLAN } from '../support/plan-options.ts'

const rewrite = (text: string) => plan(parseDockerfile(text), PLAIN_PLAN)

describe('go-docker-build: off', () => {
  const OFF = '# go-docker-build: off'
  const BASE = [
    'FROM golang:1.26 AS a',
    'RUN go install x.example.org/t@v1',
    'FROM golang:1.26 AS b',
    'RUN go build',
  ]
  const END = ['FROM scratch', 'COPY --from=a /t /', 'COPY --from=b /app /']
  /** Texts of the RUNs that were changed, and why the others were not. */
  const rewritten = (lines: readonly string[]) => {
    const text = [...lines, ...END].join('\n')
    const { changes, skipped } = rewrite(text)
    return {
      changed: [...new Set(changes.map(({ line }) => text.split('\n')[line - 1]))],
      whys: skipped.map(({ why }) => why),
    }
  }
  const at = (index: number, ...added: string[]) => [...BASE.slice(0, index), ...added, ...BASE.slice(index)]

  test('above or inside a RUN it counts for that line', () => {
    const why = 'line 4 says go-docker-build: off'
    expect(rewritten(at(3, OFF))).toEqual({ changed: [BASE[1]], whys: [why] })
    expect(rewritten([...BASE.slice(0, 3), 'RUN go vet && \\', `  ${OFF}`, '  go build'])).toEqual({
      changed: [BASE[1]],
      whys: ['line 5 says go-docker-build: off'],
    })
  })

  test('above FROM it counts for the stage, the first one too', () => {
    expect(rewritten(at(2, OFF))).toEqual({
      changed: [BASE[1]],
      whys: ['line 3 says go-docker-build: off for its stage'],
    })
    const first = { changed: [BASE[3]], whys: [expect.stringMatching(/off for its stage$/)] }
    expect(rewritten(at(0, '# syntax=docker/dockerfile:1', OFF, '# tools'))).toEqual(first)
    expect(rewritten(at(0, 'ARG V=1', OFF))).toEqual(first)
  })

  test('at the top, with an empty line or an ARG after it, it counts for the whole file', () => {
    const whys = Array(2).fill('line 1 says go-docker-build: off for the whole file')
    expect(rewritten(at(0, OFF, ''))).toEqual({ changed: [], whys })
    expect(rewritten(at(0, OFF, 'ARG V=1'))).toEqual({ changed: [], whys })
  })

  test('in a heredoc, at the end and in other words it counts for nothing', () => {
    const changed = [BASE[1], BASE[3]]
    expect(rewritten(at(3, 'COPY <<EOF /x', OFF, 'EOF'))).toEqual({ changed, whys: [] })
    expect(rewritten(at(3, '# go-docker-build: offline'))).toEqual({ changed, whys: [] })
    expect(rewrite([...BASE, ...END, OFF].join('\n')).skipped).toEqual([])
  })
})
