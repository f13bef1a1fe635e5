import type { LogLine } from '../../../model/log.ts'
import type { MatchContext, Pattern } from '../../../model/rule.ts'
import { isBelow, isCutOff } from './context.ts'

/** What pip prints of an index it could not ask, before it says that it found nothing there. */
const PIP_CUT_OFF = /NewConnectionError|Retrying \(Retry|ReadTimeoutError|SSLError/

/** The name pip gives to a conflict, which it prints below the packages that are in it and their demands. */
const verdictBelow = ({ lines, at }: MatchContext): LogLine | undefined =>
  lines.slice(at + 1, at + 60).find(({ text }) => text.startsWith('ERROR: ResolutionImpossible'))

/** How pip and Poetry say that the wanted versions cannot be had. https://pip.pypa.io/en/stable/topics/dependency-resolution/ */
export const UNRESOLVED_PYTHON: readonly Pattern[] = [
  {
    literal: 'no matching distribution found for',
    match: /ERROR: No matching distribution found for (?<package>\S{1,200})/,
    guard: (_facts, context) => !isCutOff(context) && !isBelow(context, PIP_CUT_OFF),
    confidence: 0.93,
  },
  {
    literal: 'could not find a version that satisfies',
    match: /ERROR: Could not find a version that satisfies the requirement (?<package>\S{1,200})/,
    guard: (_facts, context) => !isCutOff(context) && !isBelow(context, PIP_CUT_OFF),
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
