import type { Rule } from '../../../model/rule.ts'

/** The shell rejects the text of a RUN line. */
export const stepShellSyntax: Rule = {
  id: 'step.shell-syntax',
  title: 'The shell cannot read the RUN line: {fault}',
  blame: 'yes',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: 'syntax error: ',
      match: /(?:^|: )(?:\S{1,200}: )?(?:line )?(?:\d{1,6}: )?(?<fault>[Ss]yntax error: .{1,200})/,
      guard: (_facts, { line }) => !/\.go:\d/.test(line.text),
    },
    {
      literal: 'syntax error near unexpected token',
      match: /(?<fault>syntax error near unexpected token .{1,100})/,
    },
    {
      literal: 'unexpected eof while looking for matching',
      match: /(?<fault>unexpected EOF while looking for matching .{1,20})/,
    },
    {
      literal: 'unterminated quoted string',
      match: /(?<fault>[Uu]nterminated quoted string)/,
    },
    {
      literal: 'bad substitution',
      match: /(?:^|: )(?<fault>[Bb]ad substitution)/,
    },
    {
      literal: 'illegal option -',
      match: /(?:ba|da)?sh: (?:\d{1,6}: )?set: (?<fault>[Ii]llegal option -.{1,30})/,
    },
    {
      literal: '[[: not found',
      match: /(?<fault>\[\[: not found)/,
    },
    {
      literal: 'source: not found',
      match: /(?:ba|da)?sh: (?:\d{1,6}: )?(?<fault>source: not found)/,
    },
    {
      literal: 'pushd: not found',
      match: /(?:ba|da)?sh: (?:\d{1,6}: )?(?<fault>pushd: not found)/,
    },
    {
      literal: 'missing ]',
      match: /\[: (?<fault>missing ['`]?\]'?)/,
    },
    {
      literal: 'here-document at line',
      match: /(?<fault>here-document at line \d{1,6} delimited by end-of-file)/,
      confidence: 0.7,
    },
    {
      literal: 'bad variable name',
      match: /(?:ba|da)?sh: (?:\d{1,6}: )?(?:export: |local: )?(?<fault>\S{1,100}: bad variable name)/,
    },
  ],
  cause:
    'The shell of the stage cannot read the command ({fault}): a quote or a line continuation is broken, or it uses a feature of bash while the shell is sh.',
  remedies: [
    'Check quotes and the backslash at the end of each continued line: nothing may stand behind it.',
    'Use a heredoc for several commands: `RUN <<EOF` … `EOF`.',
    'For features of bash set `SHELL ["/bin/bash", "-o", "pipefail", "-c"]` and install bash where the image lacks it.',
  ],
  prevention:
    'Check Dockerfiles with hadolint or `docker build --check`, and write long commands as heredocs or scripts.',
  zh: {
    title: 'shell 无法解析该 RUN：{fault}',
    cause: '该阶段的 shell 无法解析命令（{fault}）：引号或续行有误，或在 sh 中使用了 bash 的特性。',
    remedies: [
      '检查引号和每个续行末尾的反斜杠：其后不能有任何字符。',
      '多条命令请用 heredoc：`RUN <<EOF` … `EOF`。',
      '需要 bash 特性时设置 `SHELL ["/bin/bash", "-o", "pipefail", "-c"]`，镜像没有 bash 时先安装。',
    ],
    prevention: '用 hadolint 或 `docker build --check` 检查 Dockerfile，把长命令写成 heredoc 或脚本。',
  },
  source:
    'dash (`Syntax error: %s`), bash (`syntax error near unexpected token`), busybox ash (`syntax error: unexpected`)',
  examples: {
    matches: [
      {
        log: '#9 0.2 /bin/sh: 1: Syntax error: "(" unexpected\n#9 ERROR: process "/bin/sh -c echo $(" did not complete successfully: exit code: 2',
        evidence: '/bin/sh: 1: Syntax error: "(" unexpected',
      },
      {
        log: "/bin/bash: -c: line 1: syntax error near unexpected token `)'",
      },
      {
        log: '/bin/sh: syntax error: unexpected end of file (expecting "done")',
      },
      {
        log: '/bin/sh: 1: set: Illegal option -o pipefail',
      },
      {
        log: '/bin/sh: 1: Bad substitution',
      },
      {
        log: '/bin/sh: 1: [[: not found',
      },
    ],
    ignores: [
      'main.go:3:1: syntax error: non-declaration statement outside function body',
      'ERROR 1064 (42000): You have an error in your SQL syntax',
    ],
  },
}
