import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import tls from 'node:tls'
import type { OpenMirror } from '../ports/ports.ts'
import type { Direct } from './resolve.ts'
import { startMirror } from './server.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Longest time a module may take to come from its origin. */
const PATIENCE = 300_000

/** Fetches modules from their origin into the store with the host's go, which also checks their sums. https://go.dev/ref/mod#private-modules */
export const directByGo =
  (store: string, patterns: string, env: Environment): Direct =>
  (module, version) =>
    new Promise((resolve) => {
      const changed = {
        ...env,
        GOMODCACHE: dirname(dirname(store)),
        GOPROXY: 'direct',
        GOPRIVATE: patterns,
        GOENV: 'off',
        GOFLAGS: '',
        GOWORK: 'off',
        GOTOOLCHAIN: 'local',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ALLOW_PROTOCOL: 'https:ssh',
        LC_ALL: 'C',
      }
      const options = { cwd: tmpdir(), env: changed, timeout: PATIENCE }
      execFile('go', ['mod', 'download', `${module}@${version}`], options, (error) => resolve(error === null))
    })

/** Trusts what the machine trusts, as go does, and not only what Node brings. https://nodejs.org/api/tls.html#tlssetdefaultcacertificatescerts */
const trustTheMachine = (): void =>
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), ...tls.getCACertificates('system')])

/** The module server as a port; proxies and the ways of git come from the given environment. */
export const mirrorWith =
  (env: Environment): OpenMirror =>
  async (options) => {
    try {
      trustTheMachine()
      const direct = directByGo(options.store, options.private, env)
      return { ok: true, mirror: await startMirror({ ...options, env, direct }) }
    } catch (error) {
      const { code = '', message } = error as NodeJS.ErrnoException
      const isElsewhere = code === 'EADDRNOTAVAIL'
      const why = isElsewhere ? 'it is not an address of this machine' : message.replace(/\s+/g, ' ')
      return { ok: false, why: `The module server cannot listen on ${options.listen}: ${why}.` }
    }
  }
