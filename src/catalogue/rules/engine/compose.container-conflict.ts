import type { Rule } from '../../../model/rule.ts'

/** A container of that name is there already. */
export const composeContainerConflict: Rule = {
  id: 'compose.container-conflict',
  title: 'A container named {container} already exists on this host',
  blame: 'no',
  retryable: false,
  confidence: 0.975,
  quotes: 'last',
  patterns: [
    {
      literal: 'is already in use by ',
      match:
        /Conflict\. The (?:container )?name "\/?(?<container>[^"]{1,200})" is already in use by container/,
    },
    {
      literal: 'is already in use by ',
      match: /the container name "(?<container>[^"]{1,200})" is already in use by \S{1,100}/,
    },
    {
      literal: '" is already used by id "',
      match: /name "(?<container>[^"]{1,200})" is already used by ID "/,
      confidence: 0.9,
    },
  ],
  cause:
    'Names of containers are unique per daemon; an earlier run on this host left {container} behind, or another job uses it now. The image itself is not at fault.',
  remedies: [
    'Remove the old one: `docker rm --force {container}`.',
    'End each job with `docker compose down --volumes --remove-orphans`, also when it failed (`if: always()`).',
    'Leave out `container_name:` and give each run a project of its own: `docker compose -p "ci-$GITHUB_RUN_ID" up`.',
  ],
  prevention: 'Use throw-away runners or a project name per run, and never a fixed `container_name` in CI.',
  zh: {
    title: '这台主机上已有名为 {container} 的容器',
    cause:
      '容器名在同一守护进程内必须唯一；之前的运行在本机留下了 {container}，或另一个作业正在使用它。与镜像本身无关。',
    remedies: [
      '删除旧容器：`docker rm --force {container}`。',
      '每个作业结束时（失败时也要，`if: always()`）执行 `docker compose down --volumes --remove-orphans`。',
      '不要写 `container_name:`，并为每次运行使用独立的项目名：`docker compose -p "ci-$GITHUB_RUN_ID" up`。',
    ],
    prevention: '使用一次性 runner 或按运行区分项目名，CI 中不要固定 `container_name`。',
  },
  source:
    'moby/moby daemon/errors.go (`Conflict. The container name %q is already in use by container %q`), containers/storage',
  examples: {
    matches: [
      {
        log: ' Container app-db-1  Creating\nError response from daemon: Conflict. The container name "/app-db" is already in use by container "4ce9cd6b16ad". You have to remove (or rename) that container to be able to reuse that name.\n##[error]Process completed with exit code 1.',
        evidence:
          'Error response from daemon: Conflict. The container name "/app-db" is already in use by container "4ce9cd6b16ad". You have to remove (or rename) that container to be able to reuse that name.',
        facts: { container: 'app-db' },
      },
      {
        log: 'Error: creating container storage: the container name "app" is already in use by 99ab01. You have to remove that container to be able to reuse that name: that name is already in use',
      },
    ],
    ignores: ['the user name "app" is already in use', 'panic: metric name already in use by collector'],
  },
}
