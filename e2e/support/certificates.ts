import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A key and its certificate, in PEM. */
export interface Certificate {
  readonly key: string
  readonly cert: string
}

/** An authority of a test: its own certificate, and what it signs. */
export interface Authority {
  readonly cert: string
  sign(host: string): Certificate
}

const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']

const inFolder = <T>(work: (dir: string, openssl: (...args: string[]) => void) => T): T => {
  const dir = mkdtempSync(join(tmpdir(), 'certificates-'))
  try {
    return work(dir, (...args) => void execFileSync('openssl', args, { cwd: dir, stdio: 'pipe' }))
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** A certificate for an address, by default 127.0.0.1, that nobody signed. */
export const selfSigned = (address = '127.0.0.1'): Certificate =>
  inFolder((dir, openssl) => {
    const name = ['-subj', `/CN=${address}`, '-addext', `subjectAltName=IP:${address}`]
    openssl('req', '-x509', ...KEY, '-keyout', 'key', '-out', 'cert', ...name)
    return { key: readFileSync(join(dir, 'key'), 'utf8'), cert: readFileSync(join(dir, 'cert'), 'utf8') }
  })

/** An authority that no machine trusts unless it is told to. */
export const makeAuthority = (): Authority =>
  inFolder((top, openssl) => {
    openssl('req', '-x509', ...KEY, '-keyout', 'key', '-out', 'cert', '-subj', '/CN=test authority')
    const cert = readFileSync(join(top, 'cert'), 'utf8')
    const key = readFileSync(join(top, 'key'), 'utf8')
    const sign = (host: string): Certificate =>
      inFolder((dir, run) => {
        writeFileSync(join(dir, 'ca.cert'), cert)
        writeFileSync(join(dir, 'ca.key'), key)
        writeFileSync(join(dir, 'names'), `subjectAltName=DNS:${host}\n`)
        run('req', ...KEY, '-keyout', 'key', '-out', 'request', '-subj', `/CN=${host}`)
        const by = ['-CA', 'ca.cert', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2']
        run('x509', '-req', '-in', 'request', ...by, '-extfile', 'names', '-out', 'cert')
        return { key: readFileSync(join(dir, 'key'), 'utf8'), cert: readFileSync(join(dir, 'cert'), 'utf8') }
      })
    return { cert, sign }
  })
