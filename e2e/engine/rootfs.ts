import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run } from './proc.ts'

const certificates = '/etc/ssl/certs/ca-certificates.crt'

/** What a base image does not need of a Debian system. */
export const debianExcludes = [
  './usr/share/doc/*',
  './usr/share/man/*',
  './usr/share/info/*',
  './usr/share/locale/*',
  './usr/share/i18n/*',
  './usr/lib/gcc/*/lto1',
  './usr/lib/gcc/*/lib[lt]san*',
  './usr/lib/gcc/*/libhwasan*',
  './usr/lib/gcc/*/libubsan*',
  './var/cache/apt/*',
  './var/lib/apt/lists/*',
  './var/log/*',
  './dev/*',
  './proc/*',
  './sys/*',
]

/** What a Go image does not need of a GOROOT: the Go project's own tests. */
export const goExcludes = [
  './usr/local/go/test',
  './usr/local/go/api',
  './usr/local/go/doc',
  './usr/local/go/pkg/obj',
  './usr/local/go/src/*/testdata',
  './usr/local/go/src/*_test.go',
]

/** Fills a folder with a minimal Debian system, by debootstrap, from the mirror in the machine's apt sources. */
export async function debian(folder: string, downloads: string, include: readonly string[]): Promise<void> {
  const { uri, suite } = aptSource()
  mkdirSync(downloads, { recursive: true })
  const proxy = (await run('apt-config', ['shell', 'PROXY', 'Acquire::http::Proxy'])).match(/'(.*)'/)?.[1]
  const env = proxy === undefined || proxy === '' ? {} : { http_proxy: proxy }
  const extra = include.length === 0 ? [] : [`--include=${include.join(',')}`]
  await run('debootstrap', ['--variant=minbase', `--cache-dir=${downloads}`, ...extra, suite, folder, uri], {
    env,
  })
}

/** Fills a folder with a GOROOT and an empty GOPATH, placed as in the official Go images. */
export async function goTree(folder: string, goroot: string): Promise<void> {
  mkdirSync(join(folder, 'usr/local'), { recursive: true })
  await run('cp', ['-aL', goroot, join(folder, 'usr/local/go')])
  await run('chmod', ['-R', 'u+w', join(folder, 'usr/local/go')])
  await run('chown', ['-R', '0:0', folder])
  mkdirSync(join(folder, 'go/src'), { recursive: true })
  mkdirSync(join(folder, 'go/bin'), { recursive: true })
  await run('chmod', ['1777', join(folder, 'go'), join(folder, 'go/src'), join(folder, 'go/bin')])
}

/** Fills a folder with a system of static busybox and certificates, laid out as Alpine's. */
export async function busybox(folder: string): Promise<void> {
  basics(folder)
  mkdirSync(join(folder, 'bin'))
  cpSync('/bin/busybox', join(folder, 'bin/busybox'))
  for (const applet of (await run('/bin/busybox', ['--list-full'])).trim().split('\n')) {
    const path = join(folder, applet)
    mkdirSync(dirname(path), { recursive: true })
    if (!existsSync(path)) symlinkSync('/bin/busybox', path)
  }
  writeFileSync(join(folder, 'etc/alpine-release'), '3.22.0\n')
  writeFileSync(join(folder, 'etc/os-release'), 'NAME="Alpine Linux"\nID=alpine\nVERSION_ID=3.22.0\n')
}

/** Fills a folder with what the distroless static image holds: certificates, users and time zones' place. */
export function distroless(folder: string): void {
  basics(folder)
  writeFileSync(
    join(folder, 'etc/os-release'),
    'PRETTY_NAME="Distroless"\nNAME="Debian GNU/Linux"\nID="debian"\n',
  )
}

/** Copies the C library's shared objects from one system's folder to another's. */
export async function glibc(from: string, to: string): Promise<void> {
  const lib = 'lib/x86_64-linux-gnu'
  const names = /^(ld-linux|lib(c|m|dl|rt|pthread|resolv|util|nss_dns|nss_files|ssl|crypto)[.-])/
  const source = existsSync(join(from, lib)) ? join(from, lib) : join(from, 'usr', lib)
  mkdirSync(join(to, lib), { recursive: true })
  mkdirSync(join(to, 'lib64'), { recursive: true })
  for (const name of readdirSync(source).filter((n) => names.test(n) && n.includes('.so'))) {
    await run('cp', ['-L', join(source, name), join(to, lib, name)])
  }
  symlinkSync(`/${lib}/ld-linux-x86-64.so.2`, join(to, 'lib64/ld-linux-x86-64.so.2'))
}

function basics(folder: string): void {
  for (const path of [
    'etc/ssl/certs',
    'home/nonroot',
    'root',
    'tmp',
    'var/tmp',
    'usr/bin',
    'proc',
    'sys',
    'dev',
  ]) {
    mkdirSync(join(folder, path), { recursive: true })
  }
  cpSync(certificates, join(folder, certificates))
  const users = 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/nonexistent:/sbin/nologin\n'
  writeFileSync(
    join(folder, 'etc/passwd'),
    `${users}nonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin\n`,
  )
  writeFileSync(join(folder, 'etc/group'), 'root:x:0:\nnobody:x:65534:\nnonroot:x:65532:\n')
  writeFileSync(join(folder, 'etc/nsswitch.conf'), 'hosts: files dns\n')
}

/** Address and suite of the first full Debian mirror in the machine's apt sources. */
export function aptSource(): { uri: string; suite: string } {
  const folder = '/etc/apt/sources.list.d'
  const extra = existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => join(folder, name))
    : []
  for (const file of ['/etc/apt/sources.list', ...extra].filter((path) => existsSync(path))) {
    const text = readFileSync(file, 'utf8')
    for (const paragraph of text.split(/\n\s*\n/)) {
      const field = (name: string): string =>
        new RegExp(`^${name}:\\s*(\\S+)`, 'mi').exec(paragraph)?.[1] ?? ''
      const hasMain = /^Components:.*\bmain\b/im.test(paragraph)
      if (hasMain && isRelease(field('Suites'))) return { uri: field('URIs'), suite: field('Suites') }
    }
    for (const line of text.matchAll(/^deb\s+(?:\[[^\]]*\]\s+)?(\S+)\s+(\S+)\s+.*\bmain\b/gm)) {
      if (isRelease(line[2] ?? '')) return { uri: line[1] ?? '', suite: line[2] ?? '' }
    }
  }
  throw new Error('no Debian mirror with the component main in /etc/apt/sources.list or sources.list.d')
}

function isRelease(suite: string): boolean {
  const codename = /^VERSION_CODENAME=(\S+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1]
  return suite === codename
}
