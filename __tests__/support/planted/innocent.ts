import type { Innocent } from './planted.ts'
import { BUILD, CODE, DEPS, HEAD, LOCAL, MOD, SHIP, SHOP, swap, WORK } from './shop.ts'

const BOTH = ['linux/amd64', 'linux/arm64']

/** The nearest innocent repositories, seen in real ones. */
export const INNOCENT: readonly Innocent[] = [
  {
    ...{ id: 'modules.go-sum', name: 'go writes it first' },
    files: {
      ...CODE,
      'go.sum': '',
      Dockerfile: `${HEAD}COPY . .\nRUN go mod tidy && CGO_ENABLED=0 go build -o /out/shop .\n${SHIP}`,
    },
  },
  {
    ...{ id: 'modules.replace-not-copied', name: 'a repository is cloned there' },
    files: { ...LOCAL, Dockerfile: `${HEAD}RUN git clone https://git.example.org/tax.git tax\n${DEPS}` },
  },
  {
    ...{ id: 'modules.replace-not-copied', name: 'the module is not required' },
    files: { ...SHOP, 'go.mod': `${MOD}\nreplace example.org/other => ../other\n` },
  },
  {
    ...{ id: 'modules.workspace-not-copied', name: 'workspaces are off' },
    files: {
      ...WORK,
      Dockerfile: `${HEAD}ENV GOWORK=off\nCOPY go.work ./\nCOPY app ./app\nRUN cd app && CGO_ENABLED=0 go build -o /out/shop .\n${SHIP}`,
    },
  },
  {
    ...{ id: 'sources.not-copied', name: 'mounted from the context' },
    files: {
      ...SHOP,
      Dockerfile: `${HEAD}RUN --mount=type=bind,target=. CGO_ENABLED=0 go build -o /out/shop .\n${SHIP}`,
    },
  },
  {
    ...{ id: 'platform.emulated-compile', name: 'the stage ships', platforms: BOTH },
    files: {
      ...SHOP,
      Dockerfile: `${HEAD}${DEPS}FROM build AS make\nCOPY . .\n${BUILD}FROM build\nCOPY --from=make /out/shop /shop\n`,
    },
  },
  {
    ...{
      id: 'platform.emulated-compile',
      name: 'the platform is that of the builder',
      platforms: ['linux/amd64'],
    },
    files: SHOP,
  },
  {
    ...{ id: 'layers.copy-before-download', name: 'a stage below downloads' },
    files: {
      ...SHOP,
      Dockerfile: `FROM golang:1.24 AS deps\nWORKDIR /src\n${DEPS}FROM deps AS build\nCOPY . .\n${BUILD}${SHIP}`,
    },
  },
  {
    ...{ id: 'layers.copy-before-download', name: 'modules are in a mount' },
    files: {
      ...SHOP,
      Dockerfile: `${HEAD}COPY . .\nRUN --mount=type=cache,target=/go/pkg/mod CGO_ENABLED=0 go build -o /out/shop .\n${SHIP}`,
    },
  },
  {
    ...{ id: 'cgo.dynamic-binary', name: 'static by flags' },
    files: {
      ...SHOP,
      'price/price.go': 'package price\n\nimport _ "net"\n\nfunc Of() {}\n',
      Dockerfile: swap('CGO_ENABLED=0 go build', 'go build -ldflags "-extldflags -static"').replace(
        'alpine:3.20',
        'scratch',
      ),
    },
  },
  {
    ...{ id: 'toolchain.image-too-old', name: 'a tag that tells no version' },
    files: { ...SHOP, Dockerfile: swap('golang:1.24', 'golang:1-alpine') },
  },
  {
    ...{ id: 'secrets.in-url', name: 'the password comes from a secret mount' },
    files: {
      ...SHOP,
      Dockerfile: swap(
        'COPY go.mod',
        'RUN --mount=type=secret,id=t,env=T git clone https://ci:$T@git.example.org/a.git\nCOPY go.mod',
      ),
    },
  },
  {
    ...{ id: 'mounts.owner', name: 'a secret as a variable' },
    files: {
      ...SHOP,
      Dockerfile: swap('RUN go mod', 'USER 1000\nRUN --mount=type=secret,id=t,env=T go mod'),
    },
  },
  {
    ...{ id: 'dockerignore.hides-module-files', name: 'all is hidden and some taken back' },
    files: { ...SHOP, '.dockerignore': '**\n!**/*.go\n!go.mod\n!go.sum\n' },
  },
  {
    ...{ id: 'compile.rebuild-all', name: 'a flag of the program, a value and a no' },
    files: {
      ...SHOP,
      Dockerfile: swap(
        'RUN CGO_ENABLED=0 go build',
        'RUN go run . -a && go build -a=false -o -a . && go test ./... -args -a && CGO_ENABLED=0 go build',
      ),
    },
  },
]
