import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { serve } from '../../__tests__/support/module-proxy.ts'
import { buildBroken, expectBob } from '../support/broken.ts'
import { type Repository, repositoryOf } from '../support/repository.ts'
import { emptyModuleCache, type Scene, setScene } from '../support/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await setScene()
}, 900_000)
afterAll(() => scene.close())

const GREET = 'internal/greet/greet.go'
const append = (file: string, text: string) => (repository: Repository) => repository.edit(file, /$/, text)

describe('a build that the code breaks, on the real engine', () => {
  test('a compile error in a package below the root is annotated on its line', async () => {
    const failed = await buildBroken(
      scene,
      repositoryOf('hello'),
      append(GREET, '\nvar _ = notDefinedAnywhere\n'),
    )
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
      scene,
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
    const failed = await buildBroken(scene, repositoryOf('hello'), (repository) => {
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
    const failed = await buildBroken(scene, repositoryOf('mounts'), (repository) => {
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
        scene,
        repositoryOf('hello'),
        (repository) => repository.edit('go.mod', /$/, '\nrequire example.org/lib v1.99.0\n'),
        { 'go-proxy': upstream.url },
        { GOMODCACHE: modules.dir },
      )
      expect(upstream.asked.length).toBeGreaterThan(0)
      expect(failed.result.outputs['failure-id']).toBe('gomod.unknown-revision')
      expect(failed.incident.location).toMatchObject({ path: 'go.mod', line: expect.any(Number) })
      expect(failed.incident.diagnosis?.evidence.text).toContain('v1.99.0')
      expectBob(failed, 'go.mod')
    } finally {
      await upstream.close()
      modules.close()
    }
  }, 400_000)

  test('a replaced path outside the context is annotated on the replace line', async () => {
    const failed = await buildBroken(
      scene,
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
})
