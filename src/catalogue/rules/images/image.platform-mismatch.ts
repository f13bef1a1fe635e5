import type { Rule } from '../../../model/rule.ts'
import { inPull } from './texts.ts'

/** The image exists, but not for the platform asked for. */
export const imagePlatformMismatch: Rule = {
  id: 'image.platform-mismatch',
  title: 'The base image {image} is not there for platform {platform}',
  blame: 'evidence',
  retryable: false,
  confidence: 0.98,
  patterns: [
    {
      literal: 'no match for platform in manifest',
      match:
        /(?:failed to resolve source metadata for (?<image>\S{1,300}): .{0,300})?no match for platform in manifest(?: (?<digest>sha256:[0-9a-f]{4,64}))?/,
      guard: (_facts, { step, log }) => {
        const name = (step ?? log.steps[log.failedStep ?? -1])?.name ?? ''
        const platform = /^\[(\w{2,20}\/\w{2,20}(?:\/v\d)?)(?:->\S{1,40})? /.exec(name)?.[1]
        const image = /load metadata for (\S{1,300})$/.exec(name)?.[1]
        return { ...(platform === undefined ? {} : { platform }), ...(image === undefined ? {} : { image }) }
      },
    },
    {
      literal: 'no matching manifest for ',
      match: /no matching manifest for (?<platform>\S{1,40}(?: \d[\w.]{1,30})?) in the manifest list entries/,
    },
    {
      literal: 'no supported platform found in manifest list',
      match: /no supported platform found in manifest list/,
    },
    {
      literal: 'does not match the specified platform',
      match:
        /image with reference (?<image>\S{1,300}) was found but (?:its platform \((?<actual>[^)]{1,60})\) )?does not match the specified platform(?:: wanted (?<platform>\S{1,40}?), actual:? (?<found>\S{1,40})| \((?<wanted>[^)]{1,60})\))?/,
    },
    {
      literal: 'does not provide the specified platform',
      match:
        /image with reference (?<image>\S{1,300}) was found but does not provide the specified platform \((?<platform>[^)]{1,60})\)/,
    },
    {
      literal: 'cannot be used on this platform',
      match: /image operating system "(?<platform>[^"]{1,40})" cannot be used on this platform/,
    },
    {
      literal: 'cannot download image with operating system',
      match:
        /cannot download image with operating system "(?<actual>[^"]{1,40})" when requesting "(?<platform>[^"]{1,40})"/,
    },
    {
      literal: 'no child with platform ',
      match: /no child with platform (?<platform>\S{1,40}) in index (?<image>\S{1,300})/,
    },
    {
      literal: 'no image found in ',
      match:
        /no image found in (?:image index|manifest list) for architecture "?(?<architecture>\w{1,20})"?.{0,60}OS "?(?<platform>\w{1,20})"?/,
    },
    {
      literal: 'does not exist for platform',
      match: /image (?<image>\S{1,300}) does not exist for platform (?<platform>\S{1,40})/,
    },
    {
      literal: '-based image is incompatible with a ',
      match:
        /a Windows version (?<found>[\d.]{1,20})-based image is incompatible with a (?<platform>[\d.]{1,20}) host/,
    },
    {
      literal: 'container operating system does not match the host operating system',
      match: /[Tt]he container operating system does not match the host operating system/,
    },
  ],
  cause:
    'The registry has {image}, but its list of platforms does not hold the one this build asks for: `--platform` names a platform the base image was never built for, or the image is for another system.',
  remedies: [
    'See which platforms there are: `docker buildx imagetools inspect {image}`.',
    'Take a platform out of the build: `docker buildx build --platform linux/amd64,linux/arm64 .`.',
    'Cross-compile on the platform of the builder, so that only the last stage needs the image for each platform: `FROM --platform=$BUILDPLATFORM golang:1.26 AS build`, then `RUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build ./...`.',
    'Choose a base image that has the platform; do not pin the digest of one platform, pin that of the index.',
  ],
  prevention:
    'Build stages with `--platform=$BUILDPLATFORM`, pin base images by the digest of their index, and check new platforms with `docker buildx imagetools inspect` first.',
  zh: {
    title: '基础镜像 {image} 不支持平台 {platform}',
    cause:
      '仓库中有 {image}，但其平台列表里没有本次构建要求的平台：`--platform` 指定了基础镜像从未构建过的平台，或该镜像属于另一个操作系统。',
    remedies: [
      '查看有哪些平台：`docker buildx imagetools inspect {image}`。',
      '从构建中去掉该平台：`docker buildx build --platform linux/amd64,linux/arm64 .`。',
      '在构建机的平台上交叉编译，只有最后一个阶段需要各平台的镜像：`FROM --platform=$BUILDPLATFORM golang:1.26 AS build`，再 `RUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build ./...`。',
      '换用支持该平台的基础镜像；固定摘要时不要固定单个平台的摘要，而要固定索引的摘要。',
    ],
    prevention:
      '构建阶段使用 `--platform=$BUILDPLATFORM`，用索引的摘要固定基础镜像，新增平台前先用 `docker buildx imagetools inspect` 检查。',
  },
  source:
    'containerd core/images/image.go (`no match for platform in manifest %v`), moby daemon/internal/distribution/pull_v2.go (`no matching manifest for %s in the manifest list entries`, before 2018 `no supported platform found in manifest list`), moby daemon/images/image.go, go-containerregistry pkg/v1/remote/index.go',
  examples: {
    matches: [
      {
        log: inPull('no match for platform in manifest: not found'),
        facts: { image: 'registry.example.org/library/golang:1.26' },
      },
      {
        log: '#4 [linux/s390x internal] load metadata for registry.example.org/team/base:1\n#4 ERROR: no match for platform in manifest sha256:1f2e3d4c: not found\nERROR: failed to build: failed to solve: no match for platform in manifest sha256:1f2e3d4c: not found',
        facts: { platform: 'linux/s390x', image: 'registry.example.org/team/base:1' },
      },
      {
        log: '1.10: Pulling from library/golang\nno supported platform found in manifest list',
        evidence: 'no supported platform found in manifest list',
      },
      {
        log: 'no matching manifest for linux/arm64/v8 in the manifest list entries',
        facts: { platform: 'linux/arm64/v8' },
      },
      {
        log: 'image with reference registry.example.org/team/base:1 was found but does not match the specified platform: wanted linux/amd64, actual: linux/arm64',
        facts: { platform: 'linux/amd64', found: 'linux/arm64' },
      },
      {
        log: 'image operating system "windows" cannot be used on this platform: operating system is not supported',
      },
      {
        log: 'ltsc2022: Pulling from windows/nanoserver\na Windows version 10.0.20348-based image is incompatible with a 10.0.17763 host',
        facts: { found: '10.0.20348', platform: '10.0.17763' },
      },
    ],
    ignores: [
      "WARNING: The requested image's platform (linux/amd64) does not match the detected host platform (linux/arm64/v8) and no specific platform was requested",
      ' - InvalidBaseImagePlatform: Base image alpine:3 was pulled with platform "linux/amd64", expected "linux/arm64" for current build (line 2)',
      'registry.example.org/library/golang:1.99: not found',
    ],
  },
}
