import type { MatchContext, Pattern, Rule } from '../../../model/rule.ts'
import { isImageTransfer, isPush, registryStatus } from '../../requests.ts'
import { answered, inPull } from './texts.ts'

const isPull = (context: MatchContext): boolean => isImageTransfer(context) && !isPush(context)
const guard = (_facts: unknown, context: MatchContext): boolean => isPull(context)
const said = (literal: string, match: RegExp): Pattern => ({ literal, match, guard })

/** The registry answers a pull with 403. */
export const registryForbidden: Rule = {
  id: 'registry.forbidden',
  title: 'The registry forbids the pull ({status})',
  blame: 'no',
  retryable: false,
  confidence: 0.96,
  patterns: [
    { ...registryStatus('403 forbidden', '403'), guard },
    { ...registryStatus('403 ', '403'), guard, confidence: 0.95 },
    { ...registryStatus('451 ', '451'), guard },
    said(
      'not authorized to perform: ecr:',
      /is not authorized to perform: ecr:(?:BatchGetImage|GetDownloadUrlForLayer|BatchCheckLayerAvailability|GetAuthorizationToken).{0,20}(?<status>)/,
    ),
    said(
      'downloadartifacts',
      /(?:denied: )?(?<status>Permission "?'?artifactregistry\.repositories\.downloadArtifacts"?'? denied)/,
    ),
    said(
      ': denied: ',
      /Error response from daemon: (?:Head|Get) "?https?:\/\/(?<host>[\w.:-]{1,253})\/v2\/\S{1,400}\/manifests\/\S{1,300}: (?<status>denied: (?!denied|requested access|permission_denied|Your authorization).{1,160})/,
    ),
    said('read_package', /denied: (?<status>permission_denied: read_package)/),
    said('client with ip ', /denied: (?<status>client with IP '[^']{1,60}' is not allowed access)/),
    said(
      'entitlement',
      /(?:denied|forbidden): (?<status>.{0,100}(?:entitlement|subscription|licen[cs]e|terms).{0,100})/i,
    ),
  ],
  cause:
    'The registry knows the image and does not give it to this account or address: no entitlement or licence, a policy, a withdrawn image, or old credentials that are worse than none.',
  remedies: [
    'Drop old credentials first, public images fail with a bad token too: `docker logout registry.example.org`.',
    'Log in with an account that may read the image: for a private GHCR package of another repository give this repository access in the settings of the package.',
    'Check what the registry answers: `docker buildx imagetools inspect registry.example.org/team/base:1`.',
    'Move to an image you may use when it was withdrawn or put behind a licence; a retry does not help.',
  ],
  prevention: 'Copy base images under foreign licences or accounts into a registry of your own.',
  zh: {
    title: '镜像仓库禁止拉取（{status}）',
    cause:
      '仓库知道该镜像，但不提供给此账号或地址：没有授权或许可、策略限制、镜像已撤回，或旧凭据反而导致被拒。',
    remedies: [
      '先清除旧凭据，令牌无效时公共镜像也会失败：`docker logout registry.example.org`。',
      '用有读取权限的账号登录：GHCR 的私有包属于另一个仓库时，在该包的设置中授予本仓库访问权限。',
      '查看仓库的回答：`docker buildx imagetools inspect registry.example.org/team/base:1`。',
      '镜像已撤回或需要许可时，换用可以使用的镜像；重试无济于事。',
    ],
    prevention: '把受他人许可或账号限制的基础镜像复制到自己的仓库。',
  },
  source:
    'containerd core/remotes/docker/resolver.go, core/remotes/errors/errors.go (`unexpected status from %s request to %s: %s`), core/remotes/docker/auth/fetch.go',
  examples: {
    matches: [
      {
        log: 'Error: initializing source docker://registry.example.org/team/base:1: Requesting bearer token: invalid status code from registry 403 (Forbidden)',
      },
      { log: inPull(answered('HEAD', '403 Forbidden')), facts: { status: '403 Forbidden' } },
      {
        log: inPull(
          `failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://registry.example.org/token?scope=repository%3Alibrary%2Fgolang%3Apull&service=registry.example.org: 403 Forbidden`,
        ),
      },
      {
        log: 'registry.example.org/team/base:1: pulling from host mirror.example.org failed with status code [manifests 1]: 403 Forbidden',
      },
      {
        log: 'failed to solve with frontend dockerfile.v0: failed to create LLB definition: unexpected status code [manifests 1]: 403 Forbidden',
      },
    ],
    ignores: [
      'ERROR: failed to push registry.example.org/team/app:1: unexpected status from POST request to https://registry.example.org/v2/team/app/blobs/uploads/: 403 Forbidden',
      'go: example.org/lib@v1.0.0: reading https://goproxy.example.org/example.org/lib/@v/v1.0.0.zip: 403 Forbidden',
      '    api_test.go:9: unexpected status: 403 Forbidden',
      'failed to do request: Head "https://registry.example.org/v2/app/manifests/1": Forbidden',
    ],
  },
}
