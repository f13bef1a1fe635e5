import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type DiskFiles, diskFiles } from '../../src/adapters/files.ts'

let root: string
let files: DiskFiles

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'files-'))
  files = diskFiles(join(root, 'temp'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const at = (...names: string[]) => join(root, ...names)

/** Permissions hold nothing back from root, as which a container runs the tests. */
const asNobody = async (run: () => Promise<void>): Promise<void> => {
  if (process.geteuid?.() !== 0) return run()
  process.seteuid?.(65_534)
  try {
    await run()
  } finally {
    process.seteuid?.(0)
  }
}

describe('files', () => {
  test('what was written is read, with its parents made', async () => {
    await files.write(at('a/b/c.txt'), 'héllo\r\n')
    expect(await files.read(at('a/b/c.txt'))).toBe('héllo\r\n')
    await files.write(at('a/b/c.txt'), 'x')
    expect(await files.read(at('a/b/c.txt'))).toBe('x')
  })

  test('what is not a file is null', async () => {
    expect(await files.read(at('none'))).toBeNull()
    expect(await files.read(root)).toBeNull()
    expect(await files.read(at('none/below'))).toBeNull()
  })

  test('there and directory', async () => {
    writeFileSync(at('file'), '')
    const told = async (path: string) => [await files.exists(path), await files.isDirectory(path)]
    expect(await told(root)).toEqual([true, true])
    expect(await told(at('file'))).toEqual([true, false])
    expect(await told(at('none'))).toEqual([false, false])
    expect(await told(at('file/below'))).toEqual([false, false])
  })

  test('a directory is listed in order, its directories with a slash', async () => {
    mkdirSync(at('b'))
    for (const name of ['c', 'a', '.hidden']) writeFileSync(at(name), '')
    expect(await files.list(root)).toEqual(['.hidden', 'a', 'b/', 'c'])
    expect(await files.list(at('a'))).toEqual([])
    expect(await files.list(at('none'))).toEqual([])
  })

  test('links are resolved, those to nowhere are nothing', async () => {
    writeFileSync(at('file'), '')
    symlinkSync(at('file'), at('link'))
    symlinkSync(at('none'), at('broken'))
    expect(await files.real(at('link'))).toBe(await files.real(at('file')))
    expect(await files.real(at('broken'))).toBeNull()
    expect(await files.exists(at('broken'))).toBe(false)
  })

  test('what is removed is gone; removing nothing is no fault', async () => {
    await files.write(at('a/b'), '')
    await files.remove(at('a'))
    await files.remove(at('a'))
    expect(await files.exists(at('a'))).toBe(false)
  })

  test('a link is removed, not what it points at', async () => {
    mkdirSync(at('kept'))
    symlinkSync(at('kept'), at('link'))
    await files.remove(at('link'))
    expect(await files.isDirectory(at('kept'))).toBe(true)
  })
})

describe('temporary directories', () => {
  test('are private, each its own, and gone at the end', async () => {
    const made = [await files.temporary('go'), await files.temporary('go')]
    expect(new Set(made).size).toBe(2)
    for (const path of made) {
      expect(path.startsWith(at('temp', 'go-'))).toBe(true)
      expect(statSync(path).mode & 0o777).toBe(0o700)
      await files.write(join(path, 'x'), '')
    }
    await files.close()
    expect(await files.list(at('temp'))).toEqual([])
    await files.close()
  })

  test('are removed even when something in them was made read-only, as modules are', async () => {
    await asNobody(async () => {
      const own = mkdtempSync(join(tmpdir(), 'files-'))
      const locked = diskFiles(own)
      for (const close of [(_path: string) => locked.close(), (path: string) => locked.remove(path)]) {
        const path = await locked.temporary('go')
        await locked.write(join(path, 'mod/a/x'), '')
        for (const name of ['mod/a', 'mod']) chmodSync(join(path, name), 0o555)
        await close(path)
        expect(await locked.exists(path)).toBe(false)
      }
      rmSync(own, { recursive: true, force: true })
    })
  })

  test('are made in the place of the system when their own takes none', async () => {
    writeFileSync(at('file'), '')
    const elsewhere = diskFiles(at('file', 'below'))
    const path = await elsewhere.temporary('go')
    expect(path.startsWith(join(tmpdir(), 'go-'))).toBe(true)
    await elsewhere.close()
    expect(existsSync(path)).toBe(false)
  })

  test('are made in the place of the runner, or of the system when it gives none', async () => {
    const before = process.env['RUNNER_TEMP']
    try {
      for (const [given, start] of [
        [root, root],
        ['', tmpdir()],
      ] as const) {
        process.env['RUNNER_TEMP'] = given
        const own = diskFiles()
        expect((await own.temporary('go')).startsWith(join(start, 'go-'))).toBe(true)
        await own.close()
      }
    } finally {
      if (before === undefined) delete process.env['RUNNER_TEMP']
      else process.env['RUNNER_TEMP'] = before
    }
  })
})

describe('a link', () => {
  test('is the same file under a second path, with its size', async () => {
    await files.write(at('a', 'one'), 'text')
    expect(await files.link(at('a', 'one'), at('b', 'c', 'two'))).toBe(4)
    expect(statSync(at('b', 'c', 'two')).ino).toBe(statSync(at('a', 'one')).ino)
  })

  test('never takes the place of what is there', async () => {
    await files.write(at('one'), 'text')
    await files.write(at('two'), 'other')
    expect(await files.link(at('one'), at('two'))).toBeNull()
    expect(await files.read(at('two'))).toBe('other')
  })

  test('is made of regular files alone', async () => {
    await files.write(at('one'), 'text')
    symlinkSync(at('one'), at('pointer'))
    mkdirSync(at('dir'))
    for (const from of ['pointer', 'dir', 'none'])
      expect(await files.link(at(from), at('new', from))).toBeNull()
    expect(await files.exists(at('new', 'pointer'))).toBe(false)
    expect(await files.link(at('one'), at('one', 'below-a-file'))).toBeNull()
  })

  test('across file systems is a copy', async () => {
    await files.write(at('one'), 'text')
    const other = mkdtempSync('/dev/shm/files-')
    try {
      expect(await files.link(at('one'), join(other, 'x', 'two'))).toBe(4)
      expect(await files.read(join(other, 'x', 'two'))).toBe('text')
      expect(await files.link(at('one'), join(other, 'x', 'two'))).toBeNull()
    } finally {
      rmSync(other, { recursive: true })
    }
  })
})
