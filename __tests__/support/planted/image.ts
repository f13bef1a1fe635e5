import type { Planted } from './planted.ts'
import { GOOD, HEAD, SHIP, SHOP, swap } from './shop.ts'

/** Mistakes with images, mounts and compilers. */
export const PLANTED_IMAGE: readonly Planted[] = [
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
    ...{ id: 'image.untagged', name: 'golang', at: 'Dockerfile:1 warning' },
    files: { ...SHOP, Dockerfile: swap('golang:1.24', 'golang') },
    mended: { Dockerfile: GOOD },
  },
]
