import type { Rule } from '../../../model/rule.ts'
import { MAYBE_POSITION } from './patterns.ts'

/** The folder a replace directive points to is not there. */
export const gomodReplaceDirMissing: Rule = {
  id: 'gomod.replace-dir-missing',
  title: 'Replacement folder {directory} does not exist',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'replacement directory ',
      match: new RegExp(
        String.raw`${MAYBE_POSITION}(?:(?<module>[^\s@:"(]{1,300})(?:@(?<version>[^\s:]{1,200}))?: )?replacement directory (?<directory>\S{1,300}?)(?: does not exist|: \S{1,20} \S{1,300}: no such file or directory)`,
      ),
    },
    {
      literal: '(replaced by ',
      match:
        /(?<![^\s"(])(?<module>[^\s@:"(]{1,300})(?:@(?<version>[^\s:]{1,200}))? \(replaced by (?<directory>[^\s)]{1,300})\): reading \S{1,300}go\.mod: open \S{1,300}: no such file or directory/,
    },
    {
      literal: 'go: parsing ',
      match: /\bgo: parsing (?<directory>[^\s:]{0,300})\/go\.mod: open \S{1,300}: no such file or directory/,
    },
    {
      literal: 'replacement directory appears to be windows path',
      match:
        /(?:(?<file>\S{0,300}go\.(?:mod|work)):(?<line>\d{1,7}): )?replacement directory appears to be Windows path/,
    },
  ],
  cause:
    'go.mod replaces a module by {directory}, and that folder is not inside the image: it lies outside the build context, is left out by .dockerignore, or was not copied before this step.',
  remedies: [
    'Copy the go.mod of the replacement before `go mod download` and the rest later: `COPY lib/go.mod lib/go.sum ./lib/`.',
    'Widen the build context so that it holds {directory}: `docker build -f service/Dockerfile .` at the root of the repository.',
    'Hand the folder over as a context of its own: `--build-context lib=../lib` and `COPY --from=lib . /lib`.',
    'Drop the replace for released builds: `go mod edit -dropreplace MODULE && go mod tidy`, or keep it in a go.work file that is not committed.',
  ],
  prevention:
    'Keep replacements that are only for development in go.work, or inside the repository and its build context.',
  zh: {
    title: 'replace 指向的目录 {directory} 不存在',
    cause:
      'go.mod 用 {directory} 替换了某个模块，但镜像里没有这个目录：它在构建上下文之外，被 .dockerignore 排除，或者在这一步之前还没有复制进来。',
    remedies: [
      '在 `go mod download` 之前先复制被替换模块的 go.mod，其余文件稍后再复制：`COPY lib/go.mod lib/go.sum ./lib/`。',
      '扩大构建上下文，使其包含 {directory}：在仓库根目录执行 `docker build -f service/Dockerfile .`。',
      '把该目录作为单独的上下文传入：`--build-context lib=../lib`，再 `COPY --from=lib . /lib`。',
      '发布构建时去掉 replace：`go mod edit -dropreplace MODULE && go mod tidy`，或者把它放进不提交的 go.work。',
    ],
    prevention: '只用于开发的 replace 放在 go.work 里；否则就让被替换的目录位于仓库及其构建上下文之内。',
  },
  source:
    'cmd/go/internal/modload/import.go (`replacement directory %s does not exist`), modload/modfile.go (`(replaced by %s)`), x/mod/modfile',
  examples: {
    matches: [
      {
        log: '#15 [build 7/9] RUN go mod download\n#15 13.15 go: example.org/lib@v1.19.3 (replaced by ./lib): reading lib/go.mod: open /src/lib/go.mod: no such file or directory\n#15 ERROR: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1\n------\n > [build 7/9] RUN go mod download:\n13.15 go: example.org/lib@v1.19.3 (replaced by ./lib): reading lib/go.mod: open /src/lib/go.mod: no such file or directory\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1',
        evidence:
          'go: example.org/lib@v1.19.3 (replaced by ./lib): reading lib/go.mod: open /src/lib/go.mod: no such file or directory',
        facts: { directory: './lib', module: 'example.org/lib', version: 'v1.19.3' },
      },
      {
        log: 'main.go:2:8: example.org/lib@v1.0.0: replacement directory ../lib does not exist',
        facts: { directory: '../lib', module: 'example.org/lib', version: 'v1.0.0', file: 'main.go' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: replacement directory ../lib: stat /lib: no such file or directory',
        facts: { directory: '../lib' },
      },
      {
        log: 'go: parsing ../lib/go.mod: open /lib/go.mod: no such file or directory',
        facts: { directory: '../lib' },
      },
      { log: 'go: parsing /go.mod: open /go.mod: no such file or directory' },
      {
        log: 'go: finding example.org/other v1.0.0\ngo: parsing pkg/lib/go.mod: open /src/pkg/lib/go.mod: no such file or directory\ngo: error loading module requirements',
        evidence: 'go: parsing pkg/lib/go.mod: open /src/pkg/lib/go.mod: no such file or directory',
        facts: { directory: 'pkg/lib' },
      },
      {
        log: 'go: errors parsing go.mod:\n/src/go.mod:7: replacement directory appears to be Windows path (on a non-windows system)',
      },
    ],
    ignores: [
      'go: parsing go.mod: unexpected input',
      'open /lib/config.yaml: no such file or directory',
      'go: example.org/a@v1.0.0 (replaced by example.org/b@v1.0.0): missing go.sum entry',
      'go: creating replacement directory ./lib',
    ],
  },
}
