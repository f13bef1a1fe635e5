/** Names of the linters of golangci-lint, v1 and v2, as they stand in parentheses after a finding. https://github.com/golangci/golangci-lint/blob/main/pkg/lint/lintersdb/builder_linter.go */
export const LINTER =
  'asasalint|asciicheck|arangolint|bidichk|bodyclose|canonicalheader|containedctx|contextcheck|copyloopvar|cyclop|deadcode|decorder|depguard|dogsled|dupl|dupword|durationcheck|embeddedstructfieldcheck|err113|errcheck|errchkjson|errname|errorlint|execinquery|exhaustive|exhaustivestruct|exhaustruct|exportloopref|exptostd|fatcontext|forbidigo|forcetypeassert|funcorder|funlen|gci|ginkgolinter|gocheckcompilerdirectives|gochecknoglobals|gochecknoinits|gochecksumtype|gocognit|goconst|gocritic|gocyclo|godoclint|godot|godox|goerr113|gofmt|gofumpt|goheader|goimports|golines|golint|gomnd|gomoddirectives|gomodguard|goprintffuncname|gosec|gosimple|gosmopolitan|govet|grouper|iface|ifshort|importas|inamedparam|ineffassign|interfacebloat|interfacer|intrange|iotamixing|ireturn|lll|loggercheck|logrlint|maintidx|makezero|maligned|megacheck|mirror|misspell|mnd|modernize|musttag|nakedret|nestif|nilerr|nilnesserr|nilnil|nlreturn|noctx|noinlineerr|nolintlint|nonamedreturns|nosnakecase|nosprintfhostport|paralleltest|perfsprint|prealloc|predeclared|promlinter|protogetter|reassign|recvcheck|revive|rowserrcheck|scopelint|sloglint|spancheck|sqlclosecheck|staticcheck|structcheck|stylecheck|swaggo|tagalign|tagliatelle|tenv|testableexamples|testifylint|testpackage|thelper|tparallel|unconvert|unparam|unqueryvet|unused|usestdlibvars|usetesting|varcheck|varnamelen|wastedassign|whitespace|wrapcheck|wsl|wsl_v5|zerologlint'

/** Checks of staticcheck that call themselves by a code. https://staticcheck.dev/docs/checks/ */
export const STATICCHECK = String.raw`(?:SA|ST|QF|S|U)\d{4}`

/** What a linter writes after its message: its name or code in parentheses; `typecheck` and `compile` mean that the code was not understood. */
export const LINT_SUFFIX = new RegExp(
  String.raw`\((?:${LINTER}|typecheck|compile|${STATICCHECK})(?:, (?:${LINTER})){0,9}\)\s*$`,
)
