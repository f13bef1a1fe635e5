import type { Command, Setting } from './shell.ts'

/** What a RUN does with Go, as far as its commands tell. */
export interface GoUse {
  /** Calls go itself. */
  readonly direct: boolean
  /** Calls a build tool or a script of the repository, which may call go. */
  readonly indirect: boolean
  readonly compiles: boolean
  /** Reads or downloads modules; false for a build from vendor/. */
  readonly modules: boolean
  readonly vendored: boolean
  readonly cleansModules: boolean
  readonly cleansCache: boolean
  /** Writes the checksum database, which lies beside the modules. */
  readonly sums: boolean
  /** Installs programs into GOPATH. */
  readonly installs: boolean
  /** Another user runs a part of it. */
  readonly switchesUser: boolean
  /** Variables for the go commands of this RUN. */
  readonly settings: readonly Setting[]
  /** What `go env -w` writes down for this and later RUNs. */
  readonly persisted: readonly Setting[]
}

const GO = /^(?:go|xx-go|gotip|garble|tinygo|go\d+(?:\.\d+)*(?:rc\d+)?)$/
const TOOLS = new Set(
  `make gmake task mage just goreleaser ginkgo golangci-lint gotestsum govulncheck staticcheck wire ko gox
  xgo wails gqlgen sqlboiler buf controller-gen mockgen swag packr packr2 statik kubebuilder operator-sdk
  richgo bee buffalo revel templ dagger promu`.split(/\s+/),
)
const IDLE = new Set(['env', 'version', 'help', 'fmt', 'clean', 'telemetry', 'bug', 'doc'])
const LIGHT = new Set(['mod', 'work', 'list'])
const SWITCHERS = new Set(['su', 'gosu', 'su-exec', 'runuser', 'setpriv', 'chroot', 'doas', 'sudo'])
const WRAPPERS = new Set([
  ...SWITCHERS,
  'find',
  'parallel',
  'retry',
  'unshare',
  'xvfb-run',
  'dbus-run-session',
])

/** Looks through the commands of a RUN for Go; `flags` is GOFLAGS as the environment has it. */
export function goUse(commands: readonly Command[], flags: string): GoUse {
  const calls = commands.flatMap(({ words }) => subcommand(goCall(words)))
  const active = calls.filter(({ name }) => name !== '' && !IDLE.has(name))
  const indirect = commands.some(({ words }) => isTool(words) || isScript(words))
  const settings = goSettings(commands)
  const given = settings.findLast(({ name }) => name === 'GOFLAGS')?.value ?? flags
  const vendored =
    (active.length > 0 || (indirect && inVendor(given))) && active.every((call) => isVendored(call, given))
  const cleans = calls.filter(({ name }) => name === 'clean').flatMap(({ args }) => args)
  return {
    direct: active.length > 0,
    indirect,
    compiles: indirect || active.some(compiles),
    modules:
      (indirect && !inVendor(given)) || active.some((call) => !isVendored(call, given) && !isLocal(call)),
    vendored,
    cleansModules: cleans.some((arg) => /^--?modcache/.test(arg)),
    cleansCache: cleans.some((arg) => /^--?cache/.test(arg)),
    sums: active.some((call) => downloads(call) && !isPlainDownload(call)),
    installs: active.some(({ name }) => name === 'install' || name === 'get'),
    switchesUser: commands.some(runsGoAsOther),
    settings,
    persisted: calls
      .filter(({ name, args }) => name === 'env' && args.includes('-w'))
      .flatMap(({ args }) => pairs(args)),
  }
}

interface Call {
  readonly name: string
  readonly args: readonly string[]
}

/** The words from go on, also behind a program that runs another; null when go is not called. */
function goCall(words: readonly string[]): readonly string[] | null {
  if (GO.test(baseName(words[0]))) return words
  if (!WRAPPERS.has(baseName(words[0]))) return null
  const at = words.findIndex((word, index) => index > 0 && GO.test(baseName(word)))
  return at < 0 ? null : words.slice(at)
}

function runsGoAsOther({ words }: Command): boolean {
  if (!SWITCHERS.has(baseName(words[0]))) return false
  return words.some((word) =>
    word.split(/[\s;&|]+/).some((part) => GO.test(baseName(part)) || isTool([part])),
  )
}

/** What go is called for, behind a program that runs another too, and its `-C DIR`; null when go is not called. */
export function goSubcommand(
  words: readonly string[],
): { readonly name: string; readonly args: readonly string[]; readonly directory: string | null } | null {
  const whole = goCall(words)
  const [call] = subcommand(whole)
  if (whole === null || call === undefined) return null
  const at = whole.indexOf('-C')
  return { ...call, directory: at === 1 ? (whole[2] ?? null) : null }
}

function subcommand(words: readonly string[] | null): Call[] {
  if (words === null) return []
  let at = 1
  while (words[at]?.startsWith('-')) at += words[at] === '-C' ? 2 : 1
  const name = words[at] ?? ''
  return [{ name: /^[a-z]+$/.test(name) ? name : '', args: words.slice(at + 1) }]
}

function compiles({ name, args }: Call): boolean {
  return !LIGHT.has(name) && !(name === 'get' && args.includes('-d'))
}

function downloads({ name, args }: Call): boolean {
  if (name === 'mod' || name === 'work') return true
  if (name === 'get') return true
  return (name === 'install' || name === 'run') && args.some((arg) => /^[^-].*@/.test(arg))
}

/** Modules that go.sum names already need no checksum database. */
function isPlainDownload({ name, args }: Call): boolean {
  return (name === 'mod' && args[0] !== 'tidy') || name === 'work'
}

function isVendored(call: Call, flags: string): boolean {
  if (downloads(call)) return false
  if (
    call.args.some(
      (arg, index) =>
        /^--?mod=vendor$/.test(arg) || (/^--?mod$/.test(arg) && call.args[index + 1] === 'vendor'),
    )
  )
    return true
  return inVendor(flags) && !call.args.some((arg) => /^--?mod=/.test(arg))
}

function inVendor(flags: string): boolean {
  return /(?:^|\s)--?mod=vendor\b/.test(flags)
}

function isLocal({ name, args }: Call): boolean {
  return name === 'mod' && /^(?:init|edit)$/.test(args[0] ?? '')
}

/** Settings that reach go: exported, standing alone, or before a command that may call it. */
function goSettings(commands: readonly Command[]): Setting[] {
  return commands.flatMap(({ settings, words }) => {
    const program = words[0] ?? ''
    const reaches =
      words.length === 0 || program === 'export' || /^(?:declare|typeset|readonly)$/.test(program)
    return reaches || goCall(words) !== null || isTool(words) || isScript(words) || /sh$/.test(program)
      ? settings
      : []
  })
}

function pairs(args: readonly string[]): Setting[] {
  return args.flatMap((arg) => {
    const match = /^([A-Z]\w*)=(.*)$/s.exec(arg)
    return match ? [{ name: match[1] ?? '', value: match[2] ?? '' }] : []
  })
}

function isTool(words: readonly string[]): boolean {
  return TOOLS.has(baseName(words[0])) && !/^--?(?:version|help)$/.test(words[1] ?? '')
}

/** A script that came with the sources: `./build.sh`, `hack/build`, `sh build.sh`, `/src/build.sh`. */
function isScript(words: readonly string[]): boolean {
  const [first = '', ...rest] = words
  if (/^(?:ba|da|a|z|k)?sh$|^(?:source|\.)$/.test(baseName(first) || first)) {
    const script = rest.find((word) => !/^[-+]/.test(word))
    return (
      script !== undefined &&
      !rest.some((word) => /^-[a-zA-Z]*[cs]$/.test(word)) &&
      !/^\/etc\/|[<>$]/.test(script)
    )
  }
  if (/^\/.*\.(?:sh|bash)$/.test(first)) return true
  return /^(?!\/|\$|~|-|>|<).*\//.test(first) && !/[=:()]/.test(first)
}

function baseName(word: string | undefined): string {
  return (word ?? '').split('/').at(-1) ?? ''
}
