import { describe, expect, test } from '@jest/globals'
import { framed } from '../e2e/innocents/frames.ts'
import { readInnocents } from '../e2e/innocents/recipe.ts'
import { recipes } from '../e2e/innocents/recipes/index.ts'
import { rules } from '../src/catalogue/rules/index.ts'
import { classify, literalsOf } from '../src/stages/classify/index.ts'
import { readLog } from '../src/stages/read-log/index.ts'

const innocents = readInnocents()

/** What is said of a log; `none` for one without a failure. */
const said = (log: string): string => {
  const found = classify(readLog(log, literalsOf(rules)), rules)
  return found === null ? 'none' : `${found.id}: ${found.evidence.text}`
}

test('every innocent log has a recipe or a frame, and each of these its log', () => {
  const named = [...Object.keys(recipes), ...Object.keys(framed)].sort()
  expect(innocents.map(({ name }) => name)).toEqual(named)
  expect(innocents.length).toBeGreaterThanOrEqual(100)
})

test('no innocent log is empty or the copy of another', () => {
  expect(innocents.filter(({ log }) => log.trim() === '').map(({ name }) => name)).toEqual([])
  expect(new Set(innocents.map(({ log }) => log)).size).toBe(innocents.length)
})

/** Alarms that are known and wrong; a log leaves this list when its alarm is gone. */
const ALARMS: Readonly<Record<string, string>> = {
  // The subject of a commit on a line of its own.
  'bare-git-chatter': 'unknown: Fix error: exit',
}

describe.each(innocents.filter(({ name }) => ALARMS[name] === undefined))('$name', ({ log }) => {
  const changed = (change: (line: string, at: number) => string): string =>
    log
      .split('\n')
      .map((line, at) => (line === '' ? line : change(line, at)))
      .join('\n')
  const inColour = (line: string): string => (line.includes('{"') ? line : `\u001b[33m${line}\u001b[0m`)
  const withTime = (line: string, at: number): string =>
    /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d.{0,12} /.test(line.slice(0, 60))
      ? line
      : `2026-01-02T03:04:${String(at % 60).padStart(2, '0')}.1234567Z ${line}`

  test('gives no diagnosis', () => {
    expect(said(log)).toBe('none')
  })

  test('gives none with the line ends of Windows, in colour, or with times before its lines', () => {
    expect([log.replaceAll('\n', '\r\n'), changed(inColour), changed(withTime)].map(said)).toEqual([
      'none',
      'none',
      'none',
    ])
  })
})

test.each(Object.entries(ALARMS))('%s gives the alarm that is known', (name, alarm) => {
  expect(said(innocents.find((one) => one.name === name)?.log ?? '')).toContain(alarm)
})
