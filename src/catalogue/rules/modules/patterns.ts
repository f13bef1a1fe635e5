import type { LogLine } from '../../../model/log.ts'
import type { Facts, MatchContext } from '../../../model/rule.ts'
import { GO_POSITION } from '../../patterns.ts'

/** `module@version` as the go command prints it. https://go.dev/ref/mod#versions */
export const MODULE_VERSION = String.raw`(?<![^\s"(])(?<module>[^\s@:"(]{1,300})@(?<version>[^\s:",)]{1,200})`

/** A position in a Go file and a colon, which the go command puts before a failed import of a package it reads. */
export const MAYBE_POSITION = String.raw`(?:(?<![^\s"(])${GO_POSITION}: )?`

/** What the system says when a folder may not be written; never that the disk is full. */
export const NOT_WRITABLE = String.raw`(?<fault>permission denied|read-only file system|operation not permitted|not a directory|file exists|no such file or directory|input\/output error)`

/** Texts of up to `count` lines of the same step below the line. */
export const linesBelow = ({ lines, at }: MatchContext, count: number): readonly string[] =>
  lines.slice(at + 1, at + 1 + count).map((line: LogLine) => line.text)

/** Texts of up to `count` lines of the same step above the line, the nearest first. */
export const linesAbove = ({ lines, at }: MatchContext, count: number): readonly string[] =>
  lines
    .slice(Math.max(0, at - count), at)
    .map((line: LogLine) => line.text)
    .reverse()

/** The named groups of the first text that matches; no facts when none does. */
export const factsIn = (texts: readonly string[], what: RegExp): Facts => {
  for (const text of texts) {
    const groups = what.exec(text)?.groups
    if (groups !== undefined) {
      return Object.fromEntries(Object.entries(groups).filter(([, value]) => value !== undefined))
    }
  }
  return {}
}
