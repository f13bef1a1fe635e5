/** The mark every payload carries into a command. */
export const MARK = 'smuggled'

const NAMES = [
  ...['add-mask', 'set-output name=x', 'save-state name=isPost', 'set-env name=PATH', 'add-path', 'debug'],
  ...['stop-commands', 'add-matcher', 'remove-matcher owner=go', 'error file=a.go,line=1', 'warning'],
  ...['notice title=x', 'group', 'echo', 'ADD-MASK'],
] as const

const mask = `::add-mask::${MARK}`
const old = `##[add-mask]${MARK}`

/** How a command may be hidden from who looks for it, and shown to the runner. */
const SHAPES: readonly (readonly [string, string])[] = [
  ['after blanks', ` \t ${mask}`],
  ['after a blank of no width in ASCII', `\u00a0\u3000${mask}`],
  ['after a line feed', `x\n${mask}`],
  ['after a carriage return', `x\r${mask}`],
  ['after CRLF', `x\r\n${mask}`],
  ['after U+0085', `x\u0085${mask}`],
  ['after U+2028', `x\u2028${mask}`],
  ['after U+2029', `x\u2029${mask}`],
  ['after many returns', `x\r\r\r${mask}`],
  ['after a progress bar', `10%\r50%\r${mask}`],
  ['behind a byte order mark', `\ufeff${mask}`],
  ['behind a space of no width', `\u200b${mask}`],
  ['behind a control', `\u0001${mask}`],
  ['behind colour', `\u001b[31m${mask}`],
  ['behind colour and blanks', ` \u001b[0;1m ${mask}`],
  ['behind a title of the terminal', `\u001b]0;title\u0007${mask}`],
  ['behind a link of the terminal', `\u001b]8;;http://a.example.org\u001b\\${mask}`],
  ['behind a cursor movement', `\u001b[2K\u001b[1G${mask}`],
  ['behind a mark that reorders', `\u202e${mask}`],
  ['with a space of no width between the colons', `:\u200b:add-mask::${MARK}`],
  ['with a soft hyphen between the colons', `:\u00ad:add-mask::${MARK}`],
  ['with a control between the colons', `:\u0000:add-mask::${MARK}`],
  ['with a sequence between the colons', `:\u001b[0m:add-mask::${MARK}`],
  ['old, inside a line', `go: downloading ${old}`],
  ['old, behind the prefix of BuildKit', `#7 0.2 ${old}`],
  ['old, behind our gutter', `| ${old}`],
  ['old, twice', `##[group]a${old}`],
  ['old, with more signs before', `####[add-mask]${MARK}`],
  ['old, joined by a sequence', `#\u001b[0m#[add-mask]${MARK}`],
  ['old, joined by a control', `#\u0000#\u0008[add-mask]${MARK}`],
  ['old, joined by a sequence that ends in a bracket', `##\u001b[[[add-mask]${MARK}`],
  ['old, joined by a reset of two bytes', `##\u001bM[add-mask]${MARK}`],
  ['old, with a space of no width', `#\u200b#[add-mask]${MARK}`],
  ['old, with a joiner', `##\u2060[add-mask]${MARK}`],
  ['old, with a soft hyphen', `#\u00ad#\u00ad[add-mask]${MARK}`],
  ['old, with a variation selector', `##\ufe0f[add-mask]${MARK}`],
  ['old, with a mark that reorders', `#\u202e#[add-mask]${MARK}`],
  ['old, after a carriage return', `x\r${old}`],
  ['old, at the end of a long line', `${'x'.repeat(70_000)}${old}`],
  ['old, with properties', `##[set-output name=x;y=z]${MARK}`],
  ['new inside old', `##[add-mask]::add-mask::${MARK}`],
  ['old inside a command that is none', `::nothing::x ${old}`],
  ['new after a command that is none', `::nothing::x\r${mask}`],
  ['percent-encoded data', `::add-mask::%0A${MARK}`],
  ['a guess of the token', `::stop-commands::${MARK}`],
]

/** What a build may print so that the runner obeys it: each name in both forms, and every way to hide one. */
export const SMUGGLED: readonly (readonly [string, string])[] = [
  ...NAMES.map((name) => [`the command ${name}`, `::${name}::${MARK}`] as const),
  ...SHAPES.map(([name, text]) => [`a command ${name}`, text] as const),
  ...NAMES.map((name) => [`the old command ${name}`, `##[${name.replace(',', ';')}]${MARK}`] as const),
]
