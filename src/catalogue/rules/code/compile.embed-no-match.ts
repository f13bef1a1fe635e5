import type { Rule } from '../../../model/rule.ts'

const PLACE = String.raw`(?:(?<![^\s":])(?<file>[^\s:"]{1,300}\.go):(?<line>\d{1,7}):(?<column>\d{1,5}): )?`

/** A go:embed pattern finds no file to embed. */
export const compileEmbedNoMatch: Rule = {
  id: 'compile.embed-no-match',
  title: 'go:embed pattern `{pattern}` matches no file ({file}:{line})',
  blame: 'yes',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: 'no matching files found',
      match: new RegExp(String.raw`${PLACE}pattern (?<pattern>\S{1,300}): no matching files found`),
    },
    {
      literal: 'cannot embed ',
      match: new RegExp(
        String.raw`${PLACE}pattern (?<pattern>\S{1,300}): cannot embed (?<problem>(?:file|directory|irregular file) .{1,200})`,
      ),
    },
    {
      literal: ': invalid pattern syntax',
      match: new RegExp(String.raw`${PLACE}pattern (?<pattern>\S{1,300}): invalid pattern syntax`),
    },
    {
      literal: 'go:embed',
      match: new RegExp(
        String.raw`${PLACE}(?:\/\/)?(?<problem>(?:invalid )?go:embed(?:: build system did not| only allowed in Go files that import| requires import| cannot apply to var of type|: multiple files for type).{0,200}|misplaced go:embed directive)`,
      ),
      confidence: 0.93,
    },
  ],
  cause:
    'The files that a `//go:embed` line asks for are not in the build: they are made by an earlier step that did not run, not committed, or kept out by .dockerignore.',
  remedies: [
    'Build the embedded assets in a stage of their own and copy them in before `go build`: `COPY --from=assets /app/dist ./web/dist`.',
    'Check that .dockerignore and .gitignore let `{pattern}` through (the path is relative to the folder of {file}).',
    'Copy the assets together with the source: `COPY . .` in front of `RUN go build`.',
    'Commit a placeholder such as `dist/.gitkeep` and embed `all:dist` when an empty folder is meant; names that start with `.` or `_` need the `all:` prefix.',
  ],
  prevention:
    'Make the front end a stage of the same Dockerfile, so that the Go stage cannot be built without its output.',
  zh: {
    title: 'go:embed 模式 `{pattern}` 没有匹配到任何文件（{file}:{line}）',
    cause:
      '`//go:embed` 所需的文件不在构建环境中：生成它们的步骤没有执行，文件未提交，或被 .dockerignore 排除。',
    remedies: [
      '用单独的阶段构建要嵌入的资源，并在 `go build` 之前复制进来：`COPY --from=assets /app/dist ./web/dist`。',
      '检查 .dockerignore 和 .gitignore 是否放行 `{pattern}`（路径相对于 {file} 所在目录）。',
      '资源要和源码一起复制：在 `RUN go build` 之前写 `COPY . .`。',
      '如果允许目录为空，可提交占位文件（如 `dist/.gitkeep`）并嵌入 `all:dist`；以 `.` 或 `_` 开头的文件需要 `all:` 前缀。',
    ],
    prevention: '把前端构建写成同一个 Dockerfile 的一个阶段，没有它的产物 Go 阶段就无法构建。',
  },
  source:
    'cmd/go/internal/load/pkg.go resolveEmbed (`pattern %s: no matching files found`), cmd/compile/internal/{noder,staticdata} (`go:embed …`)',
  examples: {
    matches: [
      {
        log: '#16 [build 7/7] RUN CGO_ENABLED=0 go build -o /out/app .\n#16 0.611 web/web.go:8:12: pattern all:dist: no matching files found\n#16 ERROR: process "/bin/sh -c CGO_ENABLED=0 go build -o /out/app ." did not complete successfully: exit code: 1',
        evidence: 'web/web.go:8:12: pattern all:dist: no matching files found',
        facts: { file: 'web/web.go', line: '8', pattern: 'all:dist' },
      },
      {
        log: 'web/web.go:3:12: pattern dist: cannot embed directory dist: contains no embeddable files',
        facts: { file: 'web/web.go', pattern: 'dist' },
      },
      {
        log: 'package example.org/app/web: pattern dist/*: no matching files found',
        facts: { pattern: 'dist/*' },
      },
      { log: 'main.go:3:12: pattern ../dist: invalid pattern syntax', facts: { pattern: '../dist' } },
      {
        log: '# example.org/app\n./main.go:9:3: go:embed only allowed in Go files that import "embed"',
        facts: { line: '9' },
      },
    ],
    ignores: [
      'go: warning: "./web/..." matched no packages',
      'rsync: pattern dist: no matching files',
      'ERROR: failed to solve: no matching files found in the build context',
    ],
  },
}
