import { build, type Recipe, type Recipes, run } from '../recipe.ts'
import { goDockerfile, loud } from './go.ts'

const PASSES = run('echo one', 'echo "error: handled" && sleep 0.1', 'echo three')
const with_ = (options: string, more: Partial<Recipe> = {}): Recipe => ({ ...PASSES, options, ...more })
const GO = { 'go.mod': 'module example.org/shop\n\ngo 1.24\n', 'main.go': 'package main\n\nfunc main() {}\n' }
const GO_LOUD = { 'go.mod': 'module example.org/shop\n\ngo 1.24\n', ...loud }
const JSON_LOG = '--progress=rawjson'

const CROSS = `FROM --platform=$BUILDPLATFORM golang:1.26 AS build
WORKDIR /src
COPY . .
ARG TARGETOS TARGETARCH
RUN echo "error: none for $TARGETARCH" && GOPROXY=off CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /shop .
FROM scratch
COPY --from=build /shop /shop
`

const script = (text: string, recipe: Recipe = PASSES): Recipe => ({ ...recipe, script: text })
const HOST = '--network=host --allow=network.host'
const BUILDX = `docker buildx build --progress=plain --no-cache ${HOST}`
const CLASSIC = 'DOCKER_BUILDKIT=0 docker build --network=host'

/** What BuildKit, buildx and the classic builder say around a build that passes. */
export const engine: Recipes = {
  'cache-from-missing-reference': with_('--cache-from type=registry,ref={registry}/none:cache'),
  'cache-from-refused-registry': with_('--cache-from type=registry,ref=127.0.0.1:9/none:cache'),
  'cache-from-missing-folder': with_('--cache-from type=local,src=none', { driver: 'remote' }),
  'cache-to-folder': with_('--cache-to type=local,dest=cache', { driver: 'remote' }),
  'cache-to-refused-ignored': with_('--cache-to type=registry,ref=127.0.0.1:9/shop:cache,ignore-error=true', {
    driver: 'remote',
  }),
  'cache-of-the-job-absent': with_('--cache-from type=gha --cache-to type=gha,ignore-error=true', {
    driver: 'remote',
  }),
  'all-cached': script(
    `docker buildx build -q ${HOST} . >/dev/null 2>&1; docker buildx build --progress=plain ${HOST} . 2>&1`,
  ),
  'no-output-of-a-container-builder': with_('', { driver: 'remote' }),
  'checks-with-warnings': build(
    'from alpine as Error\nENV FATAL error\nARG SECRET_TOKEN=none\nMAINTAINER team@example.org\nWORKDIR src\nCMD echo failed\nENTRYPOINT sh -c false\nRUN echo done\n',
  ),
  'checks-alone': script('docker buildx build --call check . 2>&1', build('FROM alpine\nRUN echo ok\n')),
  'secret-absent': build(
    'FROM alpine\nRUN --mount=type=secret,id=token cat /run/secrets/token || echo "no token, going on"\n',
  ),
  'ssh-absent': build(
    'FROM alpine\nRUN --mount=type=ssh test -S "$SSH_AUTH_SOCK" || echo "no agent, permission denied is expected"\n',
  ),
  'broken-stage-not-needed': build(
    'FROM alpine AS broken\nRUN exit 1\nFROM alpine\nRUN echo "broken is left out"\n',
  ),
  'empty-context': build('FROM alpine\nCOPY . /src\nRUN ls /src | grep error || true\n'),
  'rawjson-survived': {
    ...run('frobnicate || true', 'echo "ERROR: failed to solve: nothing"'),
    options: JSON_LOG,
  },
  'rawjson-go-test': build(goDockerfile('go test -v ./...'), GO_LOUD, { options: JSON_LOG }),
  'rawjson-go-test-json': build(goDockerfile('go test -json ./...'), GO_LOUD, { options: JSON_LOG }),
  'rawjson-cache-from-missing': with_(`${JSON_LOG} --cache-from type=registry,ref={registry}/none:cache`),
  'rawjson-checks': build('from alpine\nENV FATAL error\nRUN echo done\n', {}, { options: JSON_LOG }),
  'platforms-two': build(CROSS, GO, { driver: 'remote', options: '--platform linux/amd64,linux/arm64' }),
  'platforms-two-rawjson': build(CROSS, GO, {
    driver: 'remote',
    options: `--platform linux/amd64,linux/arm64 ${JSON_LOG}`,
  }),
  'push-to-a-registry': with_('--push -t {registry}/innocent:latest'),
  'drawn-for-a-terminal': script(
    `script -qec "docker buildx build --progress=tty --no-cache ${HOST} ." /dev/null`,
  ),
  'bake-two-targets': script('docker buildx bake --progress=plain --no-cache --allow=network.host 2>&1', {
    files: {
      Dockerfile:
        'FROM alpine AS error\nRUN echo one; false || true\nFROM alpine AS panic\nRUN echo two; frobnicate || true\n',
      'docker-bake.hcl':
        'group "default" {\n  targets = ["error", "panic"]\n}\ntarget "error" {\n  target = "error"\n  network = "host"\n}\ntarget "panic" {\n  target = "panic"\n  network = "host"\n}\n',
    },
  }),
  'buildctl-alone': script(
    'buildctl --addr "$(docker buildx inspect | sed -n "s/^Endpoint: *//p")" build --progress=plain --no-cache --frontend dockerfile.v0 --local context=. --local dockerfile=. 2>&1',
    { ...run('frobnicate || true'), driver: 'remote' },
  ),
  'two-builds-one-after-the-other': script(`exec 2>&1; ${BUILDX} . && ${BUILDX} --build-arg ERROR=1 .`),
  'build-then-container-that-logs': {
    ...script(
      `exec 2>&1; ${BUILDX} -t innocent-logs --load . && docker run --network=host --rm innocent-logs sh -c 'echo "error: no config, defaults are used" >&2; echo ready'`,
    ),
    isFramed: true,
  },
  'image-missing-then-built': {
    ...script(
      `exec 2>&1; docker image inspect innocent-none || ${BUILDX} .; docker rm -f innocent-none || true`,
    ),
    isFramed: true,
  },
  'first-try-fails-second-passes': {
    ...script(
      `exec 2>&1; ${BUILDX} --build-arg OK=0 . || { sed -i 's/exit 1/echo passed/' Dockerfile; ${BUILDX} .; }`,
      run('echo "error: dial tcp: i/o timeout" && exit 1'),
    ),
    isFramed: true,
  },
  'classic-survived': script(
    `${CLASSIC} --no-cache . 2>&1`,
    run('frobnicate || true', 'echo "Error: handled" >&2'),
  ),
  'classic-cached': script(`${CLASSIC} -q . >/dev/null 2>&1; ${CLASSIC} . 2>&1`),
  'classic-prose': script(
    `${CLASSIC} --no-cache . 2>&1`,
    build('FROM alpine\nCOPY notes.txt /\nRUN cat /notes.txt\n', {
      'notes.txt':
        'returned a non-zero code: 1 means that the command failed\nfailed to solve: an error of BuildKit\nStep by step: what went wrong\n',
    }),
  ),
  'classic-make': script(
    `${CLASSIC} --no-cache . 2>&1`,
    build('FROM golang:1.26\nWORKDIR /src\nCOPY Makefile ./\nRUN make\n', {
      Makefile:
        'all: clean\n\t@echo "--- FAIL: none"; echo "ok  example.org/shop 0.004s"\nclean:\n\t-rm bin/missing\n\t-false\n',
    }),
  ),
}
