import type { Sentences } from './sentence.ts'

/** What is said of modules, toolchains and cgo before a build: English as the findings make it, and Chinese. */
export const findingsOfGo: Sentences = [
  [
    'cgo is on here and {1}: the program is linked to glibc, which {2} does not have (copied on line {3}). It would not start.',
    '此处启用了 cgo，且 {1}：程序链接到 glibc，而 {2}（第 {3} 行复制到其中）没有 glibc，程序将无法启动。',
  ],
  [
    'Write `CGO_ENABLED=0 go build …`, or put `ENV CGO_ENABLED=0` before this line.',
    '写成 `CGO_ENABLED=0 go build …`，或在此行之前加上 `ENV CGO_ENABLED=0`。',
  ],
  ['{1} and {2} has no C compiler{3}', '{1}，而 {2} 没有 C 编译器{3}'],
  ['-race needs cgo', '-race 需要 cgo'],
  ['CGO_ENABLED=1 is set', '设置了 CGO_ENABLED=1'],
  [': "gcc": executable file not found.', '：找不到编译器（"gcc": executable file not found）。'],
  [': files that need cgo are left out.', '：需要 cgo 的文件会被略过。'],
  [
    'Put `RUN apk add --no-cache gcc musl-dev` before this line, or build with `CGO_ENABLED=0` if nothing needs C.',
    '在此行之前加上 `RUN apk add --no-cache gcc musl-dev`；如果不需要 C，则用 `CGO_ENABLED=0` 构建。',
  ],
  ['{1} imports "C"', '{1} 导入了 "C"'],
  ['{1} is built with cgo', '{1} 要用 cgo 构建'],
  ['{1} imports {2}', '{1} 导入了 {2}'],
  ['{1} with -mod=vendor', '{1}（-mod=vendor）'],
  [
    'GO111MODULE=off is in force here: go ignores go.mod and looks for every import in GOPATH and vendor/ only.',
    '此处 GO111MODULE=off：go 不看 go.mod，所有导入只在 GOPATH 和 vendor/ 中查找。',
  ],
  [
    'GO111MODULE=off is in force here: no go.mod says which version of a package is built.',
    '此处 GO111MODULE=off：没有 go.mod 说明构建的是包的哪个版本。',
  ],
  [
    'Take `GO111MODULE=off` away and build in a directory outside of GOPATH, e.g. `WORKDIR /src`.',
    '去掉 `GO111MODULE=off`，并在 GOPATH 之外的目录中构建，例如 `WORKDIR /src`。',
  ],
  [
    'Run `go mod init MODULE && go mod tidy`, commit go.mod and go.sum, and take `GO111MODULE=off` away.',
    '运行 `go mod init MODULE && go mod tidy`，提交 go.mod 和 go.sum，并去掉 `GO111MODULE=off`。',
  ],
  [
    '{1} has no go.mod, and Go 1.{2} builds nothing without one: "go.mod file not found".',
    '{1} 中没有 go.mod，而 Go 1.{2} 没有它就无法构建："go.mod file not found"。',
  ],
  [
    'Run `go mod init MODULE && go mod tidy` in the repository and commit go.mod and go.sum. `ENV GO111MODULE=off` keeps the old way going for a while.',
    '在仓库中运行 `go mod init MODULE && go mod tidy`，提交 go.mod 和 go.sum。`ENV GO111MODULE=off` 可让旧方式暂时继续使用。',
  ],
  ['Remove `-a`: go finds out by itself what has changed.', '去掉 `-a`：go 自己能判断什么有改动。'],
  [
    'GOFLAGS holds `-a`: line {1} compiles every package again, those of Go itself too, whatever the cache holds.',
    'GOFLAGS 中有 `-a`：无论缓存中有什么，第 {1} 行都会重新编译所有包，包括 Go 自带的包。',
  ],
  [
    'Remove `-a` from GOFLAGS: go finds out by itself what has changed.',
    '从 GOFLAGS 中去掉 `-a`：go 自己能判断什么有改动。',
  ],
  [
    '{1} requires {2} and there is no go.sum: `go {3}` refuses modules without sums.',
    '{1} 需要 {2}，但没有 go.sum：`go {3}` 拒绝没有校验和的模块。',
  ],
  ['{1} and commit go.sum.', '{1}，并提交 go.sum。'],
  ['{1} and commit go.mod and go.sum.', '{1}，并提交 go.mod 和 go.sum。'],
  [
    '{1} is in the repository and not in the image when this line runs: `go {2}` finds no sum of {3}.',
    '{1} 在仓库中，但运行此行时不在镜像中：`go {2}` 找不到 {3} 的校验和。',
  ],
  [
    'Put `COPY {1} {2}` before line {3}, beside go.mod.',
    '把 `COPY {1} {2}` 放在第 {3} 行之前，与 go.mod 一起。',
  ],
  [
    'go.sum has no line for {1}: `go {2}` stops with "missing go.sum entry".',
    'go.sum 中没有 {1} 的行：`go {2}` 会以 "missing go.sum entry" 终止。',
  ],
  [
    '{1} replaces {2} with {3}, and {4} is not in the image when this line runs: `go {5}` stops.',
    '{1} 用 {3} 替换 {2}，而运行此行时 {4} 不在镜像中：`go {5}` 会终止。',
  ],
  [
    '{1} uses {2}, and {3} is not in the image when this line runs: go cannot load the workspace.',
    '{1} 使用 {2}，而运行此行时 {3} 不在镜像中：go 无法载入工作区。',
  ],
  [
    '{1} Its go.mod and go.sum are enough for `go mod download`. `ENV GOWORK=off` builds without the workspace.',
    '{1}对 `go mod download` 来说，它的 go.mod 和 go.sum 就够了。`ENV GOWORK=off` 则不用工作区构建。',
  ],
  [
    '{1} requires {2}, which only {3} knows, and the workspace is not in force here.',
    '{1} 需要 {2}，它只有 {3} 知道，而工作区在此处没有生效。',
  ],
  [
    'Put `COPY {1}` and the modules it uses before line {2}.',
    '把 `COPY {1}` 和它使用的模块放在第 {2} 行之前。',
  ],
  [
    'Build with a context that holds the directory, or hand it in with `--build-context NAME=DIR` and `COPY --from=NAME . {1}` before line {2}.',
    '用包含该目录的上下文构建，或者用 `--build-context NAME=DIR` 传入它，并在第 {2} 行之前写 `COPY --from=NAME . {1}`。',
  ],
  ['Add {1} to the repository, or take its line out.', '把 {1} 加入仓库，或去掉它的那一行。'],
  [
    'Take the pattern on line {1} of {2} away, or add `!{3}` below it, and copy it before line {4}: `COPY {5}`.',
    '删除 {2} 第 {1} 行的模式，或在其下加上 `!{3}`，并在第 {4} 行之前复制它：`COPY {5}`。',
  ],
  ['Put `COPY {1} {2}` before line {3}.', '把 `COPY {1} {2}` 放在第 {3} 行之前。'],
  ['`go {1}` builds it here', '`go {1}` 在此处构建它'],
  ['{1} imports it', '{1} 导入了它'],
  [
    'The package {1} is not in the image when this line runs, and {2}.',
    '运行此行时，包 {1} 不在镜像中，而 {2}。',
  ],
  [
    '{1} wants Go {2} and {3} is older: every build downloads that toolchain first.',
    '{1} 要求 Go {2}，而 {3} 更旧：每次构建都要先下载该工具链。',
  ],
  [
    '{1} wants Go {2}, {3} is older and may not fetch another: go stops with "requires go >= {4}".',
    '{1} 要求 Go {2}，而 {3} 更旧，且不能另行下载：go 会以 "requires go >= {4}" 终止。',
  ],
  [
    '{1} says go {2}, which the Go of {3} cannot read: before 1.21 a version has two parts.',
    '{1} 写的是 go {2}，{3} 中的 Go 无法读取：1.21 之前版本号只有两段。',
  ],
  [
    '{1} has a toolchain line, which the Go of {2} does not know.',
    '{1} 有 toolchain 行，而 {2} 中的 Go 不认识它。',
  ],
  [
    '{1} says go {2} and {3} is older: code that uses what is new since then does not compile.',
    '{1} 写的是 go {2}，而 {3} 更旧：用到此后新特性的代码无法编译。',
  ],
  [
    'Set the build arguments of `{1}` so that it is `{2}` or newer.',
    '设置 `{1}` 的构建参数，使其为 `{2}` 或更新。',
  ],
  ['Write `FROM {1}` here, or a newer version.', '此处写成 `FROM {1}`，或更新的版本。'],
  [
    '{1} does not fit go.mod: {2}. A build from vendor/ stops at this.',
    '{1} 与 go.mod 不符：{2}。从 vendor/ 构建会因此终止。',
  ],
  ['{1}, and {2} more', '{1}，另有 {2} 处'],
  ['Run `{1}go mod vendor` and commit vendor/.', '运行 `{1}go mod vendor` 并提交 vendor/。'],
  ['{1} is required and not marked as explicit there', 'go.mod 需要 {1}，而那里没有标为 explicit'],
  ['{1} is {2} in go.mod and {3} there', '{1} 在 go.mod 中是 {2}，在那里是 {3}'],
  ['{1} is replaced by {2} in go.mod and {3} there', '{1} 在 go.mod 中替换为 {2}，在那里是 {3}'],
  ['not replaced', '未替换'],
  ['{1} is marked as explicit there and not required', '{1} 在那里标为 explicit，而 go.mod 并不需要'],
]
