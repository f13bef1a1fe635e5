/** Remedy that logs in before the build, in English and Chinese. */
export const LOG_IN = {
  en: 'Log in before the build: `docker login registry.example.org`, or docker/login-action as a step before docker/build-push-action.',
  zh: '在构建之前登录：`docker login registry.example.org`，或在 docker/build-push-action 之前加上 docker/login-action 步骤。',
} as const

/** Remedy that takes base images from nearby, in English and Chinese. */
export const MIRROR = {
  en: 'Pull base images through a mirror: `registry-mirrors` in `/etc/docker/daemon.json`, or `[registry."docker.io"]` with `mirrors` in buildkitd.toml for a builder in a container.',
  zh: '通过镜像加速拉取基础镜像：在 `/etc/docker/daemon.json` 中设 `registry-mirrors`；容器中的构建器则在 buildkitd.toml 的 `[registry."docker.io"]` 下设 `mirrors`。',
} as const

/** What keeps a failing registry from stopping builds, in English and Chinese. */
export const OWN_COPIES = {
  en: 'Copy the base images you depend on into a registry near the builder, and pin them by digest.',
  zh: '把依赖的基础镜像复制到离构建机近的仓库，并用摘要固定版本。',
} as const

const METADATA = '[internal] load metadata for registry.example.org/library/golang:1.26'

/** A base image that cannot be resolved, as BuildKit prints it, with `fault` as the reason, for examples. */
export const inPull = (fault: string): string =>
  [
    '#2 [internal] load build definition from Dockerfile',
    '#2 transferring dockerfile: 312B done',
    '#2 DONE 0.0s',
    '',
    `#3 ${METADATA}`,
    `#3 ERROR: ${fault}`,
    '------',
    ` > ${METADATA}:`,
    '------',
    'Dockerfile:1',
    '--------------------',
    '   1 | >>> FROM registry.example.org/library/golang:1.26 AS build',
    '--------------------',
    `ERROR: failed to build: failed to solve: registry.example.org/library/golang:1.26: failed to resolve source metadata for registry.example.org/library/golang:1.26: ${fault}`,
  ].join('\n')

/** An image that cannot be pushed, as BuildKit prints it, with `fault` as the reason, for examples. */
export const inPush = (fault: string): string =>
  [
    '#14 [build 6/6] RUN go build ./...',
    '#14 DONE 21.4s',
    '',
    '#16 exporting to image',
    '#16 exporting layers 0.4s done',
    '#16 pushing layers 1.2s done',
    `#16 ERROR: failed to push registry.example.org/team/app:1: ${fault}`,
    '------',
    ' > exporting to image:',
    '------',
    `ERROR: failed to build: failed to solve: failed to push registry.example.org/team/app:1: ${fault}`,
  ].join('\n')

/** A request for the manifest of an image as containerd words it, for examples. */
export const HEAD =
  'failed to do request: Head "https://registry.example.org/v2/library/golang/manifests/1.26": '

/** A request that starts an upload as containerd words it, for examples. */
export const POST = 'failed to do request: Post "https://registry.example.org/v2/team/app/blobs/uploads/": '

/** An answer to a request of this kind as containerd words it, for examples. */
export const answered = (method: 'HEAD' | 'GET' | 'POST' | 'PUT', status: string): string =>
  `unexpected status from ${method} request to https://registry.example.org/v2/${method === 'POST' || method === 'PUT' ? 'team/app/blobs/uploads/' : 'library/golang/manifests/1.26'}: ${status}`
