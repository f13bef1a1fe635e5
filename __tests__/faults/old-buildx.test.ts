import { describe, expect, test } from '@jest/globals'
import type { Ports } from '../../src/ports/ports.ts'
import { COMPILE_ERROR, type Ending, runScene } from '../pipeline/run-scene.ts'

const ERROR = 'process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1'

/** A build as `--progress=plain` tells it. https://docs.docker.com/reference/cli/docker/buildx/build/#progress */
const PLAIN: Ending = () => ({
  code: 1,
  stderr: `#1 [internal] load build definition from Dockerfile
#1 DONE 0.0s

#5 [build 4/4] RUN go build -o /app .
#5 0.712 # example.org/app
#5 0.713 ./main.go:3:2: undefined: x
#5 ERROR: ${ERROR}
------
 > [build 4/4] RUN go build -o /app .:
0.712 # example.org/app
0.713 ./main.go:3:2: undefined: x
------
ERROR: failed to solve: ${ERROR}
`,
})

/** The machine, with another answer to `docker buildx version`. */
const withVersion =
  (stdout: string) =>
  (ports: Ports): Ports => ({
    ...ports,
    shell: {
      run: async (program, args, options) =>
        args[0] === 'buildx' && args[1] === 'version'
          ? { code: 0, stdout, stderr: '' }
          : ports.shell.run(program, args, options),
    },
  })

describe('a buildx that', () => {
  test.each([
    ['is 0.10.4', 'github.com/docker/buildx v0.10.4 c513d34', PLAIN, 'plain'],
    ['is 0.12.1', 'github.com/docker/buildx 0.12.1 30feaa1', PLAIN, 'plain'],
    ['does not tell its version', 'somebody’s own build', PLAIN, 'plain'],
    ['is 0.13.0', 'github.com/docker/buildx v0.13.0 0de5f1c', () => COMPILE_ERROR, 'rawjson'],
    ['is asked for records and gives text', 'github.com/docker/buildx v0.30.0 abc', PLAIN, 'rawjson'],
  ] as const)(
    '%s: the failure has its label, its line and its verdict',
    async (_name, version, end, progress) => {
      const { result, builds } = await runScene(end, { through: withVersion(version) })
      expect(builds[0]).toContain(`--progress=${progress}`)
      if (!result.ok) throw new Error(JSON.stringify(result.problems))
      const { outcome, diagnosis, attempts } = result.value.incident
      expect([outcome, diagnosis?.id]).toEqual(['failure', 'compile.undefined'])
      expect(diagnosis?.evidence.text).toBe('./main.go:3:2: undefined: x')
      expect(attempts[0]?.steps.some(({ name }) => name.includes('RUN go build'))).toBe(true)
    },
  )
})
