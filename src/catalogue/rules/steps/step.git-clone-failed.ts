import type { Rule } from '../../../model/rule.ts'
import { isFetchedByGo } from '../modules/git.ts'
import { isAbove, isBelow } from './context.ts'

/** git clone, fetch or checkout of the Dockerfile itself fails. */
export const stepGitCloneFailed: Rule = {
  id: 'step.git-clone-failed',
  title: 'git cannot get {ref} of {url}',
  blame: 'no',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: 'remote branch ',
      match: /fatal: Remote branch (?<ref>\S{1,200}) not found in upstream (?<remote>\S{1,100})/,
    },
    {
      literal: "couldn't find remote ref",
      match: /fatal: [Cc]ouldn't find remote ref (?<ref>\S{1,200})/,
      guard: (_facts, context) => !isFetchedByGo(context),
    },
    {
      literal: 'pathspec ',
      match: /error: pathspec '(?<ref>[^']{1,200})' did not match any file\(s\) known to git/,
    },
    {
      literal: ' is not a commit and a branch ',
      match:
        /fatal: '(?<ref>[^']{1,200})' is not a commit and a branch '[^']{1,200}' cannot be created from it/,
    },
    {
      literal: 'you are not currently on a branch.',
      match: /^You are not currently on a branch\.$/,
      guard: (_facts, context) => isAbove(context, /^\s*Please specify which branch you want to/, 1),
    },
    {
      literal: 'reference is not a tree',
      match: /fatal: (?:reference is not a tree|unable to read tree \(?)[: ]?(?<ref>\S{0,100})/,
      guard: (_facts, context) =>
        !isFetchedByGo(context) || isBelow(context, /^# cd \S{1,300}; git checkout /, 1),
    },
    {
      literal: "fatal: repository '",
      match: /fatal: repository '(?<url>[^']{1,400})' (?:not found|does not exist)/,
      guard: (_facts, context) => !isFetchedByGo(context),
    },
    {
      literal: 'could not read username for',
      match: /fatal: could not read Username for '(?<url>[^']{1,400})'/,
      guard: (_facts, context) => !isFetchedByGo(context),
    },
    {
      literal: 'authentication failed for',
      match: /fatal: Authentication failed for '(?<url>[^']{1,400})'/,
      guard: (_facts, context) => !isFetchedByGo(context),
    },
    {
      literal: 'the requested url returned error',
      match:
        /fatal: unable to access '(?<url>[^']{1,400})': The requested URL returned error: (?<status>\d{3})/,
      guard: (_facts, context) => !isFetchedByGo(context),
    },
    {
      literal: 'fatal: unable to access ',
      match:
        /fatal: unable to access '(?<url>[^']{1,400})': (?<fault>(?:Failed|Could ?n[o']t) (?:to )?connect.{0,200}|Recv failure.{0,100}|Empty reply.{0,60}|Operation timed out.{0,100}|OpenSSL SSL_(?:connect|read).{0,100})/,
      guard: (_facts, context) => !isFetchedByGo(context),
    },
    {
      literal: 'error: rpc failed',
      match: /error: RPC failed; (?<fault>.{1,200})/,
      guard: (_facts, context) => !isFetchedByGo(context),
      confidence: 0.92,
    },
    {
      literal: 'fatal: early eof',
      match: /fatal: (?<fault>early EOF)/,
      guard: (_facts, context) => !isFetchedByGo(context),
      confidence: 0.9,
    },
    {
      literal: 'unable to find remote helper',
      match: /fatal: (?<fault>[Uu]nable to find remote helper for 'https?')/,
      guard: (_facts, context) => !isFetchedByGo(context),
    },
    {
      literal: 'already exists and is not an empty',
      match: /fatal: destination path '(?<ref>[^']{1,200})' already exists and is not an empty directory/,
    },
    {
      literal: 'fatal: clone of ',
      match: /fatal: clone of '(?<url>[^']{1,400})' into submodule path '[^']{1,300}' failed/,
      guard: (_facts, context) => !isFetchedByGo(context),
      confidence: 0.88,
    },
    {
      literal: 'could not parse object',
      match: /fatal: Could not parse object '(?<ref>[^']{1,200})'/,
    },
    {
      literal: 'you must specify a repository to clone',
      match: /fatal: You must specify a repository to clone/,
    },
  ],
  cause:
    'The git command of this RUN line found no such branch, tag, commit or repository, or was not let in.',
  remedies: [
    'Try it from outside: `git ls-remote {url}`.',
    'Name a tag or a commit that exists; branches are renamed and deleted: `git clone --depth 1 --branch v1.2.3 URL`.',
    'For a private repository mount a token as a secret: `RUN --mount=type=secret,id=token git -c http.extraHeader="Authorization: Bearer $(cat /run/secrets/token)" clone URL`.',
  ],
  prevention:
    'Clone by tag or commit, or use `ADD https://HOST/REPO.git#TAG /dir`, which BuildKit caches by commit.',
  zh: {
    title: 'git 无法取得 {url} 的 {ref}',
    cause: '该 RUN 中的 git 命令找不到这个分支、标签、提交或仓库，或没有访问权限。',
    remedies: [
      '在外部试一下：`git ls-remote {url}`。',
      '使用存在的标签或提交；分支会被改名或删除：`git clone --depth 1 --branch v1.2.3 URL`。',
      '私有仓库请以 secret 挂载令牌：`RUN --mount=type=secret,id=token git -c http.extraHeader="Authorization: Bearer $(cat /run/secrets/token)" clone URL`。',
    ],
    prevention: '按标签或提交克隆，或使用 `ADD https://HOST/REPO.git#TAG /dir`，BuildKit 会按提交缓存。',
  },
  source:
    "git builtin/clone.c (`Remote branch %s not found in upstream %s`), builtin/checkout.c (`pathspec '%s' did not match any file(s) known to git`), remote-curl.c, credential.c",
  examples: {
    matches: [
      {
        log: '# cd /go/src/example.org/lib; git checkout 0123abcd\nfatal: reference is not a tree: 0123abcd\ngodep: error downloading dep (example.org/lib): exit status 128',
        evidence: 'fatal: reference is not a tree: 0123abcd',
      },
      {
        log: '# cd /go/src/example.org/tool; git pull --ff-only\nYou are not currently on a branch.\nPlease specify which branch you want to merge with.\nSee git-pull(1) for details.\npackage example.org/tool: exit status 1',
        evidence: 'You are not currently on a branch.',
      },
      {
        log: "fatal: 'v1.0.1' is not a commit and a branch 'release' cannot be created from it",
        facts: { ref: 'v1.0.1' },
      },
      {
        log: '#15 [build 3/9] RUN git clone --branch master https://git.example.org/x.git\n#15 0.4 Cloning into \'x\'...\n#15 0.511 fatal: Remote branch master not found in upstream origin\n#15 ERROR: process "/bin/sh -c git clone --branch master https://git.example.org/x.git" did not complete successfully: exit code: 128',
        evidence: 'fatal: Remote branch master not found in upstream origin',
        facts: { ref: 'master' },
      },
      {
        log: "Cloning into 'x'...\nfatal: could not read Username for 'https://git.example.org': No such device or address",
      },
      {
        log: "error: pathspec 'v9.9.9' did not match any file(s) known to git",
        facts: { ref: 'v9.9.9' },
      },
      {
        log: "Cloning into 'x'...\nfatal: repository 'https://git.example.org/x.git/' not found",
      },
    ],
    ignores: [
      "go: example.org/m@v1.0.0: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/abc: exit status 128:\n\tfatal: could not read Username for 'https://git.example.org': terminal prompts disabled",
      'Switched to branch master',
    ],
  },
}
