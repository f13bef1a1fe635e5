/** An error of Node's network as far as it says what went wrong. */
interface NetworkError {
  readonly code?: string
  readonly message?: string
  readonly address?: string
  readonly port?: number
  readonly errors?: readonly NetworkError[]
}

const endpoint = (error: NetworkError): string => {
  if (error.address === undefined) return ''
  const address = error.address.includes(':') ? `[${error.address}]` : error.address
  return ` ${address}:${error.port ?? 0}`
}

/** What Go's `syscall.Errno` says, after `connect: `. https://pkg.go.dev/syscall#Errno */
const CONNECT: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connect: connection refused',
  EHOSTUNREACH: 'connect: no route to host',
  ENETUNREACH: 'connect: network is unreachable',
  EACCES: 'connect: permission denied',
  ETIMEDOUT: 'i/o timeout',
}

/** What Go's verifier says for what OpenSSL says. https://pkg.go.dev/crypto/x509 */
const CERTIFICATE: Readonly<Record<string, string>> = {
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate signed by unknown authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate signed by unknown authority',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate signed by unknown authority',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate signed by unknown authority',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate signed by unknown authority',
  CERT_HAS_EXPIRED: 'certificate has expired or is not yet valid',
  CERT_NOT_YET_VALID: 'certificate has expired or is not yet valid',
}

/** A fault of Node's network in the words Go's own client would use. https://pkg.go.dev/net#OpError */
export const inGoWords = (fault: unknown, host: string): string => {
  const outer = fault as NetworkError
  const error = outer.errors?.[0] ?? outer
  const code = error.code ?? ''
  if (code in CONNECT) return `dial tcp${endpoint(error)}: ${CONNECT[code]}`
  if (code === 'ENOTFOUND') return `dial tcp: lookup ${host}: no such host`
  if (code === 'EAI_AGAIN') return `dial tcp: lookup ${host}: server misbehaving`
  if (error.message === 'socket hang up') return 'EOF'
  if (error.message === 'aborted') return 'unexpected EOF'
  if (code === 'ECONNRESET') return 'read: connection reset by peer'
  if (code === 'EPIPE') return 'write: broken pipe'
  if (code in CERTIFICATE) return `tls: failed to verify certificate: x509: ${CERTIFICATE[code]}`
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return `tls: failed to verify certificate: x509: certificate is not valid for ${host}`
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_'))
    return 'tls: first record does not look like a TLS handshake'
  return (error.message ?? 'unknown fault')
    .replace(/\s+/g, ' ')
    .replace(/\/\/[^/@\s]*@/g, '//')
    .slice(0, 200)
}

const GONE = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETLSTIMEOUT',
])

const codeOf = (fault: unknown): string => {
  const outer = fault as NetworkError
  return (outer.errors?.[0] ?? outer).code ?? ''
}

/** Was there no server at all to talk to. */
export const isGone = (fault: unknown): boolean => {
  const code = codeOf(fault)
  return GONE.has(code) || code in CERTIFICATE || code === 'EPROTO' || /^ERR_(?:SSL|TLS)_/.test(code)
}

/** May the same question have an answer a moment later: not for a name nobody has, or a certificate nobody signed. */
export const isPassing = (fault: unknown): boolean => {
  const code = codeOf(fault)
  const isCertain =
    code === 'ENOTFOUND' || code === 'EPROTO' || code.startsWith('ERR_') || code in CERTIFICATE
  return code !== '' ? !isCertain : /timeout|EOF|socket hang up/.test((fault as NetworkError).message ?? '')
}
