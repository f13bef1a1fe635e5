/** Strings, runes and raw strings are one token each; comments are none. https://go.dev/ref/spec#Lexical_elements */
const GO =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)+'|[\p{L}_][\p{L}\p{Nd}_]*|\d[\w.]*|\.\d\w*|\S/gu

/** Comments that the go command or cgo obeys. https://pkg.go.dev/cmd/compile#hdr-Compiler_Directives */
const OBEYED = /^\/\/(?:go:|export |line |\s*\+build |\s*#)|^\/\*[\s\S]*#(?:include|cgo|define)/

/** Text of Go as the tokens the compiler sees; directives count, other comments and blanks do not. */
export const goTokens = (text: string): readonly string[] =>
  (text.match(GO) ?? []).filter((token) => !/^\/[/*]/.test(token) || OBEYED.test(token))

/** The same text whatever its layout and comments: two files that build the same have the same. */
export const plainText = (path: string, text: string): string => {
  if (path.endsWith('.go')) return goTokens(text).join(' ')
  const comment = /(?:^|\/)go\.(?:mod|work)$/.test(path) ? /(?:^|\s)\/\/.*$/ : null
  const lines = text.split('\n').map((line) => (comment ? line.replace(comment, '') : line))
  return lines
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .join('\n')
}

const KEYWORDS = new Set(
  `break case chan const continue default defer else fallthrough for func go goto if import interface map
  package range return select struct switch type var nil true false error string int bool byte any err ctx
  len cap make new append panic recover ok`.split(/\s+/),
)

/** The names in a piece of Go that somebody may have declared, each once, in order. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set(
    goTokens(text).filter((token) => /^[\p{L}_]\w*$/u.test(token) && token !== '_' && !KEYWORDS.has(token)),
  ),
]
