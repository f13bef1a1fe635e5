import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'

const ofFileInstruction = (_facts: Facts, { step, log }: MatchContext): boolean =>
  /^(?:COPY|ADD|WORKDIR)\b/i.test(step?.instruction ?? '') ||
  (log.failedStep === undefined && log.format === 'bare')

/** A COPY or ADD that can never work. */
export const dockerfileCopyInvalid: Rule = {
  id: 'dockerfile.copy-invalid',
  title: 'COPY or ADD cannot do this: {problem}',
  blame: 'yes',
  retryable: false,
  confidence: 0.98,
  patterns: [
    {
      literal: 'with more than one source file',
      match:
        /(?<problem>When using (?:COPY|ADD) with more than one source file, the destination must be a directory and end with a \/)/,
    },
    {
      literal: "source can't be a ",
      match: /(?<problem>source can't be a (?:URL|git ref) for COPY)/,
    },
    {
      literal: "checksum can't be specified for ",
      match: /(?<problem>checksum can't be specified for (?:COPY|multiple sources))/,
    },
    {
      literal: 'checksum requires http',
      match: /(?<problem>checksum requires HTTP\(S\)(?: or Git)? sources)/,
    },
    {
      literal: 'cannot copy to non-directory: ',
      match: /(?<problem>cannot copy to non-directory: (?<path>\S{1,400}))/,
    },
    {
      literal: 'cannot replace to directory ',
      match: /(?<problem>cannot replace to directory (?<path>\S{1,400}) with file)/,
    },
    {
      literal: 'not a directory',
      match: /^ERROR: (?<problem>mkdir (?<path>\S{1,300}): not a directory)/,
      guard: ofFileInstruction,
      confidence: 0.96,
    },
    {
      literal: 'failed: ',
      match:
        /(?:COPY|ADD) failed: (?<problem>.{0,200}(?:not a directory|is a directory|cannot overwrite).{0,100})/,
      confidence: 0.95,
    },
    {
      literal: 'variable expansion is not supported for --from',
      match: /(?<problem>variable expansion is not supported for --from)/,
    },
    { literal: 'invalid chmod parameter: ', match: /(?<problem>invalid chmod parameter: .{1,100})/ },
    {
      literal: 'cannot determine filename for source ',
      match: /(?<problem>cannot determine filename for source \S{1,300})/,
    },
    {
      literal: 'cannot determine filename from url',
      match: /(?<problem>cannot determine filename from url: \S{1,300})/,
    },
  ],
  cause:
    'The instruction itself asks for something the builder never does, whatever the files are: {problem}.',
  remedies: [
    'End the destination with a slash when several files are copied: `COPY go.mod go.sum ./`.',
    'Fetch from the network with ADD or a RUN: `ADD --checksum=sha256:… https://example.org/tool.tar.gz /tmp/`.',
    'Name the stage without a variable: `FROM $IMAGE AS tools`, then `COPY --from=tools /bin/x /bin/`.',
    'Look at what an earlier instruction left at the destination: a file there cannot hold a folder.',
  ],
  prevention: 'Lint Dockerfiles in pull requests: `docker build --check .` or hadolint.',
  zh: {
    title: 'COPY 或 ADD 不支持这样写：{problem}',
    cause: '无论文件是什么，该指令要求的操作构建器都不支持：{problem}。',
    remedies: [
      '复制多个文件时，目标要以斜杠结尾：`COPY go.mod go.sum ./`。',
      '从网络获取文件用 ADD 或 RUN：`ADD --checksum=sha256:… https://example.org/tool.tar.gz /tmp/`。',
      '阶段名不能用变量：先写 `FROM $IMAGE AS tools`，再写 `COPY --from=tools /bin/x /bin/`。',
      '检查前面的指令在目标位置留下了什么：已是文件的路径不能再当作目录。',
    ],
    prevention: '在拉取请求中检查 Dockerfile：`docker build --check .` 或 hadolint。',
  },
  source:
    'moby/buildkit frontend/dockerfile/dockerfile2llb/convert_copy.go, tonistiigi/fsutil copy/copy.go (`cannot copy to non-directory: %s`), moby daemon/builder/dockerfile/copy.go',
  examples: {
    matches: [
      {
        log: 'Step 5/9 : COPY go.mod go.sum .\nWhen using COPY with more than one source file, the destination must be a directory and end with a /',
      },
      { log: "ERROR: failed to build: failed to solve: source can't be a URL for COPY" },
      {
        log: '#7 [3/3] COPY conf /etc/app.conf\n#7 ERROR: cannot copy to non-directory: /var/lib/buildkit/cachemounts/buildkit113/etc/app.conf\n------\n > [3/3] COPY conf /etc/app.conf:\n------\nERROR: failed to build: failed to solve: cannot copy to non-directory: /var/lib/buildkit/cachemounts/buildkit113/etc/app.conf',
        evidence:
          'ERROR: cannot copy to non-directory: /var/lib/buildkit/cachemounts/buildkit113/etc/app.conf',
      },
      {
        log: '#7 [3/3] COPY a.txt /a/b\n#7 ERROR: mkdir /a: not a directory\n------\n > [3/3] COPY a.txt /a/b:\n------\nERROR: failed to build: failed to solve: mkdir /a: not a directory',
        evidence: 'ERROR: mkdir /a: not a directory',
      },
      {
        log: 'ERROR: failed to build: failed to solve: variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope as a workaround',
      },
    ],
    ignores: [
      'ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref k2x7::p9d1: "/go.sum": not found',
      'mkdir: cannot create directory ‘/a’: Not a directory',
    ],
  },
}
