import type { RunOptions, Shell } from '../../ports/ports.ts'

/** The host's go as it is configured, and the environment its downloads run in. */
export interface GoSettings {
  readonly gomodcache: string
  readonly chain: string
  readonly private: string
  readonly env: NonNullable<RunOptions['env']>
}

const NAMES = ['GOMODCACHE', 'GOPROXY', 'GOPRIVATE', 'GONOPROXY', 'GONOSUMDB', 'GOSUMDB'] as const

const join = (...lists: readonly string[]): string => lists.filter((list) => list !== '').join(',')

const parse = (text: string): Partial<Record<(typeof NAMES)[number], string>> | null => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Asks the host's go for its settings, away from the repository so that nothing of it counts; null when there is no go. */
export const askGo = async (
  request: { readonly goProxy: string; readonly goPrivate: string; readonly untrusted: boolean },
  shell: Shell,
): Promise<GoSettings | null> => {
  const quiet = { GOFLAGS: '', GOTOOLCHAIN: 'local', GOWORK: 'off', LC_ALL: 'C' }
  const asked = await shell.run('go', ['env', '-json', ...NAMES], { cwd: '/', env: quiet })
  const machine = asked.code === 0 ? parse(asked.stdout) : null
  const gomodcache = machine?.GOMODCACHE ?? ''
  if (machine === null || gomodcache === '') return null
  const chain = request.goProxy || machine.GOPROXY || ''
  const extra = request.goPrivate
  const patterns = extra || machine.GOPRIVATE || ''
  return {
    gomodcache,
    chain,
    private: patterns,
    env: {
      LC_ALL: 'C',
      GOENV: 'off',
      GOFLAGS: '',
      GOMODCACHE: gomodcache,
      GOPROXY: chain,
      GOPRIVATE: patterns,
      GONOPROXY: extra ? join(machine.GONOPROXY ?? '', extra) : machine.GONOPROXY,
      GONOSUMDB: extra ? join(machine.GONOSUMDB ?? '', extra) : machine.GONOSUMDB,
      GOSUMDB: machine.GOSUMDB,
      GIT_TERMINAL_PROMPT: '0',
      GIT_ALLOW_PROTOCOL: 'https:ssh',
      ...(request.untrusted ? { GOTOOLCHAIN: 'local' } : {}),
    },
  }
}
