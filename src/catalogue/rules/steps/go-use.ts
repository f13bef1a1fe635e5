import type { MatchContext, Pattern } from '../../../model/rule.ts'
import { isAbove } from './context.ts'

const said = (literal: string, error: string, guard?: Pattern['guard']): Pattern => ({
  literal,
  match: new RegExp(`^(?:go: |(?:[^\\s:]{1,300}: )?go \\w{1,12} [^\\s:]{1,300}: )?(?<error>${error})`),
  confidence: 0.92,
  ...(guard && { guard }),
})

/** Whether the go command goes on with how it is used. */
const saysUsage = (context: MatchContext): boolean => isAbove(context, /^usage: go /, 3)

/** How the go command says that a step uses it in a way it does not allow: flags, settings, where to write. https://pkg.go.dev/cmd/go */
export const GO_USE: readonly Pattern[] = [
  said(
    ' already exists and is ',
    'build output "[^"]{1,300}" already exists and is (?:a directory|not an object file)',
  ),
  said('go.mod already exists', String.raw`\S{0,300}go\.mod already exists`),
  said('go.work already exists', String.raw`\S{0,300}go\.work already exists`),
  said(
    'cannot determine module path for source directory',
    'cannot determine module path for source directory .{1,300}',
  ),
  said('no install location for ', 'no install location for .{1,300}'),
  said(' when gobin is set', 'cannot install cross-compiled binaries when GOBIN is set'),
  said('gobin must be an absolute path', 'cannot install, GOBIN must be an absolute path'),
  said('$goflags', String.raw`parsing \$GOFLAGS: .{1,200}`),
  said(
    'flag provided but not defined: ',
    String.raw`flag provided but not defined: -\S{1,100}`,
    (_facts, context) => saysUsage(context),
  ),
  said(
    'unknown environment setting go111module',
    String.raw`unknown environment setting GO111MODULE=\S{0,100}`,
  ),
  said(
    '-mod may only be set to readonly or vendor',
    '-mod may only be set to readonly or vendor when in workspace mode.{0,100}',
  ),
  said('cannot be run in workspace mode', "'go mod vendor' cannot be run in workspace mode"),
  said('-modfile cannot be used ', '-modfile cannot be used .{1,100}'),
  said('does not have .mod extension', String.raw`-modfile=\S{1,300}: file does not have \.mod extension`),
  said(
    ' requires exactly one main package',
    String.raw`-buildmode=\S{1,40} requires exactly one main package`,
  ),
  said(" not supported (can be ''", String.raw`-mod=\S{1,40} not supported \(can be .{1,100}`),
  said(
    'is relative; must be absolute path',
    '(?:GO[A-Z]{2,20} environment variable|GOWORK) is relative; must be absolute path: .{0,200}',
  ),
  said('invalid gowork: ', 'invalid GOWORK: not an absolute path'),
  said('-c flag must be first flag', '-C flag must be first flag on command line'),
  said(
    'arguments must be package or module paths',
    String.raw`\S{1,300}: arguments must be package or module paths`,
  ),
  said(
    'invalid value "',
    String.raw`invalid value "[^"]{0,100}" for flag -\S{1,40}: .{1,200}`,
    (_facts, context) => saysUsage(context),
  ),
  said('flag needs an argument: ', String.raw`flag needs an argument: -\S{1,40}`, (_facts, context) =>
    saysUsage(context),
  ),
  {
    literal: '-x flag requires argument of the form ',
    match: /(?<error>-X flag requires argument of the form importpath\.name=value)/,
    confidence: 0.92,
  },
  {
    literal: ': unknown command',
    match: /^(?<error>go \S{1,40}(?: \S{1,40})?: unknown command)$/,
    guard: (_facts, context) => isAbove(context, /^Run 'go help/, 1),
    confidence: 0.92,
  },
]
