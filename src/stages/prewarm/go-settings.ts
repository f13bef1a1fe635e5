import type { Shell } from '../../ports/ports.ts'

/** Environment of the run. */
export type Variables = Readonly<Record<string, string | undefined>>

/** Go as this machine is configured: where modules lie, where they come from, which are private and how sums are checked. */
export interface GoSettings {
  readonly gomodcache: string
  /** Value of GOPROXY. */
  readonly chain: string
  /** Patterns that are fetched from their origin. */
  readonly private: string
  readonly noSums: string
  readonly sumdb: string
  /** Version control programs that may be used; empty: Go's own rule. https://go.dev/ref/mod#vcs-govcs */
  readonly govcs: string
  /** Ways to log in over https, as `go env -w` may have set them; empty: Go's own. https://pkg.go.dev/cmd/go#hdr-GOAUTH_environment_variable */
  readonly goauth: string
  /** Is there a go to ask. */
  readonly hasGo: boolean
}

/** What of the inputs decides about the settings. */
export interface Wishes {
  readonly goProxy: string
  readonly goPrivate: string
}

type Values = Partial<Record<(typeof NAMES)[number], string>>

const NAMES = [
  'GOMODCACHE',
  'GOPATH',
  'GOPROXY',
  'GOPRIVATE',
  'GONOPROXY',
  'GONOSUMDB',
  'GOSUMDB',
  'GOVCS',
  'GOAUTH',
] as const

/** A checksum database Go knows by this name, with its key. https://go.dev/ref/mod#checksum-database */
const KNOWN_DATABASE = 'sum.golang.google.cn'

const join = (...lists: readonly string[]): string => lists.filter((list) => list !== '').join(',')

const parse = (text: string): Values | null => {
  try {
    return JSON.parse(text) as Values | null
  } catch {
    return null
  }
}

/** Away from the repository, so that no go.env, go.work or toolchain line of it counts. */
const askGo = async (shell: Shell): Promise<Values | null> => {
  const env = { GOFLAGS: '', GOTOOLCHAIN: 'local', GOWORK: 'off', LC_ALL: 'C' }
  const asked = await shell.run('go', ['env', '-json', ...NAMES], { cwd: '/', env, timeoutMs: 10_000 })
  const values = asked.code === 0 ? parse(asked.stdout) : null
  return values?.GOMODCACHE ? values : null
}

/** Where Go would put modules if it were here. https://go.dev/ref/mod#environment-variables */
const withoutGo = (env: Variables): Values => {
  const values: Record<string, string> = {}
  for (const name of NAMES) values[name] = env[name] ?? ''
  const gopath = values['GOPATH']?.split(':')[0] || (env['HOME'] ? `${env['HOME']}/go` : '')
  const gomodcache = values['GOMODCACHE'] || (gopath === '' ? '' : `${gopath}/pkg/mod`)
  return { GOSUMDB: KNOWN_DATABASE, ...values, GOMODCACHE: gomodcache }
}

/** Asks the host's go for its settings, or reads the variables it would read when there is none; the inputs win. */
export const findSettings = async (
  wishes: Wishes & { readonly goOnHost: string | null },
  env: Variables,
  shell: Shell,
): Promise<GoSettings> => {
  const asked = wishes.goOnHost === null ? null : await askGo(shell)
  const values = asked ?? withoutGo(env)
  const patterns = wishes.goPrivate
  const privateOf = (own: string | undefined) => own || values.GOPRIVATE || ''
  return {
    gomodcache: values.GOMODCACHE ?? '',
    chain: wishes.goProxy || values.GOPROXY || '',
    private: join(privateOf(values.GONOPROXY), patterns),
    noSums: join(privateOf(values.GONOSUMDB), patterns),
    sumdb: values.GOSUMDB || KNOWN_DATABASE,
    govcs: values.GOVCS ?? '',
    goauth: values.GOAUTH ?? '',
    hasGo: asked !== null,
  }
}
