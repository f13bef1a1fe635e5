import type { Rule } from '../../../model/rule.ts'
import { compilerMessage } from './compiler.ts'

/** The same name declared twice in one scope. */
export const compileRedeclared: Rule = {
  id: 'compile.redeclared',
  title: '`{name}` is declared twice',
  blame: 'yes',
  retryable: false,
  confidence: 0.94,
  patterns: [
    compilerMessage(' redeclared', String.raw`(?:method redeclared:? )?(?<name>[\w.]{1,200}) redeclared`),
    compilerMessage('method redeclared', String.raw`method redeclared:? (?<name>[\w.]{1,200})`),
    compilerMessage(
      ' already declared',
      String.raw`(?:method |field(?: and method with the same name)? |label )?(?<name>[\w.]{1,200}) already declared`,
    ),
    compilerMessage(
      'field and method ',
      String.raw`(?:type \S{1,200} has both )?field and method (?:with the same name|named) (?<name>\w{1,200})`,
    ),
    compilerMessage('duplicate method ', String.raw`duplicate method (?<name>\w{1,200})`),
    compilerMessage(
      '; expected ',
      String.raw`package (?<name>\w{1,200}); expected (?:package )?\w{1,200}\s*$`,
    ),
    {
      literal: 'found packages ',
      match:
        /\bfound packages (?<name>\w{1,200}) \(\S{1,200}\) and \w{1,200} \((?<file>\S{1,200})\) in (?<directory>\S{1,300})/,
    },
    {
      literal: 'multiple definition of ',
      match: /: multiple definition of [`'‘](?<name>[^'’`]{1,200})['’]/,
      guard: (_facts, { line }) => /\$WORK|go-build|\.cgo\d/.test(line.text),
      confidence: 0.92,
    },
    {
      literal: 'duplicated definition of symbol ',
      match: /duplicated definition of symbol (?<name>[^\s,]{1,200}), from/,
    },
  ],
  cause:
    'Two declarations of `{name}` are part of one package; the line after the message shows the other one. Files kept apart by build tags meet when an operating system is given as a tag.',
  remedies: [
    'Rename or remove one of the two declarations of `{name}` ({file} line {line} has one).',
    'Look for a leftover copy of the file: a rename that git kept, a generated file committed and generated again.',
    'Check `-tags`: set the target with `GOOS=linux`, never with `-tags linux,darwin`.',
    'Give each `main` its own folder (`cmd/a`, `cmd/b`): all files of a folder are one package.',
  ],
  prevention: 'Keep one package a folder and let `go vet ./...` run on every pull request.',
  zh: {
    title: '`{name}` 重复声明',
    cause:
      '同一个包里有两处声明了 `{name}`，报错的下一行会指出另一处。把操作系统名当作构建标签时，本应互斥的文件也会同时参与编译。',
    remedies: [
      '重命名或删除 `{name}` 的其中一处声明（其中一处在 {file} 第 {line} 行）。',
      '检查是否残留同一文件的副本：重命名后旧文件仍在 git 中，或生成的文件既提交又重新生成。',
      '检查 `-tags`：目标系统请用 `GOOS=linux` 指定，不要写成 `-tags linux,darwin`。',
      '每个 `main` 放在单独的目录（`cmd/a`、`cmd/b`）：同一目录下的文件属于同一个包。',
    ],
    prevention: '一个目录只放一个包，并在每个合并请求上运行 `go vet ./...`。',
  },
  source:
    'cmd/compile/internal/types2/{decl,resolver}.go (`%s redeclared in this block`), go/build MultiplePackageError, cmd/link/internal/loader, GNU ld',
  examples: {
    matches: [
      {
        log: '#11 [build 5/5] RUN go build ./...\n#11 2.310 # example.org/app\n#11 2.310 ./main.go:4:6: a redeclared in this block\n#11 2.310 \t./main.go:3:6: other declaration of a\n#11 ERROR: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1',
        evidence: './main.go:4:6: a redeclared in this block',
        facts: { file: './main.go', line: '4', name: 'a' },
      },
      {
        log: '# example.org/app\n./main.go:8:23: A redeclared\n\t./main.go:8:16: other declaration of A',
        facts: { name: 'A' },
      },
      { log: './main.go:9:10: method T.Do already declared at ./main.go:7:10', facts: { name: 'T.Do' } },
      { log: './main.go:9:10: field and method with the same name Do' },
      { log: './main.go:9:10: type T has both field and method named Do', facts: { name: 'Do' } },
      { log: './b.go:1:9: package lib; expected package main', facts: { name: 'lib', file: './b.go' } },
      {
        log: 'found packages main (main.go) and lib (lib.go) in /src',
        facts: { name: 'main', file: 'lib.go', directory: '/src' },
      },
      {
        log: "# example.org/app\n/usr/bin/ld: $WORK/b001/_x003.o:/src/b.c:3: multiple definition of `counter'; $WORK/b001/_x002.o:/src/a.c:3: first defined here\ncollect2: error: ld returned 1 exit status",
        facts: { name: 'counter' },
      },
    ],
    ignores: [
      'conftest.c:4: error: conflicting types; a redeclared as different kind of symbol',
      '    a_test.go:9: method T.Do already declared',
    ],
  },
}
