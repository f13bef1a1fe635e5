import type { LogLine } from '../../../model/log.ts'
import type { MatchContext, Rule } from '../../../model/rule.ts'
import { isBelow } from './context.ts'

/** The sentence that npm prints below its error code. https://github.com/npm/cli/blob/latest/lib/utils/error-message.js */
const sentenceOfNpm = ({ lines, at }: MatchContext): LogLine | undefined => {
  const block = lines.slice(at + 1, at + 6)
  return block.find(({ text }) =>
    /npm (?:ERR!|error) (?!code |errno |syscall |path |A complete log)\S+ \S/.test(text),
  )
}

/** A private package source refuses the step. */
export const stepPrivateDepAuth: Rule = {
  id: 'step.private-dep-auth',
  title: '{host} refuses access to private packages',
  blame: 'no',
  retryable: false,
  confidence: 0.94,
  patterns: [
    {
      literal: 'code e401',
      match: /npm (?:ERR!|error) code E401/,
      cause: sentenceOfNpm,
    },
    {
      literal: 'code e403',
      match: /npm (?:ERR!|error) code E403/,
      cause: sentenceOfNpm,
    },
    {
      literal: 'e: failed to fetch ',
      match:
        /^E: Failed to fetch https?:\/\/(?:[^\s@/]{1,100}@)?(?<host>[\w.:-]{1,253})\S{0,400} {1,4}401 {1,4}Unauthorized/,
    },
    {
      literal: 'eneedauth',
      match: /npm (?:ERR!|error) code ENEEDAUTH/,
      cause: sentenceOfNpm,
    },
    {
      literal: 'unable to authenticate',
      match:
        /npm (?:ERR!|error) Unable to authenticate, (?:need: (?<realm>.{1,200})|your authentication token)/,
      confidence: 0.945,
    },
    {
      literal: '401 unauthorized',
      match: /npm (?:ERR!|error) 401 Unauthorized - \w{3,6} https?:\/\/(?<host>[\w.-]{1,253})/,
      confidence: 0.93,
    },
    {
      literal: '401 error, credentials not correct',
      match: /WARNING: 401 Error, Credentials not correct for https?:\/\/(?<host>[\w.-]{1,253})/,
    },
    {
      literal: 'http error 401 while getting',
      match: /ERROR: HTTP error 401 while getting https?:\/\/(?<host>[\w.-]{1,253})/,
    },
    {
      literal: 'client error: unauthorized for url',
      match: /401 Client Error: Unauthorized for url: https?:\/\/(?<host>[\w.-]{1,253})/,
    },
    {
      literal: 'client error: forbidden for url',
      match: /403 Client Error: Forbidden for url: https?:\/\/(?<host>[\w.-]{1,253})/,
    },
    {
      literal: 'eof when reading a line',
      match: /EOFError: EOF when reading a line/,
      guard: (_facts, context) => isBelow(context, /User for \S+:|Looking in indexes/),
    },
    {
      literal: 'curl: (22)',
      match: /curl: \(22\) The requested URL returned error: (?<status>401)/,
    },
    {
      literal: 'error 401',
      match: /\bERROR (?<status>401): Unauthorized/,
    },
    {
      literal: 'username/password authentication failed',
      match: /Username\/Password Authentication Failed/i,
    },
    {
      literal: 'status code: 401',
      match: /(?:status code: 401|Received status code 401).{0,100}(?:https?:\/\/(?<host>[\w.-]{1,253}))?/,
    },
    {
      literal: 'nu1301',
      match: /error NU1301: .{0,300}(?<status>401|403)/,
    },
    {
      literal: 'invalid credentials for',
      match: /Invalid credentials for 'https?:\/\/(?<host>[\w.-]{1,253})/,
    },
    {
      literal: 'could not authenticate against',
      match: /Could not authenticate against (?<host>[\w.-]{1,253})/,
    },
    {
      literal: 'authentication is required for',
      match: /Authentication is required for (?:https?:\/\/)?(?<host>[\w.-]{1,253})/,
    },
    {
      literal: 'bad username or password for',
      match: /Bad username or password for (?:https?:\/\/)?(?<host>[\w.-]{1,253})/,
    },
    {
      literal: 'request failed "401',
      match: /Request failed "401 Unauthorized"/,
    },
    {
      literal: 'yn0041',
      match: /YN0041: .{0,200}Invalid authentication/,
    },
    {
      literal: 'set the gh_token environment variable',
      match: /set the GH_TOKEN environment variable/,
    },
    {
      literal: 'err_pnpm_fetch_40',
      match: /ERR_PNPM_FETCH_40[13]\b/,
    },
  ],
  cause:
    '{host} wants credentials for these packages, and the step has none, or such that do not suffice: secrets of the job do not reach RUN lines by themselves.',
  remedies: [
    'Mount the token for this line only: `RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci`, with `secret-files` in the workflow.',
    'Check that the token is valid and may read packages.',
    'Never pass a token by ARG or COPY: it stays in the image.',
  ],
  prevention: 'Mount credentials as secrets in the lines that need them, and watch when they expire.',
  zh: {
    title: '{host} 拒绝访问私有软件包',
    cause: '{host} 需要凭据才能提供这些软件包，而该步骤没有凭据或凭据权限不足：任务的密钥不会自动传入 RUN。',
    remedies: [
      '只为该行挂载令牌：`RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci`，并在工作流中使用 `secret-files`。',
      '检查令牌是否有效、是否有读取软件包的权限。',
      '不要用 ARG 或 COPY 传递令牌：它会留在镜像中。',
    ],
    prevention: '在需要的行以 secret 挂载凭据，并留意其到期时间。',
  },
  source:
    'npm (E401, E403, ENEEDAUTH), pip _internal/network/auth.py, Maven resolver, NuGet (NU1301), composer, bundler, yarn (YN0041), cargo, apt (`E: Failed to fetch %s  %s`)',
  examples: {
    matches: [
      {
        log: '#6 [2/2] RUN apt-get update\n#6 0.67 E: Failed to fetch http://mirror.example.org/debian/dists/bookworm/InRelease  401  Unauthorized [IP: 127.0.0.1 80]\n#6 0.68 E: The repository \'http://mirror.example.org/debian bookworm InRelease\' is not signed.\n#6 ERROR: process "/bin/sh -c apt-get update" did not complete successfully: exit code: 100',
        facts: { host: 'mirror.example.org' },
      },
      {
        log: '#8 2.1 npm error code E401\n#8 2.1 npm error Incorrect or missing password.\n#8 ERROR: process "/bin/sh -c npm ci" did not complete successfully: exit code: 1',
        evidence: 'npm error Incorrect or missing password.',
      },
      {
        log: 'WARNING: 401 Error, Credentials not correct for https://pypi.example.org/simple/x/',
        facts: { host: 'pypi.example.org' },
      },
      {
        log: 'curl: (22) The requested URL returned error: 401',
      },
      {
        log: "The 'https://composer.example.org/packages.json' URL required authentication.\nInvalid credentials for 'https://composer.example.org/packages.json', aborting.",
      },
    ],
    ignores: ['npm warn using --force Recommended protections disabled.', 'HTTP 401 is what the test wants'],
  },
}
