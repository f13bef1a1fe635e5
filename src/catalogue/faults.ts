/** One way to word a network fault: text in lower case that is in it, and the expression for what follows the address. */
export interface Wording {
  readonly literal: string
  readonly tail: string
}

const ADDRESS = String.raw`[\d.:\[\]a-f%\w]{1,80}`
const SOCKETS = String.raw`[\d.:\[\]a-f%\w]{1,80}(?:->${ADDRESS})?`
const LOOKUP = String.raw`(?:dial tcp: )?lookup [^\s:]{1,253}(?: on \S{1,80})?: `

/** What a resolver says when there is no way to it, or a policy forbids to ask it. */
const NO_WAY =
  'network is unreachable|no route to host|cannot assign requested address|operation not permitted'

/** A host name that is not resolved. https://github.com/golang/go/blob/master/src/net/net.go (DNSError) */
export const DNS: readonly Wording[] = [{ literal: 'lookup ', tail: `${LOOKUP}(?!.{0,200}(?:${NO_WAY}))` }]

/** An address at which nothing listens. https://pkg.go.dev/syscall#ECONNREFUSED */
export const REFUSED: readonly Wording[] = [
  {
    literal: 'connection refused',
    tail: `dial tcp6?4? ${ADDRESS}: (?:connect: |getsockopt: )?connection refused`,
  },
  {
    literal: 'actively refused',
    tail: `dial tcp ${ADDRESS}: connectex: No connection could be made because the target machine actively refused`,
  },
]

/** No route to the address, or to the resolver. https://pkg.go.dev/syscall#ENETUNREACH */
export const UNREACHABLE: readonly Wording[] = [
  ...['network is unreachable', 'no route to host', 'cannot assign requested address'].map((words) => ({
    literal: words,
    tail: `(?:dial (?:tcp|udp)|${LOOKUP}).{0,200}${words}`,
  })),
  { literal: 'unreachable network', tail: `dial tcp ${ADDRESS}: connectex: .{0,60}unreachable network` },
  { literal: 'unreachable host', tail: `dial tcp ${ADDRESS}: connectex: .{0,60}unreachable host` },
]

/** A connection that a policy of the machine forbids. https://pkg.go.dev/syscall#EPERM */
export const FORBIDDEN_SOCKET: readonly Wording[] = [
  {
    literal: 'operation not permitted',
    tail: `(?:dial (?:tcp|udp)|${LOOKUP}).{0,200}(?:connect|write|socket|sendto): operation not permitted`,
  },
  { literal: 'connect: permission denied', tail: `dial tcp ${ADDRESS}: connect: permission denied` },
]

/** A connection that is cut while in use. https://pkg.go.dev/net/http (http2 StreamError, GoAwayError) */
export const RESET: readonly Wording[] = [
  {
    literal: 'connection reset',
    tail: `(?:(?:read|write|dial) tcp ${SOCKETS}: )?(?:(?:read|write|connect): )?connection reset by peer`,
  },
  { literal: 'broken pipe', tail: `(?:(?:read|write) tcp ${SOCKETS}: )?(?:write: )?broken pipe` },
  {
    literal: 'connection aborted',
    tail: `(?:(?:read|write) tcp ${SOCKETS}: )?(?:(?:read|write): )?software caused connection aborted`,
  },
  {
    literal: 'forcibly closed',
    tail: `(?:read|write) tcp ${SOCKETS}: wsa(?:recv|send): An existing connection was forcibly closed`,
  },
  { literal: 'stream error: ', tail: 'stream error: stream ID \\d{1,9}; \\w{1,40}' },
  { literal: 'sent goaway', tail: 'http2: server sent GOAWAY and closed the connection' },
  { literal: 'client connection lost', tail: 'http2: client connection lost' },
  {
    literal: 'cannot retry err ',
    tail: 'http2: Transport: cannot retry err \\[.{1,200}\\] after Request\\.Body was written',
  },
  {
    literal: 'connection broken: ',
    tail: '(?:net/http: )?(?:HTTP/1\\.x )?transport connection broken: (?!.{0,120}malformed HTTP)',
  },
  { literal: 'bad record mac', tail: '(?:local error|remote error): tls: bad record MAC' },
  {
    literal: 'use of closed network connection',
    tail: `(?:read|write) tcp ${SOCKETS}: use of closed network connection`,
  },
]

/** A connection that ends without an answer. https://pkg.go.dev/io#EOF */
export const ENDED: readonly Wording[] = [
  { literal: 'eof', tail: `(?:read tcp ${SOCKETS}: )?(?:unexpected )?EOF\\b` },
  { literal: 'server closed idle connection', tail: 'http: server closed idle connection' },
]

/** An answer that does not come in time. https://pkg.go.dev/net/http#Client (Timeout) */
export const TIMEOUT: readonly Wording[] = [
  { literal: 'i/o timeout', tail: `(?:dial|read|write) tcp ${SOCKETS}: i/o timeout` },
  { literal: 'i/o timeout', tail: '(?:dial tcp: )?i/o timeout' },
  {
    literal: 'timed out',
    tail: `(?:dial|read|write) tcp ${SOCKETS}: (?:(?:connect|read|write): )?(?:connection|operation) timed out`,
  },
  {
    literal: 'a connection attempt failed',
    tail: `(?:dial|read) tcp ${SOCKETS}: (?:connectex|wsarecv): A connection attempt failed`,
  },
  {
    literal: 'deadline exceeded',
    tail: '(?:net/http: )?(?:context deadline exceeded|http2: .{0,40}deadline exceeded)',
  },
  {
    literal: 'request canceled',
    tail: 'net/http: request canceled(?: while waiting for connection| \\(Client\\.Timeout)',
  },
  { literal: 'awaiting', tail: '(?:net/http|http2): timeout awaiting response headers' },
]

/** TLS that is never completed. https://github.com/golang/go/blob/master/src/net/http/transport.go (tlsHandshakeTimeoutError) */
export const TLS_TIMEOUT: readonly Wording[] = [
  { literal: 'tls handshake timeout', tail: '(?:net/http: )?TLS handshake timeout' },
]

/** A certificate that is not accepted. https://pkg.go.dev/crypto/x509 */
export const CERTIFICATE: readonly Wording[] = [
  {
    literal: 'x509: ',
    tail: '(?:tls: failed to (?:verify|parse) certificate(?: from server)?: )?x509: (?<problem>.{1,200})',
  },
]

/** TLS that either side gives up, for a reason other than the certificate's trust. https://pkg.go.dev/crypto/tls#AlertError */
export const TLS_ALERT: readonly Wording[] = [
  {
    literal: 'error: tls: ',
    tail: '(?:remote error|local error): tls: (?!bad record MAC)(?<problem>[\\w ]{3,80})',
  },
  {
    literal: ': tls: ',
    tail: 'tls: (?<problem>(?:server selected unsupported|invalid signature|protocol version)[\\w ,:]{0,120})',
  },
]

/** A proxy that answers CONNECT with an error: its status, without the number. https://github.com/golang/go/blob/master/src/net/http/transport.go (dialConn) */
export const TUNNEL_REFUSED: readonly Wording[] = [
  { literal: ': forbidden', tail: 'Forbidden\\s*$' },
  { literal: 'blocked', tail: '(?:Blocked|Access Denied|Policy[\\w ]{0,40})\\s*$' },
]

/** The HTTP proxy itself cannot be reached, or answers CONNECT with something else than a refusal by policy. */
export const HTTP_PROXY: readonly Wording[] = [
  { literal: 'proxyconnect tcp: ', tail: 'proxyconnect tcp: (?<problem>.{1,200})' },
  { literal: 'authentication required', tail: '(?<problem>(?:Proxy )?Authentication Required)\\s*$' },
  { literal: 'socks connect ', tail: 'socks connect tcp (?<problem>.{1,200})' },
  ...['Bad Gateway', 'Service Unavailable', 'Gateway Time-?out', 'Internal Server Error'].map((status) => ({
    literal: status.replace(/-.*/, '').toLowerCase(),
    tail: `(?<problem>${status})\\s*$`,
  })),
]

/** A status of HTTP, e.g. `statuses('5\\d\\d', ': 5')`: its number and words become the fact `status`. */
export const statuses = (number: string, literal: string): Wording => ({
  literal,
  tail: `(?<status>(?:${number})\\b(?: [A-Za-z][\\w '-]{1,40})?)`,
})
