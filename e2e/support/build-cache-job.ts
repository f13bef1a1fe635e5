import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Incident } from '../../src/model/incident.ts'
import { type ColdBuilder, coldBuilder, type Driver } from '../engine/engine.ts'
import { type JobOptions, type PhaseResult, startJob } from './action.ts'
import { ADA, type Repository, repositoryOf } from './repository.ts'
import type { Scene } from './scene.ts'

/** `-v` prints the packages that are compiled, and none that come from the cache. https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies */
const DOCKERFILE = `FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -v -o /app .
FROM scratch
COPY --from=build /app /app
`

/** What one job did, main and post. */
export interface Carrying {
  readonly main: PhaseResult
  /** Null where main failed before it left a state. */
  readonly post: PhaseResult
  readonly incident: Incident
  /** Packages that were compiled, in the words of go build -v. */
  readonly compiled: readonly string[]
}

/** How a job differs from a push to main on a fresh builder. */
export interface CarryingOptions extends JobOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly inputs?: Readonly<Record<string, string>>
  readonly driver?: Driver
  /** A builder that lives on; absent: a fresh one. */
  readonly builder?: ColdBuilder
  /** Looks at the runner between main and post. */
  readonly between?: (main: PhaseResult) => Promise<void>
}

/** A repository whose jobs run on runners that all look alike, as hosted ones do. */
export interface CarryingRepository {
  readonly repository: Repository
  /** Where each runner keeps temporary files. */
  readonly temp: string
  /** Commits what there is and builds it. */
  job(options?: CarryingOptions): Promise<Carrying>
  close(): void
}

const PACKAGE = /^(?:\s*)((?:[a-z][\w.-]*\/)*[a-z][\w.-]*)$/

/** Packages that a log of `go build -v` names, in order. */
export const compiledIn = (log: string): readonly string[] =>
  log.split('\n').flatMap((line) => {
    const [, name] = PACKAGE.exec(line.replace(/^#\d+ [\d.]+ /, '')) ?? []
    return name === undefined ? [] : [name]
  })

/** Makes a repository of two small packages and a main one that imports nothing else. */
export const carryingRepository = (scene: Scene, dockerfile = DOCKERFILE): CarryingRepository => {
  const temp = mkdtempSync(join(tmpdir(), 'runner-temp-'))
  const modules = mkdtempSync(join(tmpdir(), 'modules-'))
  const repository = repositoryOf('hello')
  for (const name of ['main.go', 'main_test.go'])
    try {
      repository.remove(name)
    } catch {}
  repository.write('Dockerfile', dockerfile)
  repository.write('go.mod', 'module example.org/app\n\ngo 1.26\n')
  repository.write('a/a.go', 'package a\n\nfunc Say() { println("a") }\n')
  repository.write('b/b.go', 'package b\n\nfunc Say() { println("b") }\n')
  repository.write(
    'main.go',
    'package main\n\nimport (\n\t"example.org/app/a"\n\t"example.org/app/b"\n)\n\nfunc main() {\n\ta.Say()\n\tb.Say()\n}\n',
  )
  const name = `octocat/carry-${randomBytes(4).toString('hex')}`
  let runs = 0
  const job: CarryingRepository['job'] = async (options = {}) => {
    // A Dockerfile that changed is given a new trial where small gains were counted as losses.
    repository.write('Dockerfile', `${dockerfile}# run ${++runs}\n`)
    const head = repository.commit(ADA, `Change ${runs}`)
    const builder = options.builder ?? (await coldBuilder(scene.engine, options.driver ?? 'docker-container'))
    const env = {
      ...builder.env,
      ...scene.results.env,
      GITHUB_REPOSITORY: name,
      GITHUB_SHA: head,
      GITHUB_RUN_ID: String(1000 + runs),
      GOMODCACHE: modules,
      RUNNER_TEMP: temp,
      ...options.env,
    }
    const run = startJob(repository.dir, env, {}, options)
    try {
      const main = await run.run({ context: '.', 'github-token': '', ...options.inputs })
      const incident = run.incident(main)
      await options.between?.(main)
      const post = await run.run({}, main.state)
      return { main, post, incident, compiled: compiledIn(main.log) }
    } finally {
      run.close()
      if (options.builder === undefined) await builder.close()
    }
  }
  const close = () => {
    repository.close()
    for (const dir of [temp, modules]) rmSync(dir, { recursive: true, force: true })
  }
  return { repository, temp, job, close }
}
