export const id = 71;
export const ids = [71];
export const modules = {

/***/ 7071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ translate),
  q: () => (/* binding */ translateFinding)
});

;// CONCATENATED MODULE: ./build/wording/sentences/attempts.js
/** What is said of attempts, faults of ours and the repository's own files: English as the stages make it, and Chinese. */
const attempts = [
    [
        'A fault of go-docker-build in {1}: {2}. The build does not depend on it.',
        'go-docker-build 在 {1} 中出现故障：{2}。构建不依赖它。',
    ],
    ['A fault of go-docker-build.', 'go-docker-build 的故障。'],
    ['what prepares the next attempt', '准备下一次尝试的部分'],
    ['what ends the module server', '结束模块服务器的部分'],
    ['{1} The next attempt is the plain build.', '{1}下一次尝试是普通构建。'],
    ['Attempt {1} failed with {2}: {3}', '第 {1} 次尝试失败（{2}）：{3}'],
    [
        'Attempt {1} {2}: attempt {3} failed with {4}. The next run tries all of it again.',
        '第 {1} 次尝试{2}：第 {3} 次尝试失败（{4}）。下次运行会再次全部尝试。',
    ],
    ['is the plain build', '是普通构建'],
    ['goes without a part of what was asked', '省去了所要求的一部分'],
    ['The builder {1} was not taken: {2}', '没有采用构建器 {1}：{2}'],
    ['The build uses the builder {1}: {2}', '构建使用构建器 {1}：{2}'],
    ['one compiler process at a time', '一次只运行一个编译进程'],
    ['An attempt with the module server failed.', '使用模块服务器的一次尝试失败了。'],
    ['An attempt before this one failed, and {1}.', '之前的一次尝试失败，且{1}。'],
    [
        '{1}: seen {2}, which is no readable file. Give a file, or a directory with {3}',
        '{1}：{2} 不是可读的文件。请给出一个文件，或含有 {3} 的目录',
    ],
    [
        '{1}: seen {2} files in {3}. At most {4} are read; put {5} together',
        '{1}：{3} 中有 {2} 个文件。最多读取 {4} 个；请合并',
    ],
    [
        '{1}: seen {2} without {3}. Add one, or give another directory',
        '{1}：{2} 中没有 {3}。请添加，或给出另一个目录',
    ],
    [
        '{1}: the steps {2} are left out, for this run builds what somebody without write access proposes',
        '{1}：省去步骤 {2}，因为本次运行构建的是没有写权限的人提出的内容',
    ],
    ['Before the build', '构建之前'],
    ['Before the build: {1}, {2}: {3}', '构建之前：{1}，{2}：{3}'],
    ['After attempt {1}', '第 {1} 次尝试之后'],
    ['After attempt {1}: {2}, {3}: {4}', '第 {1} 次尝试之后：{2}，{3}：{4}'],
    ['Unused build cache of the builder is removed.', '删除构建器中未使用的构建缓存。'],
    ['A message is sent, whatever notify-on says.', '无论 notify-on 如何设置，都会发送消息。'],
    ['An issue is opened.', '创建 issue。'],
    ['The build runs again.', '再次运行构建。'],
    ['The next attempt waits {1} s.', '下一次尝试等待 {1} 秒。'],
    ['The pull request gets the label {1}.', '为拉取请求添加标签 {1}。'],
    ['the playbook {1} allows {2} more attempts', '预案 {1} 允许再尝试 {2} 次'],
    [
        'the playbook {1} allows attempts within {2} minutes of the first failure',
        '预案 {1} 允许在首次失败后 {2} 分钟内尝试',
    ],
    [
        'The build runs once more with nothing of ours around it: {1}.',
        '构建在没有我们任何改动的情况下再运行一次：{1}。',
    ],
    ['no playbook means this failure', '没有针对此故障的预案'],
    ['the playbook does not build again', '预案不再构建'],
    ['the input on-transient is fail', '输入 on-transient 为 fail'],
    ['the failure names something of ours', '失败指向我们的内容'],
    ['the line has flags of ours in the copy of the Dockerfile', '该行在 Dockerfile 副本中有我们的标志'],
    ['the modules came through the module server of this run', '模块来自本次运行的模块服务器'],
    [
        'no request of the build reached the module server of this run at {1}: let containers through the firewall of this machine to that address, or set go-cache: off',
        '构建的任何请求都没有到达本次运行位于 {1} 的模块服务器：请让容器穿过本机防火墙访问该地址，或设置 go-cache: off',
    ],
    ['mounts of ours were in the RUN lines', 'RUN 指令中有我们的挂载'],
    ['the step that failed has mounts of ours', '失败的步骤有我们的挂载'],
    ['There is no token, so no issue or label can be made.', '没有令牌，因此无法创建 issue 或标签。'],
    ['Unused build cache was removed{1}.', '已删除未使用的构建缓存{1}。'],
    ['Unused build cache could not be removed: {1}', '未能删除未使用的构建缓存：{1}'],
    ['The issue is {1}', 'issue 为 {1}'],
    ['No issue was opened: {1}', '没有创建 issue：{1}'],
    ['There is no pull request to put the label {1} on.', '没有可添加标签 {1} 的拉取请求。'],
    ['The label {1} was not put on the pull request: {2}', '未能为拉取请求添加标签 {1}：{2}'],
    ['Opened by the playbook `{1}`.', '由预案 `{1}` 创建。'],
    ['what the cache mounts held', '缓存挂载的内容'],
    ['the module server', '模块服务器'],
    ['the flags put into the Dockerfile copy', '加入 Dockerfile 副本的标志'],
    ['The next attempt goes without {1}.', '下一次尝试不使用{1}。'],
    ['There is no further builder; the input builders names them.', '没有更多构建器；由输入 builders 指定。'],
    ['The next attempt uses the builder {1}.', '下一次尝试使用构建器 {1}。'],
    ['The chain of module proxies has no other one.', '模块代理链中没有其他代理。'],
    ['The module server asks the next proxy of its chain first.', '模块服务器先请求链中的下一个代理。'],
    ['The build has no such cache.', '该构建没有这种缓存。'],
    ['Nothing was put into the Dockerfile.', '没有向 Dockerfile 加入任何内容。'],
    ['No base image can be pulled from another registry.', '没有可从其他仓库拉取的基础镜像。'],
    [
        'No RUN line takes flags of ours, so none can be told to do less at once.',
        '没有 RUN 指令接受我们的标志，因此无法让它们减少并行。',
    ],
    [
        'RUN lines with go run one compiler process at a time (GOMAXPROCS=1).',
        '含 go 的 RUN 指令一次只运行一个编译进程（GOMAXPROCS=1）。',
    ],
];

;// CONCATENATED MODULE: ./build/wording/sentences/attribution.js
/** What is said of commits, files and the world outside: English as the stages make it, and Chinese. */
const attribution = [
    ['nothing failed', '没有失败'],
    ['it could not be looked into', '未能查明'],
    ['the failure is in this file', '失败发生在该文件中'],
    ['changed together with what the failure names', '与失败所指的内容一同改动'],
    ['in the directory of the failure', '位于失败所在的目录'],
    ['decides which modules are used', '决定使用哪些模块'],
    ['changed in the range', '在该范围内有改动'],
    ['the package clause of {1}', '{1} 的 package 声明'],
    ['the files of {1}', '{1} 中的文件'],
    ['the import cycle', '循环导入'],
    ['the end of {1}', '{1} 的结尾'],
    ['the Go version', 'Go 版本'],
    [
        '{1} is another image than in the last green build: {2} → {3}',
        '{1} 与上次成功构建时的镜像不同：{2} → {3}',
    ],
    [
        '{1} is another version than in the last green build: {2} → {3}',
        '{1} 与上次成功构建时的版本不同：{2} → {3}',
    ],
    [
        'the package {1} has another version than in the last green build: {2} → {3}',
        '软件包 {1} 与上次成功构建时的版本不同：{2} → {3}',
    ],
    ['the certificate of {1} has expired', '{1} 的证书已过期'],
    ['{1} is no longer there', '{1} 已不存在'],
    ['{1} was retracted by its author', '{1} 已被作者撤回'],
    ['the package index of {1} is no longer valid', '{1} 的软件包索引已失效'],
    ['the server', '服务器'],
    ['check out with `fetch-depth: 0` so that the history is there', '请以 `fetch-depth: 0` 检出，使历史完整'],
    [
        'it is not known since which commit the build fails: no base to compare with and no earlier green run',
        '不知道从哪个提交开始失败：没有可比较的基准，也没有更早的成功运行',
    ],
    ['commit {1} is not in the checkout; {2}', '检出中没有提交 {1}；{2}'],
    [
        'commit {1}, where the range starts, is not in the checkout; {2}',
        '检出中没有提交 {1}，而范围从它开始；{2}',
    ],
    ['the checkout is shallow and ends inside the range; {1}', '检出是浅克隆，历史止于范围之内；{1}'],
    ['no commit explains it; {1}', '没有提交能解释它；{1}'],
    ['no commit lies in the range', '范围内没有提交'],
    [
        'the message can have causes outside the repository and no change in the range points at it',
        '该错误可能由仓库之外的原因引起，范围内也没有指向它的改动',
    ],
    ['only commit in range', '范围内唯一的提交'],
    ['one commit lies in the range', '范围内只有一个提交'],
    ['no commit in the range touches what the failure names', '范围内没有提交触及失败所指的内容'],
    [
        '{1} newest commits of the range were compared with what the failure names',
        '已将范围内最新的 {1} 个提交与失败所指的内容比较',
    ],
    [
        '{1} commits of the range were compared with what the failure names',
        '已将范围内的 {1} 个提交与失败所指的内容比较',
    ],
    ['the cause is infrastructure, not a change', '原因是基础设施，而不是改动'],
    ['{1} has changes that are not committed, and the failure is in it', '{1} 有未提交的改动，失败就在其中'],
    ['merged two lines of work that disagree about {1}', '合并了对 {1} 有分歧的两条开发线'],
    ['first commit of the range with {1} as the failure finds it', '范围内首个使 {1} 变成失败时样子的提交'],
    ['changed lines that name {1}', '改动了提到 {1} 的行'],
    ['wrote the failing line {1}', '写了失败的行 {1}'],
    ['changed {1}, where the build fails', '改动了构建失败所在的 {1}'],
    ['changed the package in {1}, which fails', '改动了 {1} 中失败的包'],
    ['the root', '根目录'],
    ['changed the package in {1}, which the failing one imports', '改动了 {1} 中被失败的包导入的包'],
    ['changed the failing test {1}', '改动了失败的测试 {1}'],
    ['changed {1}, which the failing test reaches', '改动了失败的测试所触及的 {1}'],
    ['wrote the failing instruction {1}', '写了失败的指令 {1}'],
    ['changed {1}, whose instruction fails', '改动了 {1}，其中的指令失败'],
    ['is a side of the merge {1}', '是合并提交 {1} 的一侧'],
    ['but another commit of the range takes it back', '但范围内另一个提交撤销了它'],
    ['verified: {1}', '已验证：{1}'],
    ['the budget was spent after {1} builds without a proof', '预算已用完，{1} 次构建后仍无证据'],
    ['it fails to build and its parents build', '它构建失败，而其父提交构建成功'],
    ['the head builds here: the failure is not of the code alone', '最新提交在此可以构建：失败不只源于代码'],
    ['the head could not be built here', '最新提交无法在此构建'],
    ['the commits in question could not be built', '相关提交无法构建'],
    ['the build was broken before the range', '构建在该范围之前就已失败'],
    ['the run does not know which commit it builds', '本次运行不知道自己构建的是哪个提交'],
    ['the event of the pull request does not name its base', '拉取请求的事件没有给出基准'],
    [
        'the same commit passed before: no change of the repository explains it, something else changed or it is flaky',
        '同一提交此前通过：仓库的改动无法解释，可能是其他变化，或本身不稳定',
    ],
    [
        'no earlier run of this workflow on this branch passed, and the push names no commit before it',
        '该工作流在此分支上没有更早的成功运行，推送也没有给出之前的提交',
    ],
    ['where the workflow last passed', '即该工作流上次通过之处'],
    ['where the range starts', '即范围的起点'],
    [
        'commit {1}, {2}, is not in the history of the checkout; check out with `fetch-depth: 0`, or the branch was pushed by force',
        '检出的历史中没有提交 {1}（{2}）；请以 `fetch-depth: 0` 检出，或者该分支曾被强制推送',
    ],
];

;// CONCATENATED MODULE: ./build/wording/sentences/diagnoses.js
/** What is said of a failure beside the texts of its rule: English as it is made, and Chinese. */
const diagnoses = [
    ['Unrecognised failure: {1}', '无法识别的故障：{1}'],
    [
        'No rule recognises this failure; the quoted line is the one that tells most.',
        '没有规则能识别此故障；所引的是信息最多的一行。',
    ],
    ['Read the log around line {1}.', '阅读日志第 {1} 行附近的内容。'],
    [
        'Run the command of the failed step by hand in the image of its stage, which shows more than its last lines.',
        '在该阶段的镜像中手动运行失败步骤的命令，可以看到比最后几行更多的输出。',
    ],
    [
        'The build failed, and its log could not be read for a fault of go-docker-build.',
        '构建失败，并且由于 go-docker-build 的故障，无法读取其日志。',
    ],
    ['Read the log of the build above.', '阅读上方的构建日志。'],
    [
        'That address is the module server of this run, which no request of the build reached: a firewall on this machine may keep containers from it.',
        '该地址是本次运行的模块服务器，构建没有任何请求到达它：本机的防火墙可能阻止了容器访问。',
    ],
    [
        'Let containers reach {1} on this machine, or set the input `go-cache: off` to build without the module server.',
        '允许容器访问本机的 {1}，或把输入 `go-cache` 设为 `off`，不使用模块服务器进行构建。',
    ],
    ['The module server asked {1} for {2}: {3}.', '模块服务器向 {1} 请求 {2}：{3}。'],
];

;// CONCATENATED MODULE: ./build/wording/sentences/findings-go.js
/** What is said of modules, toolchains and cgo before a build: English as the findings make it, and Chinese. */
const findingsOfGo = [
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
];

;// CONCATENATED MODULE: ./build/wording/sentences/findings-image.js
/** What is said of the Dockerfile, its context and its secrets before a build: English as the findings make it, and Chinese. */
const findingsOfImage = [
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
];

;// CONCATENATED MODULE: ./build/wording/sentences/health.js
/** What is said of servers and of the machine before a build: English as the checks make it, and Chinese. */
const health = [
    ['The module proxy {1} cannot be reached: {2}.', '无法连接模块代理 {1}：{2}。'],
    ['The module proxy {1} answers {2}.', '模块代理 {1} 回答 {2}。'],
    ['The module proxy {1} took {2} s to answer.', '模块代理 {1} 用了 {2} 秒才回答。'],
    ['The checksum database {1} cannot be reached: {2}.', '无法连接校验和数据库 {1}：{2}。'],
    ['The checksum database {1} answers {2}.', '校验和数据库 {1} 回答 {2}。'],
    ['The checksum database {1} took {2} s to answer.', '校验和数据库 {1} 用了 {2} 秒才回答。'],
    ['The registry {1} cannot be reached: {2}.', '无法连接镜像仓库 {1}：{2}。'],
    ['The registry {1} answers {2}.', '镜像仓库 {1} 回答 {2}。'],
    ['The registry {1} took {2} s to answer.', '镜像仓库 {1} 用了 {2} 秒才回答。'],
    ['The cache service {1} cannot be reached: {2}.', '无法连接缓存服务 {1}：{2}。'],
    ['The cache service {1} answers {2}.', '缓存服务 {1} 回答 {2}。'],
    ['The cache service {1} took {2} s to answer.', '缓存服务 {1} 用了 {2} 秒才回答。'],
    [
        'Name another proxy first in `go-proxy`, e.g. `go-proxy: https://goproxy.cn|https://goproxy.io|direct`.',
        '在 `go-proxy` 中把另一个代理放在最前，例如 `go-proxy: https://goproxy.cn|https://goproxy.io|direct`。',
    ],
    [
        'Name one that can be reached, e.g. `GOSUMDB=sum.golang.google.cn`, or a proxy that passes it on.',
        '指定一个可以连接的，例如 `GOSUMDB=sum.golang.google.cn`，或指定会转发它的代理。',
    ],
    [
        'Check that this machine may reach it, or name a mirror of it in the configuration of BuildKit.',
        '检查本机能否连接它，或在 BuildKit 的配置中指定其镜像站。',
    ],
    [
        'Nothing to do: the build goes on without the cache and is slower.',
        '无需处理：构建不用缓存继续进行，只是更慢。',
    ],
    [
        'Give the login of {1} in `go-auth`: `{2} USER TOKEN`.',
        '在 `go-auth` 中给出 {1} 的登录信息：`{2} USER TOKEN`。',
    ],
    [
        'The clock of this machine is {1} s ahead: certificates and logins may not be accepted.',
        '本机时钟快了 {1} 秒：证书和登录可能不被接受。',
    ],
    [
        'The clock of this machine is {1} s behind: certificates and logins may not be accepted.',
        '本机时钟慢了 {1} 秒：证书和登录可能不被接受。',
    ],
    [
        'Set the clock, e.g. with `sudo timedatectl set-ntp true`.',
        '校准时钟，例如用 `sudo timedatectl set-ntp true`。',
    ],
    ['{1} GB are free at {2}.', '{2} 处剩余 {1} GB。'],
    ['{1} inodes are free at {2}.', '{2} 处剩余 {1} 个 inode。'],
    [
        '{1} inodes are free at {2}, and the modules of one service take tens of thousands.',
        '{2} 处剩余 {1} 个 inode，而一个服务的模块就需要几万个。',
    ],
    [
        'Make room with `docker buildx prune --force` and `docker system prune --force`, or use a larger disk.',
        '用 `docker buildx prune --force` 和 `docker system prune --force` 腾出空间，或使用更大的磁盘。',
    ],
    ['{1} of {2} GB of memory are left.', '内存剩余 {1} GB，共 {2} GB。'],
    [
        'Build with less at a time, `go build -p 1`, or on a machine with more memory: the kernel ends the compiler else.',
        '减少同时编译的数量（`go build -p 1`），或使用内存更大的机器：否则内核会终止编译器。',
    ],
];

;// CONCATENATED MODULE: ./build/wording/sentences/plan.js
/** What is said of the Dockerfile and the caches: English as the stages make it, and Chinese. */
const plan = [
    ['line {1} copies from this stage what would lie in the mount', '第 {1} 行从此阶段复制本应在挂载中的内容'],
    ['the mount would hide what line {1} copies there', '挂载会遮住第 {1} 行复制到那里的内容'],
    ['removes or packs the module directory', '删除或打包模块目录'],
    ['writes beside the mount, whose parent belongs to root', '在挂载旁写入，而其上级目录属于 root'],
    ['builds without network from modules of the layers', '不使用网络，用镜像层中的模块构建'],
    ['would not see the mount: {1}', '看不到该挂载：{1}'],
    ['the ONBUILD of line {1} would not see the mount', '第 {1} 行的 ONBUILD 看不到该挂载'],
    ['its layers ship with the image, modules included', '其镜像层连同模块一起发布'],
    ['the target does not need its stage', '目标不需要它所在的阶段'],
    ['its layers ship with the image', '其镜像层随镜像发布'],
    ['modules are kept outside the layers', '模块保存在镜像层之外'],
    ['compiled packages are kept outside the layers{1}', '编译结果保存在镜像层之外{1}'],
    ['; no module mount: {1}', '；没有模块挂载：{1}'],
    ['{1}; no cache mounts: {2}', '{1}；没有缓存挂载：{2}'],
    [
        'modules come from the cache of the host; the value is not part of any layer or key',
        '模块来自主机的缓存；该值不属于任何镜像层或键',
    ],
    ['it builds from vendor/', '它用 vendor/ 构建'],
    ['it uses no modules', '它不使用模块'],
    ['nobody can tell where its modules go', '无法得知其模块放在哪里'],
    ['it compiles nothing', '它不编译任何内容'],
    ['it removes or packs the build cache', '它删除或打包构建缓存'],
    ['nobody can tell where its build cache is', '无法得知其构建缓存在哪里'],
    ['its Go keeps no build cache yet', '它的 Go 还没有构建缓存'],
    ['nobody can tell where one of its own mounts is', '无法得知它自己的某个挂载在哪里'],
    ['it has a mount of its own at {1}', '它在 {1} 有自己的挂载'],
    ['it builds without network', '它不使用网络构建'],
    ['it sets GOPROXY itself', '它自己设置了 GOPROXY'],
    ['it has a secret for GOPROXY', '它有用于 GOPROXY 的 secret'],
    ['ONBUILD runs in another build', 'ONBUILD 在另一次构建中运行'],
    ['No RUN line takes modules from the host.', '没有 RUN 指令使用主机的模块。'],
    ['The input rewrite is off.', '输入 rewrite 为 off。'],
    [
        'The Dockerfile is not on this machine, so it is built as it is.',
        'Dockerfile 不在本机，因此按原样构建。',
    ],
    [
        'The Dockerfile is not on this machine, so it is built as it is: {1}.',
        'Dockerfile 不在本机，因此按原样构建：{1}。',
    ],
    ['The Dockerfile is not on this machine.', 'Dockerfile 不在本机。'],
    ['The build failed before the mounts were filled.', '构建在挂载填充之前就已失败。'],
    ['The input go-cache is off.', '输入 go-cache 为 off。'],
    ['There is no cache service that answers.', '没有可用的缓存服务。'],
    ['No RUN line compiles into a cache mount that can be filled.', '没有 RUN 指令编译到可填充的缓存挂载中。'],
    ['{1}{2} could not be fetched ahead of the build: {3}', '{1}{2} 未能在构建前下载：{3}'],
    [
        'A builder of the {1} driver does not reach this machine, and it is not known which modules it will ask for.',
        '{1} 驱动的构建器无法访问本机，也不知道它会请求哪些模块。',
    ],
    [
        'RUN lines have no network (input network), and it is not known which modules they will ask for.',
        'RUN 指令没有网络（输入 network），也不知道它们会请求哪些模块。',
    ],
    ['The address of this machine as the builder sees it is not known.', '不知道构建器所见的本机地址。'],
    [
        'The context is large: not all of its Go modules were looked at.',
        '构建上下文很大：没有查看其中所有的 Go 模块。',
    ],
    ['its seal is missing or broken', '其封印缺失或损坏'],
    ['it holds other files than its seal says', '其中的文件与封印不符'],
    ['it holds a link', '其中有链接'],
    ['it was made of other mounts', '它由其他挂载生成'],
    [
        'The builder still has the mounts of an earlier build, so nothing was brought.',
        '构建器仍有先前构建的挂载，因此没有放入任何内容。',
    ],
    [
        'In {1} runs in a row the build cache took more time than it saved, so it is off until the Dockerfile changes.',
        '连续 {1} 次运行中构建缓存耗时多于节省，因此在 Dockerfile 改动之前停用。',
    ],
    ['The build cache {1} was refused: {2}.', '构建缓存 {1} 被拒绝：{2}。'],
    [
        'The builder did not take the build cache in; this build compiles everything.',
        '构建器没有接收构建缓存；本次构建全部重新编译。',
    ],
    [
        'The build cache was refused: an archive is not what its seal says; this build compiles everything.',
        '构建缓存被拒绝：有归档与封印不符；本次构建全部重新编译。',
    ],
    [
        'The build was in the mounts before the build cache was; it compiled everything.',
        '构建先于构建缓存使用了挂载；它全部重新编译。',
    ],
    ['The cache service has no build cache for this build yet.', '缓存服务尚无此构建的构建缓存。'],
    ['A fault of go-docker-build kept it from its work.', 'go-docker-build 的一处故障使它未能完成工作。'],
    [
        'it downloads nothing when the last build that passed had the same modules',
        '上一次成功的构建使用相同的模块时，它不再下载任何内容',
    ],
    ['The build cache was not brought: {1}', '构建缓存未能取来：{1}'],
    ['The builder keeps its layers and mounts.', '构建器自己保留镜像层和挂载。'],
    [
        'No input of the build changed, so its layers were brought instead.',
        '构建的输入没有变化，因此改为放入镜像层。',
    ],
    ['The layers {1} were refused: {2}.', '镜像层 {1} 被拒绝：{2}。'],
    ['its list of layers is broken', '其镜像层清单损坏'],
    ['a layer is missing', '缺少一个镜像层'],
    ['a layer is not what its name says', '有镜像层与其名称不符'],
    ['A base image is not what it was.', '有基础镜像与先前不同。'],
    [
        'The builder made nothing of the layers it was given; this build compiled everything.',
        '构建器没有用上提供给它的镜像层；本次构建全部重新编译。',
    ],
    ['The builder inside of Docker gives out no layers.', 'Docker 内置的构建器不能导出镜像层。'],
    ['BuildKit {1} or newer is needed.', '需要 BuildKit {1} 或更新的版本。'],
    ['The inputs cache-from and cache-to are in use.', '已使用输入 cache-from 或 cache-to。'],
    ['The build is asked not to use layers.', '本次构建要求不使用镜像层。'],
    ['Nothing is built.', '没有构建任何内容。'],
    ['The build has contexts of its own.', '本次构建另有构建上下文。'],
    ['The build is given secrets.', '本次构建使用了密钥。'],
    ['Nobody can tell all base images of the build.', '无法确定本次构建的全部基础镜像。'],
    ['The build context is not in a work tree of git.', '构建上下文不在 git 工作树中。'],
    ['Line {1} of the Dockerfile is given a secret.', 'Dockerfile 第 {1} 行使用了密钥。'],
    ['Line {1} of the Dockerfile cannot be read: {2}.', '无法读懂 Dockerfile 第 {1} 行：{2}。'],
    [
        'Line {1} of the Dockerfile runs {2}, which may give another result another day.',
        'Dockerfile 第 {1} 行运行 {2}，它在另一天可能得到不同的结果。',
    ],
    ['the context is an archive that the builder fetches by itself', '构建上下文是由构建器自行下载的归档'],
    [
        'the context is another repository, which the builder fetches by itself',
        '构建上下文是另一个仓库，由构建器自行下载',
    ],
    [
        'the context is at {1}, which may be another commit by now; a full commit id tells',
        '构建上下文位于 {1}，它现在可能已是另一个提交；请使用完整的提交号',
    ],
    ['the default branch', '默认分支'],
    [
        'the commit of the context is not on this machine; actions/checkout brings it',
        '构建上下文的提交不在本机；可用 actions/checkout 取得',
    ],
    ['the Dockerfile is none of the context', 'Dockerfile 不在构建上下文中'],
    [
        '{1} of the work tree is not as the commit of the context has it',
        '工作树中的 {1} 与构建上下文的提交不同',
    ],
    ['the commit has no {1}', '该提交中没有 {1}'],
];

;// CONCATENATED MODULE: ./build/wording/translate.js







/** Characters of a sentence that is looked up, and sentences within one another. */
const LONGEST = 4_000;
const DEEPEST = 3;
const PLACEHOLDER = /\{(\d)\}/;
const templateOf = (english, chinese) => {
    const parts = english.split(PLACEHOLDER);
    const literals = parts.filter((_part, at) => at % 2 === 0);
    return {
        literals,
        names: parts.filter((_part, at) => at % 2 === 1),
        weight: literals.join('').length,
        chinese,
    };
};
/** Those that say most first, so that a general sentence takes none from a special one. */
const templatesOf = (sentences) => sentences.map(([english, chinese]) => templateOf(english, chinese)).sort((a, b) => b.weight - a.weight);
const OF_STAGES = templatesOf([...attribution, ...plan, ...attempts, ...diagnoses]);
/** Apart, because the sentences of findings are general enough to take others. */
const OF_FINDINGS = templatesOf([...findingsOfGo, ...findingsOfImage, ...health]);
/** What stands in the placeholders, each as short as can be; null when the sentence is another one. */
const captures = ({ literals }, sentence) => {
    const [first = '', ...rest] = literals;
    if (!sentence.startsWith(first))
        return null;
    const last = rest.pop();
    if (last === undefined)
        return sentence === first ? [] : null;
    const found = [];
    let at = first.length;
    for (const literal of rest) {
        const next = sentence.indexOf(literal, at);
        if (next < 0)
            return null;
        found.push(sentence.slice(at, next));
        at = next + literal.length;
    }
    const end = sentence.length - last.length;
    return end >= at && sentence.endsWith(last) ? [...found, sentence.slice(at, end)] : null;
};
const inChinese = (sentence, templates, depth) => {
    if (depth > DEEPEST || sentence === '' || sentence.length > LONGEST)
        return sentence;
    for (const template of templates) {
        const found = captures(template, sentence);
        if (found === null)
            continue;
        const values = new Map(template.names.map((name, at) => [name, found[at] ?? '']));
        return template.chinese
            .split(PLACEHOLDER)
            .map((part, at) => (at % 2 === 0 ? part : inChinese(values.get(part) ?? '', templates, depth + 1)))
            .join('');
    }
    return sentence;
};
/** A sentence the stages make, in the language of the report; one that is not known stays as it is. */
const translate = (sentence, language) => language === 'zh-CN' ? inChinese(sentence, OF_STAGES, 0) : sentence;
/** The text or the remedy of a finding, in the language of the report; one that is not known stays as it is. */
const translateFinding = (sentence, language) => language === 'zh-CN' ? inChinese(sentence, OF_FINDINGS, 0) : sentence;


/***/ })

};
