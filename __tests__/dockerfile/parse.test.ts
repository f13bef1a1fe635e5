import { describe, expect, test } from '@jest/globals'
import { parseDockerfile, withBuildArgs } from '../../src/dockerfile/parse.ts'
import type { Instruction } from '../../src/model/dockerfile.ts'

const body = (...lines: string[]): readonly Instruction[] =>
  parseDockerfile(['FROM a', ...lines].join('\n')).stages[0]?.instructions ?? []

describe('directives', () => {
  test('syntax and escape count at the top only', () => {
    const file = parseDockerfile('# syntax = docker/dockerfile:1.4 extra\n# escape=`\nFROM a\nRUN x `\n  y\n')
    expect([file.syntax, file.escape]).toEqual(['docker/dockerfile:1.4', '`'])
    expect(file.stages[0]?.instructions[0]).toMatchObject({ text: 'x y', line: 4, endLine: 5 })
  })

  test.each([
    '# a comment\n# syntax=x\n',
    '\n# syntax=x\n',
    '# other=1\n# syntax=x\n',
    'FROM b\n# syntax=x\n',
    ' # syntax=x\n',
  ])('no syntax in %j', (head) => {
    expect(parseDockerfile(`${head}FROM a`).syntax).toBeNull()
  })

  test('a byte order mark, a shebang and slashes before syntax are read over', () => {
    expect(parseDockerfile('\ufeff# syntax=x\nFROM a').syntax).toBe('x')
    expect(parseDockerfile('\u00ef\u00bb\u00bfFROM a').stages).toHaveLength(1)
    expect(parseDockerfile('#!/usr/bin/x\n# syntax=x\nFROM a').syntax).toBe('x')
    expect(parseDockerfile('// syntax=x\nFROM a').syntax).toBe('x')
  })
})

describe('lines', () => {
  test('comments, empty lines and blanks after the backslash lie inside a continuation', () => {
    const run = body('RUN a \\  ', '  # no \\', '', '  && b \\\t', '  c', 'CMD d')[0]
    expect(run).toMatchObject({ text: 'a && b c', line: 2, endLine: 6 })
  })

  test('a last backslash swallows the next instruction, a double one does not', () => {
    expect(body('RUN a ; \\', '', 'CMD b').map(({ text }) => text)).toEqual(['a ; CMD b'])
    expect(body('RUN a \\\\', 'CMD b').map(({ keyword }) => keyword)).toEqual(['RUN', 'CMD'])
    expect(body('RUN a \\', '# end').map(({ text, endLine }) => [text, endLine])).toEqual([['a', 2]])
  })

  test('carriage returns and lower case', () => {
    const file = parseDockerfile('from golang as Build\r\nrun a \\\r\n  b\r\n')
    expect(file.stages[0]).toMatchObject({ name: 'build', base: 'golang' })
    expect(file.stages[0]?.instructions[0]).toMatchObject({ keyword: 'RUN', text: 'a b', endLine: 3 })
  })
})

describe('heredocs', () => {
  test('bodies, tabs and quotes', () => {
    const [run, copy, cmd] = body(
      'RUN <<EOT bash',
      'a',
      'EOT',
      'COPY <<-"X" <<Y /d/',
      '\tb',
      '\tX',
      'c',
      'Y',
      'CMD z',
    )
    expect(run).toMatchObject({ text: '<<EOT bash', endLine: 4, heredocs: [{ name: 'EOT', body: 'a\n' }] })
    expect(copy?.heredocs.map(({ body }) => body)).toEqual(['b\n', 'c\n'])
    expect(cmd).toMatchObject({ keyword: 'CMD', line: 10 })
  })

  test('no heredoc: exec form, other instructions, open quotes; an open one reaches the end', () => {
    expect(body('RUN ["a", "<<X"]', 'CMD b')).toHaveLength(2)
    expect(body('CMD cat <<X', 'CMD b')).toHaveLength(2)
    expect(body("RUN echo '<<X", 'CMD b')).toHaveLength(2)
    expect(body('RUN <<X', 'CMD b')).toMatchObject([{ endLine: 3, heredocs: [{ body: 'CMD b\n' }] }])
  })
})

test('flags with quotes, exec form, ONBUILD', () => {
  const [run, onbuild, copy] = body(
    'RUN --mount=type=cache,target="/a b" --network=none --x ["go", "mod"]',
    'ONBUILD RUN --network=none go build',
    'COPY --from=b ["a b", "/c"]',
  )
  expect(run).toMatchObject({ execForm: true, args: ['go', 'mod'] })
  expect(run?.flags.map(({ value }) => value)).toEqual(['type=cache,target=/a b', 'none', null])
  expect(onbuild?.trigger).toMatchObject({ keyword: 'RUN', text: 'go build', flags: [{ name: 'network' }] })
  expect(copy?.args).toEqual(['a b', '/c'])
})

test('stages, bases and parents, the later of two names', () => {
  const file = parseDockerfile(
    'ARG V=1\nARG W\nFROM golang:${V} AS a\nFROM x:$W AS a\nFROM --platform=$P A\nFROM ${Z:-y}\n',
  )
  expect(file.stages.map(({ base, parent }) => [base, parent])).toEqual([
    ['golang:1', null],
    [null, null],
    ['A', 1],
    ['y', null],
  ])
  expect(file.stages[2]?.platform).toBe('$P')
  expect(withBuildArgs(file, { V: '2', W: '3' }).stages.map(({ base }) => base)).toEqual([
    'golang:2',
    'x:3',
    'A',
    'y',
  ])
})

test('nothing makes it throw', () => {
  for (const text of [
    '',
    'FROM',
    'RUN a',
    'FROM a AS',
    'FROM a\nRUN [',
    'FROM ${',
    'ONBUILD',
    'ENV',
    'FROM a\nRUN --',
  ]) {
    expect(() => parseDockerfile(text)).not.toThrow()
  }
  expect(parseDockerfile('FROM a\n# go-docker-build: off\nRUN b').offLines).toEqual([2])
})
