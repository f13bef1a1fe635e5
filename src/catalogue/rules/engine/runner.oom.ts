import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'
import { someLine } from '../../patterns.ts'

/** A process was ended on purpose: by a test's own limit, or because the build was canceled. */
const ENDED_ON_PURPOSE = /\*\*\* Test killed|context canceled/

const notOnPurpose = (_facts: Facts, context: MatchContext): boolean => !someLine(context, ENDED_ON_PURPOSE)

const notOfTest = (_facts: Facts, { line }: MatchContext): boolean => !/_test\.go:\d/.test(line.text)

/** The build was killed for lack of memory. */
export const runnerOom: Rule = {
  id: 'runner.oom',
  title: 'The builder ran out of memory',
  blame: 'no',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'cannot allocate memory',
      match: /[Cc]annot allocate memory/,
      guard: notOfTest,
      confidence: 0.96,
    },
    {
      literal: 'signal: killed',
      match:
        /(?<tool>\/tool\/\w{1,40}\/\w{1,40}|go (?:build|vet|test|install|list|run)\b.{0,300}|\b(?:gcc|g\+\+|cc1|cc1plus|ld|clang|asm|cgo|link|compile)): signal: killed\b/,
      guard: notOnPurpose,
      confidence: 0.975,
    },
    { literal: 'signal: killed', match: /\bsignal: killed\b/, guard: notOnPurpose, confidence: 0.9 },
    {
      literal: 'exit code: 137',
      match: /did not complete successfully: exit code: 137\b/,
      guard: notOnPurpose,
      confidence: 0.86,
    },
    {
      literal: 'returned a non-zero code: 137',
      match: /returned a non-zero code: 137\b/,
      confidence: 0.86,
    },
    {
      literal: 'exit code 137',
      match: /exit code 137\b(?! [a-z])/i,
      guard: notOnPurpose,
      confidence: 0.86,
    },
    { literal: 'exit status 137', match: /exit status 137\b/i, guard: notOnPurpose, confidence: 0.86 },
    // make hands on the status of what it ran: where that is told by itself, it is nearer to the cause.
    { literal: 'error 137', match: /^make(?:\[\d{1,3}\])?: \*\*\* .{1,200} Error 137\b/, confidence: 0.85 },
    {
      literal: 'out of memory',
      match:
        /fatal error: (?:runtime: )?(?:out of memory|cannot allocate)|^runtime: out of memory|runtime: cannot allocate heap/,
      guard: notOfTest,
    },
    {
      literal: 'out of memory allocating ',
      match: /out of memory allocating \d{1,20} bytes/,
    },
    { literal: 'virtual memory exhausted', match: /virtual memory exhausted/ },
    { literal: 'llvm error: out of memory', match: /LLVM ERROR: out of memory/ },
    {
      literal: 'out of memory: killed process ',
      match: /Out of memory: Killed process \d{1,9} \((?<tool>[^)]{1,100})\)/,
    },
    {
      literal: 'killed signal terminated program ',
      match: /fatal error: Killed signal terminated program (?<tool>\S{1,60})/,
      confidence: 0.98,
    },
    {
      literal: 'internal compiler error: killed',
      match: /internal compiler error: Killed(?: \(program (?<tool>\S{1,60})\))?/,
      confidence: 0.98,
    },
    {
      literal: 'terminated with signal 9',
      match: /(?<tool>\w{1,20}) terminated with signal 9/,
      confidence: 0.98,
    },
    {
      literal: 'memory exhausted',
      match: /(?:ld|gold|link|cc1\S{0,10}|final link failed): .{0,60}memory exhausted/i,
    },
    {
      literal: 'unable to execute command: killed',
      match: /unable to execute command: Killed/,
    },
    {
      literal: 'sigkill',
      match:
        /\(signal: 9, SIGKILL: kill\)|(?:npm (?:ERR!|error) signal|failed with signal:?|and signal:|[Cc]ommand (?:failed|was killed) with(?: signal)?) "?SIGKILL/,
      guard: notOnPurpose,
      confidence: 0.96,
    },
    {
      literal: 'javascript heap out of memory',
      match: /JavaScript heap out of memory/,
    },
    {
      literal: 'this probably means the system ran out of memory',
      match: /This probably means the system ran out of memory/,
    },
    {
      literal: 'java.lang.outofmemoryerror',
      match: /java\.lang\.OutOfMemoryError/,
      guard: notOfTest,
      confidence: 0.96,
    },
    {
      literal: 'insufficient memory for the java runtime environment',
      match: /There is insufficient memory for the Java Runtime Environment to continue/,
    },
    { literal: 'system.outofmemoryexception', match: /System\.OutOfMemoryException/, confidence: 0.96 },
    { literal: 'std::bad_alloc', match: /std::bad_alloc/, confidence: 0.95 },
    { literal: 'memoryerror', match: /^MemoryError\b/, confidence: 0.93 },
    { literal: 'enomem', match: /\bENOMEM\b/, guard: notOfTest, confidence: 0.93 },
    {
      literal: 'uncaught target signal 9',
      match: /uncaught target signal 9 \(Killed\)/,
      guard: notOnPurpose,
      confidence: 0.95,
    },
    { literal: 'received "killed" signal', match: /^Received "killed" signal/, confidence: 0.95 },
    { literal: 'exceeded memory limit', match: /[Cc]ontainer '?[\w-]{1,60}'? exceeded memory limit/ },
    { literal: 'non-zero status: 137', match: /exited with non-zero status: 137\b/, confidence: 0.86 },
    { literal: 'oomkilled', match: /\bOOMKilled\b(?!["']?: ?false)/, confidence: 0.97 },
    {
      literal: 'killed',
      match: /^\s*Killed\s*$/,
      guard: notOnPurpose,
      confidence: 0.95,
    },
    {
      literal: 'killed',
      match: /^(?:\S{1,100}: )?(?:line \d{1,6}: {1,4})?\d{1,7} Killed {2,}\S/,
      guard: notOnPurpose,
      confidence: 0.96,
    },
    {
      literal: 'killed',
      match: /^(?:\S{1,100}: )?line \d{1,6}: {1,8}\d{1,7} Killed\b/,
      guard: notOnPurpose,
      confidence: 0.96,
    },
    {
      literal: ' killed',
      match: /^make(?:\[\d{1,3}\])?: \*\*\* \[.{1,200}\] Killed/,
      guard: notOnPurpose,
      confidence: 0.95,
    },
    {
      literal: 'the node was low on resource: memory',
      match: /The node was low on resource: memory/,
    },
  ],
  cause:
    'Memory of the builder, or of the limit set on it, ran out, and the kernel (or the program itself) ended a process of the build; for Go that is mostly the compiler or linker of a large package, run several times in parallel.',
  remedies: [
    'Lower the parallelism: `go build -p 1 ./...`, or `ENV GOFLAGS=-p=2`.',
    'Limit the memory of each compiler process: `ENV GOMEMLIMIT=1GiB GOGC=50`; for Node `ENV NODE_OPTIONS=--max-old-space-size=4096` within what the machine has.',
    'Build fewer targets at once: one platform per job, and no second stage that compiles beside this one.',
    'Take a runner with more memory, add swap, or raise the limit of the builder container: `docker update --memory 8g --memory-swap 8g $(docker ps -q --filter name=buildx_buildkit)`.',
  ],
  prevention:
    'Keep build caches between runs, so that only changed packages are compiled, and watch the peak memory of the job.',
  zh: {
    title: '构建器内存不足',
    cause:
      '构建器的内存（或对它设置的上限）耗尽，内核（或程序自身）结束了构建中的某个进程；对 Go 来说，多半是同时运行多个编译器或链接器处理较大的包。',
    remedies: [
      '降低并行度：`go build -p 1 ./...`，或 `ENV GOFLAGS=-p=2`。',
      '限制每个编译进程的内存：`ENV GOMEMLIMIT=1GiB GOGC=50`；Node 在机器内存范围内设置 `ENV NODE_OPTIONS=--max-old-space-size=4096`。',
      '减少同时构建的目标：每个作业只构建一个平台，避免两个阶段同时编译。',
      '换用内存更大的 runner、增加 swap，或提高构建器容器的上限：`docker update --memory 8g --memory-swap 8g $(docker ps -q --filter name=buildx_buildkit)`。',
    ],
    prevention: '在多次运行之间保留构建缓存，只编译有改动的包，并监控作业的内存峰值。',
  },
  source:
    'os/exec ExitError (`signal: killed`), errno ENOMEM, runtime/malloc.go (`out of memory`), moby/buildkit solver/llbsolver/ops/exec.go (`process %q did not complete successfully`), gcc/gcc.cc (`%s signal terminated program %s`), collect2, V8 (`JavaScript heap out of memory`), cargo, OpenJDK',
  examples: {
    matches: [
      {
        log: '#12 [build 5/6] RUN go build ./...\n#12 51.29 example.org/app/internal/gen: /usr/local/go/pkg/tool/linux_amd64/compile: signal: killed\n#12 ERROR: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1\n------\n > [build 5/6] RUN go build ./...:\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1',
        evidence: 'example.org/app/internal/gen: /usr/local/go/pkg/tool/linux_amd64/compile: signal: killed',
      },
      { log: 'ERROR: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 137' },
      { log: 'go: fork/exec /usr/local/go/pkg/tool/linux_amd64/compile: cannot allocate memory' },
      {
        log: 'ERROR: failed to build: failed to solve: ResourceExhausted: process "/bin/sh -c go build ./..." did not complete successfully: cannot allocate memory',
      },
      { log: 'fatal error: runtime: out of memory' },
      { log: 'Killed' },
      { log: "The command '/bin/sh -c go build ./...' returned a non-zero code: 137" },
      {
        log: "The command '/bin/sh -c make build' returned a non-zero code: 137\nmake: *** [Makefile:3: image] Error 137",
        evidence: "The command '/bin/sh -c make build' returned a non-zero code: 137",
      },
      { log: 'gcc: fatal error: Killed signal terminated program cc1', facts: { tool: 'cc1' } },
      { log: 'collect2: fatal error: ld terminated with signal 9 [Killed]', facts: { tool: 'ld' } },
      { log: 'gcc: internal compiler error: Killed (program cc1plus)' },
      {
        log: '#9 [web 4/5] RUN npm run build\n#9 48.1 <--- Last few GCs --->\n#9 48.1 FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n#9 ERROR: process "/bin/sh -c npm run build" did not complete successfully: exit code: 134',
        evidence: 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
      },
      { log: '/bin/sh: line 1:     8 Killed                  go test ./...' },
      { log: 'cc1plus: out of memory allocating 65536 bytes after a total of 5484544 bytes' },
      { log: 'make: *** [Makefile:12: build] Killed' },
    ],
    ignores: [
      'ERROR: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1',
      '*** Test killed with quit: ran too long (11m0s).',
      'killed 3 idle workers',
      '    exec_test.go:21: got signal: killed, as wanted\n--- FAIL: TestOther (0.00s)\n*** Test killed: timed out',
      '"OOMKilled": false',
    ],
  },
}
