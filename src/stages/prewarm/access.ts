import type { GoAuth } from '../../model/inputs.ts'
import type { Files, RunOptions } from '../../ports/ports.ts'
import { withUserinfo } from '../../text/proxy-list.ts'
import type { GoSettings, Variables } from './go-settings.ts'

/** How the host's go and git reach private modules. None of it is ever given to the build. */
export interface Access {
  /** Changes to the environment of the host's go and git; holds secrets. */
  readonly env: NonNullable<RunOptions['env']>
  /** The chain with the credentials of its hosts; holds secrets. */
  readonly upstream: string
  readonly degradations: readonly string[]
}

type Token = Extract<GoAuth, { kind: 'token' }>

const NO_AGENT =
  'go-auth: `ssh` is given, but there is no SSH agent in the environment (SSH_AUTH_SOCK). Start one before this step and add the key, for example with webfactory/ssh-agent.'
const NO_HOST =
  'go-auth: `ssh` is given, but go-private and GOPRIVATE name no host. Give patterns that start with one, for example `github.com/octo/*`.'

/** What patterns of private modules say before the first glob: hosts, with the path that is sure. */
const prefixes = (patterns: string): readonly string[] => {
  const found = patterns.split(',').map((pattern) => {
    const elements = pattern.trim().split('/')
    const at = elements.findIndex((element) => /[*?[\\]/.test(element))
    const sure = at < 0 ? elements : elements.slice(0, at)
    return /^[\w.-]+\.[\w-]+$/.test(sure[0] ?? '') ? sure.join('/') + (at < 0 ? '' : '/') : ''
  })
  return [...new Set(found.filter((prefix) => prefix !== ''))]
}

/** An empty header first takes back one that the machine's own configuration adds. https://git-scm.com/docs/git-config#Documentation/git-config.txt-httpextraHeader */
const headers = ({ host, user, token }: Token): readonly (readonly [string, string])[] => {
  const key = `http.https://${host}/.extraHeader`
  const basic = Buffer.from(`${user}:${token}`).toString('base64')
  return [
    [key, ''],
    [key, `Authorization: Basic ${basic}`],
  ]
}

/** Git's configuration by variables alone, behind what the environment holds already. https://git-scm.com/docs/git-config#ENVIRONMENT */
const gitConfig = (pairs: readonly (readonly [string, string])[], env: Variables): Record<string, string> => {
  if (pairs.length === 0) return {}
  const first = Number(env['GIT_CONFIG_COUNT']) || 0
  const entries = pairs.flatMap(([key, value], at) => [
    [`GIT_CONFIG_KEY_${first + at}`, key],
    [`GIT_CONFIG_VALUE_${first + at}`, value],
  ])
  return { ...Object.fromEntries(entries), GIT_CONFIG_COUNT: String(first + pairs.length) }
}

/** Go takes one netrc file, so the user's own lines go along; those of the same hosts do not. https://go.dev/ref/mod#private-module-proxy-auth */
const netrc = (tokens: readonly Token[], own: string): string => {
  const isOurs = (host: string) => tokens.some((token) => token.host.replace(/:\d+$/, '') === host)
  const kept = own
    .split(/^(?=[ \t]*(?:machine|default|macdef)\b)/m)
    .filter((entry) => !isOurs(/^\s*machine\s+(\S+)/.exec(entry)?.[1] ?? ''))
  const lines = tokens.map(
    ({ host, user, token }) => `machine ${host.replace(/:\d+$/, '')} login ${user} password ${token}\n`,
  )
  return [...lines, ...kept].join('')
}

/** What a repository could put in the way is switched off; the machine's own git configuration and keys stay in force. https://go.dev/ref/mod#environment-variables */
const guarded = (settings: GoSettings, isUntrusted: boolean): Record<string, string> => ({
  LC_ALL: 'C',
  GOENV: 'off',
  GOFLAGS: '',
  GOWORK: 'off',
  GOTOOLCHAIN: 'local',
  GOMODCACHE: settings.gomodcache,
  GOPRIVATE: settings.private,
  GONOPROXY: settings.private,
  GONOSUMDB: settings.noSums,
  GOSUMDB: settings.sumdb,
  GOVCS: settings.govcs || (isUntrusted ? '*:git' : ''),
  ...(settings.goauth === '' ? {} : { GOAUTH: settings.goauth }),
  GIT_TERMINAL_PROMPT: '0',
  GIT_ALLOW_PROTOCOL: 'https:ssh',
})

/** Makes the environment in which the host fetches private modules: tokens by variables of git and a netrc in a private directory, SSH through the agent; the machine's own access stays as it is. */
export const openAccess = async (
  auth: readonly GoAuth[],
  settings: GoSettings,
  run: { readonly env: Variables; readonly isUntrusted: boolean },
  files: Files,
): Promise<Access> => {
  const tokens = auth.filter((one) => one.kind === 'token')
  const wantsSsh = auth.some(({ kind }) => kind === 'ssh')
  const bySsh = wantsSsh
    ? prefixes(settings.private).filter((prefix) => !tokens.some(({ host }) => prefix.split('/')[0] === host))
    : []
  const pairs = [
    ...tokens.flatMap(headers),
    ...bySsh.map((prefix) => [`url.ssh://git@${prefix}.insteadOf`, `https://${prefix}`] as const),
  ]
  const env: Record<string, string> = { ...guarded(settings, run.isUntrusted), ...gitConfig(pairs, run.env) }
  if (tokens.length > 0) {
    const own = (await files.read(run.env['NETRC'] || `${run.env['HOME'] ?? ''}/.netrc`)) ?? ''
    env['NETRC'] = `${await files.temporary('access')}/netrc`
    await files.write(env['NETRC'], netrc(tokens, own))
  }
  const credentials = (host: string) => tokens.find((token) => token.host === host) ?? null
  return {
    env,
    upstream: withUserinfo(settings.chain, credentials),
    degradations: [
      ...(wantsSsh && !run.env['SSH_AUTH_SOCK'] ? [NO_AGENT] : []),
      ...(wantsSsh && bySsh.length === 0 && tokens.length === 0 ? [NO_HOST] : []),
    ],
  }
}
