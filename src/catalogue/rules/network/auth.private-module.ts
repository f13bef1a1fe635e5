import type { LogLine } from '../../../model/log.ts'
import type { MatchContext, Pattern, Rule } from '../../../model/rule.ts'
import { isGoFetch, isMirrorResponse, isServerResponse } from './patterns.ts'
import { inBuild } from './texts.ts'

const isOurs = (context: MatchContext): boolean => isGoFetch(context) && !isServerResponse(context)

const said = (literal: string, match: RegExp, confidence?: number): Pattern => ({
  literal,
  match,
  guard: (_facts, context) => isOurs(context),
  ...(confidence === undefined ? {} : { confidence }),
})

/** What the host answered, which git prints before it gives up: `remote: …`, the first line of it. https://github.com/git/git/blob/master/remote-curl.c */
const answerOfHost = ({ lines, at }: MatchContext): LogLine | undefined => {
  let first: LogLine | undefined
  for (let back = at - 1; /^\s*remote: \S/.test(lines[back]?.text ?? ''); back--) first = lines[back]
  return first
}

/** What the host's git says, told by our mirror below a 404. */
const mirrored = (literal: string, match: RegExp): Pattern => ({
  literal,
  match,
  guard: (_facts, context) => isMirrorResponse(context),
  confidence: 0.985,
})

/** git wants credentials for a module and the build has none that fit. */
export const authPrivateModule: Rule = {
  id: 'auth.private-module',
  title: 'No access to the repository of a private module ({repository})',
  blame: 'evidence',
  retryable: false,
  confidence: 0.97,
  patterns: [
    mirrored('could not read username for ', /could not read Username for '(?<repository>[^']{1,300})'/),
    mirrored('authentication failed for ', /Authentication failed for '(?<repository>[^']{1,300})'/),
    mirrored('permission denied (publickey', /Permission denied \(publickey/),
    said('could not read username for ', /could not read Username for '(?<repository>[^']{1,300})'/),
    said('could not read password for ', /could not read Password for '(?<repository>[^']{1,300})'/),
    {
      ...said(
        'authentication failed for ',
        /fatal: Authentication failed for '(?<repository>[^']{1,300})'/,
        0.98,
      ),
      cause: answerOfHost,
    },
    said('access denied', /remote: HTTP Basic: Access denied/),
    said('invalid username or ', /remote: Invalid username or (?:password|token)/, 0.985),
    said(
      'support for password authentication was removed',
      /Support for password authentication was removed/,
    ),
    said('write access to repository not granted', /remote: Write access to repository not granted/),
    said('permission to ', /remote: Permission to (?<repository>\S{1,200}) denied to /),
    said('saml sso', /remote: .{0,120}(?:enabled or )?enforced SAML SSO/),
    said('you may not have access to this repository', /remote: You may not have access to this repository/),
    said('the project you were looking for', /The project you were looking for could not be found/),
    said('tf401019: ', /TF401019: The Git repository with name or identifier (?<repository>\S{1,200})/),
    said(
      'is not authorized to access this resource',
      /TF400813: .{0,120}is not authorized to access this resource/,
    ),
    said(
      'the requested url returned error: 40',
      /unable to access '(?<repository>[^']{1,300})': The requested URL returned error: 40[13]/,
    ),
    said(
      '/2.0/repositories/',
      /(?<repository>https:\/\/[^\s/]{1,200}\/2\.0\/repositories\/[^\s?]{1,300})\?fields=scm: 403 Forbidden/,
    ),
    said('repository not found', /(?:remote: |ERROR: )Repository not found/, 0.95),
    said("' not found", /fatal: repository '(?<repository>https?:[^']{1,300})' not found/, 0.94),
    said('terminal prompts disabled', /terminal prompts disabled/, 0.93),
    said(
      "'git credential fill' failed",
      /GOAUTH=git \S{0,200}.{0,20}'git credential fill' failed \(url=(?<repository>\S{1,300})\)/,
      0.92,
    ),
    said(
      'no secure protocol found for repository',
      /(?<![^\s:])(?<repository>[\w-]{1,60}\.[\w.-]{1,100}\/[^\s@:]{1,200})(?:@[^\s:]{1,100})?: no secure protocol found for repository/,
      0.6,
    ),
    {
      literal: 'if this is a private repository',
      match: /If this is a private repository, see https:\/\/golang\.org\/doc\/faq#git_https/,
      guard: (_facts, context) => isOurs(context),
      confidence: 0.6,
    },
  ],
  cause:
    'go fetches the module straight from its git repository, and git asked for a user name or had its credentials refused; a build has nobody to ask. A host says `not found` of a private repository too.',
  remedies: [
    'Mount a token for the one step that needs it: `RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download`, and build with `--secret id=netrc,src=$HOME/.netrc`.',
    'Set `ENV GOPRIVATE=git.example.org/team/*` in the Dockerfile, so that go does not ask a public proxy or the checksum database.',
    'Check the token when there is one: expired, without read access to {repository}, or the token of a workflow, which reaches its own repository only.',
    'Go over SSH with a deploy key instead: `RUN --mount=type=ssh git config --global url."ssh://git@git.example.org/".insteadOf "https://git.example.org/" && go mod download`.',
  ],
  prevention:
    'Keep one short-lived read token for all private modules as a secret of the workflow, and mount it in every step that runs go before the modules are cached.',
  zh: {
    title: '没有访问私有模块仓库的权限（{repository}）',
    cause:
      'go 直接从 git 仓库获取该模块，git 要求输入用户名，或凭据被拒绝；构建中无人可以输入。对于私有仓库，服务器也会回答 not found。',
    remedies: [
      '只为需要的步骤挂载令牌：`RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download`，构建时加 `--secret id=netrc,src=$HOME/.netrc`。',
      '在 Dockerfile 中设 `ENV GOPRIVATE=git.example.org/team/*`，使 go 不向公共代理和校验和数据库查询。',
      '已有令牌时检查它：是否过期、是否有读取 {repository} 的权限；工作流自带的令牌只能访问本仓库。',
      '也可改走 SSH 并使用部署密钥：`RUN --mount=type=ssh git config --global url."ssh://git@git.example.org/".insteadOf "https://git.example.org/" && go mod download`。',
    ],
    prevention:
      '为所有私有模块保管一个短期的只读令牌，作为工作流的 secret，并挂载到模块缓存之前每个运行 go 的步骤。',
  },
  source:
    'git credential.c (`could not read Username for`, `terminal prompts disabled`), git remote-curl.c and http.c, cmd/go/internal/modfetch/codehost/git.go, cmd/go/internal/auth/gitauth.go, cmd/go/internal/vcs/vcs.go (`no secure protocol found for repository`: each protocol was tried and failed, https://github.com/golang/go/issues/71392)',
  examples: {
    matches: [
      {
        log: "Step 4/9 : RUN go get -d ./...\n ---> Running in 0123456789ab\npackage bitbucket.org/team/lib: https://api.git.example.org/2.0/repositories/team/lib?fields=scm: 403 Forbidden\nThe command '/bin/sh -c go get -d ./...' returned a non-zero code: 1",
        facts: { repository: 'https://api.git.example.org/2.0/repositories/team/lib' },
      },
      {
        log: "go: git.example.org/team/lib@v1.0.0: reading http://172.17.0.1:41533/0123456789abcdef0123456789abcdef/git.example.org/team/lib/@v/v1.0.0.mod: 404 Not Found\n\tserver response:\n\tnot found: git.example.org/team/lib@v1.0.0: invalid version: git ls-remote -q origin: exit status 128:\n\t\tfatal: could not read Username for 'https://git.example.org': terminal prompts disabled",
        facts: { repository: 'https://git.example.org' },
      },
      {
        log: inBuild(
          'go: git.example.org/team/lib@v1.0.0: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/5b2e: exit status 128:',
          "\tfatal: could not read Username for 'https://git.example.org': terminal prompts disabled",
          'Confirm the import path was entered correctly.',
          'If this is a private repository, see https://golang.org/doc/faq#git_https for additional information.',
        ),
        evidence: "\tfatal: could not read Username for 'https://git.example.org': terminal prompts disabled",
        facts: { repository: 'https://git.example.org' },
      },
      {
        log: "\tfatal: Authentication failed for 'https://git.example.org/team/lib.git/'",
        facts: { repository: 'https://git.example.org/team/lib.git/' },
      },
      {
        log: "\tfatal: could not read Password for 'https://bot@git.example.org': No such device or address",
      },
      {
        log: inBuild(
          'go: git.example.org/team/lib@v1.0.0: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/5b2e: exit status 128:',
          '\tremote: The token of this robot has expired.',
          '\tremote: Ask its owner for a new one.',
          "\tfatal: Authentication failed for 'https://git.example.org/team/lib/'",
        ),
        evidence: '\tremote: The token of this robot has expired.',
        facts: { repository: 'https://git.example.org/team/lib/' },
      },
      { log: '\tremote: HTTP Basic: Access denied' },
      { log: '\tremote: Invalid username or token.' },
      {
        log: "go: git.example.org/team/lib@v1.0.0: git fetch -f origin refs/heads/*:refs/heads/* in /go/pkg/mod/cache/vcs/5b2e: exit status 128:\n\tremote: Repository not found.\n\tfatal: repository 'https://git.example.org/team/lib/' not found",
        evidence: '\tremote: Repository not found.',
      },
      {
        log: "go: git.example.org/team/lib@v1.0.0: invalid version: git ls-remote -q https://git.example.org/team/lib in /go/pkg/mod/cache/vcs/5b2e: exit status 128:\n\tfatal: unable to access 'https://git.example.org/team/lib/': The requested URL returned error: 403",
        facts: { repository: 'https://git.example.org/team/lib/' },
      },
      {
        log: inBuild('go: git.example.org/team/lib.git@v1.0.0: no secure protocol found for repository'),
        facts: { repository: 'git.example.org/team/lib.git' },
      },
    ],
    ignores: [
      '    login_test.go:8: Authentication failed for user',
      'git@git.example.org: Permission denied (publickey).',
      "#7 [2/3] RUN git clone https://git.example.org/team/tool\n#7 0.310 Cloning into 'tool'...\n#7 0.820 fatal: could not read Username for 'https://git.example.org': No such device or address\n#7 ERROR: process \"/bin/sh -c git clone https://git.example.org/team/tool\" did not complete successfully: exit code: 128",
      "go: git.example.org/lib@v1.0.0: reading https://goproxy.cn/git.example.org/lib/@v/v1.0.0.info: 404 Not Found\n\tserver response:\n\tnot found: git ls-remote -q origin in /tmp/vcs: exit status 128:\n\t\tfatal: could not read Username for 'https://git.example.org': terminal prompts disabled",
      'curl: (22) The requested URL returned error: 403',
    ],
  },
}
