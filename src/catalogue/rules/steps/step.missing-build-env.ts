import type { Rule } from '../../../model/rule.ts'
import { isBelow } from './context.ts'

/** A variable that the build needs is not set. */
export const stepMissingBuildEnv: Rule = {
  id: 'step.missing-build-env',
  title: 'Variable {variable} is not set in the build',
  blame: 'yes',
  retryable: false,
  confidence: 0.94,
  patterns: [
    {
      literal: 'parameter not set',
      match:
        /(?:^|: )(?<variable>[A-Za-z_]\w{0,100}): (?:line \d{1,6}: )?parameter (?:not set|null or not set)/,
    },
    {
      literal: 'sh: ',
      match: /^\S{0,40}sh: (?:(?:line )?\d{1,6}: )?(?<variable>[A-Za-z_]\w{0,100}): \S/,
      guard: ({ variable = '' }, { step }) =>
        new RegExp(`\\$\\{${variable}:?\\?`).test(`${step?.instruction ?? ''} ${step?.error ?? ''}`),
    },
    {
      literal: ": invalid user id '",
      match: /^(?:useradd|usermod): invalid user ID '(?:-[\w-]{0,60})?'/,
    },
    {
      literal: ": invalid group id '",
      match: /^(?:groupadd|groupmod): invalid group ID '(?:-[\w-]{0,60})?'/,
    },
    {
      literal: 'unbound variable',
      match: /(?:^|: )(?<variable>[A-Za-z_]\w{0,100}): unbound variable/,
    },
    {
      literal: 'missing required environment variable',
      match:
        /[Mm]issing (?:required )?(?:environment|env) variables?:? ?['"`]?(?<variable>[A-Z_][A-Z0-9_]{1,100})?/,
    },
    {
      literal: 'environment variable not found',
      match: /[Ee]nvironment variable not found: (?<variable>[A-Z_][A-Z0-9_]{1,100})/,
    },
    {
      literal: ' must be ',
      match:
        /^(?:\S{1,40}: |[Ee]rror: |ERROR: )?\$?\{?(?<variable>[A-Z][A-Z0-9]{0,30}_[A-Z0-9_]{1,60})\}? must be (?:set|defined|provided|specified)[.!]?$/,
      confidence: 0.85,
    },
    {
      literal: 'invalid environment variables',
      match: /(?:❌ )?Invalid environment variables/,
    },
    {
      literal: 'declare it as envvar',
      match: /UndefinedValueError: (?<variable>\S{1,100}) not found\. Declare it as envvar/,
    },
    {
      literal: 'setting must not be empty',
      match: /ImproperlyConfigured: The (?<variable>\S{1,100}) setting must not be empty/,
    },
    {
      literal: 'secret_key_base',
      match: /Missing `?(?<variable>secret_key_base)`?/,
    },
    {
      literal: 'keyerror: ',
      match: /^\s*KeyError: '(?<variable>[A-Z][A-Z0-9_]{2,100})'/,
      guard: (_facts, context) => isBelow(context, /environ|raise KeyError\(key\) from None/),
    },
    {
      literal: 'key not found: ',
      match:
        /KeyError: key not found: "(?<variable>[A-Z][A-Z0-9_]{2,100})"|fetch': key not found: "(?:[A-Z][A-Z0-9_]{2,100})"/,
    },
    {
      literal: 'environment variable',
      match:
        /(?:^|Error: |error: )(?:[Tt]he )?(?:required )?(?:environment|env) variable ['"`]?(?<variable>[A-Z_][A-Z0-9_]{1,100})['"`]? (?:is |was |must be )?(?:not set|missing|required|not defined|undefined|not provided|set)\b/,
      confidence: 0.92,
    },
    {
      literal: ' required',
      match:
        /(?:^|\s)(?:Error|error|ERROR)\b.{0,200}(?:API key|[Tt]oken|[Cc]redentials|DSN|[Ss]ecret|environment variables?|connection string)\b.{0,60} (?:is|are|was|were) (?:required|missing|not (?:set|provided|defined))/,
      confidence: 0.86,
    },
    {
      literal: ' is not set',
      match:
        /(?:^|Error: |error: |ERROR: )(?:\$)?(?<variable>[A-Z][A-Z0-9_]{2,100}) (?:is not set|must be set|is not defined|is required)/,
      confidence: 0.85,
    },
  ],
  cause:
    'The command of this step reads {variable}, and inside the build it has no value: variables of the job do not reach RUN lines by themselves.',
  remedies: [
    'Declare it in the stage and pass it: `ARG {variable}` before the RUN line, and `build-args: {variable}=…` in the workflow.',
    'A secret never belongs in ARG: `RUN --mount=type=secret,id=NAME,env={variable} …` with `secrets` in the workflow.',
    'Give a default where there is one: `ARG {variable}=value`.',
    'Look which variables the failing line uses: each needs an `ARG` in its own stage and a value in `build-args` of the workflow.',
  ],
  prevention: 'Declare each variable a build needs as ARG or secret mount in the stage that needs it.',
  zh: {
    title: '构建中没有设置变量 {variable}',
    cause: '该步骤的命令读取 {variable}，但它在构建中没有值：任务的变量不会自动传入 RUN。',
    remedies: [
      '在该阶段声明并传入：RUN 之前写 `ARG {variable}`，工作流中写 `build-args: {variable}=…`。',
      '密钥不要放进 ARG：用 `RUN --mount=type=secret,id=NAME,env={variable} …`，并在工作流中使用 `secrets`。',
      '有默认值时请写明：`ARG {variable}=value`。',
      '查看失败的那一行用到哪些变量：每个都要在它自己的阶段里有 `ARG`，并在工作流的 `build-args` 中有值。',
    ],
    prevention: '在需要变量的阶段用 ARG 或 secret 挂载声明每个变量。',
  },
  source:
    'POSIX sh, an unset parameter with `:?` (`parameter not set`), bash (`unbound variable`), CPython os.environ, Prisma, Django, Rails',
  examples: {
    matches: [
      {
        log: '#9 [build 4/8] RUN make VERSION="${APP_VERSION:?build argument not given}"\n#9 0.2 /bin/sh: 1: APP_VERSION: build argument not given\n#9 ERROR: process "/bin/sh -c make VERSION="${APP_VERSION:?build argument not given}"" did not complete successfully: exit code: 2',
        evidence: '/bin/sh: 1: APP_VERSION: build argument not given',
        facts: { variable: 'APP_VERSION' },
      },
      {
        log: "#9 [build 4/8] RUN useradd -u $UID --gid $GID app\n#9 0.2 useradd: invalid user ID '--gid'",
      },
      {
        log: '#9 [build 4/8] RUN test -n "$APP_SHA" || (echo "APP_SHA must be set" && false)\n#9 0.2 APP_SHA must be set\n#9 ERROR: process "/bin/sh -c test -n \\"$APP_SHA\\" || (echo \\"APP_SHA must be set\\" && false)" did not complete successfully: exit code: 1',
        evidence: 'APP_SHA must be set',
        facts: { variable: 'APP_SHA' },
      },
      {
        log: '#9 0.3 /bin/sh: 1: VERSION: parameter not set\n#9 ERROR: process "/bin/sh -c sh make.sh" did not complete successfully: exit code: 2',
        evidence: '/bin/sh: 1: VERSION: parameter not set',
        facts: { variable: 'VERSION' },
      },
      {
        log: '/bin/bash: line 1: VERSION: unbound variable',
        facts: { variable: 'VERSION' },
      },
      {
        log: "  File \"<frozen os>\", line 685, in __getitem__\nKeyError: 'SECRET_KEY'\n    raise KeyError(key) from None\nKeyError: 'SECRET_KEY'",
      },
      {
        log: 'Error: Environment variable not found: DATABASE_URL.',
        facts: { variable: 'DATABASE_URL' },
      },
    ],
    ignores: ['the variable is unbound in this scope', "KeyError: 'name'"],
  },
}
