import type { Sentences } from './sentence.ts'

/** What is said of the Dockerfile, its context and its secrets before a build: English as the findings make it, and Chinese. */
export const findingsOfImage: Sentences = [
  [
    '{1} MB are sent to the builder for line {2} of the Dockerfile; most of it: {3}.',
    '为 Dockerfile 第 {2} 行向构建器发送 {1} MB；其中最大的是：{3}。',
  ],
  ['{1} or more', '{1} 以上'],
  ['Add to {1} what no build needs of: {2}.', '把下列内容中构建用不到的加入 {1}：{2}。'],
  [
    '`{1}` hides all that {2}:{3} embeds (`{4}`): the package does not compile.',
    '`{1}` 隐藏了 {2}:{3} 嵌入的全部文件（`{4}`）：该包无法编译。',
  ],
  ['Add `!{1}` below that line.', '在该行下面加上 `!{1}`。'],
  ['line {1} of the Dockerfile copies it', 'Dockerfile 第 {1} 行要复制它'],
  ['line {1} of the Dockerfile runs `go {2}` there', 'Dockerfile 第 {1} 行在那里运行 `go {2}`'],
  ['`{1}` keeps {2} away from the builder, and {3}.', '`{1}` 使 {2} 到不了构建器，而 {3}。'],
  ['Add `!{1}` below that line, or take the line away.', '在该行下面加上 `!{1}`，或删除该行。'],
  [
    '{1} is pinned, and line {2} uses {3}, which came with 1.{4}.',
    '固定使用的是 {1}，而第 {2} 行使用了 1.{4} 才有的 {3}。',
  ],
  [
    'Write `# syntax=docker/dockerfile:1` here, or 1.{1} at least.',
    '此处写成 `# syntax=docker/dockerfile:1`，或至少 1.{1}。',
  ],
  ['a secret as a variable (env=)', '以变量提供的 secret（env=）'],
  [
    '{1}, and an image made from scratch trusts no authority: every such request fails.',
    '{1}，而从 scratch 构建的镜像不信任任何证书颁发机构：此类请求都会失败。',
  ],
  [
    'Put `COPY --from=STAGE /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/` into this stage, where STAGE is the golang stage (on alpine after `apk add --no-cache ca-certificates`).',
    '在此阶段加上 `COPY --from=STAGE /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/`，其中 STAGE 为 golang 阶段（alpine 上先运行 `apk add --no-cache ca-certificates`）。',
  ],
  ['{1} opens an https address', '{1} 打开了 https 地址'],
  [
    '{1} has no tag: what this builds changes without a commit.',
    '{1} 没有标签：没有任何提交，构建结果也会变化。',
  ],
  [
    '{1} has no tag: what this builds and with which Go changes without a commit.',
    '{1} 没有标签：没有任何提交，构建结果和所用的 Go 也会变化。',
  ],
  [
    '{1} is a moving tag: what this builds changes without a commit.',
    '{1} 是会移动的标签：没有任何提交，构建结果也会变化。',
  ],
  [
    '{1} is a moving tag: what this builds and with which Go changes without a commit.',
    '{1} 是会移动的标签：没有任何提交，构建结果和所用的 Go 也会变化。',
  ],
  ['Write `FROM {1}` here.', '此处写成 `FROM {1}`。'],
  [
    'Write a version: `FROM {1}:VERSION`, or a digest: `FROM {2}@sha256:…`.',
    '写明版本：`FROM {1}:VERSION`，或摘要：`FROM {2}@sha256:…`。',
  ],
  [
    '`go {1} -a` compiles every package again, those of Go itself too, whatever the cache holds.',
    '无论缓存中有什么，`go {1} -a` 都会重新编译所有包，包括 Go 自带的包。',
  ],
  [
    '{1} differs in every build and line {2}, below it, does not need it: what that line downloads never comes from the cache.',
    '{1} 在每次构建中都不同，而其下的第 {2} 行并不需要它：该行下载的内容永远无法来自缓存。',
  ],
  [
    'Move `ARG {1}` below line {2}, right before the RUN that uses it.',
    '把 `ARG {1}` 移到第 {2} 行之下，紧靠使用它的 RUN 之前。',
  ],
  [
    'This line compiles the time into the program: no two builds of a commit are the same.',
    '此行把时间编译进程序：同一提交的两次构建不会相同。',
  ],
  [
    'Write `ARG BUILD_DATE` right before this line, use `$BUILD_DATE` for `$(date …)`, and give `build-args: BUILD_DATE=…` for releases only.',
    '紧靠此行之前写 `ARG BUILD_DATE`，用 `$BUILD_DATE` 代替 `$(date …)`，并且只在发布时给出 `build-args: BUILD_DATE=…`。',
  ],
  ['`COPY go.mod go.sum ./` and `RUN go mod download`', '`COPY go.mod go.sum ./` 和 `RUN go mod download`'],
  [
    'All sources are copied before line {1} downloads modules: every commit downloads them again.',
    '在第 {1} 行下载模块之前就复制了全部源代码：每次提交都会重新下载模块。',
  ],
  [
    'Put {1} before line {2}, and take the download out of line {3}.',
    '把 {1} 放在第 {2} 行之前，并从第 {3} 行去掉下载。',
  ],
  [
    'Line {1} downloads modules and compiles in one: every commit downloads all modules again.',
    '第 {1} 行同时下载模块和编译：每次提交都会重新下载所有模块。',
  ],
  ['Put {1} before line {2}.', '把 {1} 放在第 {2} 行之前。'],
  [
    'ADD asks for {1} in every build, and what it gets may differ each time.',
    'ADD 在每次构建中都会请求 {1}，而每次得到的内容可能不同。',
  ],
  [
    'Write `ADD --checksum=sha256:SUM {1}`, with the sum of `curl -fsSL {2} | sha256sum`.',
    '写成 `ADD --checksum=sha256:SUM {1}`，校验和由 `curl -fsSL {2} | sha256sum` 得出。',
  ],
  [
    '.git is part of the context and copied here: it changes with every commit and fetch, and nothing in this Dockerfile asks git.',
    '.git 属于构建上下文并在此处被复制：它随每次提交和抓取而变化，而此 Dockerfile 中没有任何内容用到 git。',
  ],
  [
    'Add a line `.git` to {1}. (go then stamps no commit into the binary; keep it if you read that.)',
    '在 {1} 中加上一行 `.git`。（此后 go 不再把提交写入程序；如果要读取它，请保留。）',
  ],
  ['Run `go mod tidy`', '运行 `go mod tidy`'],
  ['Run `cd {1} && go mod tidy`', '运行 `cd {1} && go mod tidy`'],
  [
    'The {1} mount {2} belongs to root and this line runs as {3}: it cannot be written.',
    '{1} 挂载 {2} 属于 root，而此行以 {3} 运行：无法写入。',
  ],
  [
    'The {1} mount {2} belongs to root and this line runs as {3}: it cannot be read.',
    '{1} 挂载 {2} 属于 root，而此行以 {3} 运行：无法读取。',
  ],
  ['Write `--mount={1}`.', '写成 `--mount={1}`。'],
  [
    'The package index comes from line {1}, which may be a layer of months ago: packages it names are gone from the mirror by then.',
    '软件包索引来自第 {1} 行，它可能是几个月前的镜像层：其中列出的软件包届时已不在镜像站上。',
  ],
  [
    '{1} holds no package index and this line makes none: "Unable to locate package".',
    '{1} 不含软件包索引，此行也没有生成索引："Unable to locate package"。',
  ],
  ['Write `RUN {1}`.', '写成 `RUN {1}`。'],
  [
    'Line {1} compiles Go, and for {2} this stage runs under emulation.',
    '第 {1} 行编译 Go，而对于 {2}，此阶段在模拟下运行。',
  ],
  [
    'Write `FROM --platform=$BUILDPLATFORM {1}` here.{2}',
    '此处写成 `FROM --platform=$BUILDPLATFORM {1}`。{2}',
  ],
  [
    ' Add `ARG TARGETOS TARGETARCH` and compile with `GOOS=$TARGETOS GOARCH=$TARGETARCH go build …`.{1}',
    '加上 `ARG TARGETOS TARGETARCH`，并用 `GOOS=$TARGETOS GOARCH=$TARGETARCH go build …` 编译。{1}',
  ],
  [
    ' cgo then needs a compiler for the target, e.g. that of tonistiigi/xx.',
    '这时 cgo 需要目标平台的编译器，例如 tonistiigi/xx 的。',
  ],
  ['{1} holds credentials and becomes part of a layer.', '{1} 含有凭据，并会成为镜像层的一部分。'],
  [
    'Take the line away, write `RUN --mount=type=ssh …` where the key is needed, and give `ssh: default`.',
    '删除该行，在需要密钥处写 `RUN --mount=type=ssh …`，并给出 `ssh: default`。',
  ],
  [
    'Take the line away, write `RUN --mount=type=secret,id=netrc,target=/root/.netrc …` where it is needed, and give `secret-files: netrc={1}`.',
    '删除该行，在需要处写 `RUN --mount=type=secret,id=netrc,target=/root/.netrc …`，并给出 `secret-files: netrc={1}`。',
  ],
  [
    '{1} looks like a credential, and its value stays readable in the image.',
    '{1} 看来是凭据，其值在镜像中始终可读。',
  ],
  [
    "{1} looks like a credential, and its value stays readable in the image's history and provenance.",
    '{1} 看来是凭据，其值在镜像的历史和来源证明中始终可读。',
  ],
  [
    'Take it out, write `RUN --mount=type=secret,id={1},env={2} …` where it is needed, and give `secrets: {3}`.',
    '去掉它，在需要处写 `RUN --mount=type=secret,id={1},env={2} …`，并给出 `secrets: {3}`。',
  ],
  [
    'The URL of {1} carries a credential, which stays in the image history.',
    '{1} 的 URL 带有凭据，它会留在镜像历史中。',
  ],
  [
    'The URL of {1} carries a credential, which stays in the image history and in what git writes down.',
    '{1} 的 URL 带有凭据，它会留在镜像历史和 git 写下的文件中。',
  ],
  [
    'Write `RUN --mount=type=secret,id=netrc,target=/root/.netrc …` instead, and give `secret-files: netrc=…` with a line `{1}`.',
    '改写成 `RUN --mount=type=secret,id=netrc,target=/root/.netrc …`，并给出 `secret-files: netrc=…`，其中有一行 `{1}`。',
  ],
  [
    'The build argument {1} is {2}: it can be read in the history of the image.',
    '构建参数 {1} 的值是 {2}：在镜像历史中可以读到。',
  ],
  [
    'Give `secrets: {1}` instead, and write `RUN --mount=type=secret,id={2},env={3} …` in the Dockerfile.',
    '改为给出 `secrets: {1}`，并在 Dockerfile 中写 `RUN --mount=type=secret,id={2},env={3} …`。',
  ],
  [
    'This comment names no finding, so that it silences nothing.',
    '此注释没有写出任何发现的名称，因此没有效果。',
  ],
  [
    'No finding in files has the name {1}, so that this comment does not silence it.',
    '没有名为 {1} 的文件发现，因此此注释对它没有效果。',
  ],
  [
    'Write the name as doctor shows it in brackets, e.g. `# go-docker-build: ignore layers.clock-in-run`.',
    '按 doctor 在方括号中显示的名称书写，例如 `# go-docker-build: ignore layers.clock-in-run`。',
  ],
]
