import type { Rule } from '../../../model/rule.ts'
import { someLine } from '../../patterns.ts'

/** The build was killed for lack of memory. */
export const runnerOom: Rule = {
  id: 'runner.oom',
  title: 'The builder ran out of memory',
  blame: 'no',
  retryable: false,
  confidence: 0.96,
  patterns: [
    { literal: 'cannot allocate memory', match: /[Cc]annot allocate memory/ },
    {
      literal: 'signal: killed',
      match: /\bsignal: killed\b/,
      guard: (_facts, context) => !someLine(context, /\*\*\* Test killed|context canceled/),
    },
    {
      literal: 'exit code: 137',
      match: /did not complete successfully: exit code: 137\b/,
      guard: (_facts, context) => !someLine(context, /context canceled/),
    },
    { literal: 'runtime: out of memory', match: /fatal error: runtime: (?:out of memory|cannot allocate)/ },
    { literal: 'killed', match: /^\s*Killed\s*$/ },
    { literal: 'returned a non-zero code: 137', match: /returned a non-zero code: 137\b/ },
  ],
  cause:
    'The kernel killed a process of the build because memory ran out; for Go that is mostly the compiler or linker of a large package, run several times in parallel.',
  remedies: [
    'Lower the parallelism: `go build -p 1 ./...`, or `ENV GOFLAGS=-p=2`.',
    'Limit the memory of each compiler process: `ENV GOMEMLIMIT=1GiB GOGC=50`.',
    'Take a runner with more memory, or raise the limit of the builder container.',
  ],
  source:
    'os/exec ExitError (`signal: killed`), syscall ENOMEM, moby/buildkit solver/llbsolver/ops/exec.go (`process %q did not complete successfully`)',
  examples: {
    matches: [
      { log: 'example.org/app/internal/gen: /usr/local/go/pkg/tool/linux_amd64/compile: signal: killed' },
      { log: 'ERROR: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 137' },
      { log: 'go: fork/exec /usr/local/go/pkg/tool/linux_amd64/compile: cannot allocate memory' },
      {
        log: 'ERROR: failed to build: failed to solve: ResourceExhausted: process "/bin/sh -c go build ./..." did not complete successfully: cannot allocate memory',
      },
      { log: 'fatal error: runtime: out of memory' },
      { log: 'Killed' },
      { log: "The command '/bin/sh -c go build ./...' returned a non-zero code: 137" },
    ],
    ignores: [
      'ERROR: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1',
      '*** Test killed with quit: ran too long (11m0s).',
      'killed 3 idle workers',
    ],
  },
}
