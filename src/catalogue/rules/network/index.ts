import type { Rule } from '../../../model/rule.ts'
import { authHostKey } from './auth.host-key.ts'
import { authPrivateModule } from './auth.private-module.ts'
import { authSshKey } from './auth.ssh-key.ts'
import { networkEgressDenied } from './network.egress-denied.ts'
import { proxyConnectionRefused } from './proxy.connection-refused.ts'
import { proxyConnectionReset } from './proxy.connection-reset.ts'
import { proxyDns } from './proxy.dns.ts'
import { proxyEof } from './proxy.eof.ts'
import { proxyForbidden } from './proxy.forbidden.ts'
import { proxyHttpProxy } from './proxy.http-proxy.ts'
import { proxyNetworkUnreachable } from './proxy.network-unreachable.ts'
import { proxyNotFound } from './proxy.not-found.ts'
import { proxyOff } from './proxy.off.ts'
import { proxyRateLimited } from './proxy.rate-limited.ts'
import { proxyServerError } from './proxy.server-error.ts'
import { proxyTimeout } from './proxy.timeout.ts'
import { proxyTlsHandshakeTimeout } from './proxy.tls-handshake-timeout.ts'
import { proxyTruncatedDownload } from './proxy.truncated-download.ts'
import { proxyX509 } from './proxy.x509.ts'
import { sumdbLookupFailed } from './sumdb.lookup-failed.ts'
import { sumdbMismatch } from './sumdb.mismatch.ts'
import { sumdbNetwork } from './sumdb.network.ts'
import { sumdbSignature } from './sumdb.signature.ts'

/** Failures on the way to module proxies, the checksum database and private origins. */
export const network: readonly Rule[] = [
  authHostKey,
  authPrivateModule,
  authSshKey,
  networkEgressDenied,
  proxyConnectionRefused,
  proxyConnectionReset,
  proxyDns,
  proxyEof,
  proxyForbidden,
  proxyHttpProxy,
  proxyNetworkUnreachable,
  proxyNotFound,
  proxyOff,
  proxyRateLimited,
  proxyServerError,
  proxyTimeout,
  proxyTlsHandshakeTimeout,
  proxyTruncatedDownload,
  proxyX509,
  sumdbLookupFailed,
  sumdbMismatch,
  sumdbNetwork,
  sumdbSignature,
]
