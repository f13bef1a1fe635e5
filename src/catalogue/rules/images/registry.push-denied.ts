import type { MatchContext, Pattern, Rule } from '../../../model/rule.ts'
import { isImageTransfer, isPush, registryStatus } from '../../requests.ts'
import { answered, inPush } from './texts.ts'

const ours = (_facts: unknown, context: MatchContext): boolean => isImageTransfer(context)
const pushing = (_facts: unknown, context: MatchContext): boolean =>
  isImageTransfer(context) && isPush(context)

/** True when the errors listed are those of a manifest that was read. */
const isErrorOfPull = ({ lines, at }: MatchContext): boolean =>
  /reading manifest \S{1,128} in \S{1,300}: errors:\s*$/i.test(lines[at - 1]?.text ?? '')

const said = (literal: string, match: RegExp, guard: Pattern['guard'] = ours): Pattern => ({
  literal,
  match,
  guard: guard ?? ours,
})

/** The registry refuses the push for lack of rights. */
export const registryPushDenied: Rule = {
  id: 'registry.push-denied',
  title: 'The registry refuses the push: {problem}',
  blame: 'no',
  retryable: false,
  confidence: 0.975,
  patterns: [
    said(
      'push access denied',
      /(?<problem>push access denied, repository does not exist or may require authorization)/,
    ),
    said(
      'permission_denied: ',
      /denied: (?<problem>permission_denied: (?!read_package|too many requests).{1,160})/,
    ),
    said(
      'installation not allowed to ',
      /(?<problem>installation not allowed to (?:Create|Write|Update)\w* \w{1,40} package)/,
    ),
    said('denied: not_found: owner not found', /denied: (?<problem>not_found: owner not found)/),
    said(
      ': requested access to the resource is denied',
      /^(?!.{0,600}(?:pull access denied|reading manifest))(?!.{0,300}(?:Head|Get) "?https?:).{0,400}(?:denied|unknown): (?<problem>requested access to the resource is denied)/,
      (_facts, context) => isImageTransfer(context) && !isErrorOfPull(context),
    ),
    said(
      'initiating layer upload to ',
      /initiating layer upload to \S{1,300} in (?<host>[\w.:-]{1,253}): (?:denied: |unauthorized: (?=access to the requested resource is not authorized)|(?=requested access to the resource is denied))(?<problem>.{1,160})/,
    ),
    said(
      'checking push permission for ',
      /checking push permission for \S{1,400}: .{0,1200}: (?:DENIED|FORBIDDEN): (?<problem>.{1,160})/,
    ),
    said('denied: ', /(?:POST|PUT|PATCH) https?:\/\/\S{1,600}: DENIED: (?<problem>.{1,160})/),
    said('denied', /^\s*(?<problem>denied)\s*$/, pushing),
    said(
      'uploadartifacts',
      /(?<problem>Permission "?'?artifactregistry\.repositories\.uploadArtifacts"?'? denied)/,
    ),
    said('createonpush permission', /denied: (?<problem>.{1,160}createOnPush permission)/),
    said(
      'not authorized to perform: ecr:',
      /(?<problem>is not authorized to perform: ecr:(?:InitiateLayerUpload|UploadLayerPart|CompleteLayerUpload|PutImage|CreateRepository))/,
    ),
    said('ecr-public:', /(?<problem>is not authorized to perform: ecr-public:\w{1,60})/),
    said(
      'action: push',
      /(?:unauthorized|denied): (?<problem>unauthorized to access repository: \S{1,300}, action: push)/,
    ),
    said(
      'access token has insufficient scopes',
      /unauthorized: (?<problem>access token has insufficient scopes)/,
    ),
    said(
      'token exchange failed for project',
      /denied: (?<problem>Token exchange failed for project .{1,160})/,
    ),
    said(
      'does not exist in the registry',
      /unknown: (?<problem>The repository with name '[^']{1,200}' does not exist in the registry)/,
      pushing,
    ),
    said('name unknown: ', /name unknown: (?<problem>(?!The repository with name).{1,160})/, pushing),
    said(
      'denied: ',
      /(?:failed to push \S{1,300}: |failed to solve: |^\s*(?:ERROR: |Error: |error: ){0,2}|Error response from daemon: )(?:server message: )?denied: (?<problem>(?!Your authorization token|Unauthenticated request|permission_denied|requested access|.{0,60}too many requests|.{0,300}immutab).{1,160})/,
      pushing,
    ),
    { ...registryStatus('403 forbidden', '403'), guard: pushing, confidence: 0.965 },
    { ...registryStatus('405 method not allowed', '405'), guard: pushing, confidence: 0.95 },
  ],
  cause:
    'The build is done and the registry knows who pushes, but does not let this account write there ({problem}): the token has no right to write, the package belongs to another repository, or the name is in a foreign namespace (fork, missing owner, repository not created).',
  remedies: [
    'Give the job the right to write packages: `permissions: { contents: read, packages: write }`, and push to `ghcr.io/${{ github.repository_owner }}/IMAGE`.',
    'Link an existing GHCR package to this repository: settings of the package, “Manage Actions access”, role Write.',
    'Create the repository first where the registry does not do it on push: `aws ecr create-repository --repository-name team/app`.',
    "Push only where the token may write: `push: ${{ github.event_name != 'pull_request' }}` in docker/build-push-action, since runs of forks get a token that can only read.",
  ],
  prevention:
    'Build without push on pull requests, and declare `permissions` in the workflow itself, so that a change of the default of the organisation does not matter.',
  zh: {
    title: '镜像仓库拒绝推送：{problem}',
    cause:
      '构建已经完成，仓库也知道是谁在推送，但不允许此账号写入（{problem}）：令牌没有写权限、包属于另一个仓库，或名称位于他人的命名空间（fork、缺少所有者、仓库尚未创建）。',
    remedies: [
      '为作业授予写包的权限：`permissions: { contents: read, packages: write }`，并推送到 `ghcr.io/${{ github.repository_owner }}/IMAGE`。',
      '把已有的 GHCR 包关联到本仓库：在包的设置的 “Manage Actions access” 中授予 Write 角色。',
      '仓库不会在推送时自动创建的，先创建：`aws ecr create-repository --repository-name team/app`。',
      "只在令牌可写时推送：在 docker/build-push-action 中写 `push: ${{ github.event_name != 'pull_request' }}`，因为来自 fork 的运行只有只读令牌。",
    ],
    prevention: '拉取请求上只构建不推送，并在工作流中写明 `permissions`，组织默认值的变化就不会影响它。',
  },
  source:
    'containerd core/remotes/docker/pusher.go (`push access denied, repository does not exist or may require authorization`), distribution registry/api/errcode/register.go (DENIED, NAME_UNKNOWN), go.podman.io/image docker/docker_image_dest.go (`initiating layer upload to %s in %s`), answers of GHCR, ECR, Artifact Registry, Harbor and Quay',
  examples: {
    matches: [
      {
        log: inPush('denied: permission_denied: write_package'),
        facts: { problem: 'permission_denied: write_package' },
      },
      { log: inPush('denied: installation not allowed to Create organization package') },
      {
        log: inPush(
          'push access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
        ),
      },
      { log: inPush(answered('POST', '403 Forbidden')) },
      {
        log: inPush(
          'unexpected status from HEAD request to https://registry.example.org/v2/team/app/blobs/sha256:1f2e3d4c: 403 Forbidden',
        ),
      },
      {
        log: 'The push refers to repository [registry.example.org/team/app]\n1f2e3d4c: Preparing\ndenied: requested access to the resource is denied',
      },
      {
        log: inPush(
          "name unknown: The repository with name 'team/app' does not exist in the registry with id '123456789012'",
        ),
      },
      {
        log: inPush(
          'denied: Permission "artifactregistry.repositories.uploadArtifacts" denied on resource "projects/p/locations/eu/repositories/r" (or it may not exist)',
        ),
      },
      {
        log: 'error checking push permissions -- make sure you entered the correct tag name, and that you are authenticated correctly, and try again: checking push permission for "registry.example.org/team/app:1": POST https://registry.example.org/v2/team/app/blobs/uploads/: DENIED: no write access',
        facts: { problem: 'no write access' },
      },
      {
        log: 'Error: writing blob: initiating layer upload to /v2/team/app/blobs/uploads/ in registry.example.org: unauthorized: access to the requested resource is not authorized',
        facts: {
          host: 'registry.example.org',
          problem: 'access to the requested resource is not authorized',
        },
      },
    ],
    ignores: [
      'pull access denied for registry.example.org/team/base, repository does not exist or may require docker login: denied: requested access to the resource is denied',
      'denied: Your authorization token has expired. Reauthenticate and try again.',
      'remote: Permission to team/lib.git denied to bot.',
      '/bin/sh: ./push.sh: Permission denied',
    ],
  },
}
