import { describe, expect, test } from '@jest/globals'
import { type BuildArgs, environmentAt } from '../../src/dockerfile/environment.ts'
import { expand } from '../../src/dockerfile/expand.ts'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'

function last(text: string, buildArgs: BuildArgs = {}) {
  const file = parseDockerfile(text)
  return environmentAt(file, file.stages.length - 1, 1000, buildArgs)
}

test.each([
  ['$A/x', '1/x'],
  ['${A:-z}${B:-z}${C:-z}', '1zz'],
  ['${A-z}|${B-z}|${C-z}', '1||z'],
  ['${A:+y}${C:+y}', 'y'],
  ['"$A" \'$A\' \\$A', '1 $A $A'],
  ['${C:-${A}2}', '12'],
  ['$N', null],
  ['${N:-x}', null],
  ['${C:?no}', null],
  ['${A#x}', null],
  ['$', '$'],
])('%s becomes %s', (text, value) => {
  const values = new Map([
    ['A', '1'],
    ['B', ''],
    ['N', null],
  ] as [string, string | null][])
  expect(expand(text, values)).toBe(value)
})

describe('values', () => {
  test('golang images bring GOPATH and a directory, plain ones nothing', () => {
    const { values, workdir, user, image } = last('FROM mirror.example/library/golang:1.22-alpine')
    expect([values.get('GOPATH'), workdir, user]).toEqual(['/go', '/go', ''])
    expect(image).toMatch(/golang/)
    expect(last('FROM alpine')).toMatchObject({ workdir: '/', known: true })
    expect(last('FROM example/own')).toMatchObject({ workdir: null, user: null, known: false })
  })

  test('ENV in both forms, old values within a line, inherited through FROM', () => {
    const { values } = last('FROM alpine AS a\nENV X a b\nENV X=c Y=$X\nFROM a\nENV Z="$X d"')
    expect([...values].slice(-3)).toEqual([
      ['X', 'c'],
      ['Y', 'a b'],
      ['Z', 'c d'],
    ])
  })

  test('ARG: default, global, given, platform, unset; the later of ENV and ARG wins', () => {
    const text = 'ARG G=1\nFROM alpine\nARG G D=2 U TARGETOS\nENV E=1\nARG E=2'
    expect(Object.fromEntries(last(text).values)).toEqual({ G: '1', D: '2', TARGETOS: null, E: '2' })
    expect(Object.fromEntries(last(text, { D: '3', U: '4', TARGETOS: 'linux' }).values)).toMatchObject({
      D: '3',
      U: '4',
      TARGETOS: 'linux',
    })
  })

  test('WORKDIR, USER and SHELL', () => {
    expect(last('FROM golang\nWORKDIR a/../b\nWORKDIR c\nUSER u:g\nSHELL ["bash", "-c"]')).toMatchObject({
      workdir: '/go/b/c',
      user: 'u:g',
      shell: ['bash', '-c'],
    })
    expect(last('FROM golang\nARG TARGETOS\nWORKDIR $TARGETOS').workdir).toBeNull()
  })

  test('only what stands before the line counts', () => {
    const file = parseDockerfile('FROM golang\nENV A=1\nRUN x\nENV A=2')
    expect(environmentAt(file, 0, 3).values.get('A')).toBe('1')
  })
})
