import type { Rule } from '../../../model/rule.ts'
import { isCutOff } from './context.ts'

/** apk cannot select a package, or not in that version. */
export const stepApkPackageMissing: Rule = {
  id: 'step.apk-package-missing',
  title: 'apk has no package {package}',
  blame: 'evidence',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: ' (no such package):',
      match: /^\s*(?<package>[\w.+:-]{1,200}) \(no such package\):/,
      guard: (_facts, context) => !isCutOff(context),
    },
    {
      literal: ' (missing):',
      match: /^\s*(?<package>[\w.+:-]{1,200}) \(missing\):/,
      guard: (_facts, context) => !isCutOff(context),
    },
    {
      literal: 'breaks: world[',
      match: /^\s*breaks: world\[(?<package>[\w.+:-]{1,200}?)(?<wanted>[=<>~][^\]]{1,100})\]/,
      confidence: 0.95,
    },
    {
      literal: 'error: unable to select packages',
      match: /ERROR: unable to select packages/,
      guard: (_facts, context) => !isCutOff(context),
      confidence: 0.8,
    },
    {
      literal: 'error: unsatisfiable constraints',
      match: /ERROR: unsatisfiable constraints/,
      guard: (_facts, context) => !isCutOff(context),
      confidence: 0.8,
    },
  ],
  cause:
    'The index of this Alpine release does not hold {package}: the name is another one there, the package was dropped, or the pinned version was replaced by a newer build.',
  remedies: [
    'Look the name up for the Alpine release of the base image: `apk search -e {package}`.',
    'Do not pin the exact build: write `{package}` or `{package}=~1.2` instead of `=1.2.3-r0`, since Alpine keeps only the newest.',
    'Name the Alpine release in FROM: `golang:1.26-alpine3.22`.',
    'Add the community repository when the package lives there.',
  ],
  prevention: 'Name the Alpine release in FROM and pin packages with `=~`, not to an exact build.',
  zh: {
    title: 'apk 找不到软件包 {package}',
    cause: '该 Alpine 版本的索引中没有 {package}：名称不同、软件包已移除，或固定的版本已被更新的构建取代。',
    remedies: [
      '按基础镜像的 Alpine 版本查询名称：`apk search -e {package}`。',
      '不要固定到精确构建：用 `{package}` 或 `{package}=~1.2` 代替 `=1.2.3-r0`，因为 Alpine 只保留最新构建。',
      '在 FROM 中写明 Alpine 版本：`golang:1.26-alpine3.22`。',
      '如果软件包在 community 仓库中，请加上该仓库。',
    ],
    prevention: '在 FROM 中写明 Alpine 版本，用 `=~` 而不是精确构建来固定软件包。',
  },
  source:
    'apk-tools src/solver.c, src/commit.c (`unable to select packages:`, `(no such package):`, `breaks: %s`), apk-tools 2.10 (`unsatisfiable constraints:`, `(missing):`)',
  examples: {
    matches: [
      {
        log: '#6 1.1 fetch https://mirror.example.org/v3.20/main/x86_64/APKINDEX.tar.gz\n#6 1.18 ERROR: unable to select packages:\n#6 1.185   libexample-dev (no such package):\n#6 1.185     required by: world[libexample-dev]\n#6 ERROR: process "/bin/sh -c apk add libexample-dev" did not complete successfully: exit code: 1',
        evidence: '  libexample-dev (no such package):',
        facts: { package: 'libexample-dev' },
      },
      {
        log: 'ERROR: unsatisfiable constraints:\n  py2-lxml (missing):\n    required by: world[py2-lxml]',
        evidence: '  py2-lxml (missing):',
        facts: { package: 'py2-lxml' },
      },
      {
        log: 'ERROR: unsatisfiable constraints:\n  git-2.22.0-r0:\n    breaks: world[git=2.20.1-r0]',
        evidence: '    breaks: world[git=2.20.1-r0]',
        facts: { package: 'git', wanted: '=2.20.1-r0' },
      },
    ],
    ignores: [
      'WARNING: Ignoring https://mirror.example.org/v3.20/main: temporary error (try again later)\n  git (no such package):',
      '(missing): see notes',
    ],
  },
}
