import type { Pattern } from '../../../model/rule.ts'

/** How conda, Bundler, R and meson say that what they look for is in none of their sources, or in another version. */
export const NOT_IN_CHANNEL: readonly Pattern[] = [
  {
    literal: 'packagenotfounderror: ',
    match:
      /^PackageNotFoundError: (?:Packages missing in current channels|The following packages are (?:not available|missing))/,
  },
  {
    literal: 'unsatisfiableerror: ',
    match: /^UnsatisfiableError: The following specifications were found/,
  },
  {
    literal: ' in any of the sources',
    match: /^(?:Bundler::GemNotFound: )?Could not find (?<package>\S{1,200}) in any of the sources/,
  },
  {
    literal: ' not available for package ',
    match:
      /(?:ERROR: )?dependenc(?:y|ies) (?<package>[‘'].{1,300}[’']) (?:is|are) not available for package [‘']\S{1,100}[’']/,
  },
  {
    literal: 'invalid version of dependency',
    match:
      /meson\.build:\d{1,6}:\d{1,6}: ERROR: Invalid version of dependency, need (?<package>'[^']{1,100}' \[[^\]]{1,60}\])/,
  },
]
