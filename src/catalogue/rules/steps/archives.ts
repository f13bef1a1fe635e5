import type { Facts, MatchContext, Pattern } from '../../../model/rule.ts'
import { isBelow } from './context.ts'

/** Whether no downloader failed just before: the program behind the pipe then only missed its input. */
const isFirst = (_facts: Facts, context: MatchContext): boolean =>
  !isBelow(
    context,
    /\bERROR [45]\d\d: |^curl: \((?!23\))\d{1,2}\) |^wget: (?:server returned error|can't connect|bad address|unable to resolve)/,
    8,
  )

/** How programs that unpack say that what came is no archive, or only a part of one: gzip, GNU tar, busybox, unzip. https://www.gnu.org/software/gzip/manual, https://www.gnu.org/software/tar/manual */
export const UNREADABLE_ARCHIVES: readonly Pattern[] = [
  {
    literal: 'not in gzip format',
    match: /gzip: (?:stdin: )?(?<fault>not in gzip format)/,
    guard: isFirst,
    confidence: 0.91,
  },
  {
    literal: 'gzip: invalid magic',
    match: /^gzip: (?<fault>invalid magic)/,
    guard: isFirst,
    confidence: 0.91,
  },
  {
    literal: 'unexpected end of file',
    match: /gzip: stdin: (?<fault>unexpected end of file)/,
    guard: isFirst,
  },
  {
    literal: 'does not look like a tar archive',
    match: /tar: (?<fault>This does not look like a tar archive)/,
    guard: isFirst,
    confidence: 0.9,
  },
  {
    literal: 'unzip: short read',
    match: /^unzip: (?<fault>short read)/,
    guard: isFirst,
    confidence: 0.91,
  },
  {
    literal: 'tar: invalid magic',
    match: /tar: (?<fault>invalid (?:magic|tar magic|tar header checksum))/,
    guard: isFirst,
    confidence: 0.91,
  },
  {
    literal: 'end-of-central-directory signature',
    match: /(?<fault>End-of-central-directory signature not found)/,
    confidence: 0.92,
  },
]
