import type { Pattern } from '../../../model/rule.ts'
import { isAbove, isBelow, isOnlyGo } from './context.ts'

const TRACEBACK = /^\s*Traceback \(most recent call last\)|^\s*File "[^"]{1,300}", line \d+/
const FRAMES = /^\s*at (?:\S|async )/

/** How the runtimes of languages report an error that a program did not catch. https://docs.python.org/3/library/traceback.html, https://nodejs.org/api/errors.html, https://pkg.go.dev/runtime */
export const UNCAUGHT: readonly Pattern[] = [
  {
    literal: 'modulenotfounderror: ',
    match: /^\s*(?<error>ModuleNotFoundError: .{1,300})/,
    confidence: 0.92,
  },
  {
    literal: 'error: ',
    match:
      /^\s*(?<error>(?:[a-z_][\w.]{0,100}\.)?[A-Z]\w{0,60}(?:Error|Exception|Warning|Interrupt|Failure|Exit): .{0,300})/,
    guard: (_facts, context) => isBelow(context, TRACEBACK, 8) || isAbove(context, FRAMES, 6),
    confidence: 0.84,
  },
  {
    literal: 'error',
    match: /^\s*(?<error>(?:[a-z_][\w.]{0,100}\.)?[A-Z]\w{0,60}(?:Error|Exception))\s*$/,
    guard: (_facts, context) => isBelow(context, TRACEBACK, 4),
  },
  {
    literal: 'exception: ',
    match: /^\s*(?<error>(?:[a-z_][\w.]{0,100}\.)?[A-Z]?\w{0,60}(?:Exception|Errors?): .{0,300})/,
    guard: (_facts, context) => isBelow(context, TRACEBACK, 8) || isAbove(context, FRAMES, 6),
    confidence: 0.83,
  },
  {
    literal: 'error: ',
    match: /^\s*(?:Uncaught |\[?[Ee]rror\]? )?(?<error>Error: .{1,300})/,
    guard: (_facts, context) => isAbove(context, FRAMES, 6),
    confidence: 0.82,
  },
  {
    literal: 'exception in thread',
    match: /(?<error>Exception in thread "[^"]{1,100}" .{1,300})/,
    confidence: 0.86,
  },
  {
    literal: 'php fatal error: ',
    match: /(?:PHP )?(?<error>Fatal error: {1,2}Uncaught .{1,300})/,
    confidence: 0.88,
  },
  {
    literal: 'in @inc',
    match: /(?<error>Can't locate \S{1,200}\.pm in @INC)/,
    confidence: 0.92,
  },
  {
    literal: 'err_module_not_found',
    match: /(?<error>Error \[ERR_MODULE_NOT_FOUND\]: .{1,300})/,
    confidence: 0.92,
  },
  {
    literal: 'cannot find module ',
    match: /(?<error>Error: Cannot find module '(?!\/)[^']{1,200}')/,
    confidence: 0.92,
  },
  {
    literal: 'digital envelope routines',
    match: /(?<error>error:0308010C:digital envelope routines::unsupported)/,
    confidence: 0.92,
  },
  {
    literal: '.rb:',
    match: /^\S{1,300}\.rb:\d{1,6}:in [`'].{1,200}': (?<error>.{1,300}) \((?:\w{1,60}::){0,5}\w{1,60}\)/,
    confidence: 0.88,
  },
  {
    literal: 'php parse error',
    match: /(?:PHP )?(?<error>Parse error: {1,2}.{1,300})/,
    confidence: 0.86,
  },
  {
    literal: 'goroutine ',
    match: /^goroutine \d{1,9} \[running\]:/,
    guard: (_facts, context) => isBelow(context, /^panic: /, 6) && !isOnlyGo(context),
    confidence: 0.6,
  },
  {
    literal: 'fatal error: ',
    match: /^(?<error>fatal error: .{1,200})/,
    guard: (_facts, context) => isAbove(context, /^goroutine \d+ \[/, 6) && !isOnlyGo(context),
    confidence: 0.82,
  },
  {
    literal: 'panic: ',
    match: /^(?<error>panic: .{1,300})/,
    guard: (_facts, context) => isAbove(context, /^goroutine \d+ \[/, 6) && !isOnlyGo(context),
    confidence: 0.82,
  },
]
