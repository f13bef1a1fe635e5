import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'

/** A zip of stored files. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
export const zipOf = (files: Readonly<Record<string, string>>): Buffer => {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt32LE(crc32(data), 10)
    fields.writeUInt32LE(data.length, 14)
    fields.writeUInt32LE(data.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    bodies.push(Buffer.from('PK\x03\x04'), fields, Buffer.from(name), data)
    entries.push(Buffer.from('PK\x01\x02\x14\0'), fields, tail, Buffer.from(name))
    offset += 30 + name.length + data.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(Object.keys(files).length, 8)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, directory, end])
}

const escapeCapitals = (text: string): string => text.replace(/[A-Z]/g, (c) => `!${c.toLowerCase()}`)

/** Files of one module version as a module proxy has them, path to content. */
export const moduleFiles = (path: string, version: string): Readonly<Record<string, Buffer>> => {
  const mod = `module ${path}\n\ngo 1.21\n`
  const top = `${path}@${version}`
  const at = `${escapeCapitals(path)}/@v/`
  return {
    [`${at}list`]: Buffer.from(`${version}\n`),
    [`${at}${version}.info`]: Buffer.from(JSON.stringify({ Version: version, Time: '2024-01-02T03:04:05Z' })),
    [`${at}${version}.mod`]: Buffer.from(mod),
    [`${at}${version}.zip`]: zipOf({ [`${top}/go.mod`]: mod, [`${top}/x.go`]: 'package x\n' }),
  }
}

/** A new directory with these files. */
export const directoryOf = (files: Readonly<Record<string, Buffer | string>>): string => {
  const dir = mkdtempSync(join(tmpdir(), 'modules-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), content)
  }
  return dir
}

/** An HTTP server on loopback; what it was asked for is in `asked`. */
export const serve = async (handler: (request: IncomingMessage, response: ServerResponse) => void) => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(decodeURIComponent(request.url ?? ''))
    handler(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}`, asked, close }
}

/** A module proxy with these files; anything else is `not found: …` in plain text. */
export const serveModules = (files: Readonly<Record<string, Buffer>>) =>
  serve((request, response) => {
    const path = decodeURIComponent(request.url ?? '').slice(1)
    const found = files[path]
    if (found) return void response.writeHead(200, { 'content-length': found.length }).end(found)
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end(`not found: ${path}\n`)
  })

/** Runs the real go in a directory with a module cache of its own. */
export const runGo = (
  args: readonly string[],
  options: { readonly cwd: string; readonly proxy: string; readonly modcache: string },
): Promise<{ readonly code: number; readonly stderr: string }> =>
  new Promise((resolve) => {
    const env = {
      ...process.env,
      GOPROXY: options.proxy,
      GOMODCACHE: options.modcache,
      GOFLAGS: '-modcacherw',
      GOSUMDB: 'off',
      GOENV: 'off',
      GOPRIVATE: '',
      GONOPROXY: '',
      GOTOOLCHAIN: 'local',
      GOWORK: 'off',
    }
    execFile('go', [...args], { cwd: options.cwd, env }, (error, _, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stderr }),
    )
  })
