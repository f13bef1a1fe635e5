import type { MatchContext, Pattern, Rule } from '../../../model/rule.ts'
import { isImageTransfer, isPush } from '../../requests.ts'
import { inPull, OWN_COPIES } from './texts.ts'

const isPull = (context: MatchContext): boolean => isImageTransfer(context) && !isPush(context)

const said = (literal: string, match: RegExp, confidence?: number): Pattern => ({
  literal,
  match,
  guard: (_facts, context) => isPull(context) && !/no match for platform/.test(context.line.text),
  ...(confidence === undefined ? {} : { confidence }),
})

/** The registry has no such image or tag. */
export const imageNotFound: Rule = {
  id: 'image.not-found',
  title: 'Image {image} does not exist',
  blame: 'evidence',
  retryable: false,
  confidence: 0.96,
  patterns: [
    said(
      'failed to resolve source metadata for ',
      /failed to resolve source metadata for (?<image>\S{1,300}): .{0,400}: not found\s*$/,
    ),
    said('manifest for ', /manifest for (?<image>\S{1,300}) not found(?:: manifest unknown|\s*$)/),
    said(
      ': not found',
      /^\s*ERROR: (?:failed to (?:build|solve): ){0,2}(?:rpc error: code = \w{1,20} desc = )?(?:failed to resolve reference "[^"]{1,300}": )?(?<image>[\w.-]{1,200}(?::\d{1,5})?\/[\w.\-/]{1,200}(?::[\w.-]{1,128}|@sha256:[0-9a-f]{4,64}|:[\w.-]{1,128}@sha256:[0-9a-f]{4,64})): not found\s*$/,
    ),
    said(
      ': not found',
      /failed to (?:create LLB definition|load cache key|resolve reference "[^"]{1,300}"): (?:rpc error: code = \w{1,20} desc = )?(?<image>[\w.-]{1,200}(?::\d{1,5})?\/[^\s"]{1,300}): not found\s*$/,
    ),
    said(
      'could not fetch content descriptor',
      /could not fetch content descriptor (?<image>sha256:[0-9a-f]{4,64}) \((?![^)]{0,60}\b(?:layer|rootfs\.diff)\.)[^)]{1,100}\) from remote: not found/,
    ),
    said(
      'manifest unknown',
      /(?:reading manifest (?<tag>\S{1,128}) in (?<image>\S{1,300}): |Error response from daemon: |(?:ERROR|error|Error): |MANIFEST_UNKNOWN: |failed to solve: ).{0,200}manifest unknown/,
    ),
    said(
      '_unknown: ',
      /GET https?:\/\/(?<host>[\w.:-]{1,253})\/v2\/(?<image>[\w.\-/]{1,200})\/manifests\/\S{1,300}: (?:multiple errors returned: )?(?:MANIFEST_UNKNOWN|NAME_UNKNOWN): /,
    ),
    said(
      'unexpected status code 404 not found',
      /(?:HEAD|GET) https?:\/\/(?<host>[\w.:-]{1,253})\/v2\/(?<image>[\w.\-/]{1,200})\/manifests\/\S{1,300}: unexpected status code 404 Not Found/,
    ),
    said(
      ': not_found: ',
      /GET https?:\/\/(?<host>[\w.:-]{1,253})\/v2\/(?<image>[\w.\-/]{1,200})\/manifests\/\S{1,300}: NOT_FOUND: /,
    ),
    said(
      'name_unknown',
      /NAME_UNKNOWN: (?:The repository with name '(?<image>[^']{1,200})'|repository name not known|.{0,80}not found)/,
    ),
    said('repository name not known to registry', /repository name not known to registry/, 0.92),
    said('no such manifest: ', /no such manifest: (?<image>\S{1,300})/),
    said(
      'does not exist in the registry',
      /name unknown: The repository with name '(?<image>[^']{1,200})' does not exist in the registry/,
    ),
    said(
      'was deleted or has expired',
      /[Mm]anifest (?:for )?(?<image>\S{1,200}) .{0,40}was deleted or has expired/,
    ),
    said('has been deleted', /Tag (?<image>\S{1,200}) was deleted or has expired/),
    said(
      '404 not found',
      /(?:unexpected status from (?:HEAD|GET) request to \S{1,600}\/manifests\/\S{1,200}|unexpected status code \[manifests \S{1,200}\]): 404 Not Found/,
    ),
  ],
  cause:
    'The registry answered and has no {image}: the tag was never published, was removed, or is misspelt.',
  remedies: [
    'Choose a tag that exists and change the FROM line: `docker buildx imagetools inspect {image}` shows an image or fails.',
    'List the tags of the repository: `docker run --rm quay.io/skopeo/stable list-tags docker://docker.io/library/golang`.',
    'Give the build argument that names the tag a default that exists: `ARG GO_VERSION=1.26` before `FROM golang:${GO_VERSION}`.',
    'Push the image first when another job of yours builds it, and let this job wait for it (`needs:`).',
  ],
  prevention: `${OWN_COPIES.en} Let a bot raise the tags (Dependabot, Renovate).`,
  zh: {
    title: '镜像 {image} 不存在',
    cause: '仓库有应答，但没有 {image}：该标签从未发布、已被删除，或拼写有误。',
    remedies: [
      '换成存在的标签并修改 FROM 行：`docker buildx imagetools inspect {image}` 会显示镜像或报错。',
      '列出仓库的标签：`docker run --rm quay.io/skopeo/stable list-tags docker://docker.io/library/golang`。',
      '为决定标签的构建参数设置存在的默认值：在 `FROM golang:${GO_VERSION}` 之前写 `ARG GO_VERSION=1.26`。',
      '镜像由你的另一个作业构建时，先推送它，并让本作业等待（`needs:`）。',
    ],
    prevention: `${OWN_COPIES.zh}由机器人更新标签（Dependabot、Renovate）。`,
  },
  source:
    'containerd core/remotes/docker/resolver.go and fetcher.go (errdefs.ErrNotFound), moby/buildkit client/llb/sourceresolver (`failed to resolve source metadata for %s`), moby daemon/internal/distribution/errors.go, distribution registry/api/errcode/register.go, google/go-containerregistry pkg/v1/remote/transport/error.go, goharbor/harbor src/lib/errors',
  examples: {
    matches: [
      {
        log: inPull('registry.example.org/library/golang:1.26: not found'),
        facts: { image: 'registry.example.org/library/golang:1.26' },
      },
      {
        log: 'manifest for registry.example.org/team/base:1 not found: manifest unknown: manifest unknown',
        facts: { image: 'registry.example.org/team/base:1' },
      },
      {
        log: 'ERROR: registry.example.org/library/golang:1.99: not found',
        facts: { image: 'registry.example.org/library/golang:1.99' },
      },
      {
        log: 'failed to solve with frontend dockerfile.v0: failed to create LLB definition: registry.example.org/library/golang:1.99: not found',
      },
      {
        log: 'Step 1/4 : FROM registry.example.org/team/base:1\nmanifest for registry.example.org/team/base:1 not found',
      },
      {
        log: 'error building image: GET https://registry.example.org/v2/team/base/manifests/1: MANIFEST_UNKNOWN: manifest unknown; unknown tag=1',
      },
      {
        log: inPull(
          'failed to copy: httpReadSeeker: failed open: could not fetch content descriptor sha256:1f2e3d4c (application/vnd.oci.image.manifest.v1+json) from remote: not found',
        ),
      },
      {
        log: 'error building image: GET https://registry.example.org/v2/team/base/manifests/9: MANIFEST_UNKNOWN: Failed to fetch "9" from request "/v2/team/base/manifests/9".',
        facts: { image: 'team/base', host: 'registry.example.org' },
      },
      {
        log: 'error building image: GET https://registry.example.org/v2/team/base/manifests/9: NOT_FOUND: artifact team/base:9 not found',
      },
      {
        log: 'error building image: HEAD https://registry.example.org/v2/team/base/manifests/9: unexpected status code 404 Not Found (HEAD responses have no body, use GET for details)',
        facts: { image: 'team/base' },
      },
    ],
    ignores: [
      '/bin/sh: 1: gcc: not found',
      'ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref k2x7::p9d1: "/go.sum": not found',
      '#5 importing cache manifest from registry.example.org/team/app:cache\n#5 ERROR: registry.example.org/team/app:cache: not found\n#6 [1/2] RUN false\n#6 ERROR: process "/bin/sh -c false" did not complete successfully: exit code: 1',
      'ERROR: failed to solve: alpine:3: failed to resolve source metadata for registry.example.org/library/alpine:3: no match for platform in manifest: not found',
    ],
  },
}
