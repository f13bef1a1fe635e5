import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { STEPS } from '../../../src/dockerfile/instructions-of-steps.ts'
import { parseDockerfile, withBuildArgs } from '../../../src/dockerfile/parse.ts'
import type { Step } from '../../../src/model/log.ts'
import { recordInputs } from '../../../src/stages/why/record.ts'
import { whyRan } from '../../../src/stages/why/why-ran.ts'
import { fakePorts } from '../../fakes/ports.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

interface Side {
  readonly text: string
  readonly files?: Readonly<Record<string, string>>
  readonly args?: Readonly<Record<string, string>>
  readonly images?: Readonly<Record<string, string>>
  readonly platforms?: readonly string[]
}

const FILES = { 'go.mod': '1', 'main.go': '1', 'web/index.html': '1' }

/** Steps as BuildKit names them; those of lines not in `ran` are cached. */
const stepsOf = (text: string, ran: readonly number[], args: Readonly<Record<string, string>>): Step[] => {
  const file = withBuildArgs(parseDockerfile(text), args)
  return file.stages.flatMap((stage) => {
    const counted = stage.instructions.filter(({ keyword }) => STEPS.has(keyword))
    const first = stage.parent === null && stage.from !== 'scratch' ? 2 : 1
    const all = counted.length + first - 1
    return counted.map((one, at) => ({
      index: at,
      name: `[${stage.name ?? `stage-${stage.index}`} ${at + first}/${all}] ${one.keyword} ${one.text}`,
      stage: stage.name ?? `stage-${stage.index}`,
      instruction: `${one.keyword} ${one.text}`,
      cached: !ran.includes(one.line),
      outcome: 'done' as const,
    }))
  })
}

const ask = async (
  green: Side,
  change: Partial<Side>,
  ran: readonly number[],
  noCache: readonly string[] = [],
) => {
  const record = async (side: Side, depth: number | null = null) => {
    const built = {
      file: withBuildArgs(parseDockerfile(side.text), side.args ?? {}),
      buildArgs: { ...side.args },
    }
    const made = await recordInputs(
      {
        ...built,
        contextDir: null,
        ignore: null,
        target: null,
        platforms: side.platforms ?? [],
        steps: [],
        hash,
      },
      fakePorts(),
    )
    return { built, record: { ...made, depth, files: side.files ?? FILES, images: side.images ?? {} } }
  }
  const side = { ...green, ...change }
  const [before, after] = [await record(green), await record(side)]
  return whyRan({
    ...after.built,
    now: after.record,
    green: before.record,
    hash,
    steps: stepsOf(side.text, ran, side.args ?? {}),
    noCache: noCache.includes('*'),
    noCacheFilters: noCache,
  }).map(({ line, why }) => `${line}: ${why}`)
}

const TEXT = [
  'ARG TAG=1.26',
  'FROM golang:$TAG AS build',
  'WORKDIR /src',
  'COPY go.mod ./',
  'RUN go mod download',
  'ARG VERSION=dev',
  'COPY . .',
  'RUN go build -o /app .',
  'FROM alpine',
  'RUN apk add tzdata',
  'COPY web/ /web/',
  'COPY --from=build /app /app',
].join('\n')

const swap = (text: string, line: number, ...by: string[]) =>
  text
    .split('\n')
    .toSpliced(line - 1, 1, ...by)
    .join('\n')

describe('the first input that changed since the last green build', () => {
  test('a file: the line that takes it names it, and those after it name that line', async () => {
    expect(await ask({ text: TEXT }, { files: { ...FILES, 'main.go': '2' } }, [7, 8, 12])).toEqual([
      '7: main.go changed',
      '8: line 7: main.go changed',
      '12: line 7: main.go changed',
    ])
    expect(
      await ask({ text: TEXT }, { files: { ...FILES, 'go.mod': '2', 'main.go': '2' } }, [4, 5, 7]),
    ).toEqual(['4: go.mod changed', '5: line 4: go.mod changed', '7: line 4: go.mod changed'])
    expect(
      await ask({ text: TEXT }, { files: { ...FILES, 'web/a.css': '1', 'web/b.css': '1' } }, [11]),
    ).toEqual(['11: web/a.css was added, and 1 more file'])
    const { 'main.go': _, ...rest } = FILES
    expect(await ask({ text: TEXT }, { files: rest }, [7])).toEqual(['7: main.go was removed'])
  })

  test('the repository itself, when nothing else did', async () => {
    const [first] = await ask({ text: TEXT, files: { '.git/': '1' } }, { files: { '.git/': '2' } }, [7])
    expect(first).toBe(
      '7: the directory .git is copied too, and it changes with every commit; put .git into .dockerignore',
    )
    const both = { files: { ...FILES, '.git/': '2', 'main.go': '2' } }
    expect(await ask({ text: TEXT, files: { ...FILES, '.git/': '1' } }, both, [7])).toEqual([
      '7: main.go changed, and 1 more file',
    ])
  })

  test('a build argument counts from its ARG on, for RUN lines and where it is named', async () => {
    expect(await ask({ text: TEXT }, { args: { VERSION: '2' } }, [8, 12])).toEqual([
      '8: line 6: the build argument VERSION has another value',
      '12: line 6: the build argument VERSION has another value',
    ])
    const dated = TEXT.replace('VERSION=dev', 'BUILD_DATE')
    const [why] = await ask({ text: dated, args: { BUILD_DATE: '1' } }, { args: { BUILD_DATE: '2' } }, [8])
    expect(why).toMatch(/BUILD_DATE has another value, as in every build; declare it below/)
    const named = swap(TEXT, 7, 'COPY $VERSION /x')
    expect(await ask({ text: named }, { args: { VERSION: 'web' } }, [7])).toEqual([
      '7: line 6: the build argument VERSION has another value',
    ])
  })

  test('the base image: by an argument, by its line, or by its digest', async () => {
    expect(await ask({ text: TEXT }, { args: { TAG: '1.25' } }, [3])).toEqual([
      '3: line 2: the build argument TAG has another value',
    ])
    expect(await ask({ text: TEXT }, { text: swap(TEXT, 2, 'FROM golang:1.25 AS build') }, [3])).toEqual([
      '3: line 2: the line is new or was changed',
    ])
    const images = { 'golang:1.26': 'aaa', 'alpine:latest': 'bbb' }
    const moved = { images: { ...images, 'golang:1.26': 'ccc' } }
    expect(await ask({ text: TEXT, images }, moved, [3, 10])).toEqual([
      '3: line 2: the base image golang:1.26 moved: it was sha256:aaa, now it is sha256:ccc',
      expect.stringMatching(/^10: nothing it depends on changed, but apk add/),
    ])
    expect(await ask({ text: TEXT, images }, { images: { ...images, 'alpine:latest': 'd' } }, [11])).toEqual([
      '11: line 9: the base image alpine:latest moved: it was sha256:bbb, now it is sha256:d',
    ])
  })

  test('the line itself, its flags, a setting before it, or a line that is gone', async () => {
    expect(await ask({ text: TEXT }, { text: swap(TEXT, 8, 'RUN go build -v -o /app .') }, [8])).toEqual([
      '8: the line is new or was changed',
    ])
    const mounted = swap(TEXT, 8, 'RUN --mount=type=cache,target=/x go build -o /app .')
    expect(await ask({ text: TEXT }, { text: mounted }, [8])).toEqual([
      '8: the flags of the line were changed',
    ])
    const set = swap(TEXT, 6, 'ARG VERSION=dev', 'ENV CGO_ENABLED=0')
    expect(await ask({ text: TEXT }, { text: set }, [9])).toEqual([
      '9: line 7: the line is new or was changed',
    ])
    expect(await ask({ text: set }, { text: TEXT }, [8])).toEqual([
      '8: a line before it was removed or moved',
    ])
    const labelled = swap(TEXT, 3, 'LABEL a=b', 'EXPOSE 80', 'WORKDIR /src')
    expect(await ask({ text: TEXT }, { text: labelled }, [7])).toEqual([
      expect.stringMatching(/^7: nothing it depends on changed/),
    ])
  })

  test('what nobody wrote down: addresses, the clock, platforms, and results that are gone', async () => {
    const added = swap(TEXT, 10, 'ADD https://files.example.org/zones /zones')
    expect(await ask({ text: added }, {}, [10])).toEqual([
      '10: https://files.example.org/zones gives other bytes or another date, or the builder had lost those it had',
    ])
    const dated = swap(TEXT, 5, 'RUN date > /stamp')
    expect(await ask({ text: dated }, {}, [5, 12])).toEqual([
      '5: nothing it depends on changed, but date gives another result each time it runs',
      '12: line 5: nothing it depends on changed, but date gives another result each time it runs',
    ])
    expect(await ask({ text: TEXT }, { platforms: ['linux/arm64'] }, [8])).toEqual([
      '8: the platforms of the build are others',
    ])
    const all = [3, 4, 5, 7, 8, 10, 11, 12]
    const gone = 'nothing it depends on changed: the builder had no result of it to use again'
    expect(await ask({ text: dated }, {}, all)).toEqual(all.map((line) => `${line}: ${gone}`))
  })

  test('no-cache, for all lines or for a stage', async () => {
    expect(await ask({ text: TEXT }, {}, [3, 10], ['*'])).toEqual([
      '3: no-cache asks for it',
      '10: no-cache asks for it',
    ])
    expect(await ask({ text: TEXT }, {}, [3], ['Build'])).toEqual(['3: no-cache asks for it'])
  })

  test('nothing ran: nothing is said', async () => {
    expect(await ask({ text: TEXT }, { args: { VERSION: '2' } }, [])).toEqual([])
  })

  test('no digest is kept of a build argument whose name tells of a secret', async () => {
    const text = TEXT.replace('VERSION=dev', 'API_TOKEN')
    expect(await ask({ text, args: { API_TOKEN: '1' } }, { args: { API_TOKEN: '2' } }, [8])).toEqual([
      expect.stringMatching(/^8: nothing it depends on changed/),
    ])
  })
})
