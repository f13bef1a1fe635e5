import type { Rule } from '../../../model/rule.ts'
import { registryStatus } from '../../requests.ts'
import { answered, inPush } from './texts.ts'

/** The registry answers 400 without a reason. */
export const registryBadRequest: Rule = {
  id: 'registry.bad-request',
  title: 'The registry rejects the request as malformed (400)',
  blame: 'evidence',
  retryable: false,
  confidence: 0.96,
  patterns: [
    { ...registryStatus('400 bad request', '400') },
    {
      literal: 'http 400 response body',
      match: /error parsing HTTP (?<status>400) response body/,
    },
    {
      literal: 'invalid repository name',
      match: /(?:name invalid|NAME_INVALID): (?<status>[Ii]nvalid repository name)/,
    },
  ],
  cause:
    'The registry cannot make sense of the name or the content it was sent: most often the repository path does not fit it, e.g. no owner after ghcr.io, no project, too many levels, or an empty variable in the tag.',
  remedies: [
    'Write the whole path the registry wants: `ghcr.io/OWNER/IMAGE:TAG`, `REGION-docker.pkg.dev/PROJECT/REPOSITORY/IMAGE:TAG`, `registry.gitlab.com/GROUP/PROJECT/IMAGE:TAG`.',
    'Print the tag the build uses, an empty variable shows as `//` or as a missing part: `docker buildx build --print .`.',
    'Leave out what an old registry does not know: `--provenance=false --sbom=false`, or `oci-mediatypes=false` in `--output type=image`.',
  ],
  prevention: 'Make tags with docker/metadata-action from one `images:` line instead of by hand.',
  zh: {
    title: '镜像仓库认为请求格式有误（400）',
    cause:
      '仓库无法理解收到的名称或内容：多数情况是镜像路径不符合它的要求，例如 ghcr.io 后缺少所有者、缺少项目、层级过多，或标签中的变量为空。',
    remedies: [
      '写出仓库要求的完整路径：`ghcr.io/OWNER/IMAGE:TAG`、`REGION-docker.pkg.dev/PROJECT/REPOSITORY/IMAGE:TAG`、`registry.gitlab.com/GROUP/PROJECT/IMAGE:TAG`。',
      '打印构建使用的标签，空变量会显示为 `//` 或缺少一段：`docker buildx build --print .`。',
      '旧仓库不支持的内容不要推送：加 `--provenance=false --sbom=false`，或在 `--output type=image` 中写 `oci-mediatypes=false`。',
    ],
    prevention: '用 docker/metadata-action 从一行 `images:` 生成标签，不要手写。',
  },
  source:
    'containerd core/remotes/errors/errors.go (`unexpected status from %s request to %s: %s`), distribution registry/api/errcode/register.go (NAME_INVALID)',
  examples: {
    matches: [
      {
        log: inPush(answered('POST', '400 Bad Request')),
        facts: { method: 'POST', status: '400 Bad Request' },
      },
      {
        log: 'ERROR: failed to push registry.example.org/app:1: unexpected status from HEAD request to https://registry.example.org/v2/app/blobs/sha256:1f2e3d4c: 400 Bad Request',
        facts: { host: 'registry.example.org' },
      },
      { log: inPush('unexpected status: 400 Bad Request') },
    ],
    ignores: [
      'curl: (22) The requested URL returned error: 400 Bad Request',
      '    api_test.go:9: unexpected status: 400 Bad Request',
      'go: example.org/lib@v1.0.0: reading https://goproxy.cn/example.org/lib/@v/v1.0.0.info: 400 Bad Request',
    ],
  },
}
