import { randomBytes } from 'node:crypto'
import { goSum, type TestModule } from './module-tree.ts'
import { ADA, type Repository, repositoryOf } from './repository.ts'

/** Downloads all modules of go.mod and compiles nothing. */
export const DOWNLOADS = `FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
FROM scratch
COPY --from=build /src /src
`

/** A repository that needs these modules, with its commit; nothing of it is in any layer or mount yet. */
export const needing = (
  modules: readonly TestModule[],
  dockerfile = DOWNLOADS,
): { readonly repository: Repository; readonly head: string } => {
  const repository = repositoryOf('hello')
  const lines = modules.map(({ path, version }) => `\t${path} ${version}\n`).join('')
  repository.write('go.mod', `module example.org/app\n\ngo 1.26\n\nrequire (\n${lines})\n`)
  repository.write('go.sum', goSum(modules))
  repository.write('Dockerfile', dockerfile)
  return { repository, head: repository.commit(ADA, 'Need modules') }
}

/** A small module no other test has. */
export const freshModule = (files?: Readonly<Record<string, string>>): TestModule => ({
  path: `example.org/fresh-${randomBytes(4).toString('hex')}`,
  version: 'v1.0.0',
  ...(files === undefined ? {} : { files }),
})
