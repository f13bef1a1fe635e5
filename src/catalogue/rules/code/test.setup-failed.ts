import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'
import { rootOf } from './gopath.ts'
import { hasLine, nearLine, SETUP_FAILED } from './lines.ts'

/** True when a package that is not found is of the repository under test: code of the project that is not there. */
const isOwnPackage = (facts: Facts, context: MatchContext): boolean => {
  const verdict = nearLine(context, 300, SETUP_FAILED) ?? nearLine(context, -300, SETUP_FAILED)
  const tested = verdict?.groups?.['package']
  return (
    tested !== undefined && rootOf(tested).includes('/') && rootOf(facts['package'] ?? '') === rootOf(tested)
  )
}

const isSetup = (_facts: Facts, context: MatchContext): boolean => hasLine(context, SETUP_FAILED)

const NETWORK =
  /dial tcp|i\/o timeout|connection (?:reset|refused)|TLS handshake|no such host|unexpected EOF|\b50[0-4] |could not read Username|x509: /

/** go test could not load a package. */
export const testSetupFailed: Rule = {
  id: 'test.setup-failed',
  title: 'go test could not load {package}',
  blame: 'yes',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: 'build constraints exclude all go files in ',
      match:
        /(?:(?:package|imports) (?<package>[^\s:]{1,300})(?: from [^\s:]{1,200})?: )?build constraints exclude all Go files in (?<directory>\S{1,300})/,
      guard: isSetup,
    },
    {
      literal: 'no go files in ',
      match: /(?:package (?<package>[^\s:]{1,300}): )?no Go files in (?<directory>\S{1,300})/,
      guard: isSetup,
    },
    {
      literal: 'no non-test go files in ',
      match: /(?:package (?<package>[^\s:]{1,300}): )?no non-test Go files in (?<directory>\S{1,300})/,
      guard: isSetup,
    },
    {
      literal: 'no required module provides package ',
      match:
        /(?:^|\s)(?<file>[^\s:]{1,300}\.go):(?<line>\d{1,7}):(?<column>\d{1,5}): no required module provides package (?<package>[^\s;:]{1,300})/,
      guard: isOwnPackage,
      confidence: 0.97,
    },
    {
      literal: ' is not in ',
      match:
        /(?:^|\s)(?<file>[^\s:]{1,300}\.go):(?<line>\d{1,7}):(?<column>\d{1,5}): package (?<package>[^\s;:]{1,300}) is not in (?:std|GOROOT)/,
      guard: isOwnPackage,
      confidence: 0.97,
    },
    {
      literal: ', found ',
      match:
        /(?:^|\s)(?<file>[^\s:]{1,300}_test\.go):(?<line>\d{1,7}):(?<column>\d{1,5}): (?<problem>expected .{1,60}, found .{1,100})/,
      guard: isSetup,
    },
    {
      literal: ': wrong signature for ',
      match:
        /(?:^|\s)(?<file>[^\s:]{1,300}_test\.go):(?<line>\d{1,7}):(?<column>\d{1,5}): (?<problem>wrong signature for \w{1,200}, must be: .{1,100})/,
    },
    {
      literal: 'multiple definitions of testmain',
      match: /(?<problem>multiple definitions of TestMain)/,
    },
    {
      literal: 'cannot find package "',
      match:
        /(?<![^\s"])imports (?<package>[\w-]{1,60}\.[^\s:"]{1,300}): cannot find package "[^"]{1,300}" in(?: any of:|:| GOROOT)/,
      guard: isSetup,
      confidence: 0.97,
    },
    {
      literal: '[setup failed]',
      match: SETUP_FAILED,
      guard: (_facts, context) => !hasLine(context, NETWORK),
      confidence: 0.6,
    },
  ],
  cause:
    'go test loads a package with all its imports before it compiles anything; {package} could not be loaded, so its tests did not run. The line above `[setup failed]` says why.',
  remedies: [
    'Run `go vet ./...` in the same stage: it prints the reason for each package.',
    'Generate or copy the missing code before the tests: `RUN go generate ./...`, `COPY . .`, and check .dockerignore.',
    'Pass the tags the tests need (`RUN go test -tags integration ./...`), or test only what has files on this platform.',
    'Correct {file} line {line}: {problem}.',
    'Run `go mod tidy` and commit go.mod and go.sum when a module is missing.',
  ],
  prevention:
    'Run `go list -test ./... > /dev/null` in CI with the tags and the CGO_ENABLED of the image: it fails on a package that cannot be loaded.',
  zh: {
    title: 'go test 无法加载 {package}',
    cause:
      'go test 在编译之前会先加载包及其全部导入；{package} 无法加载，其测试没有运行。`[setup failed]` 上方的那一行给出了原因。',
    remedies: [
      '在同一阶段运行 `go vet ./...`，它会打印每个包的具体原因。',
      '测试前生成或复制缺少的代码：`RUN go generate ./...`、`COPY . .`，并检查 .dockerignore。',
      '传入测试所需的标签（`RUN go test -tags integration ./...`），或者只测试在该平台上有文件的包。',
      '修正 {file} 第 {line} 行：{problem}。',
      '如果缺少模块，请运行 `go mod tidy` 并提交 go.mod 与 go.sum。',
    ],
    prevention:
      '在 CI 中用与镜像相同的标签和 CGO_ENABLED 运行 `go list -test ./... > /dev/null`，有包无法加载时它会报错。',
  },
  source: 'cmd/go/internal/test/test.go (`FAIL\\t%s [setup failed]`), cmd/go/internal/load/{pkg,test}.go',
  examples: {
    matches: [
      {
        log: '#14 [test 2/2] RUN go test ./...\n#14 1.11 # example.org/app/e2e\n#14 1.11 package example.org/app/e2e: build constraints exclude all Go files in /src/e2e\n#14 1.12 FAIL\texample.org/app/e2e [setup failed]\n#14 1.12 ok  \texample.org/app\t0.010s\n#14 1.12 FAIL\n#14 ERROR: process "/bin/sh -c go test ./..." did not complete successfully: exit code: 1',
        evidence: 'package example.org/app/e2e: build constraints exclude all Go files in /src/e2e',
        facts: { package: 'example.org/app/e2e', directory: '/src/e2e' },
      },
      {
        log: '# example.org/team/app\napp_test.go:10:2: no required module provides package example.org/team/app/gen; to add it:\n\tgo get example.org/team/app/gen\nFAIL\texample.org/team/app [setup failed]',
        facts: { package: 'example.org/team/app/gen', file: 'app_test.go', line: '10' },
      },
      {
        log: '# example.org/app\na_test.go:3:1: expected declaration, found x\nFAIL\texample.org/app [setup failed]',
        facts: { line: '3' },
      },
      {
        log: '# example.org/app\n/src/a_test.go:9:1: wrong signature for TestAdd, must be: func TestAdd(t *testing.T)\nFAIL\texample.org/app [setup failed]',
      },
      {
        log: 'FAIL\texample.org/team/app [setup failed]\nFAIL\n# example.org/team/app\napp_test.go:10:2: no required module provides package example.org/team/app/gen; to add it:\n\tgo get example.org/team/app/gen',
        facts: { package: 'example.org/team/app/gen', file: 'app_test.go', line: '10' },
      },
      {
        log: 'FAIL\texample.org/team/app/controllers [setup failed]\n# example.org/team/app/controllers\npackage example.org/team/app/controllers (test)\n\timports example.org/fixtures.v2: cannot find package "example.org/fixtures.v2" in any of:\n\t/usr/local/go/src/example.org/fixtures.v2 (from $GOROOT)\n\t/go/src/example.org/fixtures.v2 (from $GOPATH)\nFAIL',
        facts: { package: 'example.org/fixtures.v2' },
      },
      { log: 'FAIL\texample.org/app [setup failed]\nFAIL', facts: { package: 'example.org/app' } },
    ],
    ignores: [
      'package example.org/app/e2e: build constraints exclude all Go files in /src/e2e',
      'app_test.go:10:2: no required module provides package example.org/other/lib; to add it:\n\tgo get example.org/other/lib\nFAIL\texample.org/team/app [setup failed]',
      'test setup failed: retrying',
    ],
  },
}
