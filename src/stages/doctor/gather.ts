import { basename, dirname, join, relative } from 'node:path/posix'
import dockerignore from '@balena/dockerignore'
import { parseDockerfile, withBuildArgs } from '../../dockerfile/parse.ts'
import type { ContextFacts, ContextFile, NamedText, Repository } from '../../model/repository.ts'
import type { Files } from '../../ports/ports.ts'
import type { Listing } from '../../ports/surroundings.ts'

/** What is looked at: a Dockerfile and its context; all paths absolute. */
export interface DoctorRequest {
  /** Directory from which findings name files. */
  readonly root: string
  /** Null for a context that is not a directory of this machine. */
  readonly contextDir: string | null
  readonly dockerfile: string
  readonly target: string | null
  readonly buildArgs: Readonly<Record<string, string | null>>
  readonly platforms: readonly string[]
  /** Platform of the builder, e.g. `linux/amd64`. */
  readonly hostPlatform: string
}

/** Files of a context looked at, and Go sources read of it. */
const MOST_FILES = 50_000
const MOST_TEXTS = 4_000
const MOST_BYTES = 32_000_000

const MODULE_FILE = /(?:^|\/)(?:go\.(?:mod|sum|work|work\.sum)|vendor\/modules\.txt)$/
/** Go takes no package of the build from these. https://pkg.go.dev/cmd/go#hdr-Package_lists_and_patterns */
const ELSEWHERE = /(?:^|\/)(?:vendor|node_modules|testdata|\.git)\//

/** Reads what findings are made of; null when the Dockerfile cannot be read. Nothing is changed, nothing is run. */
export const gather = async (
  request: DoctorRequest,
  { files, listing }: { readonly files: Files; readonly listing: Listing },
): Promise<Repository | null> => {
  const text = await files.read(request.dockerfile)
  if (text === null) return null
  const [context, workflows] = await Promise.all([
    request.contextDir === null ? null : readContext(request, request.contextDir, files, listing),
    readWorkflows(request.root, files),
  ])
  return {
    dockerfilePath: relative(request.root, request.dockerfile) || basename(request.dockerfile),
    dockerfile: withBuildArgs(parseDockerfile(text), request.buildArgs),
    buildArgs: request.buildArgs,
    target: request.target,
    platforms: request.platforms,
    hostPlatform: request.hostPlatform,
    context,
    workflows,
  }
}

const readContext = async (
  { root, dockerfile }: DoctorRequest,
  dir: string,
  files: Files,
  listing: Listing,
): Promise<ContextFacts> => {
  const [found, ignore] = await Promise.all([
    listing.files(dir, MOST_FILES),
    readIgnore(root, dir, dockerfile, files),
  ])
  const rules = ignore === null ? null : dockerignore.default().add(ignore.text)
  const all = found.files.map((file) => ({ ...file, isIgnored: rules?.ignores(file.path) ?? false }))
  return {
    path: relative(root, dir),
    files: all,
    isCut: found.isCut,
    ignore,
    texts: await readTexts(dir, all, files),
  }
}

/** The file beside the Dockerfile goes before that of the context. https://docs.docker.com/build/concepts/context/#filename-and-location */
const readIgnore = async (
  root: string,
  dir: string,
  dockerfile: string,
  files: Files,
): Promise<NamedText | null> => {
  for (const path of [`${dockerfile}.dockerignore`, join(dir, '.dockerignore')]) {
    const text = await files.read(path)
    if (text !== null) return { path: relative(root, path), text }
  }
  return null
}

const readTexts = async (
  dir: string,
  all: readonly ContextFile[],
  files: Files,
): Promise<ReadonlyMap<string, string>> => {
  const texts = new Map<string, string>()
  const wanted = all.filter(
    ({ path }) => MODULE_FILE.test(path) || (path.endsWith('.go') && !ELSEWHERE.test(path)),
  )
  let bytes = 0
  const chosen = [...wanted].sort(byUse).filter((file, index) => {
    bytes += file.bytes
    return index < MOST_TEXTS && bytes < MOST_BYTES
  })
  for (let at = 0; at < chosen.length; at += 64) {
    const some = chosen.slice(at, at + 64)
    const read = await Promise.all(some.map(({ path }) => files.read(join(dir, path))))
    for (const [index, text] of read.entries()) if (text !== null) texts.set(some[index]?.path ?? '', text)
  }
  return texts
}

/** Module files first, then what lies shallow; tests last. */
const byUse = (left: ContextFile, right: ContextFile): number => weight(left) - weight(right)

const weight = ({ path }: ContextFile): number =>
  MODULE_FILE.test(path) ? 0 : path.split('/').length + (path.endsWith('_test.go') ? 100 : 0)

const readWorkflows = async (root: string, files: Files): Promise<readonly NamedText[]> => {
  const dir = join(root, '.github/workflows')
  const names = (await files.list(dir)).filter((name) => /\.ya?ml$/.test(name))
  const read = await Promise.all(
    names.map(async (name) => [name, await files.read(join(dir, name))] as const),
  )
  return read.flatMap(([name, text]) =>
    text === null ? [] : [{ path: relative(root, join(dir, name)), text }],
  )
}

/** The default Dockerfile of a context, absolute; `dockerfile` serves where the other is missing. */
export const defaultDockerfile = async (dir: string, files: Files): Promise<string> => {
  const path = join(dir, 'Dockerfile')
  const lower = join(dirname(path), 'dockerfile')
  return !(await files.exists(path)) && (await files.exists(lower)) ? lower : path
}
