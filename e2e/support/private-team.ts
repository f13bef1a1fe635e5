import { readFileSync } from 'node:fs'
import type { Repositories } from './git-repositories.ts'
import { goProject } from './go-project.ts'
import { ADA, type Repository, repositoryOf } from './repository.ts'

/** Only what go.mod needs is downloaded, all packages are loaded, nothing is compiled. */
const DOCKERFILE = `FROM golang:1.26-alpine AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go list -deps ./... > /packages
FROM scratch
COPY --from=build /packages /packages
COPY --from=build /src /src
`

/** Modules of a team on one host. */
export interface Team {
  /** Import paths of their packages. */
  readonly packages: readonly string[]
  /** go.mod of a program that needs all of them, without sums. */
  readonly goMod: string
}

const mod = (path: string, ...lines: readonly string[]): string =>
  `${[`module ${path}`, 'go 1.20', ...lines].join('\n\n')}\n`
const pkg = (name: string, ...imports: readonly string[]): string =>
  `package ${name}\n\n${imports.map((path) => `import _ "${path}"\n`).join('')}`

/** Makes the repositories of a team: a module that needs another by pseudo-version, a module in a folder, one before modules, a retracted and a replaced one. With `.git` as suffix of the paths Go need not ask the host where they are. https://go.dev/ref/mod#vcs-find */
export const makeTeam = (repositories: Repositories, host: string, suffix: '' | '.git' = ''): Team => {
  const at = (name: string) => `${host}/team/${name}${suffix}`
  const sub = `${at('mono')}/sub`
  const [pseudo = ''] = repositories.make('team/base', [
    { files: { 'go.mod': mod(at('base')), 'base.go': pkg('base') } },
  ])
  const lib = mod(at('lib'), `require ${at('base')} ${pseudo}`)
  repositories.make('team/lib', [
    { files: { 'go.mod': lib, 'lib.go': pkg('lib', at('base')) }, tags: ['v1.1.0'] },
  ])
  repositories.make('team/mono', [
    { files: { 'go.mod': mod(at('mono')), 'mono.go': pkg('mono') }, tags: ['v1.0.0'] },
    { files: { 'sub/go.mod': mod(sub), 'sub/sub.go': pkg('sub') }, tags: ['sub/v0.2.0'] },
  ])
  repositories.make('team/old', [{ files: { 'old.go': pkg('old') }, tags: ['v2.0.0'] }])
  repositories.make('team/regretted', [
    { files: { 'go.mod': mod(at('regretted')), 'r.go': pkg('regretted') }, tags: ['v1.0.0'] },
    { files: { 'go.mod': mod(at('regretted'), 'retract v1.0.0') }, tags: ['v1.0.1'] },
  ])
  repositories.make('team/patched', [
    { files: { 'go.mod': mod(at('fork')), 'fork.go': pkg('fork') }, tags: ['v1.2.0'] },
  ])
  const needs = [
    `${at('base')} ${pseudo}`,
    `${at('fork')} v1.0.0`,
    `${at('lib')} v1.1.0`,
    `${sub} v0.2.0`,
    `${at('old')} v2.0.0+incompatible`,
    `${at('regretted')} v1.0.0`,
  ]
  const replace = `replace ${at('fork')} => ${at('patched')} v1.2.0`
  return {
    packages: [at('base'), at('fork'), at('lib'), sub, at('old'), at('regretted')],
    goMod: mod('example.org/app', ...needs.map((need) => `require ${need}`), replace),
  }
}

/** A repository of a program that needs the team's modules; its go.sum is written by the real go, in an environment with access. */
export const needingTeam = async (
  team: Team,
  through: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly repository: Repository; readonly head: string }> => {
  const project = goProject({ 'go.mod': team.goMod })
  const [program = 'go', ...args] = [...through, 'go', 'mod', 'download', 'all']
  const done = await project.go(program, args, { ...env, GOFLAGS: '-mod=mod -modcacherw' })
  if (done.code !== 0) throw new Error(done.stderr)
  const repository = repositoryOf('hello')
  repository.remove('cmd')
  repository.remove('internal')
  for (const name of ['go.mod', 'go.sum'])
    repository.write(name, readFileSync(`${project.dir}/${name}`, 'utf8'))
  repository.write('main.go', `${pkg('main', ...team.packages)}\nfunc main() {}\n`)
  repository.write('Dockerfile', DOCKERFILE)
  project.close()
  return { repository, head: repository.commit(ADA, 'Need the team') }
}
