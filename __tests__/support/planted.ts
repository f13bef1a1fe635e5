/** A mistake planted in a repository, and the nearest repository without it. */
export interface Planted {
  readonly id: string
  readonly name: string
  /** Files by path; sizes of files without text by a path that ends in `#BYTES`. */
  readonly files: Readonly<Record<string, string>>
  /** Where it must be found: `PATH:LINE SEVERITY`, line `-` for a whole file. */
  readonly at: string
  readonly platforms?: readonly string[]
  /** What changes in the files to make it right; null takes a file away. */
  readonly mended: Readonly<Record<string, string | null>>
}

const MAIN = 'package main\n\nimport "example.org/shop/price"\n\nfunc main() { price.Of() }\n'
const PRICE = 'package price\n\nfunc Of() {}\n'
const MOD = 'module example.org/shop\n\ngo 1.24\n\nrequire example.org/tax v1.2.0\n'
const SUM = 'example.org/tax v1.2.0 h1:a=\nexample.org/tax v1.2.0/go.mod h1:b=\n'
const BUILD = 'RUN CGO_ENABLED=0 go build -o /out/shop .\n'
const HEAD = 'FROM golang:1.24 AS build\nWORKDIR /src\n'
const DEPS = 'COPY go.mod go.sum ./\nRUN go mod download\n'
const SHIP = 'FROM alpine:3.20\nCOPY --from=build /out/shop /shop\n'
const GOOD = `${HEAD}${DEPS}COPY . .\n${BUILD}${SHIP}`
const CODE = { 'main.go': MAIN, 'price/price.go': PRICE, 'go.mod': MOD, 'go.sum': SUM }
const SHOP = { ...CODE, Dockerfile: GOOD }
const LOCAL = {
  ...SHOP,
  'go.mod': `${MOD}\nreplace example.org/tax => ./tax\n`,
  'tax/go.mod': 'module example.org/tax\n',
}
const VENDOR = '# example.org/tax v1.2.0\n## explicit; go 1.24\nexample.org/tax\n'
const VENDORED = {
  ...SHOP,
  Dockerfile: `${HEAD}COPY . .\nRUN CGO_ENABLED=0 go build -mod=vendor -o /out/shop .\n${SHIP}`,
  'vendor/modules.txt': VENDOR,
}
const WORK = {
  'go.work': 'go 1.24\n\nuse (\n\t./app\n\t./lib\n)\n',
  'app/go.mod': 'module example.org/app\n\ngo 1.24\n',
  'app/main.go': 'package main\n\nfunc main() {}\n',
  'lib/go.mod': 'module example.org/lib\n\ngo 1.24\n',
  'lib/lib.go': 'package lib\n',
}

/** The repository without any mistake. */
export const FAULTLESS = { ...SHOP, '.dockerignore': '.git\n', '.git/HEAD': 'ref: x\n' }

const swap = (from: string, to: string): string => GOOD.replace(from, to)

/** At least one mistake for everything that is looked for. */
export const PLANTED: readonly Planted[] = [
  {
    ...{ id: 'toolchain.image-too-old', name: 'minor version', at: 'Dockerfile:1 error' },
    files: { ...SHOP, Dockerfile: swap('1.24', '1.22-alpine') },
    mended: { Dockerfile: GOOD },
  },
  {
    ...{ id: 'toolchain.image-too-old', name: 'patch by ARG and digest', at: 'Dockerfile:2 error' },
    files: {
      ...{ ...SHOP, 'go.mod': MOD.replace('1.24', '1.24.3') },
      Dockerfile: `ARG V=1.24.1\n${swap('golang:1.24', 'golang:$V@sha256:00')}`,
    },
    mended: { Dockerfile: swap('golang:1.24', 'golang:1.24@sha256:00') },
  },
  {
    ...{ id: 'toolchain.image-too-old', name: 'a toolchain is downloaded', at: 'Dockerfile:1 notice' },
    files: { ...SHOP, Dockerfile: swap('1.24 AS build\n', '1.22 AS build\nENV GOTOOLCHAIN=auto\n') },
    mended: { Dockerfile: swap('1.24 AS', '1 AS') },
  },
  {
    ...{ id: 'toolchain.image-too-old', name: 'toolchain line before 1.21', at: 'Dockerfile:1 error' },
    files: {
      ...SHOP,
      'go.mod': 'module example.org/shop\n\ngo 1.20\n\ntoolchain go1.22.1\n',
      Dockerfile: swap('1.24', '1.20'),
    },
    mended: { 'go.mod': 'module example.org/shop\n\ngo 1.20\n' },
  },
  {
    ...{ id: 'modules.replace-not-copied', name: 'before the download', at: 'Dockerfile:4 error' },
    files: LOCAL,
    mended: { Dockerfile: swap('COPY go.mod go.sum ./\n', 'COPY go.mod go.sum ./\nCOPY tax ./tax\n') },
  },
  {
    ...{ id: 'modules.replace-not-copied', name: 'outside the context', at: 'Dockerfile:4 error' },
    files: { ...SHOP, 'go.mod': `${MOD}\nreplace example.org/tax => ../tax\n` },
    mended: {
      'go.mod': `${MOD}\nreplace example.org/tax => example.org/other/tax v1.2.0\n`,
      'go.sum': SUM.replaceAll('org/tax', 'org/other/tax'),
    },
  },
  {
    ...{ id: 'modules.workspace-not-copied', name: 'a module of go.work', at: 'Dockerfile:5 error' },
    files: {
      ...WORK,
      Dockerfile: `${HEAD}COPY go.work ./\nCOPY app ./app\nRUN cd app && CGO_ENABLED=0 go build -o /out/shop .\n${SHIP}`,
    },
    mended: {
      Dockerfile: `${HEAD}COPY go.work ./\nCOPY app ./app\nCOPY lib/go.mod ./lib/\nRUN cd app && CGO_ENABLED=0 go build -o /out/shop .\n${SHIP}`,
    },
  },
  {
    ...{ id: 'modules.workspace-not-copied', name: 'go.work itself', at: 'Dockerfile:4 error' },
    files: {
      ...WORK,
      'app/go.mod': 'module example.org/app\n\ngo 1.24\n\nrequire example.org/lib v0.0.0\n',
      Dockerfile: `${HEAD}COPY app ./\nRUN go mod download\nRUN CGO_ENABLED=0 go build -o /out/shop .\n${SHIP}`,
    },
    mended: { Dockerfile: `${HEAD}COPY . ./\nRUN cd app && CGO_ENABLED=0 go build -o /out/shop .\n${SHIP}` },
  },
  {
    ...{ id: 'modules.go-sum', name: 'missing', at: 'go.mod:5 error' },
    files: { ...SHOP, 'go.sum': '', Dockerfile: `${HEAD}COPY . .\n${BUILD}${SHIP}` },
    mended: { 'go.sum': SUM },
  },
  {
    ...{ id: 'modules.go-sum', name: 'not copied', at: 'Dockerfile:6 error' },
    files: {
      ...SHOP,
      Dockerfile: `${HEAD}COPY go.mod ./\nCOPY price ./price\nCOPY *.go ./\n${BUILD}${SHIP}`,
    },
    mended: { Dockerfile: `${HEAD}COPY go.mod go.sum ./\nCOPY price ./price\nCOPY *.go ./\n${BUILD}${SHIP}` },
  },
  {
    ...{ id: 'modules.go-sum', name: 'lacks a module', at: 'go.mod:6 error' },
    files: { ...SHOP, 'go.mod': `${MOD}require example.org/rate v1.0.0\n` },
    mended: { 'go.mod': MOD },
  },
  {
    ...{ id: 'dockerignore.hides-module-files', name: 'go.sum', at: '.dockerignore:2 error' },
    files: { ...SHOP, '.dockerignore': '.git\n*.sum\n' },
    mended: { '.dockerignore': '.git\n*.sum\n!go.sum\n' },
  },
  {
    ...{ id: 'dockerignore.hides-module-files', name: 'vendor', at: '.dockerignore:1 error' },
    files: { ...VENDORED, '.dockerignore': 'vendor\n' },
    mended: { '.dockerignore': 'vendors\n' },
  },
  {
    ...{
      id: 'dockerignore.hides-module-files',
      name: 'the file beside the Dockerfile',
      at: 'Dockerfile.dockerignore:1 error',
    },
    files: { ...SHOP, 'Dockerfile.dockerignore': 'go.mod\n', '.dockerignore': '' },
    mended: { 'Dockerfile.dockerignore': null },
  },
  {
    ...{ id: 'dockerignore.hides-embedded', name: 'a directory', at: '.dockerignore:1 error' },
    files: {
      ...SHOP,
      '.dockerignore': '**/*.html\n',
      'price/page.html': 'x',
      'price/price.go': 'package price\n\nimport _ "embed"\n\n//go:embed *.html\nvar page string\n',
    },
    mended: { '.dockerignore': '**/*.html\n!price/*.html\n' },
  },
  {
    ...{ id: 'sources.not-copied', name: 'an imported package', at: 'Dockerfile:6 error' },
    files: { ...SHOP, Dockerfile: `${HEAD}${DEPS}COPY *.go ./\n${BUILD}${SHIP}` },
    mended: { Dockerfile: `${HEAD}${DEPS}COPY *.go ./\nCOPY price price\n${BUILD}${SHIP}` },
  },
  {
    ...{
      id: 'sources.not-copied',
      name: 'the main package, hidden by the name of the binary',
      at: 'Dockerfile:6 error',
    },
    files: {
      ...SHOP,
      'cmd/shop/main.go': MAIN,
      '.dockerignore': 'cmd/shop\n',
      Dockerfile: swap('shop .\n', 'shop ./cmd/shop\n'),
    },
    mended: { '.dockerignore': '/shop\n' },
  },
  {
    ...{ id: 'vendor.stale', name: 'another version', at: 'go.mod:5 error' },
    files: { ...VENDORED, 'vendor/modules.txt': VENDOR.replace('v1.2.0', 'v1.1.0') },
    mended: { 'vendor/modules.txt': VENDOR },
  },
  {
    ...{ id: 'gopath.layout', name: 'no go.mod', at: 'Dockerfile:4 error' },
    files: {
      'main.go': 'package main\n',
      Dockerfile: `FROM golang:1.24 AS build\nWORKDIR /go/src/shop\nCOPY . .\n${BUILD}${SHIP}`,
    },
    mended: { 'go.mod': 'module shop\n\ngo 1.24\n' },
  },
  {
    ...{ id: 'gopath.layout', name: 'modules switched off', at: 'Dockerfile:7 warning' },
    files: { ...SHOP, Dockerfile: swap('WORKDIR', 'ENV GO111MODULE=off\nWORKDIR') },
    mended: { Dockerfile: swap('WORKDIR', 'ENV GO111MODULE=on\nWORKDIR') },
  },
  {
    ...{ id: 'cgo.no-compiler', name: 'import "C" on alpine', at: 'Dockerfile:6 error' },
    files: {
      ...SHOP,
      'price/price.go': 'package price\n\n// #include <math.h>\nimport "C"\n\nfunc Of() {}\n',
      Dockerfile: swap('golang:1.24', 'golang:1.24-alpine').replace('CGO_ENABLED=0 ', ''),
    },
    mended: {
      Dockerfile: swap(
        'golang:1.24 AS build\n',
        'golang:1.24-alpine AS build\nRUN apk add --no-cache gcc musl-dev\n',
      ).replace('CGO_ENABLED=0 ', ''),
    },
  },
  {
    ...{ id: 'cgo.no-compiler', name: 'switched on', at: 'Dockerfile:6 warning' },
    files: {
      ...SHOP,
      Dockerfile: swap('golang:1.24', 'golang:1.24-alpine').replace('CGO_ENABLED=0', 'CGO_ENABLED=1'),
    },
    mended: { Dockerfile: swap('golang:1.24', 'golang:1.24-alpine') },
  },
  {
    ...{ id: 'mounts.owner', name: 'cache mount', at: 'Dockerfile:5 error' },
    files: {
      ...SHOP,
      Dockerfile: `${HEAD}COPY . .\nUSER 1000\nRUN --mount=type=cache,target=/go/pkg/mod CGO_ENABLED=0 go build -o /out/shop .\n${SHIP}`,
    },
    mended: {
      Dockerfile: `${HEAD}COPY . .\nUSER 1000\nRUN --mount=type=cache,target=/go/pkg/mod,uid=1000,gid=1000 CGO_ENABLED=0 go build -o /out/shop .\n${SHIP}`,
    },
  },
  {
    ...{ id: 'frontend.too-old', name: 'mounts', at: 'Dockerfile:1 error' },
    files: {
      ...SHOP,
      Dockerfile: `# syntax=docker/dockerfile:1.0\n${swap('RUN go mod', 'RUN --mount=type=cache,target=/go/pkg/mod go mod')}`,
    },
    mended: {
      Dockerfile: `# syntax=docker/dockerfile:1.2\n${swap('RUN go mod', 'RUN --mount=type=cache,target=/go/pkg/mod go mod')}`,
    },
  },
  {
    ...{ id: 'frontend.too-old', name: 'heredoc', at: 'Dockerfile:1 error' },
    files: {
      ...SHOP,
      Dockerfile: `# syntax=docker/dockerfile:1.2\n${swap('RUN go mod download\n', 'RUN <<EOT\ngo mod download\nEOT\n')}`,
    },
    mended: {
      Dockerfile: `# syntax=docker/dockerfile:1\n${swap('RUN go mod download\n', 'RUN <<EOT\ngo mod download\nEOT\n')}`,
    },
  },
  {
    ...{ id: 'packages.no-index', name: 'no update', at: 'Dockerfile:2 error' },
    files: { ...SHOP, Dockerfile: swap('WORKDIR', 'RUN apt-get install -y git\nWORKDIR') },
    mended: { Dockerfile: swap('WORKDIR', 'RUN apt-get update && apt-get install -y git\nWORKDIR') },
  },
  {
    ...{ id: 'cgo.dynamic-binary', name: 'net to scratch', at: 'Dockerfile:6 warning' },
    files: {
      ...SHOP,
      'price/price.go': 'package price\n\nimport _ "net/http"\n\nfunc Of() {}\n',
      Dockerfile: swap('CGO_ENABLED=0 ', '').replace('alpine:3.20', 'scratch'),
    },
    mended: { Dockerfile: swap('CGO_ENABLED=0 ', '').replace('alpine:3.20', 'debian:12-slim') },
  },
  {
    ...{ id: 'image.no-ca-certificates', name: 'a request from scratch', at: 'Dockerfile:7 warning' },
    files: {
      ...SHOP,
      'price/price.go':
        'package price\n\nimport "net/http"\n\nfunc Of() { http.Get("https://api.example.org/") }\n',
      Dockerfile: swap('alpine:3.20', 'scratch'),
    },
    mended: {
      Dockerfile: `${swap('alpine:3.20', 'scratch')}COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\n`,
    },
  },
  {
    ...{
      id: 'platform.emulated-compile',
      name: 'two platforms',
      at: 'Dockerfile:1 warning',
      platforms: ['linux/amd64', 'linux/arm64'],
    },
    files: SHOP,
    mended: { Dockerfile: swap('FROM golang', 'FROM --platform=$BUILDPLATFORM golang') },
  },
  {
    ...{ id: 'secrets.in-arg-or-env', name: 'a token', at: 'Dockerfile:3 warning' },
    files: { ...SHOP, Dockerfile: swap('COPY go.mod', 'ARG GITHUB_TOKEN\nCOPY go.mod') },
    mended: { Dockerfile: swap('COPY go.mod', 'ARG GITHUB_TOKEN_FILE\nCOPY go.mod') },
  },
  {
    ...{ id: 'secrets.in-url', name: 'a password', at: 'Dockerfile:3 warning' },
    files: {
      ...SHOP,
      Dockerfile: swap(
        'COPY go.mod',
        'RUN git config --global url."https://ci:abc123@git.example.org/".insteadOf "https://git.example.org/"\nCOPY go.mod',
      ),
    },
    mended: {
      Dockerfile: swap(
        'COPY go.mod',
        'RUN git config --global url."ssh://git@git.example.org/".insteadOf "https://git.example.org/"\nCOPY go.mod',
      ),
    },
  },
  {
    ...{ id: 'secrets.copied-file', name: 'netrc', at: 'Dockerfile:3 warning' },
    files: {
      ...SHOP,
      '.netrc': 'x',
      Dockerfile: swap('COPY go.mod', 'COPY .netrc /root/.netrc\nCOPY go.mod'),
    },
    mended: { Dockerfile: GOOD },
  },
  {
    ...{ id: 'secrets.workflow-build-arg', name: 'a block', at: '.github/workflows/ci.yml:6 warning' },
    files: {
      ...SHOP,
      '.dockerignore': '.github\n',
      '.github/workflows/ci.yml':
        'jobs:\n  x:\n    steps:\n      - with:\n          build-args: |\n            TOKEN=$\u007b{ secrets.PAT }}\n',
    },
    mended: {
      '.github/workflows/ci.yml':
        'jobs:\n  x:\n    steps:\n      - with:\n          secrets: |\n            TOKEN=$\u007b{ secrets.PAT }}\n',
    },
  },
  {
    ...{ id: 'image.untagged', name: 'golang', at: 'Dockerfile:1 warning' },
    files: { ...SHOP, Dockerfile: swap('golang:1.24', 'golang') },
    mended: { Dockerfile: GOOD },
  },
  {
    ...{ id: 'layers.copy-before-download', name: 'the whole context first', at: 'Dockerfile:3 warning' },
    files: { ...SHOP, Dockerfile: `${HEAD}COPY . .\nRUN go mod download\n${BUILD}${SHIP}` },
    mended: { Dockerfile: GOOD },
  },
  {
    ...{ id: 'layers.copy-before-download', name: 'no download by itself', at: 'Dockerfile:3 notice' },
    files: { ...SHOP, Dockerfile: `${HEAD}COPY . .\n${BUILD}${SHIP}` },
    mended: { 'go.mod': 'module example.org/shop\n\ngo 1.24\n' },
  },
  {
    ...{ id: 'layers.changing-argument', name: 'the commit', at: 'Dockerfile:3 warning' },
    files: { ...SHOP, Dockerfile: swap('COPY go.mod', 'ARG GIT_COMMIT\nCOPY go.mod') },
    mended: { Dockerfile: swap('RUN CGO', 'ARG GIT_COMMIT\nRUN CGO') },
  },
  {
    ...{ id: 'context.too-large', name: 'data', at: '.dockerignore:- warning' },
    files: { ...SHOP, 'data/orders.db#200000000': '', '.dockerignore': '.git\n' },
    mended: { '.dockerignore': 'data\n' },
  },
  {
    ...{ id: 'layers.git-in-context', name: 'no .dockerignore', at: 'Dockerfile:5 notice' },
    files: { ...SHOP, '.git/HEAD': 'ref: x\n' },
    mended: { '.dockerignore': '.git\n' },
  },
  {
    ...{ id: 'layers.download-by-add', name: 'a file', at: 'Dockerfile:3 notice' },
    files: {
      ...SHOP,
      Dockerfile: swap('COPY go.mod', 'ADD https://files.example.org/zones.zip /zones.zip\nCOPY go.mod'),
    },
    mended: {
      Dockerfile: swap(
        'COPY go.mod',
        'ADD --checksum=sha256:00 https://files.example.org/zones.zip /zones.zip\nCOPY go.mod',
      ),
    },
  },
  {
    ...{ id: 'layers.clock-in-run', name: 'date in ldflags', at: 'Dockerfile:6 notice' },
    files: { ...SHOP, Dockerfile: swap('go build', 'go build -ldflags "-X main.at=$(date -u +%s)"') },
    mended: { Dockerfile: GOOD },
  },
]

/** A repository in which something looks like a mistake and is none: nothing of that kind may be found. */
export interface Innocent {
  readonly id: string
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  readonly platforms?: readonly string[]
}

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
]
