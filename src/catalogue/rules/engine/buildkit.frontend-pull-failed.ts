import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'

const RESOLVING = /^resolve image config for (?:docker-image:\/\/)?(\S{1,300})/
const PULLING = /^docker-image:\/\/(\S{0,200}(?:dockerfile|frontend|syntax)\S{0,200})/

const ofFrontend = (_facts: Facts, { step, line }: MatchContext): boolean | Facts => {
  const image = (RESOLVING.exec(step?.name ?? '') ?? PULLING.exec(step?.name ?? ''))?.[1]
  if (image === undefined || /error getting credentials|context canceled$/.test(line.text)) return false
  return { image: image.replace(/@sha256:\w+$/, '') }
}

/** The image of the `# syntax=` line cannot be fetched. */
export const buildkitFrontendPullFailed: Rule = {
  id: 'buildkit.frontend-pull-failed',
  title: 'The frontend image {image} cannot be fetched',
  blame: 'no',
  retryable: true,
  confidence: 0.988,
  patterns: [
    { literal: 'error: ', match: /^ERROR: (?<problem>.{1,400})/, guard: ofFrontend },
    {
      literal: 'gateway.v0: ',
      match:
        /with frontend gateway\.v0: (?:rpc error: code = \w{1,20} desc = )?(?<problem>(?:failed to (?:do request|fetch|resolve|authorize|copy|extract)|unexpected status|pull access denied|httpReadSeeker|(?<image>\S{1,200}dockerfile\S{0,100}): ).{0,300})/,
    },
    {
      literal: 'gateway.v0: ',
      match:
        /with frontend gateway\.v0: (?<problem>(?<image>\S{0,100}docker\/dockerfile\S{0,100}) not found)/,
    },
    {
      literal: 'docker/dockerfile',
      match:
        /failed to solve: (?:(?<image>\S{0,100}docker\/dockerfile\S{0,100}): )(?<problem>(?:failed to|not found|unexpected|pull access).{0,300})/,
    },
    {
      literal: 'failed to resolve source metadata for ',
      match:
        /failed to resolve source metadata for (?<image>\S{0,100}docker\/dockerfile(?:-upstream)?[:@]\S{1,200}): (?<problem>.{1,300})/,
    },
    {
      literal: '/v2/docker/dockerfile',
      match:
        /failed to solve.{0,300}(?<problem>(?:Head|Get) "?https?:\/\/\S{1,200}\/v2\/docker\/dockerfile(?:-upstream)?\/\S{1,200}.{0,300})/,
    },
  ],
  cause:
    'The first line of the Dockerfile (`# syntax=…`) makes BuildKit pull the image {image} before it reads any instruction, and the registry did not deliver it.',
  remedies: [
    'Run the build again; the message names the fault of the registry (limit, time-out, DNS, 5xx).',
    'Remove the `# syntax=` line when no feature newer than the builder is used: BuildKit has a frontend of its own.',
    'Take the frontend from a mirror: `# syntax=registry.example.org/docker/dockerfile:1`, or log in before the build so that the limit of anonymous pulls does not apply.',
  ],
  prevention: 'Mirror the frontend next to the base images, or go without the `# syntax=` line.',
  zh: {
    title: '无法拉取 Dockerfile 前端镜像 {image}',
    cause:
      'Dockerfile 第一行（`# syntax=…`）要求 BuildKit 在读取任何指令之前先拉取 {image}，而镜像仓库没有返回它。',
    remedies: [
      '重新运行构建；消息中写明了仓库的故障（限流、超时、DNS、5xx）。',
      '如果没有用到比构建器更新的语法特性，删除 `# syntax=` 行：BuildKit 自带前端。',
      '改用镜像站中的前端：`# syntax=registry.example.org/docker/dockerfile:1`，或在构建前登录，避开匿名拉取限额。',
    ],
    prevention: '把前端镜像与基础镜像一起放到自己的镜像仓库，或不写 `# syntax=` 行。',
  },
  source:
    'moby/buildkit frontend/gateway/gateway.go, source/containerimage (`resolve image config for %s`), https://docs.docker.com/build/buildkit/frontend/',
  examples: {
    matches: [
      {
        log: 'failed to solve with frontend dockerfile.v0: failed to solve with frontend gateway.v0: docker.io/docker/dockerfile:experimental not found',
        facts: { image: 'docker.io/docker/dockerfile:experimental' },
      },
      {
        log: '#2 resolve image config for docker-image://docker.io/docker/dockerfile:1\n#2 ERROR: failed to do request: Head "https://registry.example.org/v2/docker/dockerfile/manifests/1": dial tcp 203.0.113.7:443: i/o timeout\n------\n > resolve image config for docker-image://docker.io/docker/dockerfile:1:\n------\nDockerfile:1\n--------------------\n   1 | >>> # syntax=docker/dockerfile:1\n   2 |     FROM golang:1.26\n--------------------\nERROR: failed to build: failed to solve: failed to resolve source metadata for docker.io/docker/dockerfile:1: failed to do request: Head "https://registry.example.org/v2/docker/dockerfile/manifests/1": dial tcp 203.0.113.7:443: i/o timeout',
        evidence:
          'ERROR: failed to do request: Head "https://registry.example.org/v2/docker/dockerfile/manifests/1": dial tcp 203.0.113.7:443: i/o timeout',
        facts: { image: 'docker.io/docker/dockerfile:1' },
      },
      {
        log: 'failed to solve with frontend dockerfile.v0: failed to solve with frontend gateway.v0: failed to do request: Head https://registry.example.org/v2/docker/dockerfile/manifests/experimental: EOF',
      },
      {
        log: 'ERROR: failed to solve: docker.io/docker/dockerfile:1.99: not found',
        facts: { image: 'docker.io/docker/dockerfile:1.99' },
      },
      {
        log: '#3 docker-image://docker.io/docker/dockerfile:1@sha256:0000000000000000000000000000000000000000000000000000000000000000\n#3 ERROR: failed to copy: httpReadSeeker: failed open: unexpected status code 503 Service Unavailable',
      },
    ],
    ignores: [
      '#2 resolve image config for docker-image://docker.io/docker/dockerfile:1\n#2 DONE 0.4s\n#5 [internal] load metadata for registry.example.org/golang:1.26\n#5 ERROR: failed to do request: Head "https://registry.example.org/v2/golang/manifests/1.26": dial tcp 203.0.113.7:443: i/o timeout',
      '# syntax=docker/dockerfile:1',
    ],
  },
}
