import type { LogLine } from '../../../model/log.ts'
import type { Facts, MatchContext, Pattern } from '../../../model/rule.ts'
import { isBelow, isCutOff, lineBelow } from './context.ts'

/** What pip prints of an index it could not ask, before it says that it found nothing there. */
const PIP_CUT_OFF = /NewConnectionError|Retrying \(Retry|ReadTimeoutError|SSLError/

/** Whether the index was reached: otherwise pip finds nothing for another reason. */
const hasIndex = (_facts: Facts, context: MatchContext): boolean =>
  !isCutOff(context) && !isBelow(context, PIP_CUT_OFF)

/** The name pip gives to a conflict, which it prints below the packages that are in it and their demands. */
const verdictBelow = (context: MatchContext): LogLine | undefined =>
  lineBelow(context, /^ERROR: ResolutionImpossible/, 59)

/** How pip and Poetry say that the wanted versions cannot be had. https://pip.pypa.io/en/stable/topics/dependency-resolution/ */
export const UNRESOLVED_PYTHON: readonly Pattern[] = [
  {
    literal: 'no matching distribution found for',
    match: /ERROR: No matching distribution found for (?<package>\S{1,200})/,
    guard: hasIndex,
    confidence: 0.93,
  },
  {
    literal: 'could not find a version that satisfies',
    match: /ERROR: Could not find a version that satisfies the requirement (?<package>\S{1,200})/,
    guard: hasIndex,
  },
  {
    literal: 'could not find a version that satisfies',
    match: /^\s*Could not find a version that satisfies the requirement (?<package>\S{1,200})/,
    guard: hasIndex,
    confidence: 0.92,
  },
  {
    literal: 'no matching distribution found for',
    match: /^\s*No matching distribution found for (?<package>\S{1,200})/,
    confidence: 0.91,
  },
  {
    literal: 'resolutionimpossible',
    match: /ERROR: ResolutionImpossible/,
    confidence: 0.9,
  },
  {
    literal: 'have conflicting dependencies',
    match:
      /ERROR: Cannot install (?<package>.{1,200}) because these package versions have conflicting dependencies/,
    cause: verdictBelow,
  },
  {
    literal: 'externally-managed-environment',
    match: /error: externally-managed-environment/,
  },
  {
    literal: 'changed significantly since poetry.lock',
    match: /pyproject\.toml changed significantly since poetry\.lock was last generated/,
  },
]
