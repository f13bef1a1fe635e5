import type { Rule } from '../../../model/rule.ts'
import { SOLVE } from './patterns.ts'

/** What BuildKit's parser and converter say without a line number. */
const CONVERTER = String.raw`no build stage in current context|unterminated heredoc|\w{2,20} must have two arguments|Syntax error - can't find = in .{1,200}|unsupported (?:mount type|network mode|security mode|sharing value) .{1,100}|circular dependency detected on stage: .{1,100}|invalid (?:containerPort|hostPort|proto|port range|start port|end port|IP address|escape token|name for build stage|mount target|SOURCE_DATE_EPOCH|field '|value for |network mode |key-value pair).{0,200}|invalid ranges specified for .{1,200}|\w{2,20} (?:requires (?:at least|exactly|the arguments|either)|names can not be blank|cannot accept a heredoc|takes no arguments).{0,160}|Bad input to \w{1,20}, too many arguments|(?:duplicate|unknown) flag.{0,100}|missing a value on flag.{0,100}|unknown instruction: .{1,100}|unexpected key '.{1,200}|only one \w{1,20} parser directive can be used|dockerfile line greater than max allowed size.{0,60}|secret mount should not .{1,60}|invalid (?:secret mount|cache sharing).{0,100}|VOLUME specified can not be an empty string|Missing command after HEALTHCHECK CMD|Unknown type .{1,60} in HEALTHCHECK.{0,40}|\w{1,20} isn't allowed as an ONBUILD trigger|Chaining ONBUILD .{1,60}|error parsing \S{1,60} as a JSON array.{0,60}|failed to parse csv .{1,200}`

/** The Dockerfile cannot be parsed. */
export const dockerfileParseError: Rule = {
  id: 'dockerfile.parse-error',
  title: 'Dockerfile cannot be parsed: {problem}',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'dockerfile parse error ',
      match:
        /[Dd]ockerfile parse error (?:on )?line (?<line>\d{1,6}): (?<problem>(?!file with no instructions|Unknown flag: (?:mount|platform|chmod|link|security|network|parents|exclude|checksum|keep-git-dir)\b).{1,200})/,
      confidence: 0.98,
    },
    {
      literal: 'unexpected end of statement while looking for matching ',
      match: /(?<problem>unexpected end of statement while looking for matching [\w\-"')\]}]{1,30})/,
    },
    {
      literal: 'failed to process "',
      match:
        /failed to process ".{0,300}": (?<problem>(?:unsupported modifier|syntax error: |invalid (?:escape|pattern)|bad substitution).{0,100})/,
    },
    {
      literal: 'no build stage in current context',
      match:
        /^\s*(?:ERROR: |[Ee]rror: |Error response from daemon: )?(?<problem>[Nn]o build stage in current context)/,
    },
    { literal: 'failed to solve', match: new RegExp(`${SOLVE}(?<problem>${CONVERTER})`) },
    {
      literal: 'error response from daemon: ',
      match: new RegExp(
        `Error response from daemon: (?:build error: |failed to parse Dockerfile: )?(?<problem>${CONVERTER})`,
      ),
      confidence: 0.955,
    },
    {
      literal: 'failed to build',
      match: new RegExp(`Service '[^']{1,200}' failed to build ?: (?<problem>${CONVERTER})`),
    },
    {
      literal: 'failed to parse platform ',
      match:
        /(?<problem>failed to parse platform (?!: ")[^\s:]{1,100}: (?!"" is)"?.{1,200}(?:is an invalid|unknown operating system|invalid argument).{0,120})/,
      confidence: 0.93,
    },
    {
      literal: 'lint violation found for rules: ',
      match: /(?<problem>lint violation found for rules: .{1,200})/,
      confidence: 0.93,
    },
    {
      literal: 'unknown instruction: ',
      match:
        /^(?:ERROR: |[Ee]rror: |\w{1,20}: )?(?:parsing dockerfile: )?(?<problem>[Uu]nknown instruction: "?\w.{0,100})/,
      confidence: 0.95,
    },
    {
      literal: 'build error: ',
      match: /[Bb]uild error: (?<problem>[Uu]nknown instruction: "?.{1,100})/,
    },
    {
      literal: 'in substitution',
      match: /failed to process "(?<found>.{1,300})": missing ':' in substitution/,
    },
  ],
  cause:
    'BuildKit reads the whole Dockerfile before the first step and stops at what it does not understand: {problem}.',
  remedies: [
    'Correct line {line} of the Dockerfile; a missing `\\` at the end of the line above makes the rest of a RUN look like an instruction.',
    'Check it without building: `docker build --check .`.',
    'Look for what templates and editors leave behind: smart quotes, `<<<<<<<` of a merge, a BOM, CRLF at line ends (`sed -i "s/\\r$//" Dockerfile`).',
    'Add `# syntax=docker/dockerfile:1` as first line when the instruction or flag is newer than the builder.',
  ],
  prevention: 'Lint Dockerfiles in pull requests with `docker build --check .` or hadolint.',
  zh: {
    title: 'Dockerfile 无法解析：{problem}',
    cause: 'BuildKit 在执行第一个步骤之前会读取整个 Dockerfile，遇到无法理解的内容就停止：{problem}。',
    remedies: [
      '改正 Dockerfile 第 {line} 行；上一行末尾漏写 `\\` 时，RUN 余下的部分会被当成指令。',
      '不构建，只检查：`docker build --check .`。',
      '查找模板和编辑器留下的内容：弯引号、合并冲突的 `<<<<<<<`、BOM、行尾的 CRLF（`sed -i "s/\\r$//" Dockerfile`）。',
      '如果指令或选项比构建器更新，在第一行加 `# syntax=docker/dockerfile:1`。',
    ],
    prevention: '在拉取请求中用 `docker build --check .` 或 hadolint 检查 Dockerfile。',
  },
  source:
    'moby/buildkit frontend/dockerfile/instructions/parse.go parseError (`dockerfile parse error on line %d`), frontend/dockerfile/parser, frontend/dockerfile/shell/lex.go, frontend/dockerfile/dockerfile2llb',
  examples: {
    matches: [
      {
        log: '#1 [internal] load build definition from Dockerfile\n#1 transferring dockerfile: 130B done\n#1 DONE 0.0s\nDockerfile:3\n--------------------\n   1 |     FROM golang:1.26\n   2 |     WORKDIR /src\n   3 | >>> RUNN go build ./...\n--------------------\nERROR: failed to build: failed to solve: dockerfile parse error on line 3: unknown instruction: RUNN (did you mean RUN?)',
        evidence:
          'ERROR: failed to build: failed to solve: dockerfile parse error on line 3: unknown instruction: RUNN (did you mean RUN?)',
        facts: { line: '3', problem: 'unknown instruction: RUNN (did you mean RUN?)' },
      },
      {
        log: 'ERROR: failed to solve: failed to process "\\"$VERSION": unexpected end of statement while looking for matching double-quote',
      },
      { log: 'ERROR: failed to build: failed to solve: unterminated heredoc' },
      { log: 'Error response from daemon: No build stage in current context' },
      {
        log: 'ERROR: failed to build: failed to solve: failed to process "\u0024{B:*c}": unsupported modifier (:*) in substitution',
      },
      {
        log: 'ERROR: failed to build: failed to solve: Syntax error - can\'t find = in "B". Must be of the form: name=value',
      },
      { log: 'ERROR: failed to build: failed to solve: unsupported mount type "foo"' },
      { log: 'ERROR: failed to build: failed to solve: circular dependency detected on stage: a' },
      { log: 'ERROR: failed to build: failed to solve: invalid containerPort: abc' },
      {
        log: 'failed to solve with frontend dockerfile.v0: failed to create LLB definition: dockerfile parse error line 4: unknown instruction: APT-GET',
        facts: { line: '4' },
      },
      {
        log: 'failed to solve: rpc error: code = Unknown desc = failed to solve with frontend dockerfile.v0: failed to solve with frontend gateway.v0: rpc error: code = Unknown desc = dockerfile parse error on line 14: unknown instruction: git',
      },
      { log: "ERROR: Service 'api' failed to build: ENV must have two arguments" },
      { log: 'Error response from daemon: dockerfile parse error line 7: ENV must have two arguments' },
      { log: 'ERROR: failed to build: failed to solve: lint violation found for rules: FromAsCasing' },
    ],
    ignores: [
      'main.go:3:1: syntax error: non-declaration statement outside function body',
      'go: errors parsing go.mod:',
      'ERROR: failed to solve: file with no instructions',
      'cpu_test.go:12: unknown instruction: 0xff',
    ],
  },
}
