import type { Pattern } from '../../../model/rule.ts'
import { isOthers } from './context.ts'

/** How packages of other languages that are compiled where they are installed say that there is no compiler: distutils, setuptools and gcc without its C++ part. https://github.com/pypa/distutils/blob/main/distutils/spawn.py */
export const NO_COMPILER: readonly Pattern[] = [
  {
    literal: "unable to execute '",
    match: /unable to execute '(?<program>[^']{1,100})': No such file or directory/,
    confidence: 0.95,
  },
  {
    literal: "error: command '",
    match: /error: command '(?<program>[^']{1,100})' failed: No such file or directory/,
    confidence: 0.95,
  },
  {
    literal: "cannot execute 'cc1",
    match: /(?:gcc|g\+\+|cc|c\+\+): fatal error: cannot execute '(?:\S{0,200}\/)?(?<program>cc1(?:plus)?)'/,
    guard: (_facts, context) => isOthers(context),
    confidence: 0.955,
  },
]
