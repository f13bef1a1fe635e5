import type { Rule } from '../../../model/rule.ts'
import { linesBelow, MAYBE_POSITION } from './patterns.ts'

const PROVIDER = /^\s+(?<module>\S{1,300}) v\S{1,200} \(\S{1,600}\)\s*$/

/** The modules listed below the message; the one whose path begins the other's is the old, undivided one. */
const umbrellaOf = (below: readonly string[]): Record<string, string> => {
  const modules: string[] = []
  for (const text of below) {
    const module = PROVIDER.exec(text)?.groups?.['module']
    if (module === undefined) break
    modules.push(module)
  }
  const [first, ...rest] = modules.sort((a, b) => a.length - b.length)
  const part = rest.find((module) => module.startsWith(`${first}/`))
  return first === undefined || part === undefined ? {} : { umbrella: first, part }
}

/** Two modules of the build provide the same package. */
export const gomodAmbiguousImport: Rule = {
  id: 'gomod.ambiguous-import',
  title: 'Two modules provide package {package}',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'ambiguous import: found ',
      match: new RegExp(
        String.raw`${MAYBE_POSITION}(?:\S{1,300}: )?ambiguous import: found (?:package )?(?<package>[^\s:]{1,300})(?= in multiple |\s*$)`,
      ),
      guard: (_facts, context) => umbrellaOf(linesBelow(context, 4)),
    },
  ],
  cause:
    'The import of {package} can be answered by more than one folder, and go does not choose: usually a module was split into parts and an old version of the whole is still required next to a new part.',
  remedies: [
    'Raise the old undivided module to a release without the package: `go get {umbrella}@latest && go mod tidy`.',
    'Find who asks for the old one: `go mod graph | grep {umbrella}@`, and update that dependency.',
    'Exclude the old version when its owner cannot be updated: `go mod edit -exclude=MODULE@VERSION && go mod tidy`.',
    'Delete vendor/ and write it anew with `go mod vendor` when the two places are your module and its vendor folder.',
  ],
  prevention:
    'Update dependencies that were split into several modules together, and let CI run `go mod tidy -diff`.',
  zh: {
    title: '有两个模块同时提供包 {package}',
    cause:
      '对 {package} 的导入可以由不止一个目录满足，go 不会替你选择。通常是某个模块被拆成了多个子模块，而旧的整体版本仍与新的子模块一起被依赖。',
    remedies: [
      '把旧的整体模块升级到不再包含该包的版本：`go get {umbrella}@latest && go mod tidy`。',
      '查出是谁依赖旧版本：`go mod graph | grep {umbrella}@`，然后升级那个依赖。',
      '如果上游无法升级，可以排除旧版本：`go mod edit -exclude=MODULE@VERSION && go mod tidy`。',
      '如果冲突的两处是本模块和它的 vendor 目录，删除 vendor/ 后用 `go mod vendor` 重新生成。',
    ],
    prevention: '被拆分的依赖要一起升级，并在 CI 中运行 `go mod tidy -diff`。',
  },
  source:
    'cmd/go/internal/modload/import.go AmbiguousImportError (`found package %s in multiple %s`; up to Go 1.13 `found %s in multiple modules`)',
  examples: {
    matches: [
      {
        log: '#12 [build 5/6] RUN go build -o /app .\n#12 0.958 /go/pkg/mod/example.org/gax@v2.14.1/error.go:27:2: ambiguous import: found package example.org/proto/api/code in multiple modules:\n#12 0.958 \texample.org/proto v0.0.0-20220207164111-0872dc986b00 (/go/pkg/mod/example.org/proto@v0.0.0-20220207164111-0872dc986b00/api/code)\n#12 0.958 \texample.org/proto/api v0.1.0 (/go/pkg/mod/example.org/proto/api@v0.1.0/code)\n#12 ERROR: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1',
        evidence:
          '/go/pkg/mod/example.org/gax@v2.14.1/error.go:27:2: ambiguous import: found package example.org/proto/api/code in multiple modules:',
        facts: {
          package: 'example.org/proto/api/code',
          umbrella: 'example.org/proto',
          part: 'example.org/proto/api',
          file: '/go/pkg/mod/example.org/gax@v2.14.1/error.go',
          line: '27',
          column: '2',
        },
      },
      {
        log: 'go: example.org/app imports\n\texample.org/rpc/status: ambiguous import: found package example.org/rpc/status in multiple modules:\n\texample.org/all v0.1.0 (/go/pkg/mod/example.org/all@v0.1.0/status)',
        evidence:
          '\texample.org/rpc/status: ambiguous import: found package example.org/rpc/status in multiple modules:',
        facts: { package: 'example.org/rpc/status' },
      },
      {
        log: 'build example.org/app: cannot load example.org/vault/api: ambiguous import: found example.org/vault/api in multiple modules:\n\texample.org/vault v1.1.0 (/go/pkg/mod/example.org/vault@v1.1.0/api)\n\texample.org/vault/api v1.0.4 (/go/pkg/mod/example.org/vault/api@v1.0.4)',
        facts: { package: 'example.org/vault/api', umbrella: 'example.org/vault' },
      },
      {
        log: 'main.go:4:2: ambiguous import: found package example.org/lib in multiple directories:\n\t/src/lib\n\t/src/vendor/example.org/lib',
      },
    ],
    ignores: [
      'ERROR: column reference "id" is ambiguous',
      'go: found example.org/proto/api/code in example.org/proto/api v0.1.0',
      'CHANGELOG: fixes the ambiguous import of example.org/proto',
    ],
  },
}
