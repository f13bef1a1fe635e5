import type { Rule } from '../../../model/rule.ts'
import { NO_COMPILER } from './no-compiler.ts'

/** A RUN step calls a program its stage does not have. */
export const stepCommandNotFound: Rule = {
  id: 'step.command-not-found',
  title: 'Command {program} is not in the image',
  blame: 'yes',
  retryable: false,
  confidence: 0.93,
  patterns: [
    ...NO_COMPILER,
    {
      literal: 'not found',
      match:
        /^\s*(?:npm (?:ERR!|error) )?(?:\S{0,100}\/)?(?:(?:ba|da|a|z|k)?sh|\S{1,100}\.sh): (?:(?:line )?\d{1,6}: )?(?<program>[^\s:"']{1,200}): (?:command )?not found\s*$/,
    },
    {
      literal: ': program not found or is not executable',
      match: /^(?:.{0,300}[\s/])?(?<program>[\w.+-]{1,100}): program not found or is not executable\s*$/,
    },
    {
      literal: 'command not found',
      match: /^\s*(?:\S{1,200}: )?line \d{1,6}: (?<program>[^\s:"']{1,200}): command not found\s*$/,
    },
    {
      literal: 'executable file not found in ',
      match:
        /(?:running |: |^)\\?"?(?<program>[\w.+\-/]{1,200})\\?"?: exec(?:utable)?: .{0,200}executable file not found in (?:\$PATH|%PATH%)/,
      guard: (_facts, { line }) => !/C compiler|git|gcc|g\+\+|clang/.test(line.text),
    },
    {
      literal: 'caused ',
      match:
        /starting container process caused:? (?:"|')?exec: \\?"(?<program>[^"\\]{1,200})\\?": (?:executable file not found in \$PATH|stat \S{1,300}: no such file or directory)/,
    },
    {
      literal: ': exec: "',
      match:
        /(?:runc run failed|unable to start container process|OCI runtime).{0,300}exec: "(?<program>[^"]{1,200})": (?:executable file not found in \$PATH|stat \S{1,300}: no such file or directory)/,
      guard: (_facts, { line }) => !line.text.startsWith('docker: Error response from daemon: '),
    },
    {
      literal: 'env: ',
      match:
        /(?:^|\/|\s)env: (?:can't execute )?['‘]?(?<program>[\w.+\-/]{1,100})['’]?: No such file or directory/,
    },
    {
      literal: 'no such file or directory',
      match: /^\s*make(?:\[\d{1,2}\])?: (?<program>[\w.+\-/]{1,100}): No such file or directory/,
    },
    {
      literal: 'command not found',
      match: /^\s*g?make(?:\[\d{1,2}\])?: (?<program>[\w.+\-/]{1,100}): Command not found\s*$/,
    },
    {
      literal: 'not found',
      match:
        /^\s*(?<script>\S{1,200}): (?:line )?\d{1,6}: (?:\S{1,200}: )?(?<program>[^\s:"']{1,200}): not found\s*$/,
    },
    {
      literal: ': cannot exec: no such file',
      match: /tar \(child\): (?<program>[\w./-]{1,60}): Cannot exec: No such file or directory/,
    },
    {
      literal: 'do not seem to be installed',
      match: /E: (?<program>gnupg), gnupg2 and gnupg1 do not seem to be installed/,
      confidence: 0.92,
    },
    {
      literal: 'the method driver ',
      match: /E: The method driver (?<program>\/usr\/lib\/apt\/methods\/\w{1,20}) could not be found/,
      confidence: 0.92,
    },
    {
      literal: 'no acceptable c compiler found',
      match: /configure: error: no acceptable (?<program>C) compiler found in \$PATH/,
      confidence: 0.95,
    },
    {
      literal: ': command not found',
      match: /^\s*(?:-?bash|sh|zsh): (?:line \d{1,6}: )?(?<program>[^\s:"']{1,200}): command not found/,
    },
    {
      literal: 'is not recognized as an internal or external command',
      match: /^\s*'(?<program>[^']{1,200})' is not recognized as an internal or external command/,
    },
    {
      literal: 'is not recognized as ',
      match: /[Tt]he term '(?<program>[^']{1,200})' is not recognized as (?:the|a) name of a cmdlet/,
    },
    {
      literal: ': bad interpreter: no such file or directory',
      match: /: (?<program>[^\s:^]{1,200}): bad interpreter: No such file or directory\s*$/,
    },
  ],
  cause:
    'The shell of the step looked for {program} and found none: it is not installed in the base image of this stage, or was installed in another stage only.',
  remedies: [
    'Install it in the stage that calls it: `RUN apk add --no-cache {program}` (Alpine) or `RUN apt-get update && apt-get install -y --no-install-recommends {program}` (Debian).',
    'Install Go tools by version, and call them by path: `RUN go install MODULE@VERSION` puts them into /go/bin.',
    'Run the command in the stage that has it and copy its result: `COPY --from=build …`.',
  ],
  prevention:
    'Install every program a stage calls in that stage, by name and version, and build with `--no-cache` from time to time.',
  zh: {
    title: '镜像中没有命令 {program}',
    cause: '该步骤的 shell 找不到 {program}：这个阶段的基础镜像没有安装它，或只在其他阶段安装过。',
    remedies: [
      '在调用它的阶段安装：`RUN apk add --no-cache {program}`（Alpine）或 `RUN apt-get update && apt-get install -y --no-install-recommends {program}`（Debian）。',
      '按版本安装 Go 工具并用路径调用：`RUN go install MODULE@VERSION` 会把它放到 /go/bin。',
      '在已有该命令的阶段运行，再复制结果：`COPY --from=build …`。',
    ],
    prevention: '在每个阶段按名称和版本安装它所调用的程序，并不时用 `--no-cache` 构建。',
  },
  source:
    'POSIX shells (exit code 127: dash `%s: not found`, bash `%s: command not found`), opencontainers/runc (`executable file not found in $PATH`), protobuf compiler/subprocess.cc (`program not found or is not executable`)',
  examples: {
    matches: [
      { log: 'make: clang: Command not found\nmake: *** [md5.o] Error 127', facts: { program: 'clang' } },
      { log: './build.sh: 12: ./build.sh: cmake: not found', facts: { program: 'cmake' } },
      { log: './configure: 7: exec: gmake: not found', facts: { program: 'gmake' } },
      { log: '/bin/sh: 1: protoc: not found', facts: { program: 'protoc' } },
      {
        log: 'protoc-gen-go: program not found or is not executable\nPlease specify a program using absolute path or make sure the program is available in your PATH system variable\n--go_out: protoc-gen-go: Plugin failed with status code 1.',
        evidence: 'protoc-gen-go: program not found or is not executable',
        facts: { program: 'protoc-gen-go' },
      },
      { log: '/bin/sh: make: not found', facts: { program: 'make' } },
      { log: '/bin/bash: line 1: swag: command not found', facts: { program: 'swag' } },
      {
        log: 'runc run failed: unable to start container process: error during container init: exec: "/bin/bash": stat /bin/bash: no such file or directory',
        facts: { program: '/bin/bash' },
      },
      { log: 'make: protoc: No such file or directory', facts: { program: 'protoc' } },
      { log: "/usr/bin/env: 'bash': No such file or directory" },
      { log: './build.sh: line 3: swag: command not found' },
      { log: 'npm error sh: patch-it: not found', facts: { program: 'patch-it' } },
      {
        log: 'OCI runtime create failed: container_linux.go:348: starting container process caused "exec: \\"/bin/sh\\": stat /bin/sh: no such file or directory": unknown',
        facts: { program: '/bin/sh' },
      },
      {
        log: 'tar (child): xz: Cannot exec: No such file or directory\ntar (child): Error is not recoverable: exiting now',
        facts: { program: 'xz' },
      },
      {
        log: "Step 4/5 : RUN nmake all\n ---> Running in 1f2e3d4c\n'nmake' is not recognized as an internal or external command,\noperable program or batch file.\nThe command 'cmd /S /C nmake all' returned a non-zero code: 1",
        facts: { program: 'nmake' },
      },
      {
        log: "nmake: The term 'nmake' is not recognized as a name of a cmdlet, function, script file, or executable program.",
        facts: { program: 'nmake' },
      },
      {
        log: '/bin/sh: ./gen.sh: /usr/bin/bash: bad interpreter: No such file or directory',
        facts: { program: '/usr/bin/bash' },
      },
      {
        log: "#14 [5/9] RUN pip install -r requirements.txt\n#14 20.1   unable to execute 'gcc': No such file or directory\n#14 20.1   error: command 'gcc' failed with exit status 1\n#14 ERROR: process \"/bin/sh -c pip install -r requirements.txt\" did not complete successfully: exit code: 1",
        evidence: "  unable to execute 'gcc': No such file or directory",
        facts: { program: 'gcc' },
      },
      {
        log: '#14 [5/9] RUN pip install -r requirements.txt\n#14 20.1   error: command \'gcc\' failed: No such file or directory\n#14 ERROR: process "/bin/sh -c pip install -r requirements.txt" did not complete successfully: exit code: 1',
        facts: { program: 'gcc' },
      },
      {
        log: '#14 [5/9] RUN pip install -r requirements.txt\n#14 20.1   gcc: fatal error: cannot execute \'cc1plus\': execvp: No such file or directory\n#14 ERROR: process "/bin/sh -c pip install -r requirements.txt" did not complete successfully: exit code: 1',
        facts: { program: 'cc1plus' },
      },
    ],
    ignores: [
      'docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "/server": stat /server: no such file or directory',
      'ERROR: registry.example.org/library/golang:1.99: not found',
      'cgo: C compiler "gcc" not found: exec: "gcc": executable file not found in $PATH',
      'main.go: not found',
    ],
  },
}
