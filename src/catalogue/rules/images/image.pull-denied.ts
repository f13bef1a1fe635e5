import type { MatchContext, Rule } from '../../../model/rule.ts'
import { isImageTransfer, isPush, URL } from '../../requests.ts'
import { inPull, LOG_IN } from './texts.ts'

/** The request whose several errors follow, one a line. https://github.com/distribution/distribution/blob/main/registry/api/errcode/errors.go */
const READING = /[Rr]eading manifest \S{1,128} in (?<image>\S{1,300}): errors:\s*$/

const isPull = (context: MatchContext): boolean => isImageTransfer(context) && !isPush(context)
const guard = (_facts: unknown, context: MatchContext): boolean => isPull(context)

/** The registry does not say whether the image is missing or private. */
export const imagePullDenied: Rule = {
  id: 'image.pull-denied',
  title: 'Image {image} does not exist or needs a login',
  blame: 'evidence',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'pull access denied',
      match: /failed to resolve source metadata for (?<image>\S{1,300}): pull access denied/,
      guard,
    },
    {
      literal: 'pull access denied',
      match: /pull access denied for (?<image>[^\s,]{1,300}), repository does not exist or may require/,
      guard,
    },
    {
      literal: 'pull access denied',
      match: /(?:(?<![^\s"(])(?<image>[^\s"(]{1,300}): )?pull access denied, repository does not exist/,
      guard: (_facts, context) => !context.line.text.includes('source metadata for') && isPull(context),
    },
    {
      literal: ': denied',
      match: new RegExp(
        `Error response from daemon: (?:Head|Get) "?${URL.replace('[\\/?]', '\\/v2\\/(?<image>[\\w.\\-\\/]{1,200})\\/manifests[\\/?]')}"?: denied(?:: (?!Your authorization token)(?:denied|requested access to the resource is denied|permission_denied))?\\s*$`,
      ),
      guard,
    },
    {
      literal: 'denied: ',
      match:
        /GET https?:\/\/(?<host>[\w.:-]{1,253})\/v2\/(?<image>[\w.\-/]{1,200})\/manifests\/\S{1,300}: DENIED: /,
      guard,
    },
    {
      literal: 'requested access to the resource is denied',
      match:
        /reading manifest \S{1,128} in (?<image>\S{1,300}): (?:denied: )?requested access to the resource is denied/,
      guard,
    },
    {
      literal: ': unauthorized: authentication required',
      match:
        /GET https:\/\/(?<host>(?:index|registry-1)\.docker\.io)\/v2\/(?<image>[\w.\-/]{1,200})\/manifests\/\S{1,300}: UNAUTHORIZED: authentication required/,
      guard,
    },
    {
      literal: 'requested access to the resource is denied',
      match: /^\s*denied: requested access to the resource is denied\s*$/,
      guard: (_facts, context) => {
        const request = READING.exec(context.lines[context.at - 1]?.text ?? '')
        return request !== null && isImageTransfer(context) && { image: request.groups?.['image'] ?? '' }
      },
      confidence: 0.98,
    },
  ],
  cause:
    'The registry answers the same for a missing repository and for a private one: {image} is misspelt, private without a login, or exists only on your machine. A wrong stage name in `COPY --from` is looked up as an image too.',
  remedies: [
    'Check the name and tag in the FROM line: `docker buildx imagetools inspect {image}`.',
    LOG_IN.en,
    'Compare the name with the stages of the Dockerfile (`FROM … AS build`) when it stands in `COPY --from=`.',
    'Make an image that only your daemon has visible to a builder in a container: `docker buildx build --build-context base=docker-image://registry.example.org/team/base:1 .`, or build with `--builder default`.',
  ],
  prevention:
    'Log in at the start of every job that builds, also of forks and scheduled runs, and name stages so that no typing mistake turns them into an image.',
  zh: {
    title: '镜像 {image} 不存在或需要登录',
    cause:
      '对于不存在的仓库和私有仓库，服务器的回答相同：{image} 拼写有误、是私有的而没有登录，或只存在于你的机器上。`COPY --from` 中写错的阶段名也会被当作镜像查找。',
    remedies: [
      '核对 FROM 行中的名称和标签：`docker buildx imagetools inspect {image}`。',
      LOG_IN.zh,
      '名称出现在 `COPY --from=` 中时，与 Dockerfile 的阶段名（`FROM … AS build`）核对。',
      '镜像只存在于本机守护进程时，让容器中的构建器能看到它：`docker buildx build --build-context base=docker-image://registry.example.org/team/base:1 .`，或用 `--builder default` 构建。',
    ],
    prevention: '每个构建作业开始时都登录，包括 fork 和定时运行；阶段名要起得清楚，避免笔误被当成镜像。',
  },
  source:
    'containerd core/remotes/docker/resolver.go (`pull access denied, repository does not exist or may require authorization`), moby daemon/internal/distribution/errors.go, google/go-containerregistry pkg/v1/remote/transport/error.go',
  examples: {
    matches: [
      {
        log: inPull(
          'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
        ),
      },
      {
        log: 'ERROR: failed to build: failed to solve: registry.example.org/team/base:1: failed to resolve source metadata for registry.example.org/team/base:1: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
        facts: { image: 'registry.example.org/team/base:1' },
      },
      {
        log: 'pull access denied for registry.example.org/team/base, repository does not exist or may require docker login',
        facts: { image: 'registry.example.org/team/base' },
      },
      {
        log: 'ERROR: registry.example.org/team/base:1: pull access denied, repository does not exist or may require authorization',
      },
      {
        log: 'Error response from daemon: Head "https://registry.example.org/v2/team/base/manifests/1": denied',
        facts: { image: 'team/base', host: 'registry.example.org' },
      },
      {
        log: 'Error: creating build container: initializing source docker://team-base:1: reading manifest 1 in registry.example.org/team-base: errors:\ndenied: requested access to the resource is denied\nunauthorized: authentication required',
        evidence: 'denied: requested access to the resource is denied',
        facts: { image: 'registry.example.org/team-base' },
      },
      {
        log: 'error building image: GET https://index.docker.io/v2/library/bulid/manifests/latest: UNAUTHORIZED: authentication required; [map[Action:pull Class: Name:library/bulid Type:repository]]',
        facts: { image: 'library/bulid' },
      },
    ],
    ignores: [
      'ERROR: failed to push registry.example.org/team/app: denied: requested access to the resource is denied',
      'ERROR: failed to push registry.example.org/team/app: push access denied, repository does not exist or may require authorization',
      'Error response from daemon: Get "https://registry.example.org/v2/": denied: access forbidden',
    ],
  },
}
