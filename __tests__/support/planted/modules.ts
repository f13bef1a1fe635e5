import type { Planted } from './planted.ts'
import {
  BUILD,
  DEPS,
  GOOD,
  HEAD,
  LOCAL,
  MAIN,
  MOD,
  SHIP,
  SHOP,
  SUM,
  swap,
  VENDOR,
  VENDORED,
  WORK,
} from './shop.ts'

/** Mistakes with modules and the context. */
export const PLANTED_MODULES: readonly Planted[] = [
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
]
