import type { Rule } from '../../../model/rule.ts'

/** The folder to build from is not there. */
export const contextPathMissing: Rule = {
  id: 'context.path-missing',
  title: 'The context path {path} does not exist',
  blame: 'yes',
  retryable: false,
  confidence: 0.975,
  patterns: [
    {
      literal: 'unable to prepare context: path ',
      match: /unable to prepare context: path "?(?<path>[^"]{1,300}?)"? not found/,
    },
    {
      literal: 'symlinks in context path: ',
      match:
        /unable to evaluate symlinks in context path: (?:lstat|GetFileAttributesEx|CreateFile) (?<path>.{1,300}?): (?:no such file or directory|The system cannot find|not a directory)/,
    },
    { literal: 'context must be a directory: ', match: /context must be a directory: (?<path>\S{1,300})/ },
    {
      literal: 'unable to stat context directory ',
      match: /unable to stat context directory "(?<path>[^"]{1,300})"/,
    },
    {
      literal: 'either does not exist, is not accessible, or is not a valid url',
      match: /build path (?<path>.{1,300}?) either does not exist, is not accessible, or is not a valid URL/,
    },
    {
      literal: 'failed to get build context ',
      match:
        /failed to get build context (?:path )?(?:\{)?(?<path>[^\s}]{1,300}).{0,200}: (?:stat|lstat) .{1,300}no such file/,
    },
    {
      literal: 'resolve : ',
      match:
        /(?:^|ERROR: |error: )(?:failed to build: )?resolve ?: (?:lstat|GetFileAttributesEx|CreateFile) (?<path>.{1,300}?): (?:no such file or directory|The system cannot find)/,
      confidence: 0.96,
    },
    {
      literal: 'could not find ',
      match:
        /(?:ERROR|error|failed to solve): (?:failed to build: )?could not find (?<path>\S{1,300}): (?:stat|lstat|CreateFile) /,
      confidence: 0.93,
    },
    {
      literal: 'with working directory ',
      match:
        /An error occurred trying to start process '[^']{1,300}' with working directory '(?<path>[^']{1,300})'\. No such file or directory/,
      confidence: 0.95,
    },
    {
      literal: 'context directory does not exist',
      match: /(?:[Bb]uild )?context directory (?:does not exist|not found)(?:: "?(?<path>[^\s"]{1,300}))?/,
      confidence: 0.93,
    },
    {
      literal: 'build" requires ',
      match: /"docker (?:(?:buildx|image|builder) )?build" requires (?:exactly |at least )?1 argument/,
      confidence: 0.91,
    },
    {
      literal: 'please specify build context',
      match: /please specify build context \(e\.g\. "\."/,
      confidence: 0.93,
    },
    {
      literal: 'error setting git context, ',
      match: /error setting git context, (?:not a directory: )?"?(?<path>[^\s"]{1,300})/,
      confidence: 0.93,
    },
  ],
  cause:
    'The build starts from the folder that `context:` (the last argument of `docker build`) names, seen from the working directory of the job, and no such folder is there.',
  remedies: [
    'Correct `context:`; it is relative to the root of the checkout: `git ls-files | grep Dockerfile` shows where the folders are now.',
    'Run actions/checkout before the build, with `submodules: true` when the folder is a submodule.',
    'Give exactly one folder: `docker buildx build -f build/Dockerfile .` (quote variables, keep the final dot).',
  ],
  prevention:
    'Let a pull request that moves folders run the workflow that builds them: watch both in `paths:`.',
  zh: {
    title: '构建上下文 {path} 不存在',
    cause:
      '构建从 `context:`（`docker build` 的最后一个参数）指定的目录开始，路径相对于作业的工作目录，而那里没有这个目录。',
    remedies: [
      '改正 `context:`；它相对于检出的仓库根目录：用 `git ls-files | grep Dockerfile` 查看目录现在的位置。',
      '在构建之前执行 actions/checkout；如果该目录是子模块，加上 `submodules: true`。',
      '只给出一个目录：`docker buildx build -f build/Dockerfile .`（变量加引号，别漏掉最后的点）。',
    ],
    prevention: '移动目录的拉取请求要能触发构建它的工作流：在 `paths:` 中同时监听两者。',
  },
  source:
    'docker/buildx build/opt.go (`unable to prepare context: path %q not found`), docker/cli cli/command/image/build/context.go, docker/compose v1 config.py',
  examples: {
    matches: [
      {
        log: '/usr/bin/docker buildx build --tag registry.example.org/app:1 ./services/api\nERROR: failed to build: unable to prepare context: path "./services/api" not found\nError: buildx failed with: ERROR: failed to build: unable to prepare context: path "./services/api" not found',
        evidence: 'ERROR: failed to build: unable to prepare context: path "./services/api" not found',
        facts: { path: './services/api' },
      },
      {
        log: 'unable to prepare context: unable to evaluate symlinks in context path: lstat /src/api: no such file or directory',
        facts: { path: '/src/api' },
      },
      {
        log: 'ERROR: failed to build: resolve : GetFileAttributesEx services\\api: The system cannot find the file specified.',
        facts: { path: 'services\\api' },
      },
      { log: 'unable to prepare context: context must be a directory: /src/Dockerfile' },
      { log: 'build path /src/api either does not exist, is not accessible, or is not a valid URL.' },
      {
        log: 'ERROR: "docker buildx build" requires exactly 1 argument.\nSee \'docker buildx build --help\'.',
        evidence: 'ERROR: "docker buildx build" requires exactly 1 argument.',
      },
      { log: 'ERROR: failed to get build context path {./api <nil>}: stat ./api: no such file or directory' },
      {
        log: 'resolve : lstat /src/stack/worker: no such file or directory',
        facts: { path: '/src/stack/worker' },
      },
    ],
    ignores: [
      'unable to prepare context: unable to evaluate symlinks in Dockerfile path: lstat /app/Dockerfile: no such file or directory',
      'open ./services/api: no such file or directory',
    ],
  },
}
