import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

test('over TLS the name is checked, at the address that was checked; a proxy of the runner is used', () => {
  const dir = mkdtempSync(join(tmpdir(), 'tls-'))
  try {
    const [key, cert] = [join(dir, 'key.pem'), join(dir, 'cert.pem')]
    const subject = ['-subj', '/CN=chat.example.org', '-addext', 'subjectAltName=DNS:chat.example.org']
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
    const made = spawnSync('openssl', ['req', '-x509', ...curve, '-keyout', key, '-out', cert, ...subject])
    expect(made.status).toBe(0)
    const done = spawnSync(process.execPath, ['__tests__/support/tls-scene.ts', key, cert], {
      env: { NODE_EXTRA_CA_CERTS: cert },
      encoding: 'utf8',
    })
    expect(JSON.parse(done.stdout || done.stderr)).toEqual({
      straight: 'chat.example.org',
      otherName: 'the certificate is for another host',
      loopback: 'refused-address',
      viaProxy: 'chat.example.org',
      pastProxy: 'refused-address',
      metadataViaProxy: 'refused-address',
      proxied: 1,
    })
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
})
