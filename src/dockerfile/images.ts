/** ARG names the builder fills by itself, each with a value that depends on the platform. */
export const PLATFORM_ARGS: ReadonlySet<string> = new Set(
  ['BUILD', 'TARGET'].flatMap((side) =>
    ['PLATFORM', 'OS', 'ARCH', 'VARIANT', 'OSVERSION'].map((x) => side + x),
  ),
)

const GOLANG = /^(?:golang(?:[-_].*|ci-lint)?|.*[-_]golang|goreleaser(?:-cross|-pro)?|xgo)$/
const PLAIN = new Set(
  `alpine debian ubuntu fedora centos stream rockylinux rockylinux-minimal almalinux amazonlinux archlinux
  leap tumbleweed oraclelinux photon busybox buildpack-deps minideb gcc node python rust ruby php perl openjdk
  eclipse-temurin maven gradle swift erlang elixir haskell cuda ubi ubi8 ubi9 ubi10 ubi-minimal ubi8-minimal
  ubi9-minimal wolfi-base scratch xx`.split(/\s+/),
)

/** What is known of a base image. */
export interface ImageDefaults {
  readonly env: Readonly<Record<string, string | null>>
  readonly workdir: string | null
  readonly known: boolean
}

/** The variables and directory an image brings, for images of Go and plain systems. */
export function imageDefaults(image: string | null): ImageDefaults {
  if (isGolangImage(image)) {
    const path = '/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
    return { env: { GOPATH: '/go', GOLANG_VERSION: null, PATH: path }, workdir: '/go', known: true }
  }
  const known = image !== null && PLAIN.has(imageName(image))
  return { env: known ? {} : { PATH: null }, workdir: known ? '/' : null, known }
}

/** Whether an image is the golang image, a mirror of it or one built on it with the same layout. */
export function isGolangImage(image: string | null): boolean {
  if (image === null) return false
  return GOLANG.test(imageName(image)) || /(?:^|\/)xx:golang\b/.test(image)
}

/** Whether an image is one of Windows. */
export function isWindowsImage(image: string | null): boolean {
  return image !== null && /windowsservercore|nanoserver|(?:^|[/.])windows(?:[/:]|$)/i.test(image)
}

/** Go's version as the tag of a golang image gives it; null when it does not. */
export function goVersionOf(image: string | null): readonly [number, number] | null {
  const match = isGolangImage(image) ? /:(?:go)?(\d+)\.(\d+)/.exec(image ?? '') : null
  return match ? [Number(match[1]), Number(match[2])] : null
}

function imageName(image: string): string {
  const path = image.replace(/@.*$/, '').split('/').at(-1) ?? ''
  return path.replace(/:.*$/, '').toLowerCase()
}

/** The name of an image without the default registry, tag and digest as written. */
export const shortImage = (image: string): string => image.replace(/^docker\.io\/(?:library\/)?/, '')
