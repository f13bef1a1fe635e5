import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { canaryOf, isIn } from '../../e2e/support/canary.ts'
import { rules } from '../../src/catalogue/rules/index.ts'
import { isSnapshotWanted } from '../../src/pipeline/snapshot.ts'
import type { Ports } from '../../src/ports/ports.ts'
import { classify, literalsOf } from '../../src/stages/classify/index.ts'
import { readLog } from '../../src/stages/read-log/index.ts'
import {
  COMPILE_ERROR,
  type Ending,
  EXPORT_FAILED,
  failing,
  LOST,
  PASSES,
  runScene,
  type SceneOptions,
  TIMEOUT,
} from './run-scene.ts'

const DIRECTORY = '/tmp/run/snapshot'

/** Answers are waited for, as on a machine that has all the time. */
const patient = (ports: Ports): Ports => ({
  ...ports,
  pause: (milliseconds) =>
    milliseconds === 8_000 ? new Promise(() => undefined) : ports.pause(milliseconds),
})

const snap = async (end: Ending, options: SceneOptions = {}) => {
  const through = (ports: Ports) => patient(options.through?.(ports) ?? ports)
  const scene = await runScene(end, { ...options, through })
  if (!scene.result.ok) throw new Error(JSON.stringify(scene.result))
  const file = (name: string): string => scene.written.get(`${DIRECTORY}/${name}`) ?? ''
  const left = [...scene.written.keys()].filter((path) => path.startsWith(DIRECTORY))
  return { ...scene, ...scene.result.value, file, left }
}

describe('the snapshot of a build that failed', () => {
  test('holds record, report, log, Dockerfile and machine, and a manifest of them', async () => {
    const { snapshot, reportPath, incident, file, left } = await snap(() => COMPILE_ERROR)
    expect(snapshot).toEqual({
      names: [expect.stringMatching(/^go-docker-build-build-attempt-1$/), expect.any(String)],
      directory: DIRECTORY,
      files: [
        ...['MANIFEST.txt', 'report.html', 'incident.json', 'build.ndjson', 'Dockerfile'],
        ...['versions.txt', 'go.txt', 'modules.txt', 'builder.txt', 'machine.txt', 'engine.log'],
        'environment.txt',
      ],
    })
    expect(left.toSorted()).toEqual(snapshot?.files.map((name) => `${DIRECTORY}/${name}`).toSorted())
    expect(reportPath).toBe('/tmp/run/report.html')
    expect(JSON.parse(file('incident.json'))).toEqual(JSON.parse(JSON.stringify(incident)))
    expect(file('MANIFEST.txt')).toContain('Outcome: failure, compile.undefined')
    expect(file('MANIFEST.txt')).toMatch(/report\.html\s+\d+ {2}the report/)
    const lines = file('build.ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const decisive = lines.find(({ text }) => text.includes('undefined: x'))
    expect(decisive).toMatchObject({
      traceId: incident.run.traceId,
      service: 'go-docker-build',
      step: expect.stringContaining('RUN go build'),
      spanId: expect.stringMatching(/^[0-9a-f]{16}$/),
      parentSpan: expect.stringMatching(/^[0-9a-f]{16}$/),
      timestamp: expect.stringMatching(/Z$/),
    })
    expect(file('modules.txt')).toContain('require example.org/x v1.0.0')
    expect(file('engine.log')).toContain('buildx_buildkit_main0')
  })

  test.each([
    ['a compile error', COMPILE_ERROR],
    ['a proxy', TIMEOUT],
    ['a lost builder', LOST],
    ['an export', EXPORT_FAILED],
    ['quotes and colours', failing('\u001b[31m./main.go:3:7: undefined: "x" \\ y\u001b[0m')],
  ] as const)('has a log of which diagnose says the same as the run: %s', async (_name, ending) => {
    const { incident, file } = await snap(() => ending)
    const found = classify(readLog(file('build.ndjson'), literalsOf(rules)), rules)
    expect(found?.id).toBe(incident.diagnosis?.id)
    expect(found?.facts).toEqual(incident.diagnosis?.facts)
    expect(found?.evidence.text).toBe(incident.diagnosis?.evidence.text)
  })

  test('has the Dockerfile as it was built, and the logs of attempts before', async () => {
    const lost = failing('go: example.org/x@v1.0.0: Get "https://goproxy.cn/x": dial tcp: i/o timeout')
    const { incident, file, snapshot } = await snap((build) => (build === 1 ? lost : COMPILE_ERROR))
    expect(incident.attempts.length).toBeGreaterThan(1)
    expect(file('Dockerfile')).toContain('--mount=')
    expect(snapshot?.files).toContain('attempt-1.log')
    expect(file('attempt-1.log')).toContain('i/o timeout')
  })

  test('has no secret the run was given or the machine holds, in any form', async () => {
    const secrets = {
      env: 'canary-env-8f3a91',
      arg: 'canary-arg-55d0c2',
      secret: 'canary-secret-0b17',
      file: 'canary-file-93bd11',
      url: 'canary-url-71aa0e',
      token: 'canary-token-c2c2',
      hidden: 'canary-hidden-40f1',
    }
    const printed = Object.values(secrets).flatMap((one) => [
      one,
      `https://me:${one}@git.example.org`,
      encodeURIComponent(`${one} & more`),
      ...['', 'x', 'me:'].map((start) => Buffer.from(`${start}${one}`).toString('base64')),
    ])
    const said = printed.map((form) => `printed: ${form}`)
    const compressed: string[] = []
    const end: Ending = () => failing(...said, './main.go:3:2: undefined: x')
    const { left, written } = await snap(end, {
      inputs: {
        'build-args': `API_TOKEN=${secrets.arg}`,
        secrets: `id=${secrets.secret}`,
        'secret-envs': 'x=FOR_BUILD',
        'go-proxy': `https://me:${secrets.url}@goproxy.example.org`,
        'go-auth': `git.example.org me ${secrets.token}`,
      },
      files: {
        '/w/Dockerfile': `FROM golang:1.26\nARG X=${secrets.arg}\n# ${secrets.hidden}\nRUN go build -o /app .\n`,
        '/w/go.mod': `module example.org/app\n// ${secrets.file}\n`,
      },
      world: {
        env: { GITHUB_WORKSPACE: '/w', FOR_BUILD: secrets.env },
        hidden: [secrets.hidden, secrets.file],
        compress: (text) => {
          compressed.push(Buffer.from(text).toString('utf8'))
          return gzipSync(text)
        },
      },
      through: (ports) => ({
        ...ports,
        shell: {
          run: async (program, args, options) => {
            const finished = await ports.shell.run(program, args, options)
            return finished.code === 127 ? { code: 0, stdout: said.join('\n'), stderr: '' } : finished
          },
        },
      }),
    })
    const texts = left.map((path) => written.get(path) ?? '')
    expect(texts.length).toBeGreaterThan(10)
    expect(texts.filter((text) => text.includes('printed: ***')).length).toBeGreaterThan(3)
    const all = [...texts, ...compressed].map((text) => Buffer.from(text))
    const leaks = Object.entries(secrets).filter(([, one]) => all.some((text) => isIn(canaryOf(one), text)))
    expect(compressed.join('')).toContain('printed: ***')
    expect(leaks).toEqual([])
  })

  test('is not made of a build that passed, and nothing is asked', async () => {
    const programs: string[] = []
    const { snapshot, reportPath, left } = await snap(() => PASSES, {
      through: (ports) => ({
        ...ports,
        shell: {
          run: (program, args, options) => {
            programs.push(program)
            return ports.shell.run(program, args, options)
          },
        },
      }),
    })
    expect({ snapshot, reportPath, left }).toEqual({ snapshot: null, reportPath: null, left: [] })
    expect(programs).not.toContain('df')
    expect(programs).not.toContain('ps')
  })

  test('is made of one that passed when it is asked for', async () => {
    const { snapshot, file } = await snap(() => PASSES, { inputs: { artifact: 'always' } })
    expect(snapshot?.files).toContain('report.html')
    expect(file('MANIFEST.txt')).toContain('Outcome: success\n')
  })

  test('that cannot be written is a warning, and the verdict stays', async () => {
    const { snapshot, incident, lines, left } = await snap(() => COMPILE_ERROR, {
      through: (ports) => ({
        ...ports,
        files: {
          ...ports.files,
          write: async (path, text) => {
            if (path.endsWith('go.txt')) throw new Error('ENOSPC: no space left on device')
            await ports.files.write(path, text)
          },
        },
      }),
    })
    expect(snapshot).toBeNull()
    expect(incident).toMatchObject({ outcome: 'failure', diagnosis: { id: 'compile.undefined' } })
    expect(lines).toContain(
      'warning: The snapshot of the build was not written: ENOSPC: no space left on device. The build does not depend on it.',
    )
    expect(left).toEqual([])
  })

  test.each([
    ['on-failure', true, {}, true],
    ['on-failure', false, {}, false],
    ['on-failure', true, { isFork: true }, false],
    ['on-failure', true, { isAction: false }, false],
    ['always', true, { isFork: true }, true],
    ['always', false, {}, true],
    ['always', true, { isAction: false }, false],
    ['never', true, {}, false],
  ] as const)('by the input %s, failed: %s, in %j: %s', (artifact, hasFailed, world, isWanted) => {
    expect(isSnapshotWanted({ artifact }, hasFailed, { isAction: true, ...world })).toBe(isWanted)
  })
})
