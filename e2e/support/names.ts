import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Host names that only some programs know. */
export interface Names {
  /** Program and arguments to put before a command, which then finds these names; the machine's own files stay as they are. */
  readonly through: readonly string[]
  close(): void
}

/** Gives names to loopback addresses, in a mount namespace of each program that is started through it. https://man7.org/linux/man-pages/man1/unshare.1.html */
export const namesOf = (addresses: Readonly<Record<string, string>>): Names => {
  const dir = mkdtempSync(join(tmpdir(), 'names-'))
  const file = join(dir, 'hosts')
  const lines = Object.entries(addresses).map(([name, address]) => `${address} ${name}\n`)
  writeFileSync(file, `${readFileSync('/etc/hosts', 'utf8')}\n${lines.join('')}`)
  // Not sh: dash drops variables with a hyphen in their name, which inputs have.
  const script = `mount --bind ${file} /etc/hosts && exec "$0" "$@"`
  return {
    through: ['unshare', '--mount', '/bin/bash', '-c', script],
    close: () => rmSync(dir, { recursive: true, force: true }),
  }
}

/** An address of loopback that no other test file of this machine uses at the same time. */
export const ownAddress = (last: number): string =>
  `127.${64 + (process.pid % 64)}.${(process.pid >> 6) % 256}.${last}`
