import type { Rule } from '../../../model/rule.ts'

/** The client speaks to a version of the cache service that was switched off. */
export const cacheServiceRetired: Rule = {
  id: 'cache.service-retired',
  title: 'The old GitHub cache service is switched off',
  blame: 'no',
  retryable: false,
  confidence: 0.99,
  patterns: [
    {
      literal: 'this legacy service is shutting down',
      match: /This legacy service is shutting down, effective (?<date>[A-Z][a-z]{2,8} \d{1,2}, \d{4})/,
    },
    { literal: 'gh.io/gha-cache-sunset', match: /gh\.io\/gha-cache-sunset/ },
    {
      literal: 'deprecated version of `actions/',
      match:
        /automatically failed because it uses a deprecated version of `(?<action>actions\/cache)[:@] ?(?<version>[\w.]{1,60})`/,
    },
  ],
  cause:
    'GitHub replaced the cache service behind `type=gha` and actions/cache in 2025; the buildx, BuildKit or action in use still calls the first one, which answers every request with an error.',
  remedies: [
    'Upgrade on self-hosted runners: Docker Buildx 0.21.0, BuildKit 0.20.0, Docker Compose 2.33.1 and Docker Engine 28.0.0 are the first versions that speak to the new service.',
    'Let docker/setup-buildx-action install a current one: `with: { version: latest, driver-opts: image=moby/buildkit:latest }`.',
    'Use `actions/cache@v4` (4.2.0 or newer) where the step uses actions/cache.',
    'Leave out `cache-from` and `cache-to` with `type=gha` until the runner is upgraded; the build itself does not need them.',
  ],
  prevention:
    'Follow major versions of actions with Dependabot, and rebuild images of self-hosted runners each month.',
  zh: {
    title: 'GitHub 旧版缓存服务已停用',
    cause:
      'GitHub 在 2025 年替换了 `type=gha` 和 actions/cache 背后的缓存服务；当前使用的 buildx、BuildKit 或 action 仍在调用旧服务，而旧服务对所有请求都返回错误。',
    remedies: [
      '升级自建 runner：支持新服务的最低版本为 Docker Buildx 0.21.0、BuildKit 0.20.0、Docker Compose 2.33.1、Docker Engine 28.0.0。',
      '让 docker/setup-buildx-action 安装新版本：`with: { version: latest, driver-opts: image=moby/buildkit:latest }`。',
      '步骤使用 actions/cache 时改用 `actions/cache@v4`（4.2.0 或更新）。',
      '升级之前先去掉 `type=gha` 的 `cache-from` 和 `cache-to`；构建本身并不依赖它们。',
    ],
    prevention: '用 Dependabot 跟进 action 的主版本，并每月重建自建 runner 的镜像。',
  },
  source: 'https://gh.io/gha-cache-sunset, https://docs.docker.com/build/ci/github-actions/cache/',
  examples: {
    matches: [
      {
        log: '#23 exporting to GitHub Actions Cache\n#23 preparing build cache for export 6.9s done\n#23 ERROR: This legacy service is shutting down, effective April 15, 2025. Migrate to the new service ASAP. For more information: https://gh.io/gha-cache-sunset\n------\n > exporting to GitHub Actions Cache:\n------\nERROR: failed to solve: This legacy service is shutting down, effective April 15, 2025. Migrate to the new service ASAP. For more information: https://gh.io/gha-cache-sunset',
        evidence:
          'ERROR: This legacy service is shutting down, effective April 15, 2025. Migrate to the new service ASAP. For more information: https://gh.io/gha-cache-sunset',
        facts: { date: 'April 15, 2025' },
      },
      {
        log: 'Error: This request has been automatically failed because it uses a deprecated version of `actions/cache: v2`. Learn more about the change in the changelog.',
        facts: { action: 'actions/cache', version: 'v2' },
      },
    ],
    ignores: [
      '#20 ERROR: error writing layer blob: failed to reserve cache',
      'DEPRECATED: The legacy builder is deprecated and will be removed in a future release.',
    ],
  },
}
