import { readFileSync } from 'node:fs'
import { createServer as createProxy } from 'node:http'
import { createServer } from 'node:https'
import { type AddressInfo, connect, type Server } from 'node:net'
import { httpClient } from '../../src/adapters/http.ts'

// Run by its own Node with NODE_EXTRA_CA_CERTS, which is read only at the start: posts over TLS, straight and
// through a proxy, and prints what came of it as JSON.
const [key = '', cert = ''] = process.argv.slice(2)
const open = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
const port = await open(
  createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) =>
    response.end(request.headers.host?.replace(/:\d+$/, '')),
  ),
)
let proxied = 0
const proxy = createProxy()
proxy.on('connect', (_request, socket) => {
  proxied++
  const upstream = connect(port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    upstream.pipe(socket)
    socket.pipe(upstream)
  })
  upstream.on('error', () => socket.destroy())
  socket.on('error', () => upstream.destroy())
})
const HTTPS_PROXY = `http://127.0.0.1:${await open(proxy)}`

const post = async (host: string, loopback: boolean, env = {}) => {
  const client = httpClient({
    loopback,
    env,
    resolve: (_host, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
  })
  const posted = await client.post({
    url: `https://${host}:${port}/`,
    headers: {},
    body: '',
    timeoutMs: 5_000,
  })
  return posted.ok ? posted.body : posted.kind === 'network' ? posted.said : posted.kind
}
const made = {
  straight: await post('chat.example.org', true),
  otherName: await post('other.example.org', true),
  loopback: await post('chat.example.org', false),
  viaProxy: await post('chat.example.org', false, { HTTPS_PROXY }),
  pastProxy: await post('chat.example.org', false, { HTTPS_PROXY, NO_PROXY: '.example.org' }),
  metadataViaProxy: await post('169.254.169.254', false, { HTTPS_PROXY }),
  proxied,
}
process.stdout.write(JSON.stringify(made), () => process.exit(0))
