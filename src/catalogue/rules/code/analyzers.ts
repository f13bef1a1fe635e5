const PRINTF = [
  String.raw`(?:format %\S{1,20}|arg list) (?:has |reads |uses |arg |ends |with arg )`,
  'call has (?:arguments but no formatting directives|possible (?:Printf )?formatting directive)',
  String.raw`call needs \d{1,3} args? but has`,
  'non-constant format string in call to ',
  'does not (?:support error-wrapping directive|take io\\.Writer but has first arg)',
  'possible formatting directive',
  'is a func value, not called',
  'causes recursive (?:call to |\\S{1,100} method call)',
  'missing \\.\\.\\. in args forwarded to ',
]

const VALUES = [
  '(?:passes|copies|range var \\S{1,100} copies|assignment copies|literal copies|return copies|call of \\S{1,200} copies|declaration copies|iteration copies) lock(?: by value| value)?[: ]',
  'struct literal uses unkeyed fields',
  'struct field (?:tag .{1,200} not compatible with|\\S{1,100} repeats \\S{1,30} tag|\\S{1,100} has \\S{1,30} tag but is not exported)',
  'self-assignment of ',
  'result of \\S{1,200} call not used',
  'impossible (?:interface-to-interface )?type assertion: no type can implement both',
  'direct assignment to atomic value',
  '(?:redundant|suspect) (?:or|and): ',
  'comparison of function \\S{1,200} (?:==|!=) nil is always',
  'conversion from \\S{1,100} .{0,60}to string yields a string of one rune',
  '\\(\\S{1,30} bits\\) too small for shift of',
  'append with no values',
  'possible misuse of (?:unsafe\\.Pointer|reflect\\.)',
  'misuse of unbuffered os\\.Signal channel',
  'possibly passing Go type with embedded pointer to C',
  'call of \\S{1,200} passes non-pointer',
  'second argument to errors\\.As ',
  'address format .{1,60} does not work with IPv6',
  '(?:call to \\S{1,200} (?:missing a final value|has a missing or misplaced value)|arg .{1,200} should (?:probably )?be a string or a slog\\.Attr)',
]

const FLOW = [
  'unreachable code',
  'loop variable \\S{1,100} captured by func literal',
  'the \\S{1,100} function (?:returned by context\\.\\S{1,40} should be called, not discarded|is not used on all paths)',
  'this return statement may be reached without using the ',
  'call to \\(?\\*?\\S{1,100} from a non-test goroutine',
  'call to time\\.Since is not deferred',
  'using \\S{1,100} before checking for errors',
  'WaitGroup\\.Add called from inside new goroutine',
]

const DECLARATIONS = [
  'method .{1,300} should have signature ',
  'has malformed (?:name|example suffix)',
  'refers to unknown (?:identifier|field or method)',
  'should (?:be niladic|return nothing|not have type params)',
  '(?:misplaced|malformed|unexpected extra|possible malformed) (?:\\/\\/go:build|\\+build) ',
  '\\/\\/go:debug directive only valid',
  '\\+build lines do not match',
  'fuzz target must ',
  'frame pointer is clobbered before saving',
  '\\[\\w{1,10}\\] \\S{1,100}: (?:wrong argument size|invalid \\S{1,30} of|RET without writing|frame size|function \\S{1,100} missing Go declaration|use of )',
  '\\S{1,100} requires go1\\.\\d{1,3} or later \\((?:file|module) is',
]

/** What go vet's analyzers say, to tell their reports from the compiler's. https://pkg.go.dev/golang.org/x/tools/go/analysis/passes */
export const ANALYZER = new RegExp(
  String.raw`^(?!\s{4}).{0,400}\.(?:go|s):\d{1,7}(?::\d{1,5})?: .{0,200}(?:${[...PRINTF, ...VALUES, ...FLOW, ...DECLARATIONS].join('|')})`,
)
