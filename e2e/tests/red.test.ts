import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { serve } from '../../__tests__/support/module-proxy.ts'
import type { Incident } from '../../src/model/incident.ts'
import { coldBuilder } from '../engine/engine.ts'
import type { PhaseResult } from '../support/action.ts'
import { BOB, type Repository, repositoryOf } from '../support/repository.ts'
import { emptyModuleCache, type Scene, setScene } from '../support/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await setScene()
}, 900_000)
afterAll(() => scene.close())

interface Failed {
  readonly result: PhaseResult
  readonly incident: Incident
  readonly check: {
    readonly title: string
    readonly summary: string
    readonly annotations: readonly Annotated[]
  }
}

interface Annotated {
  readonly path: string
  readonly start_line: number
  readonly message: string
}

/** Breaks a repository by Bob's commit, builds it as a pull request, and reads what was reported. */
const buildBroken = async (
  repository: Repository,
  breakIt: (repository: Repository) => void,
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<Failed> => {
  breakIt(repository)
  const head = repository.commit(BOB, 'Change things')
  const job = scene.pullRequest(repository, head, { GITHUB_REPOSITORY: 'octocat/red', ...env })
  try {
    const before = scene.github.requests.length
    const result = await job.run({ context: '.', 'github-token': 't0ken', ...inputs })
    expect(result.code).toBe(1)
    expect(scene.github.violations).toEqual([])
    const asked = scene.github.requests.slice(before).find((request) => request.id === 'checks/create')
    const check = (asked?.body as { output: Failed['check']; conclusion: string; head_sha: string }) ?? {}
    expect(check.conclusion).toBe('failure')
    expect(check.head_sha).toBe(head)
    return { result, incident: job.incident(result), check: check.output }
  } finally {
    job.close()
    repository.close()
  }
}

const expectBob = ({ incident, result }: Failed, file: string): void => {
  expect(incident.attribution.verdict).toBe('author')
  expect(incident.attribution.suspects[0]?.author.name).toBe('Bob')
  expect(JSON.parse(result.outputs['suspects'] ?? '[]')).toHaveLength(incident.attribution.suspects.length)
  expect(incident.attribution.files[0]?.path).toBe(file)
}

const expectNobody = ({ incident, check }: Failed): void => {
  expect(incident.attribution.verdict).toBe('infra')
  expect(incident.attribution.suspects).toEqual([])
  expect(check.summary).toContain('Not you: infrastructure')
  expect(check.summary).not.toContain('Bob')
}

const GREET = 'internal/greet/greet.go'
const append = (file: string, text: string) => (repository: Repository) => repository.edit(file, /$/, text)

describe('a failed build on the real engine', () => {
  test('a compile error in a package below the root is annotated on its line', async () => {
    const failed = await buildBroken(repositoryOf('hello'), append(GREET, '\nvar _ = notDefinedAnywhere\n'))
    const { incident, check, result } = failed
    expect(result.outputs['failure-id']).toBe('compile.undefined')
    expect(result.outputs['blame']).toBe('yes')
    expect(result.outputs['retryable']).toBe('false')
    expect(incident.location).toMatchObject({ path: GREET, line: expect.any(Number), column: 9 })
    expect(incident.instruction).toEqual({ path: 'Dockerfile', line: 6, column: null })
    expect(incident.diagnosis?.evidence.text).toContain('undefined: notDefinedAnywhere')
    expect(check.annotations.map((one) => [one.path, one.start_line])).toEqual([
      [GREET, incident.location?.line],
      ['Dockerfile', 6],
    ])
    expect(check.annotations[0]?.message).toContain('Likely committer: Bob')
    expect(check.summary).toContain('undefined: notDefinedAnywhere')
    expect(result.log).toContain('undefined: notDefinedAnywhere')
    expectBob(failed, GREET)
  }, 400_000)

  test('a compile error in a stage with another WORKDIR is found in the folder it was copied from', async () => {
    const failed = await buildBroken(
      repositoryOf('hello', 'services/api'),
      (repository) => {
        repository.write(
          'build/Dockerfile',
          'FROM golang:1.26\nWORKDIR /work\nCOPY services/api ./svc\nWORKDIR svc\nRUN CGO_ENABLED=0 go build ./internal/...\n',
        )
        repository.edit(`services/api/${GREET}`, /$/, '\nfunc broken() int { return "text" }\n')
      },
      { file: 'build/Dockerfile' },
    )
    expect(failed.result.outputs['failure-id']).toBe('compile.type-error')
    expect(failed.incident.location?.path).toBe(`services/api/${GREET}`)
    expect(failed.incident.instruction).toEqual({ path: 'build/Dockerfile', line: 5, column: null })
    expectBob(failed, `services/api/${GREET}`)
  }, 400_000)

  test('a vet finding is told from a compile error', async () => {
    const failed = await buildBroken(repositoryOf('hello'), (repository) => {
      repository.edit(
        'Dockerfile',
        'RUN CGO_ENABLED=0 go build -o',
        'RUN go vet ./internal/...\nRUN CGO_ENABLED=0 go build -o',
      )
      repository.write(
        'internal/greet/say.go',
        'package greet\n\nimport "fmt"\n\nfunc say() { fmt.Printf("%d\\n", "text") }\n\nvar _ = say\n',
      )
    })
    expect(failed.result.outputs['failure-id']).toBe('vet.findings')
    expect(failed.incident.location).toMatchObject({ path: 'internal/greet/say.go', line: 5 })
    expect(failed.incident.instruction).toEqual({ path: 'Dockerfile', line: 6, column: null })
    expectBob(failed, 'internal/greet/say.go')
  }, 400_000)

  test('a missing go.sum entry is annotated on the line of go.mod that requires the module', async () => {
    const failed = await buildBroken(repositoryOf('mounts'), (repository) => {
      repository.edit('go.sum', /^github\.com\/spf13\/cobra \S+ h1:.*\n/m, '')
      repository.write(
        'Dockerfile',
        'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/ ./...\nFROM scratch\nCOPY --from=build /out /out\n',
      )
    })
    expect(failed.result.outputs['failure-id']).toBe('gomod.missing-go-sum')
    expect(failed.incident.diagnosis?.evidence.text).toContain('github.com/spf13/cobra')
    expect(failed.incident.location?.path).toMatch(/go\.mod$|\.go$/)
    expect(failed.incident.attribution.suspects[0]?.author.name).toBe('Bob')
  }, 400_000)

  test('a version that does not exist is annotated on its line of go.mod', async () => {
    const [upstream, modules] = [
      await serve(
        (_, response) =>
          void response
            .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
            .end('not found: example.org/lib@v1.99.0: invalid version: unknown revision v1.99.0\n'),
      ),
      emptyModuleCache(),
    ]
    try {
      const failed = await buildBroken(
        repositoryOf('hello'),
        (repository) => repository.edit('go.mod', /$/, '\nrequire example.org/lib v1.99.0\n'),
        { 'go-proxy': upstream.url },
        { GOMODCACHE: modules.dir },
      )
      expect(upstream.asked.length).toBeGreaterThan(0)
      expect(failed.result.outputs['failure-id']).toBe('proxy.not-found')
      expect(failed.incident.location).toMatchObject({ path: 'go.mod', line: expect.any(Number) })
      expect(failed.incident.diagnosis?.evidence.text).toContain('v1.99.0')
      expectBob(failed, 'go.mod')
    } finally {
      await upstream.close()
      modules.close()
    }
  }, 400_000)

  test('a proxy that refuses connections is nobody’s fault', async () => {
    const modules = emptyModuleCache()
    try {
      const failed = await buildBroken(
        repositoryOf('cgo'),
        (repository) => repository.write('NOTES.md', 'more\n'),
        { 'go-proxy': 'http://127.0.0.1:9' },
        { GOMODCACHE: modules.dir, GITHUB_REPOSITORY: `octocat/fresh-${process.pid}` },
      )
      expect(failed.result.outputs['failure-id']).toBe('proxy.connection-refused')
      expect(failed.result.outputs['retryable']).toBe('true')
      expect(failed.incident.diagnosis?.evidence.text).toContain('connection refused')
      expectNobody(failed)
    } finally {
      modules.close()
    }
  }, 400_000)

  test('a replaced path outside the context is annotated on the replace line', async () => {
    const failed = await buildBroken(
      repositoryOf('hello', 'app'),
      (repository) => {
        repository.write('lib/go.mod', 'module example.org/lib\n\ngo 1.25\n')
        repository.write('lib/lib.go', 'package lib\n\n// Name is the name.\nconst Name = "lib"\n')
        repository.edit(
          'app/go.mod',
          /$/,
          '\nrequire example.org/lib v0.0.0\n\nreplace example.org/lib => ../lib\n',
        )
        repository.write(
          'app/internal/greet/lib.go',
          'package greet\n\nimport "example.org/lib"\n\nvar _ = lib.Name\n',
        )
      },
      { context: 'app' },
    )
    expect(failed.result.outputs['failure-id']).toBe('gomod.replace-dir-missing')
    expect(failed.incident.location?.path).toBe('app/go.mod')
    expectBob(failed, 'app/go.mod')
  }, 400_000)

  test('a base image that does not exist is annotated on its FROM', async () => {
    const failed = await buildBroken(repositoryOf('hello'), (repository) =>
      repository.edit('Dockerfile', 'FROM golang:1.26', 'FROM golang:0.0.1-no-such-tag'),
    )
    expect(failed.result.outputs['failure-id']).toBe('image.not-found')
    expect(failed.incident.location ?? failed.incident.instruction).toMatchObject({
      path: 'Dockerfile',
      line: 1,
    })
    expectBob(failed, 'Dockerfile')
  }, 400_000)

  test('a typo in the Dockerfile is annotated on its line', async () => {
    const failed = await buildBroken(repositoryOf('hello'), (repository) =>
      repository.edit('Dockerfile', 'WORKDIR', 'WROKDIR'),
    )
    expect(failed.result.outputs['failure-id']).toBe('dockerfile.parse-error')
    expect(failed.incident.location ?? failed.incident.instruction).toMatchObject({
      path: 'Dockerfile',
      line: 2,
    })
    expectBob(failed, 'Dockerfile')
  }, 400_000)

  test('a build that is killed for memory is nobody’s fault', async () => {
    const builder = await coldBuilder(scene.engine, 'docker-container', {
      driverOpts: ['memory=200m', 'memory-swap=200m'],
    })
    try {
      const failed = await buildBroken(
        repositoryOf('hello'),
        (repository) =>
          repository.edit('Dockerfile', 'RUN CGO_ENABLED=0 go build', 'RUN tail /dev/zero && go build'),
        { builder: builder.name },
        builder.env,
      )
      expect(failed.result.outputs['failure-id']).toBe('runner.oom')
      expectNobody(failed)
    } finally {
      await builder.close()
    }
  }, 400_000)
})
