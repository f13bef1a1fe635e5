import { build, type Recipe, type Recipes } from '../recipe.ts'

const MOD = 'module example.org/shop\n\ngo 1.24\n'

/** The Dockerfile of a Go build whose RUN lines are these. */
export const goDockerfile = (...lines: readonly string[]): string =>
  [
    'FROM golang:1.26',
    'WORKDIR /src',
    'ENV GOPROXY=off GOFLAGS=-buildvcs=false GOTOOLCHAIN=local',
    'COPY . .',
    ...lines.map((line) => `RUN --mount=type=cache,id=innocents,target=/root/.cache/go-build ${line}`),
    '',
  ].join('\n')

const go = (files: Recipe['files'], ...lines: readonly string[]): Recipe =>
  build(goDockerfile(...lines), { 'go.mod': MOD, ...files })

const test = (body: string, imports = '"testing"'): Recipe['files'] => ({
  'cart/cart.go': 'package cart\n\nfunc Total(a, b int) int { return a + b }\n',
  'cart/cart_test.go': `package cart\n\nimport (\n\t${imports.split(' ').join('\n\t')}\n)\n\n${body}\n`,
})

/** Tests that pass and print errors. */
export const loud = test(
  `func TestDial(t *testing.T) {
	t.Log("error: dial tcp 127.0.0.1:1: connect: connection refused (expected)")
	log.Print("ERROR failed to reach the cache, trying again")
	fmt.Println("fatal: unexpected EOF")
	os.Stderr.WriteString("Error: undefined: total\\n")
}

func TestRecover(t *testing.T) {
	defer func() { t.Log("panic:", recover()); debug.PrintStack() }()
	var m map[string]int
	m["a"] = 1
}

func TestSkipped(t *testing.T) { t.Skip("cannot run: no such file or directory: /dev/kvm") }

func TestParse(t *testing.T) {
	for _, name := range []string{"unexpected EOF", "exit status 1", "no such host", "FAIL", "build failed"} {
		t.Run(name, func(t *testing.T) { t.Logf("got error %q, want it", name) })
	}
}`,
  '"fmt" "log" "os" "runtime/debug" "testing"',
)

/** A program with an error of the compiler. */
const broken = {
  'broken/main.go': 'package main\n\nfunc main() { total := price(1); var unused int }\n',
  'main.go': 'package main\n\nfunc main() { println("built") }\n',
}

const failing = test('func TestTotal(t *testing.T) { t.Errorf("Total = %d, want 5", Total(2, 2)) }')

const C = `package main

/*
#cgo CFLAGS: -Wall -Wextra
#include <stdio.h>
#warning "fallback in use: error handling is disabled"
__attribute__((deprecated("use price2"))) static int price(void) { return 1; }
static int undefined(int *p) { int unused; return p == 0; }
static int hello(void) { int fatal; printf("hello\\n"); return price() + undefined(0); }
*/
import "C"

func main() { C.hello() }
`

const NET =
  'package main\n\nimport (\n\t"fmt"\n\t"net"\n)\n\nfunc main() { fmt.Println(net.LookupHost("localhost")) }\n'
const CGO = '-ldflags "-linkmode external -extldflags -static"'

/** Builds with go that pass. */
export const golang: Recipes = {
  'go-test-verbose': go(loud, 'go test -v ./...'),
  'go-test-quiet': go(loud, 'go test ./...'),
  'go-test-json': go(loud, 'go test -json ./...'),
  'go-test-cover': go(loud, 'go test -cover ./... && go test -count=1 -coverpkg=./... -v -run Parse ./...'),
  'go-test-none-to-run': go(loud, 'go test -run NoSuchTest -v ./... && go vet ./...'),
  'go-test-failure-in-pipe': go(failing, 'go test ./... | tee test.log'),
  'go-test-failure-allowed': go(failing, 'go test -v ./... || echo "known failure, see the tracker"'),
  'go-test-again-until-it-passes': go(
    test(
      'func TestFlaky(t *testing.T) {\n\tif _, err := os.Stat("/tmp/once"); err != nil {\n\t\tos.WriteFile("/tmp/once", nil, 0o600)\n\t\tt.Fatal("connection reset by peer")\n\t}\n}',
      '"os" "testing"',
    ),
    'go test -count=1 ./... || go test -count=1 -v ./...',
  ),
  'go-vet-findings-allowed': go(
    { 'main.go': 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Printf("%d\\n", "x") }\n' },
    'go vet ./... || true',
    'go build -o /shop . && /shop',
  ),
  'go-build-failure-allowed': go(
    broken,
    'go build ./broken || echo "broken stays out of this image"',
    'go build .',
  ),
  'go-build-names-of-packages': go(
    {
      'errors/errors.go': 'package errors\n',
      'fatal/panic/panic.go': 'package panic\n',
      'notfound/x.go': 'package notfound\n',
      'main.go':
        'package main\n\nimport (\n\t_ "example.org/shop/errors"\n\t_ "example.org/shop/fatal/panic"\n\t_ "example.org/shop/notfound"\n)\n\nfunc main() {}\n',
    },
    'go build -v -gcflags=-e -o /shop . 2>&1 | grep -v runtime',
  ),
  'go-build-commands': go({ 'main.go': broken['main.go'] }, 'go build -x -o /shop . && /shop'),
  'go-build-escapes': go({ 'main.go': broken['main.go'] }, 'go build -gcflags="-m=2" -o /shop .'),
  'go-matched-no-packages': go(
    { 'x/x.go': 'package x\n' },
    'mkdir none && go list ./none/... && go test ./...',
  ),
  'go-list-of-errors': go(
    { 'main.go': 'package main\n\nimport _ "example.org/none/x"\n\nfunc main() {}\n' },
    `go list -e -deps -f '{{.ImportPath}} {{.Error}}' ./...`,
  ),
  'go-env-and-version': go(
    { 'main.go': broken['main.go'] },
    'GOSUMDB=sum.golang.google.cn go env && go version && go build -o /s . && go version -m /s',
  ),
  'go-run-that-logs': go(
    {
      'main.go':
        'package main\n\nimport (\n\t"errors"\n\t"log"\n\t"log/slog"\n)\n\nfunc main() {\n\tlog.Println(errors.New("fatal error: all goroutines are asleep - deadlock!"))\n\tslog.Error("cannot connect", "error", "no such host")\n}\n',
    },
    'go run .',
  ),
  'go-run-recovers': go(
    {
      'main.go':
        'package main\n\nimport "runtime/debug"\n\nfunc main() {\n\tdefer func() { println("recovered"); recover(); debug.PrintStack() }()\n\tvar p *int\n\t*p = 1\n}\n',
    },
    'go run .',
  ),
  'go-generate': go(
    {
      'main.go': 'package main\n\n//go:generate echo "main.go:3: error: generated over"\n\nfunc main() {}\n',
    },
    'go generate ./... && gofmt -l . && go build .',
  ),
  'go-fmt-difference-told': go(
    { 'main.go': 'package main\nfunc main() { }\n' },
    'gofmt -d . ; gofmt -l . ; echo told',
  ),
  'go-too-old-survived': go(
    {
      'new/go.mod': 'module example.org/new\n\ngo 1.99\n',
      'new/x.go': 'package x\n',
      'x.go': 'package shop\n',
    },
    '(cd new && go build ./...) || go build ./...',
  ),
  'go-missing-module-survived': go(
    {
      'main.go': 'package main\n\nimport _ "example.org/price"\n\nfunc main() {}\n',
      'x/x.go': 'package x\n',
    },
    'go build . || go build ./x',
  ),
  'go-vendor-survived': go({ 'x.go': 'package shop\n' }, 'go build -mod=vendor ./... ; go build ./...'),
  'cgo-warnings': go({ 'main.go': C }, 'go build -o /shop . && /shop'),
  'cgo-static-warning': go({ 'main.go': NET }, `CGO_ENABLED=1 go build -tags netcgo ${CGO} -o /shop .`),
  'gcc-warnings': build(
    'FROM golang:1.26\nCOPY cart.c /\nRUN gcc -Wall -Wextra -o /cart /cart.c\nRUN gcc -Werror -Wall -o /cart2 /cart.c || gcc -w -o /cart2 /cart.c\n',
    {
      'cart.c':
        '#include <stdio.h>\n#warning error paths are not tested\nint undefined_total(int a) { int unused; char *p = 0; return printf("%s", a) + (p == 0); }\nint main(void) { return 0; }\n',
    },
  ),
}
