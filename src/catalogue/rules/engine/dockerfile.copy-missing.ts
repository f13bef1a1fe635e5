import type { Facts, Rule } from '../../../model/rule.ts'

const PLACE =
  /^.{0,200}?(?:\/buildkit-mount\d{1,20}|\/docker-builder\d{1,20}|\\docker-builder\d{1,20}|\/overlay2\/\w{1,100}\/(?:merged|diff)|\/snapshots\/\d{1,9}\/fs)/

/** The path as the Dockerfile means it, without the place on the builder's disk, and its last part. */
const inContext = (facts: Facts): Facts => {
  if (facts['path'] === undefined) return {}
  const path = facts['path'].replace(PLACE, '') || '/'
  const name = path.split(/[\\/]/).findLast((part) => part !== '')
  return name === undefined ? { path } : { path, name }
}

/** COPY or ADD names something that is not there. */
export const dockerfileCopyMissing: Rule = {
  id: 'dockerfile.copy-missing',
  title: '{path} is not there to be copied',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'failed to calculate checksum of ref ',
      match: /failed to calculate checksum of ref \S{1,200}: "(?<path>[^"]{1,300})": not found/,
      guard: inContext,
    },
    {
      literal: 'failed to calculate checksum of ref ',
      match:
        /failed to calculate checksum of ref \S{1,200}: (?:lstat|stat|failed to walk \S{1,300}: lstat) (?<path>\S{1,300}): no such file or directory/,
      guard: inContext,
    },
    {
      literal: 'failed to compute cache key: ',
      match:
        /failed to compute cache key: (?:rpc error: code = \w{1,20} desc = )?"(?<path>[^"]{1,300})"(?::)? not found/,
      guard: inContext,
    },
    {
      literal: 'failed to compute cache key: ',
      match:
        /failed to compute cache key: (?:failed to walk \S{1,300}: )?(?:lstat|stat) (?<path>\S{1,300}): no such file or directory/,
      guard: inContext,
    },
    {
      literal: 'failed to walk ',
      match: /failed to walk \S{1,300}: (?:lstat|stat) (?<path>\S{1,300}): no such file or directory/,
      guard: inContext,
      confidence: 0.95,
    },
    {
      literal: 'lstat ',
      match:
        /failed to (?:solve|build ?): (?:rpc error: code = \w{1,20} desc = )?lstat (?<path>\S{1,300}): no such file or directory/,
      guard: inContext,
    },
    {
      literal: 'lstat ',
      match: /^ERROR: lstat (?<path>\S{1,300}): no such file or directory/,
      guard: (facts, { step }) => /^(?:COPY|ADD)\b/i.test(step?.instruction ?? '') && inContext(facts),
    },
    {
      literal: ' failed: ',
      match:
        /(?:COPY|ADD) failed: .{0,160}\b(?:stat|lstat|CreateFile|GetFileAttributesEx) (?<path>.{1,300}?): (?:file does not exist|no such file or directory|The system cannot find)/,
      guard: inContext,
    },
    {
      literal: 'no source files were specified',
      match: /(?:COPY|ADD) failed: no source files were specified/,
      guard: inContext,
    },
    {
      literal: 'forbidden path outside the build context',
      match: /[Ff]orbidden path outside the build context: (?<path>\S{1,300})/,
      guard: inContext,
    },
    {
      literal: 'file not found in build context or excluded by .dockerignore',
      match: /file not found in build context or excluded by \.dockerignore(?:: stat (?<path>\S{1,300}):)?/,
      guard: inContext,
    },
    {
      literal: 'failed to get fileinfo for ',
      match: /failed to get fileinfo for (?<path>\S{1,300}): lstat \S{1,300}: no such file or directory/,
      guard: inContext,
    },
    {
      literal: 'checking on sources under "',
      match: /checking on sources under "[^"]{1,300}": copier: stat: "(?<path>[^"]{1,300})": no such file/,
      guard: inContext,
    },
    {
      literal: 'no items matching glob "',
      match: /no items matching glob "(?<path>[^"]{1,300})" copied/,
      guard: inContext,
    },
  ],
  cause:
    'COPY and ADD see the build context after .dockerignore, or with `--from` the file system of the other stage, and neither holds {path}.',
  remedies: [
    'Check that the file is committed and spelt the same, letter case included: `git ls-files | grep -i "{name}"`.',
    'Remove or narrow the .dockerignore pattern that excludes {path}; `grep -n . .dockerignore` shows them.',
    'Compare with the context: paths are relative to `context:`, not to the Dockerfile, and nothing above it can be copied.',
    'Make what is generated before it is copied: a step of the workflow before the build, or the other stage of `COPY --from=STAGE`.',
  ],
  prevention: 'Let pull requests build the image, and write .dockerignore as a list of what the image needs.',
  zh: {
    title: '要复制的 {path} 不存在',
    cause:
      'COPY 和 ADD 只能看到经 .dockerignore 过滤后的构建上下文；带 `--from` 时看到的是另一阶段的文件系统。两处都没有 {path}。',
    remedies: [
      '确认文件已提交，且拼写和大小写一致：`git ls-files | grep -i "{name}"`。',
      '删除或收窄 .dockerignore 中排除 {path} 的规则；用 `grep -n . .dockerignore` 列出全部规则。',
      '对照构建上下文：路径相对于 `context:`，而不是相对于 Dockerfile；上下文之外的内容无法复制。',
      '需要生成的文件要先生成：放在构建之前的工作流步骤中，或由 `COPY --from=STAGE` 的那个阶段生成。',
    ],
    prevention: '让拉取请求构建镜像，并把 .dockerignore 写成「只放行所需内容」的形式。',
  },
  source:
    'moby/buildkit solver/llbsolver/ops/opsutils/contenthash.go (`failed to calculate checksum of ref %s`), cache/contenthash, moby daemon/builder/dockerfile/copy.go (`file not found in build context or excluded by .dockerignore`), containers/buildah add.go, GoogleContainerTools/kaniko pkg/util/fs_util.go',
  examples: {
    matches: [
      {
        log: '#7 [build 3/6] COPY go.mod go.sum ./\n#7 ERROR: failed to calculate checksum of ref k2x7::p9d1: "/go.sum": not found\n------\n > [build 3/6] COPY go.mod go.sum ./:\n------\nDockerfile:3\n--------------------\n   3 | >>> COPY go.mod go.sum ./\n--------------------\nERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref k2x7::p9d1: "/go.sum": not found',
        evidence: 'ERROR: failed to calculate checksum of ref k2x7::p9d1: "/go.sum": not found',
        facts: { path: '/go.sum' },
      },
      {
        log: 'COPY failed: file not found in build context or excluded by .dockerignore: stat go.sum: file does not exist',
        facts: { path: 'go.sum' },
      },
      {
        log: 'COPY failed: stat /var/lib/docker/tmp/docker-builder123456/vendor: no such file or directory',
        facts: { path: '/vendor' },
      },
      { log: 'failed to calculate checksum of ref k2x7::p9d1: lstat /vendor: no such file or directory' },
      { log: 'failed to compute cache key: "/go.sum" not found: not found' },
      {
        log: 'failed to solve with frontend dockerfile.v0: failed to build LLB: failed to compute cache key: failed to walk /var/lib/docker/tmp/buildkit-mount301/cmd: lstat /var/lib/docker/tmp/buildkit-mount301/cmd: no such file or directory',
        facts: { path: '/cmd' },
      },
      {
        log: 'failed to solve: lstat /var/lib/docker/tmp/buildkit-mount3053/build/libs: no such file or directory',
        facts: { path: '/build/libs' },
      },
      { log: "ERROR: Service 'api' failed to build: lstat docs: no such file or directory" },
      { log: 'ADD failed: no source files were specified' },
      {
        log: 'COPY failed: forbidden path outside the build context: ../shared ()',
        facts: { path: '../shared' },
      },
      {
        log: 'error building image: error building stage: failed to get files used from context: failed to get fileinfo for /workspace/go.sum: lstat /workspace/go.sum: no such file or directory',
      },
      {
        log: 'Error: building at STEP "COPY go.sum ./": checking on sources under "/src": copier: stat: "/go.sum": no such file or directory',
        facts: { path: '/go.sum' },
      },
    ],
    ignores: [
      'CACHED [build 3/5] COPY go.mod go.sum ./',
      "cp: cannot stat '/go.sum': No such file or directory",
      'failed to compute cache key: blob sha256:abcd not found',
    ],
  },
}
