/** What the failures of a family have in common, in one sentence for each language. */
export interface Family {
  readonly en: string
  readonly zh: string
}

/** Families of failures, by the first part of their labels. */
export const families: Readonly<Record<string, Family>> = {
  auth: { en: 'Credentials for private modules and hosts', zh: '私有模块与主机的凭据' },
  build: { en: 'The build as a whole: its name, its end', zh: '整个构建：名称与中止' },
  buildkit: { en: 'BuildKit itself and what it is asked to mount', zh: 'BuildKit 本身及其挂载' },
  cache: { en: 'Import and export of build caches', zh: '构建缓存的导入与导出' },
  cgo: { en: 'C code in Go packages', zh: 'Go 包中的 C 代码' },
  ci: { en: 'What the job does after the image is built', zh: '镜像构建之后的任务步骤' },
  compile: { en: 'Go code that does not compile', zh: '无法编译的 Go 代码' },
  compose: { en: 'Containers started by docker compose', zh: '由 docker compose 启动的容器' },
  context: { en: 'The build context', zh: '构建上下文' },
  cross: { en: 'Compiling for another platform', zh: '为其他平台编译' },
  daemon: { en: 'The Docker daemon', zh: 'Docker 守护进程' },
  dockerfile: { en: 'The Dockerfile', zh: 'Dockerfile' },
  gocache: { en: 'The build cache of go', zh: 'go 的构建缓存' },
  gomod: { en: 'go.mod, go.sum and the modules they name', zh: 'go.mod、go.sum 及其中的模块' },
  gopath: { en: 'Packages sought in GOROOT and GOPATH', zh: '在 GOROOT 与 GOPATH 中查找的包' },
  image: { en: 'Base images', zh: '基础镜像' },
  link: { en: 'The linker', zh: '链接器' },
  lint: { en: 'Linters', zh: '代码检查工具' },
  modcache: { en: 'The module cache of go', zh: 'go 的模块缓存' },
  network: { en: 'The network of the runner', zh: '运行器的网络' },
  proxy: { en: 'The way to the module proxy', zh: '通往模块代理的网络' },
  registry: { en: 'Image registries', zh: '镜像仓库' },
  runner: { en: 'The machine that runs the job', zh: '运行任务的机器' },
  step: { en: 'RUN lines of other tools than go', zh: '非 go 工具的 RUN 步骤' },
  sumdb: { en: 'The checksum database', zh: '校验和数据库' },
  test: { en: 'Tests', zh: '测试' },
  toolchain: { en: 'Versions of Go', zh: 'Go 的版本' },
  vcs: { en: 'Version control behind modules and builds', zh: '模块与构建背后的版本控制' },
  vendor: { en: 'Vendored modules', zh: 'vendor 目录' },
  vet: { en: 'go vet', zh: 'go vet' },
  workspace: { en: 'go.work', zh: 'go.work' },
}
