import type { Pattern } from '../../../model/rule.ts'

/** How programs written in Go, the tools that kept modules before the go command did, and UPX say that a file is not there. https://pkg.go.dev/io/fs#PathError, https://github.com/golang/dep/blob/master/project.go, https://github.com/tools/godep/blob/master/go.go, https://github.com/kardianos/govendor, https://github.com/Masterminds/glide/blob/master/action/ensure.go, https://github.com/upx/upx */
export const GO_FILES: readonly Pattern[] = [
  {
    literal: 'could not find project ',
    match: /^could not find project (?<file>Gopkg\.toml), use dep init to initiate a manifest/,
  },
  {
    literal: 'godep: no godeps found',
    match: /^godep: No (?<file>Godeps) found \(or in any parent directory\)/,
  },
  {
    literal: ' file in directory tree: ',
    match: /^\[ERROR\]\s{1,8}Failed to find (?<file>\S{1,200}) file in directory tree: /,
  },
  {
    literal: 'filenotfoundexception: ',
    match: /^upx: (?<file>[^\s:]{1,300}): FileNotFoundException: /,
  },
  {
    literal: 'vendor file at ',
    match: /^Error: Vendor file at "(?<file>[^"]{1,300})" not found\.$/,
  },
  {
    literal: ': no such file or directory',
    match:
      /^(?:open|stat|lstat|readlink|chdir) (?<file>(?!\S{0,300}go\.(?:mod|sum|work):)[^\s:]{1,300}): no such file or directory$/,
    confidence: 0.75,
  },
]
