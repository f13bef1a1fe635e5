import type { BuildFingerprint } from '../../model/fingerprint.ts'
import type { BuildLog } from '../../model/log.ts'

/** Entries kept of each kind. */
const MAX_ENTRIES = 2000

/** `docker.io/library/golang:1.26@sha256:…` as `golang:1.26` and its digest. */
const IMAGE = /(?:^|\s)(?:docker\.io\/(?:library\/)?)?([\w][\w./:-]*?)@(sha256:[0-9a-f]{64})\b/

const TOOL =
  /\bgo (?:install|run|get)\s[^&|;]*?([\w.-]+\.[a-z]+\/[\w./~-]+)@(latest|master|main|upgrade|patch)\b/g

/** What installers print for each package. https://manpages.debian.org/dpkg, https://pkgs.alpinelinux.org, https://dnf.readthedocs.io */
const PACKAGES: readonly RegExp[] = [
  /^Setting up ([\w.+-]+)(?::\w+)? \(([^)\s]+)\)/,
  /^\(\s*\d+\/\d+\) (?:Installing|Upgrading) ([\w.+-]+) \(([^)\s]+)\)/,
  /^\s*Installing\s+: ([\w.+-]+?)-((?:\d+:)?\d[\w.+~]*-[\w.+~]+)\.\w+/,
]

type Entries = Record<string, string>

const put = (entries: Entries, name: string, value: string): void => {
  if (Object.keys(entries).length < MAX_ENTRIES)
    Object.defineProperty(entries, name, { value, enumerable: true, configurable: true, writable: true })
}

const provenanceImages = (metadata: unknown, images: Entries): void => {
  const text = JSON.stringify(metadata ?? {})
  for (const [, name = '', digest = ''] of text.matchAll(
    /"uri":"pkg:docker\/([^"?]+)(?:\?[^"]*)?","digest":\{"sha256":"([0-9a-f]{64})"/g,
  ))
    put(
      images,
      decodeURIComponent(name.replace(/%(?![0-9a-f]{2})/gi, '%25'))
        .replace('@', ':')
        .replace(/^library\//, ''),
      `sha256:${digest}`,
    )
}

const isNewer = (version: string, other: string | undefined): boolean =>
  other === undefined || version.localeCompare(other, 'en', { numeric: true }) > 0

/** Reads what a build was made from out of its log and buildx's metadata; works on logs of every form, with what they tell. */
export const fingerprintOf = (log: BuildLog, metadata: unknown = null): BuildFingerprint => {
  const images: Entries = {}
  const modules: Entries = {}
  const packages: Entries = {}
  const tools: Record<string, string | null> = {}
  const wanted = new Map<number, string[]>()
  let goVersion: string | null = null
  provenanceImages(metadata, images)
  for (const step of log.steps) {
    const found = /\bFROM /i.test(step.name) ? IMAGE.exec(step.name) : null
    if (found) put(images, found[1] ?? '', found[2] ?? '')
    for (const [, path = '', query = ''] of (step.instruction ?? step.name).matchAll(TOOL)) {
      tools[`${path}@${query}`] = null
      wanted.set(step.index, [...(wanted.get(step.index) ?? []), `${path}@${query}`])
    }
  }
  for (const { text, step } of log.lines) {
    const image = /^(?:resolve|#\d+ resolve) /.test(text) ? IMAGE.exec(text) : null
    if (image) put(images, image[1] ?? '', image[2] ?? '')
    goVersion =
      /\bgo version go(\d[\w.]*)/.exec(text)?.[1] ?? /\(running go (\d[\w.]*)/.exec(text)?.[1] ?? goVersion
    const [, name = '', version = ''] = /^go: (?:downloading|finding) (\S+) (v\S+)$/.exec(text) ?? []
    if (name !== '' && isNewer(version, modules[name])) put(modules, name, version)
    for (const tool of step === undefined || name === '' ? [] : (wanted.get(step) ?? []))
      if (tool.startsWith(`${name}/`) || tool.startsWith(`${name}@`)) tools[tool] = version
    for (const pattern of PACKAGES) {
      const found = pattern.exec(text)
      if (found) put(packages, found[1] ?? '', found[2] ?? '')
    }
  }
  return { images, goVersion, tools, modules, packages }
}
