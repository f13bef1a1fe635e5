import type { Rule } from '../../../model/rule.ts'

/** A package needs a C compiler the image does not have. */
export const cgoNoCompiler: Rule = {
  id: 'cgo.no-compiler',
  title: 'C compiler {compiler} is not installed',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    { literal: 'c compiler "', match: /cgo: C compiler "(?<compiler>[^"]{1,200})" not found/ },
    {
      literal: 'executable file not found in $path',
      match:
        /cgo: (?:exec \S{1,200}: )?exec: "(?<compiler>[^"]{1,200})": executable file not found in \$PATH/,
    },
    {
      literal: 'executable file not found in $path',
      match:
        /(?:^|\s)exec: "(?<compiler>(?:[\w-]{1,60}-)?(?:gcc|g\+\+|clang|cc))": executable file not found in \$PATH/,
      guard: (_facts, context) =>
        !/OCI runtime|runc run|unable to start/.test(context.line.text) &&
        !context.line.text.includes('cgo:'),
    },
  ],
  cause:
    'A package with C code (net, os/user, sqlite drivers, or anything built with -race) is compiled with cgo, and {compiler} is missing in the image, as in the alpine and slim variants.',
  remedies: [
    'Build without cgo when no C code is needed: `ENV CGO_ENABLED=0`.',
    'Install a compiler in the builder stage: `RUN apk add --no-cache gcc musl-dev` (Alpine) or `RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev` (Debian).',
  ],
  source: 'cmd/cgo, cmd/go/internal/work/exec.go (`cgo: C compiler %q not found`)',
  examples: {
    matches: [
      {
        log: '# runtime/cgo\ncgo: C compiler "gcc" not found: exec: "gcc": executable file not found in $PATH',
        evidence: 'cgo: C compiler "gcc" not found: exec: "gcc": executable file not found in $PATH',
        facts: { compiler: 'gcc' },
      },
      { log: '# runtime/cgo\nexec: "gcc": executable file not found in $PATH', facts: { compiler: 'gcc' } },
    ],
    ignores: [
      '/bin/sh: 1: gcc: not found',
      'package example.org/app: build constraints exclude all Go files in /src',
    ],
  },
}
