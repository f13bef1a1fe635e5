import type { Rule } from '../../../model/rule.ts'
import { isImageTransfer } from '../../requests.ts'
import { inPush } from './texts.ts'

const guard = (_facts: unknown, context: Parameters<typeof isImageTransfer>[0]): boolean =>
  isImageTransfer(context)

/** The registry does not let an existing tag be written again. */
export const registryTagImmutable: Rule = {
  id: 'registry.tag-immutable',
  title: 'Tag {tag} exists already and cannot be overwritten',
  blame: 'evidence',
  retryable: false,
  confidence: 0.98,
  patterns: [
    {
      literal: 'repository is immutable',
      match:
        /image tag '(?<tag>[^']{1,200})' already exists in the '(?<repository>[^']{1,300})' repository and cannot be overwritten because the (?:repository|tag) is immutable/,
      guard,
    },
    {
      literal: 'cannot be overwritten because',
      match: /tag '(?<tag>[^']{1,200})' already exists .{0,300}cannot be overwritten because/,
      guard,
      confidence: 0.97,
    },
    {
      literal: 'configured as immutable',
      match: /Failed to process request due to '(?<tag>[^']{1,300})' configured as immutable/,
      guard,
    },
    {
      literal: 'immutab',
      match:
        /(?:denied|tag invalid|manifest invalid|unknown|failed to push \S{1,300}): .{0,300}(?:cannot (?:update|overwrite|modify|delete) .{0,120}immutab|immutable tags?\b|tag immutability)/i,
      guard,
    },
    {
      literal: 'does not allow updating',
      match: /Repository does not allow updating assets?: (?<repository>\S{1,200})/,
      guard,
    },
    {
      literal: 'permissions to overwrite artifact',
      match: /Not enough permissions to (?:delete\/)?overwrite artifact '(?<tag>[^']{1,300})'/,
      guard,
    },
    {
      literal: 'operation is disallowed on this registry',
      match: /The operation is disallowed on this registry, repository or image/,
      guard,
      confidence: 0.93,
    },
  ],
  cause:
    'The registry keeps tags as they were first pushed, and this push would change one: the version was built before, a job ran twice, or a cache tag (`cache-to`) lives in such a repository.',
  remedies: [
    'Push a tag that is new for each build: `tags: registry.example.org/team/app:${{ github.sha }}`.',
    'Raise the version when the tag is a release, and push the Git tag once only.',
    'Put the build cache into a repository of its own that may change: `cache-to: type=registry,ref=registry.example.org/team/app-cache:main,mode=max`.',
    'Skip the build when the tag is there: `docker buildx imagetools inspect registry.example.org/team/app:1 && exit 0`.',
  ],
  prevention:
    'Derive tags from the commit or from the release only, and keep moving tags (`latest`, caches) in another repository.',
  zh: {
    title: '标签 {tag} 已存在，不能覆盖',
    cause:
      '该仓库的标签首次推送后不可更改，而这次推送会改动它：该版本以前构建过、作业运行了两次，或缓存标签（`cache-to`）放在这样的仓库里。',
    remedies: [
      '每次构建推送新的标签：`tags: registry.example.org/team/app:${{ github.sha }}`。',
      '标签是发布版本时，提高版本号，Git 标签只推送一次。',
      '把构建缓存放到另一个可变的仓库：`cache-to: type=registry,ref=registry.example.org/team/app-cache:main,mode=max`。',
      '标签已存在时跳过构建：`docker buildx imagetools inspect registry.example.org/team/app:1 && exit 0`。',
    ],
    prevention: '标签只由提交或发布版本生成，会变动的标签（`latest`、缓存）放在另一个仓库。',
  },
  source:
    'answers of Amazon ECR (https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html), Harbor src/server/middleware/immutable, Sonatype Nexus and JFrog Artifactory',
  examples: {
    matches: [
      {
        log: inPush(
          "unexpected status from PUT request to https://registry.example.org/v2/team/app/manifests/1: 400 Bad Request: tag invalid: The image tag '1' already exists in the 'team/app' repository and cannot be overwritten because the repository is immutable.",
        ),
        facts: { tag: '1', repository: 'team/app' },
      },
      {
        log: "tag invalid: The image tag '1' already exists in the 'team/app' repository and cannot be overwritten because the repository is immutable.",
      },
      { log: inPush("unknown: Failed to process request due to 'app:1' configured as immutable.") },
      { log: inPush('denied: cannot update tag 1. The repository has enabled tag immutability') },
    ],
    ignores: [
      'error: the field is immutable',
      'ERROR: failed to push registry.example.org/team/app:1: denied: permission_denied: write_package',
      'chattr: Operation not permitted while setting immutable flag',
    ],
  },
}
