import type { MatchContext, Pattern, Rule } from '../../../model/rule.ts'
import { isImageTransfer, registryStatus, URL } from '../../requests.ts'
import { answered, inPull, inPush, LOG_IN } from './texts.ts'

/** Answers of Docker Hub about a repository: it gives public images without a login, so it has none or a private one. */
const HUB_REPOSITORY =
  /https:\/\/(?:index|registry-1)\.docker\.io\/v2\/[\w.\-/]{1,200}\/manifests\/\S{1,200}: UNAUTHORIZED: authentication required/

const said = (literal: string, match: RegExp, confidence?: number): Pattern => ({
  literal,
  match,
  guard: (_facts: unknown, context: MatchContext) => isImageTransfer(context),
  ...(confidence === undefined ? {} : { confidence }),
})

/** The login or token for the registry is missing, wrong or expired. */
export const registryAuth: Rule = {
  id: 'registry.auth',
  title: 'The registry does not accept the login: {problem}',
  blame: 'no',
  retryable: false,
  confidence: 0.97,
  patterns: [
    registryStatus('401 (unauthorized', '401'),
    said('no basic auth credentials', /(?<problem>no basic auth credentials)/),
    said(
      'missing username or secret',
      /(?<problem>failed to handle basic auth because missing username or secret)/,
    ),
    said(
      'unauthorized: ',
      new RegExp(
        `(?:Error response from daemon: |(?:Head|Get|Post|Put) "?${URL}"?: |failed to (?:push|authorize|fetch|solve)[^"]{0,300}: |^\\s*(?:ERROR: |Error: |error: |denied: ){0,3})unauthorized: (?<problem>(?!.{0,200}action: push|.{0,80}access token has insufficient scopes).{1,200})`,
      ),
    ),
    said(
      'unauthorized',
      new RegExp(`Error response from daemon: (?:(?:Head|Get) "?${URL}"?: )?(?<problem>unauthorized)\\s*$`),
    ),
    {
      literal: 'unauthorized: authentication required',
      match: /(?<problem>(?:unauthorized|UNAUTHORIZED): authentication required)/,
      guard: (_facts, context) => isImageTransfer(context) && !HUB_REPOSITORY.test(context.line.text),
    },
    {
      literal: ': unauthorized: ',
      match: new RegExp(
        `(?:GET|HEAD|POST|PUT|PATCH) ${URL}: (?:multiple errors returned: )?UNAUTHORIZED: (?<problem>.{1,160})`,
      ),
      guard: (_facts, context) => isImageTransfer(context) && !HUB_REPOSITORY.test(context.line.text),
    },
    { ...registryStatus('401 unauthorized', '401'), confidence: 0.96 },
    said(
      'failed with status: 401',
      /login attempt to \S{1,300} failed with status: (?<problem>401 Unauthorized)/,
    ),
    said(
      'failed with status: 403',
      /login attempt to \S{1,300} failed with status: (?<problem>403 Forbidden)/,
    ),
    said(
      ': denied',
      /Error response from daemon: Get "?https?:\/\/(?<host>[\w.:-]{1,253})\/v2\/"?: (?<problem>denied(?:: .{1,160})?)$/,
    ),
    said('authorization token has expired', /denied: (?<problem>Your authorization token has expired)/),
    said('unauthenticated request', /denied: (?<problem>Unauthenticated request)/),
    said('username and password required', /(?<problem>Username and [Pp]assword required)/),
    said('password required', /^\s*(?:Error: |##\[error\])?(?<problem>Password required)\s*$/),
    said('username required', /^\s*(?:Error: |##\[error\])?(?<problem>Username required)\s*$/),
    said(
      'interactive login from a non tty',
      /(?<problem>[Cc]annot perform an interactive login from a non[- ]TTY device)/,
    ),
    said(
      '--password-stdin',
      /(?<problem>(?:the --password-stdin option requires --username to be set|Must provide --username with --password-stdin))/,
    ),
    said('is empty', /^\s*(?:Error: |ERROR: )?(?<problem>(?:password|username) is empty)\s*$/, 0.93),
    said(
      'authorization server did not include a token',
      /(?<problem>authorization server did not include a token in the response)/,
    ),
    said(
      'unable to retrieve auth token',
      /(?<problem>unable to retrieve auth token: invalid username\/password.{0,120})/,
    ),
    said(
      'insufficient_scope',
      /^(?!.{0,600}(?:pull|push) access denied)(?=.{0,600}(?:failed to (?:push|do request|solve|authorize)|server message)).{0,600}(?<problem>insufficient_scope: authorization failed)/,
      0.9,
    ),
  ],
  cause:
    'The registry wants to know who asks and got no login, a wrong or an expired one ({problem}); secrets are empty in runs of forks and of Dependabot.',
  remedies: [
    LOG_IN.en,
    'Check that the secret exists and reaches the job: `if [ -z "$TOKEN" ]; then echo empty; fi`; runs of forks and of Dependabot see no secrets.',
    'Make a new token when the old one expired; for ECR log in right before the push: `aws ecr get-login-password | docker login --username AWS --password-stdin 123456789012.dkr.ecr.eu-west-1.amazonaws.com`.',
    'Log out when public images fail because of old credentials: `docker logout registry.example.org`.',
  ],
  prevention:
    'Use tokens of the job (`GITHUB_TOKEN`, OIDC) instead of stored passwords, log in in the same job that builds, and let a calendar renew what expires.',
  zh: {
    title: '镜像仓库不接受登录：{problem}',
    cause:
      '仓库要求身份，但没有收到登录信息，或信息有误、已过期（{problem}）；来自 fork 和 Dependabot 的运行中 secret 为空。',
    remedies: [
      LOG_IN.zh,
      '检查 secret 是否存在并传到了作业：`if [ -z "$TOKEN" ]; then echo empty; fi`；fork 和 Dependabot 的运行看不到 secret。',
      '令牌过期时重新生成；ECR 要在推送之前登录：`aws ecr get-login-password | docker login --username AWS --password-stdin 123456789012.dkr.ecr.eu-west-1.amazonaws.com`。',
      '因旧凭据导致公共镜像也失败时，先退出登录：`docker logout registry.example.org`。',
    ],
    prevention:
      '用作业自带的令牌（`GITHUB_TOKEN`、OIDC）代替保存的密码，在构建的同一作业中登录，并定期更新会过期的凭据。',
  },
  source:
    'containerd core/remotes/docker/authorizer.go (`no basic auth credentials`, `failed to fetch oauth token`), distribution registry/api/errcode/register.go (UNAUTHORIZED), docker/cli cli/command/registry/login.go, docker/login-action src/docker.ts, google/go-containerregistry pkg/v1/remote/transport/error.go',
  examples: {
    matches: [
      {
        log: inPull(
          `failed to authorize: failed to fetch oauth token: ${answered('GET', '401 Unauthorized')}`,
        ),
      },
      {
        log: inPush(
          'failed to authorize: failed to fetch anonymous token: unexpected status: 401 Unauthorized',
        ),
      },
      {
        log: inPush('authorization failed: no basic auth credentials'),
        facts: { problem: 'no basic auth credentials' },
      },
      {
        log: 'Error response from daemon: Get "https://registry.example.org/v2/": unauthorized: incorrect username or password',
      },
      { log: 'Error: Username and password required' },
      {
        log: 'Error response from daemon: Head "https://registry.example.org/v2/team/base/manifests/1": unauthorized',
      },
      {
        log: 'Error response from daemon: Get "https://registry.example.org/v2/": denied: denied',
        facts: { host: 'registry.example.org' },
      },
      { log: 'Error: Cannot perform an interactive login from a non TTY device' },
      { log: 'denied: Your authorization token has expired. Reauthenticate and try again.' },
      {
        log: inPull(
          'unexpected status from HEAD request to https://registry.example.org/v2/team/base/manifests/1: 401 UNAUTHORIZED',
        ),
      },
      {
        log: 'error checking push permissions -- make sure you entered the correct tag name, and that you are authenticated correctly, and try again: checking push permission for "registry.example.org/team/app:1": creating push check transport for registry.example.org failed: GET https://registry.example.org/v2/token?scope=repository%3Ateam%2Fapp%3Apush%2Cpull&service=: UNAUTHORIZED: authentication failed',
        facts: { problem: 'authentication failed', host: 'registry.example.org' },
      },
    ],
    ignores: [
      'go: example.org/lib@v1.0.0: reading https://goproxy.example.org/example.org/lib/@v/v1.0.0.zip: 401 Unauthorized',
      '    auth_test.go:12: unauthorized: authentication required',
      'ERROR: failed to push registry.example.org/team/app: denied: requested access to the resource is denied',
      'npm error code E401',
    ],
  },
}
