/** Remedies for a module proxy that cannot be used at the moment, in English and Chinese. */
export const OTHER_PROXY = {
  en: 'Use a proxy that the builder can reach: `ARG GOPROXY` before the download in the Dockerfile, then `docker build --build-arg GOPROXY="https://goproxy.cn|https://goproxy.io|direct" .`.',
  zh: '改用构建机能访问的代理：在 Dockerfile 的下载步骤之前写 `ARG GOPROXY`，再执行 `docker build --build-arg GOPROXY="https://goproxy.cn|https://goproxy.io|direct" .`。',
} as const

/** Remedy that makes later builds ask for less, in English and Chinese. */
export const CACHE_MOUNT = {
  en: 'Keep downloaded modules between builds: `RUN --mount=type=cache,target=/go/pkg/mod go mod download`.',
  zh: '在多次构建之间保留已下载的模块：`RUN --mount=type=cache,target=/go/pkg/mod go mod download`。',
} as const

/** What keeps a failing module proxy from stopping builds, in English and Chinese. */
export const PROXY_LIST = {
  en: 'List two proxies in GOPROXY separated by `|`, so that any fault of the first leads to the second, and keep the module cache between builds.',
  zh: '在 GOPROXY 中用 `|` 列出两个代理，第一个出任何故障都会改用第二个，并在多次构建之间保留模块缓存。',
} as const

/** The start of a module fault as go prints it, for examples. */
export const FETCH = 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.zip": '

/** The start of a fault our module mirror passes on, for examples. */
export const MIRRORED =
  'go: example.org/lib@v1.0.0: reading http://172.17.0.1:41533/3f9ac1/example.org/lib/@v/v1.0.0.zip: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: '

/** A failing `go mod download` as BuildKit prints it, with `line` as its last words, for examples. */
export const inBuild = (...lines: readonly string[]): string => {
  const run = 'RUN go mod download'
  const wrapper = `process "/bin/sh -c go mod download" did not complete successfully: exit code: 1`
  return [
    `#11 [build 4/6] ${run}`,
    '#11 0.412 go: downloading example.org/other v1.2.0',
    ...lines.map((line) => `#11 8.310 ${line}`),
    `#11 ERROR: ${wrapper}`,
    '------',
    ` > [build 4/6] ${run}:`,
    ...lines.map((line) => `8.310 ${line}`),
    '------',
    'Dockerfile:5',
    '--------------------',
    `   5 | >>> ${run}`,
    '--------------------',
    `ERROR: failed to build: failed to solve: ${wrapper}`,
  ].join('\n')
}
