import tls from 'node:tls'
import type { OpenMirror } from '../ports/ports.ts'
import { startMirror } from './server.ts'

/** Trusts what the machine trusts, as go does, and not only what Node brings. https://nodejs.org/api/tls.html#tlssetdefaultcacertificatescerts */
const trustTheMachine = (): void =>
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), ...tls.getCACertificates('system')])

/** The module server as a port; proxies, credentials and the ways of git come from the given environment. */
export const mirrorWith =
  (env: Readonly<Record<string, string | undefined>>): OpenMirror =>
  async (options) => {
    try {
      trustTheMachine()
      return { ok: true, mirror: await startMirror({ ...options, env }) }
    } catch (error) {
      const { code = '', message } = error as NodeJS.ErrnoException
      const isElsewhere = code === 'EADDRNOTAVAIL'
      const why = isElsewhere ? 'it is not an address of this machine' : message.replace(/\s+/g, ' ')
      return { ok: false, why: `The module server cannot listen on ${options.listen}: ${why}.` }
    }
  }
