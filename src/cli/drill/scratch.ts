import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { shell } from '../../adapters/shell.ts'
import { CannotDrill, type Caused } from './drill.ts'

/** Author of the last commit: named where the failure is theirs, and nowhere else. */
export const AUTHOR = 'Drill Author'
const BEFORE = 'Drill Founder'

/** A repository with a tiny Go service, made anew for one drill. */
export interface Scratch {
  /** The work tree, and a directory beside it for what the run leaves. */
  readonly dir: string
  readonly temp: string
  readonly base: string
  readonly head: string
  close(): void
}

/** A service without modules; drills write over what they break. */
const SERVICE: Readonly<Record<string, string>> = {
  'go.mod': 'module example.org/service\n\ngo 1.21\n',
  'main.go':
    'package main\n\nimport "net/http"\n\nfunc main() {\n\t_ = http.ListenAndServe(":8080", http.NotFoundHandler())\n}\n',
  Dockerfile: 'FROM scratch\nCOPY . /src\n',
}

/** A Dockerfile that brings modules and compiles. */
export const COMPILES = `FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /service .
FROM scratch
COPY --from=build /service /service
`

/** A hash of the right form that no file has. */
const NO_HASH = `h1:${'A'.repeat(43)}=`

/** The service with one module that it needs. */
export const needing = (module: string): Readonly<Record<string, string>> => ({
  'go.mod': `module example.org/service\n\ngo 1.21\n\nrequire ${module} v1.0.0\n`,
  'go.sum': `${module} v1.0.0 ${NO_HASH}\n${module} v1.0.0/go.mod ${NO_HASH}\n`,
  Dockerfile: COMPILES,
})

/** Makes the repository: the service with files over it in a first commit, further ones in a second commit by somebody else. */
export const makeScratch = async ({
  before = {},
  files,
}: Pick<Caused, 'before' | 'files'>): Promise<Scratch> => {
  const top = mkdtempSync(join(tmpdir(), 'go-docker-build-drill-'))
  const dir = join(top, 'service')
  const temp = join(top, 'run')
  mkdirSync(temp)
  const write = (all: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true })
      writeFileSync(join(dir, path), text)
    }
  }
  const close = () => rmSync(top, { recursive: true, force: true })
  const git = async (...args: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await shell.run('git', args, {
      cwd: dir,
      env: { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_DIR: undefined },
    })
    if (code === 0) return stdout.trim()
    close()
    throw new CannotDrill(`git ${args[0]} failed: ${stderr.trim().split('\n')[0]}; see that git works here`)
  }
  const commit = async (name: string, subject: string): Promise<string> => {
    await git('add', '-A')
    const who = ['-c', `user.name=${name}`, '-c', 'user.email=drill@example.org']
    await git(...who, 'commit', '-q', '--no-verify', '--allow-empty', '-m', subject)
    return git('rev-parse', 'HEAD')
  }
  write({ ...SERVICE, ...before })
  await git('init', '-q', '-b', 'main')
  const base = await commit(BEFORE, 'Serve')
  write({ 'README.md': 'A drill.\n', ...files })
  return { dir, temp, base, head: await commit(AUTHOR, 'Change the service'), close }
}
