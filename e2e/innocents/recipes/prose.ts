import { prints, type Recipes } from '../recipe.ts'

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`

/** Texts about errors that a passing build prints: documentation, changes, logs of programs, results of tools. */
export const prose: Recipes = {
  'readme-of-errors': prints(
    text(
      '# Trouble',
      'If you see `missing go.sum entry for module providing package`, run `go mod download`.',
      '`go: module lookup disabled by GOPROXY=off` means that the proxy is off.',
      '`dial tcp: lookup proxy.example.org: no such host` is a fault of the resolver.',
      '`verifying module: checksum mismatch` is a changed tag.',
    ),
  ),
  'changelog-of-fixes': prints(
    text(
      '## 1.4.2',
      '- fix: undefined: total when the cart is empty',
      '- fix: panic: runtime error: invalid memory address or nil pointer dereference',
      '- fix: no space left on device while packing',
      '- fix: TLS handshake timeout against goproxy.cn',
    ),
  ),
  'commit-subjects': prints(
    text(
      '1f3c9aa Retry on connection reset by peer',
      '7be01d2 Tell exec format error from a missing file',
      'c0ffee1 Error: do not swallow it',
      '9a8b7c6 Revert "fatal: could not read Username"',
    ),
  ),
  'json-without-error': prints(
    text(
      '{"level":"info","msg":"ready","error":null}',
      '{"level":"info","msg":"loaded","errors":[],"failed":0}',
      '{"level":"debug","err":"<nil>","status":"ok"}',
    ),
  ),
  'json-with-survived-error': prints(
    text(
      '{"level":"error","msg":"dial tcp 127.0.0.1:6379: connect: connection refused","retry":1}',
      '{"level":"warn","msg":"context deadline exceeded","retry":2}',
      '{"level":"info","msg":"connected"}',
    ),
  ),
  'logs-of-a-service': prints(
    text(
      '2026/01/02 03:04:05 ERROR cannot reach cache: i/o timeout',
      'time="2026-01-02T03:04:05Z" level=error msg="failed to solve: lease lost" attempt=1',
      'E0102 03:04:05.000001       1 leader.go:12] error retrieving lease: unexpected EOF',
      'I0102 03:04:06.000001       1 leader.go:40] became leader',
    ),
  ),
  'linter-without-findings': prints(
    text(
      '0 issues.',
      'No errors found.',
      '0 errors, 0 warnings',
      'errcheck: ok',
      'Checked 12 files, no failures',
    ),
  ),
  'linter-with-warnings': prints(
    text(
      'cart/cart.go:12:2: Error return value of `f.Close` is not checked (errcheck)  # severity: info',
      'shop/shop.go:4:1: exported function Total should have comment (revive)  # severity: info',
      '2 issues, none above the threshold: passed',
    ),
  ),
  'scanner-report': prints(
    text(
      'Total: 2 (UNKNOWN: 0, LOW: 2, MEDIUM: 0, HIGH: 0, CRITICAL: 0)',
      'CVE-2026-0001  LOW  denial of service: panic on invalid input',
      'CVE-2026-0002  LOW  improper certificate validation, x509: unknown authority accepted',
    ),
  ),
  'test-names': prints(
    text(
      '--- PASS: TestParse/unexpected_EOF (0.00s)',
      '--- PASS: TestDial/connection_refused (0.00s)',
      '--- PASS: TestRead/no_such_file_or_directory (0.00s)',
      '--- PASS: TestBuild/exit_status_1 (0.00s)',
      'ok  	example.org/shop/net	0.004s',
    ),
  ),
  'expected-output': prints(
    text(
      'want: --- FAIL: TestTotal (0.00s)',
      'got:  --- FAIL: TestTotal (0.00s)',
      'want: FAIL	example.org/shop [build failed]',
      'got:  FAIL	example.org/shop [build failed]',
      'golden files are equal',
    ),
  ),
  'script-packages-deprecated': prints(
    text(
      'warn deprecated request@2.88.2: this package is deprecated',
      'warn deprecated har-validator@5.1.5: no longer supported',
      'added 312 packages, and audited 313 packages in 9s',
      'found 0 vulnerabilities',
    ),
  ),
  'script-packages-retried': prints(
    text(
      "WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError: connection refused': /simple/six/",
      "WARNING: Retrying (Retry(total=3)) after connection broken by 'ReadTimeoutError: read timed out': /simple/six/",
      'Successfully installed six-1.17.0',
    ),
  ),
  'compiler-flags': prints(
    text(
      'gcc -Wall -Wextra -Werror=format-security -Wno-error=deprecated -fno-exceptions -c cart.c',
      'c++ -Werror -Wfatal-errors -fsanitize=undefined -o shop shop.cc',
      'ld --fatal-warnings --no-undefined --unresolved-symbols=report-all',
    ),
  ),
  'list-of-files': prints(
    text(
      'internal/errors/not_found.go',
      'internal/panic/exit_code.go',
      'testdata/failed/no-such-host.txt',
      'testdata/error: cannot find module.golden',
      'docs/failures/checksum-mismatch.md',
    ),
  ),
  'help-text': prints(
    text(
      'Usage: shop [options]',
      '  --fail-fast     stop at the first error',
      '  --on-error CMD  run CMD when the command fails (exit code 1)',
      '  --ignore-errors treat "permission denied" as a warning',
      'exit codes: 0 ok, 1 failed, 2 unknown flag, 137 killed',
    ),
  ),
  'limits-of-the-machine': prints(
    text(
      'disk: 2 % free (no space left on device at 0 %)',
      'memory: 512 MB; oom-kill: disabled; last exit: signal: killed (yesterday)',
      'ulimit -n 65536: too many open files is not expected',
    ),
  ),
  'dockerfile-notes': prints(
    text(
      'COPY failed: file not found in build context — check .dockerignore.',
      'unknown instruction: RUNN — a typing error.',
      'pull access denied for shop, repository does not exist — log in first.',
      'toomanyrequests: You have reached your pull rate limit — use a mirror.',
    ),
  ),
  'chinese-prose': prints(
    text(
      '常见问题：',
      '错误：connection refused 表示代理未启动，重试即可。',
      '失败：checksum mismatch 表示标签被移动。',
      '致命：no such host 表示 DNS 解析失败。',
      '全部检查通过，0 个错误。',
    ),
  ),
  'stack-of-a-recovered-panic': prints(
    text(
      'recovered: panic: runtime error: index out of range [3] with length 3',
      'goroutine 7 [running]:',
      'example.org/shop.(*Cart).At(...)',
      '	/src/cart.go:31 +0x1d',
      'request answered with 500, service goes on',
    ),
  ),
  'diff-of-errors': prints(
    text(
      '--- a/errors.go',
      '+++ b/errors.go',
      '-	return errors.New("fatal: not a git repository")',
      '+	return fmt.Errorf("cannot find module: %w", err)',
      '1 file changed, 1 insertion(+), 1 deletion(-)',
    ),
  ),
  'metrics-of-errors': prints(
    text(
      '# HELP errors_total Errors by kind.',
      'errors_total{kind="connection reset by peer"} 0',
      'errors_total{kind="unexpected EOF"} 0',
      'failures_total{code="503 Service Unavailable"} 2',
    ),
  ),
}
