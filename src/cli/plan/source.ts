import { isUtf8 } from 'node:buffer'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { diskFiles } from '../../adapters/files.ts'
import { shell } from '../../adapters/shell.ts'
import { workTreeDockerfile } from '../../stages/plan/work-tree.ts'
import { type Arguments, type Console, UsageError } from '../command.ts'

/** A Dockerfile as it was read: where from, and its text; bytes that are no UTF-8 are read one by one. */
export interface SourceFile {
  readonly name: string
  readonly text: string
  readonly encoding: 'utf8' | 'latin1'
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)

const REMOTE = /^(?:(?:https?|git|ssh):\/\/|git@|github\.com\/)/

const decoded = (name: string, bytes: Buffer): SourceFile => {
  const encoding = isUtf8(bytes) ? 'utf8' : 'latin1'
  return { name, text: bytes.toString(encoding), encoding }
}

const readInput = async (console: Console): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of console.input()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** As buildx does, `dockerfile` serves where `Dockerfile` is missing. */
const readFirst = async (file: string): Promise<Buffer> => {
  try {
    return await readFile(file)
  } catch (error) {
    if (basename(file) !== 'Dockerfile' || codeOf(error) !== 'ENOENT') throw error
    return readFile(join(dirname(file), 'dockerfile')).catch(() => {
      throw error
    })
  }
}

const elsewhere = (seen: string, why: string): UsageError =>
  new UsageError(
    `${seen} is not on this machine: ${why}; clone it and give its directory, or give the Dockerfile on standard input with -f -`,
  )

/** The Dockerfile of a Git context, where the work tree of the command is of that repository and has it. */
const readRemote = async (argument: string, file: string, { cwd }: Console): Promise<SourceFile> => {
  const found = await workTreeDockerfile(
    { argument, file, dir: cwd, own: null },
    { shell, files: diskFiles() },
  )
  if (!found.ok) throw elsewhere(`DIR ${JSON.stringify(argument)}`, found.why)
  return { name: relative(cwd, found.path), text: found.text, encoding: 'utf8' }
}

/** Reads the Dockerfile of a command line: `-f FILE`, `-f -` for standard input, else that of DIR, which may be a Git context of the repository at hand. */
export const readSource = async (args: Arguments, console: Console): Promise<SourceFile> => {
  if (args.words.length > 1) throw new UsageError(`one DIR is allowed, seen ${args.words.join(' ')}`)
  const [word = '.'] = args.words
  const given = args.text('file')
  if (given === '-') return decoded('Dockerfile', await readInput(console))
  if (REMOTE.test(given ?? '')) throw elsewhere(`-f ${JSON.stringify(given)}`, 'it is a URL')
  if (REMOTE.test(word)) return readRemote(word, given ?? '', console)
  if (word === '-')
    throw new UsageError('DIR "-" is an archive on standard input; unpack it and give its directory')
  const dir = resolve(console.cwd, word)
  const isDirectory = await stat(dir).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isDirectory && given === undefined)
    throw new UsageError(`DIR ${JSON.stringify(word)} is not a directory; give the build context as DIR`)
  const file = given === undefined ? join(dir, 'Dockerfile') : resolve(console.cwd, given)
  try {
    return decoded(given ?? 'Dockerfile', await readFirst(file))
  } catch (error) {
    throw new UsageError(
      `the Dockerfile ${JSON.stringify(file)} cannot be read (${codeOf(error)}); give its path with -f FILE, or the build context as DIR`,
    )
  }
}

/** Writes a Dockerfile in the encoding it was read in; a file that is there keeps its mode. */
export const writeSource = async (
  file: string,
  text: string,
  encoding: SourceFile['encoding'],
): Promise<void> => {
  try {
    await writeFile(file, text, encoding)
  } catch (error) {
    throw new UsageError(
      `--write ${JSON.stringify(file)} cannot be written (${codeOf(error)}); give a path in a directory that is there`,
    )
  }
}
