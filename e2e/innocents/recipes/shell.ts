import { build, type Recipes, run } from '../recipe.ts'

const DOWN = 'http://127.0.0.1:9/tools.tgz'

/** Shell lines that meet an error and survive it. */
export const shell: Recipes = {
  'survived-command-not-found': run(
    'frobnicate --all || true',
    'golangci-lint run ./... || echo "no linter here"',
  ),
  'survived-missing-file': run(
    'cat /etc/shop/shop.conf || true',
    'cp /src/extra.crt /tmp || echo "nothing extra"',
  ),
  'survived-dead-mirror': run(`wget -T 2 ${DOWN} || echo "mirror is down, the packed copy is used"`),
  'survived-unknown-host': run('wget -T 2 http://mirror.example.org/tools.tgz || echo "offline, going on"'),
  'survived-permission': build(
    'FROM alpine\nRUN mkdir /own && chmod 700 /own\nUSER 1000\nRUN mkdir /own/x || true\nRUN touch /root/x || true\n',
  ),
  'survived-read-only': run('echo 1 > /proc/sys/kernel/panic || true', 'touch /sys/x || true'),
  'survived-kill': run("sh -c 'kill -9 $$' || echo survived", "sh -c 'kill -11 $$' || echo survived too"),
  'survived-timeout': run('timeout 1 sleep 5 || echo "timed out, the default is used"'),
  'survived-syntax-error': run('sh -c "if then fi" || true', "sh -c 'echo $((1/0))' || echo division"),
  'survived-checksum': run(
    'echo data > /a && echo "0000000000000000000000000000000000000000000000000000000000000000  /a" | sha256sum -c || true',
  ),
  'survived-archive': run('echo no archive > /a.tgz && tar xzf /a.tgz || true', 'gunzip /a.tgz || true'),
  'survived-exec-format': run(
    "printf '\\177ELF junk' > /x && chmod +x /x && /x || true",
    'printf "#!/opt/python\\n" > /y && chmod +x /y && /y || true',
  ),
  'survived-unset-variable': run('sh -uc "echo $HOMEPAGE_URL$missing_name" || true'),
  'expected-refusal': run('! grep -r "panic(" /etc/hostname', '! cat /does/not/exist'),
  'retry-loop-gives-up': run(
    `for n in 1 2 3; do wget -q -T 1 ${DOWN} && break; echo "attempt $n of 3 failed: connection refused"; done; echo "built without it"`,
  ),
  'retry-loop-succeeds': run(
    'for n in 1 2 3; do if [ $n -lt 3 ]; then echo "error: attempt $n: TLS handshake timeout, trying again" >&2; else echo "attempt $n: done"; break; fi; done',
  ),
  'trace-of-the-shell': run(
    'set -ex; for word in error fatal panic "not found"; do test "$word" != ok; done',
  ),
  'trap-message': run(
    `sh -c 'trap "echo fatal: caught a signal, cleaning up" TERM; kill -TERM $$; echo cleaned'`,
  ),
  'exit-code-told': run(
    'sh -c "exit 3" || echo "exit code: $?"',
    'false || echo "exit status 1 is fine here"',
  ),
  'colour-of-errors': run(
    `printf '\\033[1;31mERROR\\033[0m: \\033[31mconnection refused\\033[0m (handled)\\n\\033[31m✗ failed to load cache\\033[0m, \\033[32m✓ built without\\033[0m\\n'`,
  ),
  'carriage-returns': run(
    `for n in 10 40 90 100; do printf "\\rdownload %s%% (0 errors, 2 retries)" $n; done; echo`,
  ),
  'one-long-line': run(
    `awk 'BEGIN { for (n = 0; n < 900; n++) printf "{\\"try\\":%d,\\"error\\":\\"i/o timeout\\"},", n; print "" }'`,
  ),
  'many-lines': run(
    `awk 'BEGIN { for (n = 0; n < 3000; n++) print "E0102 worker " n ": error: lease lost, retrying" }'`,
  ),
  'argument-named-error': build(
    'FROM alpine\nARG ERROR="fatal: none"\nARG FAIL_ON=panic\nRUN echo "ERROR=$ERROR FAIL_ON=$FAIL_ON" && env | grep -i -E "error|fail"\n',
    {},
    { options: '--build-arg ERROR="connection reset by peer"' },
  ),
  'names-with-error': build(
    'FROM alpine AS error\nRUN echo "exit code: 1" > /failed.txt\nFROM alpine AS fatal\nCOPY --from=error /failed.txt /error.log\nLABEL description="ERROR: failed to solve: process did not complete successfully"\nRUN cat /error.log\n',
  ),
  'words-of-buildkit': build(
    'FROM alpine\nRUN <<SCRIPT\necho \'#9 ERROR: process "/bin/sh -c go build" did not complete successfully: exit code: 1\'\necho "------"\necho " > [2/2] RUN go build ./...:"\necho "0.281 main.go:3:2: undefined: total"\necho "------"\necho "Dockerfile:5"\necho "--------------------"\necho "   5 | >>> RUN go build ./..."\necho "--------------------"\necho "ERROR: failed to solve: exit code: 1"\nSCRIPT\n',
  ),
  'words-of-a-runner': run(
    'echo "##[error]Process completed with exit code 1."; echo "::error file=main.go,line=3::undefined: total"; echo "ERROR: Job failed: exit code 1"',
  ),
  'heredoc-that-explains': build(
    'FROM alpine\nRUN <<SCRIPT\nset -e\necho "checking that the service refuses a bad token"\necho "401 Unauthorized: authentication required  (as expected)"\necho "x509: certificate signed by unknown authority  (as expected)"\necho "2 checks, 0 failures"\nSCRIPT\n',
  ),
  'make-ignores-errors': build('FROM golang:1.26\nWORKDIR /src\nCOPY Makefile ./\nRUN make\n', {
    Makefile: 'all: clean lint\n\t@echo built\nclean:\n\t-rm bin/missing\nlint:\n\t-golint ./...\n\t-false\n',
  }),
  'make-warnings': build(
    'FROM golang:1.26\nWORKDIR /src\nCOPY Makefile ./\nRUN touch -d 2099-01-01 Makefile all && make && make -k fail || echo "make said $?"\n',
    { Makefile: 'all: all\n\t@echo one\nall:\n\t@echo two\nfail:\n\t@exit 2\n' },
  ),
  'stderr-of-a-passing-tool': run(
    'echo "fatal: this went to stderr and nothing is wrong" >&2',
    'echo "E: stderr again" >&2',
  ),
  'health-check': run(
    'for path in /healthz /missing /admin; do case $path in /healthz) code="200 OK";; /missing) code="404 Not Found";; *) code="403 Forbidden";; esac; echo "GET $path $code as expected"; done',
  ),
}
