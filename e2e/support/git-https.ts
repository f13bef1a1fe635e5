import { execFileSync, spawn } from 'node:child_process'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import { join } from 'node:path'
import type { Certificate } from './certificates.ts'

/** A git server over HTTPS that wants a user and a token. */
export interface GitServer {
  /** Requests as `STATUS METHOD PATH`, those for `?go-get=1` among them. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

/** Where the server listens and what it serves. */
export interface GitServerOptions {
  readonly host: string
  readonly address: string
  readonly certificate: Certificate
  /** Directory of bare repositories. */
  readonly root: string
  /** Accepted credentials, as `USER:TOKEN`. */
  readonly credentials: string
}

const backend = (): string =>
  join(execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim(), 'git-http-backend')

/** Go asks where the repository of an import path is: two elements here. https://go.dev/ref/mod#vcs-find */
const tellGo = (host: string, path: string, response: ServerResponse): void => {
  const [, team = '', name = ''] = path.split('/')
  const top = `${host}/${team}/${name}`
  const body = `<html><head><meta name="go-import" content="${top} git https://${top}.git"></head></html>`
  response.writeHead(200, { 'content-type': 'text/html' }).end(body)
}

/** Runs git's own server program for one request. https://git-scm.com/docs/git-http-backend */
const serveGit = (root: string, url: URL, request: IncomingMessage, response: ServerResponse): void => {
  const child = spawn(backend(), [], {
    env: {
      PATH: process.env['PATH'] ?? '',
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
      PATH_INFO: decodeURIComponent(url.pathname),
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REMOTE_USER: 'test',
    },
  })
  request.pipe(child.stdin)
  child.stdin.on('error', () => undefined)
  const parts: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => parts.push(part))
  child.on('close', () => {
    const answer = Buffer.concat(parts)
    const end = answer.indexOf('\r\n\r\n')
    const headers = answer.subarray(0, end).toString().split('\r\n')
    let status = 200
    for (const header of headers) {
      const [name = '', value = ''] = header.split(/: (.*)/s)
      if (name === 'Status') status = Number.parseInt(value, 10)
      else if (name !== '') response.setHeader(name, value)
    }
    response.writeHead(status).end(answer.subarray(end + 4))
  })
}

/** Starts a git server on port 443 of an address of loopback. */
export const startGitServer = async (options: GitServerOptions): Promise<GitServer> => {
  const asked: string[] = []
  const wanted = `Basic ${Buffer.from(options.credentials).toString('base64')}`
  const server = createServer({ ...options.certificate }, (request, response) => {
    const url = new URL(request.url ?? '/', `https://${options.host}`)
    response.on('finish', () => {
      asked.push(`${response.statusCode} ${request.method} ${url.pathname}${url.search}`)
    })
    if (url.searchParams.get('go-get') === '1') tellGo(options.host, url.pathname, response)
    else if (request.headers.authorization === wanted) serveGit(options.root, url, request, response)
    else response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end('who are you\n')
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(443, options.address, resolve)
  })
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { asked, close }
}
