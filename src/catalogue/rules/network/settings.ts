import type { Pattern } from '../../../model/rule.ts'
import { MODULE_VERSION } from '../modules/patterns.ts'

/** How go says that its environment (GOVCS, GOPROXY) leaves it no way to a module. https://go.dev/ref/mod#environment-variables */
export const BAD_SETTINGS: readonly Pattern[] = [
  {
    literal: 'govcs disallows using ',
    match: new RegExp(
      String.raw`(?:${MODULE_VERSION}: )?GOVCS disallows using (?<vcs>\w{1,20}) for (?:public|private) (?<path>[^\s;]{1,300});`,
    ),
    guard: () => ({ setting: 'GOVCS' }),
  },
  {
    literal: ' in govcs',
    match:
      /\b(?:empty|malformed|relative pattern not allowed|unreachable) ?(?:entry|pattern|VCS list|VCS name)? in GOVCS\b/,
    guard: () => ({ setting: 'GOVCS' }),
  },
  {
    literal: 'invalid proxy url ',
    match: /\binvalid proxy URL (?:missing scheme|scheme \(must be https, http, file\)): (?<url>\S{1,300})/,
    guard: ({ url = '' }) => ({ setting: `GOPROXY=${url}` }),
  },
  {
    literal: 'goproxy list is not the empty string',
    match: /GOPROXY list is not the empty string, but contains no entries/,
    guard: () => ({ setting: 'GOPROXY' }),
  },
]
