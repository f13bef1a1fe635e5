import type { MatchContext, Pattern, Rule } from '../../../model/rule.ts'
import { isImageTransfer, isPush, registryStatus } from '../../requests.ts'
import { answered, inPush } from './texts.ts'

const ours = (_facts: unknown, context: MatchContext): boolean => isImageTransfer(context)
const pushing = (_facts: unknown, context: MatchContext): boolean =>
  isImageTransfer(context) && isPush(context)
const said = (literal: string, match: RegExp, guard: Pattern['guard'] = ours): Pattern => ({
  literal,
  match,
  guard: guard ?? ours,
})

/** The registry loses or rejects an upload. */
export const registryUploadFailed: Rule = {
  id: 'registry.upload-failed',
  title: 'The upload to the registry failed: {problem}',
  blame: 'no',
  retryable: true,
  confidence: 0.96,
  patterns: [
    said('blob upload unknown', /(?<problem>blob upload unknown(?: to registry)?)/),
    said('blob upload invalid', /(?<problem>blob upload invalid)/),
    said('blob_upload_', /(?<problem>BLOB_UPLOAD_(?:UNKNOWN|INVALID))/),
    said(
      'provided digest did not match uploaded content',
      /(?<problem>(?:digest invalid: )?provided digest did not match uploaded content)/,
    ),
    said(
      'size invalid',
      /(?<problem>(?:SIZE_INVALID|size invalid): provided length did not match content length)/,
    ),
    said(
      'blob unknown to registry',
      /(?<problem>(?:manifest blob unknown|blob unknown|BLOB_UNKNOWN|MANIFEST_BLOB_UNKNOWN): blob unknown to registry)/,
    ),
    said(
      'unknown blob',
      /(?:^\s*(?:ERROR: |error: )?|failed to (?:push|copy)[^"]{0,300}: )(?<problem>unknown blob)\s*$/,
    ),
    {
      literal: ': unknown: ',
      match:
        /failed to push \S{1,300}: (?<problem>unknown: (?!unknown error|.{0,300}(?:immutab|does not exist in the registry)).{1,160})/,
      guard: pushing,
      confidence: 0.75,
    },
    said('cannot reuse body', /(?<problem>cannot reuse body, request must be retried)/),
    said(
      'closed pipe',
      /(?<problem>(?:failed to copy|failed to push|failed commit on ref)[^"]{0,300}(?:io|bufpipe): read\/write on closed pipe)/,
    ),
    said('short copy: wrote ', /(?<problem>short copy: wrote \d{1,20} of \d{1,20})/),
    said('pipe error before commit', /(?<problem>pipe error before commit: .{1,160})/, pushing),
    said('client disconnected during blob', /(?<problem>client disconnected during blob (?:PATCH|PUT))/),
    said(
      'manifest invalid',
      /(?:failed to push \S{1,300}: |error: |ERROR: )(?<problem>(?:manifest invalid|MANIFEST_INVALID): (?!.{0,200}immutab).{1,160})/,
      pushing,
    ),
    {
      ...registryStatus('404 not found', '404'),
      guard: (facts, context) => pushing(facts, context) && { problem: facts['status'] ?? '404' },
      confidence: 0.95,
    },
    {
      ...registryStatus('413 ', '413'),
      guard: (facts, context) => pushing(facts, context) && { problem: facts['status'] ?? '413' },
    },
    {
      ...registryStatus('416 ', '416'),
      guard: (facts, context) => pushing(facts, context) && { problem: facts['status'] ?? '416' },
    },
    {
      ...registryStatus('409 conflict', '409'),
      guard: (facts, context) => pushing(facts, context) && { problem: facts['status'] ?? '409' },
    },
  ],
  cause:
    'The registry lost or refused a layer while it was being sent ({problem}): several copies of the registry without a common store, a reverse proxy with a size limit, or a fault on its side.',
  remedies: [
    'Run the push again; layers that arrived are not sent twice.',
    'Raise the body limit of the reverse proxy before your own registry: `client_max_body_size 0; proxy_request_buffering off;` (nginx).',
    'Give all copies of your own registry the same `http.secret` and a common store, or sticky sessions: an upload must reach one of them from start to end.',
    'Create the repository or project first when the answer is 404 Not Found.',
  ],
  prevention: 'Repeat pushes on failure in the workflow, and monitor the store of your own registry.',
  zh: {
    title: '上传到镜像仓库失败：{problem}',
    cause:
      '传输途中仓库丢失或拒绝了某一层（{problem}）：仓库有多个副本却没有共用存储、反向代理有大小限制，或仓库自身出现故障。',
    remedies: [
      '重新推送；已传完的层不会再次传输。',
      '放宽自建仓库前反向代理的请求体限制：`client_max_body_size 0; proxy_request_buffering off;`（nginx）。',
      '让自建仓库的所有副本使用相同的 `http.secret` 和共用存储，或启用会话保持：一次上传必须始终到达同一副本。',
      '回答是 404 Not Found 时，先创建仓库或项目。',
    ],
    prevention: '在工作流中对失败的推送自动重试，并监控自建仓库的存储。',
  },
  source:
    'distribution registry/api/errcode/register.go (BLOB_UPLOAD_UNKNOWN, BLOB_UPLOAD_INVALID, DIGEST_INVALID, SIZE_INVALID), containerd core/remotes/docker/pusher.go, net/http/transport.go',
  examples: {
    matches: [
      { log: inPush('failed to copy: blob upload unknown: blob upload unknown to registry') },
      {
        log: inPush(`failed to copy: ${answered('PUT', '404 Not Found')}`),
        facts: { problem: '404 Not Found' },
      },
      { log: inPush(`failed to copy: ${answered('PUT', '413 Request Entity Too Large')}`) },
      {
        log: 'The push refers to repository [registry.example.org/team/app]\n1f2e3d4c: Pushing\nblob upload invalid',
      },
      { log: inPush('failed to copy: cannot reuse body, request must be retried') },
      { log: inPush('failed to copy: io: read/write on closed pipe') },
    ],
    ignores: [
      'curl: (22) The requested URL returned error: 413',
      'Error response from daemon: manifest for registry.example.org/team/base:1 not found: manifest unknown',
      '    upload_test.go:9: blob upload unknown',
    ],
  },
}
