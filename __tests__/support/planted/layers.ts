import type { Planted } from './planted.ts'
import { BUILD, GOOD, HEAD, SHIP, SHOP, swap } from './shop.ts'

/** Mistakes with layers and secrets. */
export const PLANTED_LAYERS: readonly Planted[] = [
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
  {
    ...{ id: 'compile.rebuild-all', name: 'by a flag', at: 'Dockerfile:6 warning' },
    files: { ...SHOP, Dockerfile: swap('go build', 'go build -a -installsuffix cgo') },
    mended: { Dockerfile: swap('go build', 'go build -installsuffix cgo') },
  },
  {
    ...{ id: 'compile.rebuild-all', name: 'by GOFLAGS', at: 'Dockerfile:3 warning' },
    files: { ...SHOP, Dockerfile: swap('COPY go.mod', 'ENV GOFLAGS="-trimpath -a"\nCOPY go.mod') },
    mended: { Dockerfile: swap('COPY go.mod', 'ENV GOFLAGS="-trimpath"\nCOPY go.mod') },
  },
  {
    ...{ id: 'compile.rebuild-all', name: 'before go install', at: 'Dockerfile:6 warning' },
    files: {
      ...SHOP,
      Dockerfile: swap('RUN CGO_ENABLED=0 go build', 'RUN GOFLAGS=-a go install . && CGO_ENABLED=0 go build'),
    },
    mended: {
      Dockerfile: swap('RUN CGO_ENABLED=0 go build', 'RUN go install . && CGO_ENABLED=0 go build'),
    },
  },
  {
    ...{ id: 'comment.unknown-finding', name: 'a name that is none', at: 'Dockerfile:1 notice' },
    files: { ...SHOP, Dockerfile: `# go-docker-build: ignore layers.clock\n${GOOD}` },
    mended: { Dockerfile: `# go-docker-build: ignore layers.clock-in-run\n${GOOD}` },
  },
  {
    ...{ id: 'comment.unknown-finding', name: 'no name', at: 'Dockerfile:1 notice' },
    files: { ...SHOP, Dockerfile: `# go-docker-build: ignore\n${GOOD}` },
    mended: { Dockerfile: `# go-docker-build: off\n${GOOD}` },
  },
]
