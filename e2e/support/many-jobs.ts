import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PhaseResult, startJob } from './action.ts'

/** What one of many jobs left behind. */
export interface OneOfMany {
  readonly number: number
  readonly main: PhaseResult
  readonly post: PhaseResult
  /** Everything the job shows or keeps: log, outputs, state, summary, and the files its outputs name. */
  readonly shown: string
  /** The module server its build was given. */
  readonly proxy: string
}

/** What all of them left on the machine. */
export interface Many {
  readonly jobs: readonly OneOfMany[]
  /** Names in the directory for temporary files that the jobs share. */
  readonly leftovers: readonly string[]
}

/** What a job has of its own, and no other may show. */
export const markOf = (number: number): string => `canary${number}x`
export const secretOf = (number: number): string => `s3cret-value-of-job-${number}x`

/** Does the job with this number fail. */
export const fails = (number: number): boolean => number % 2 === 1

/**
 * Docker as the step sees it, without an engine: a build waits until all jobs build at once, then prints a go line
 * that has the mark of the workspace it runs in, and fails where the workspace says so.
 */
const DOCKER = `#!/bin/sh
case "$1 $2" in
'buildx version') echo 'github.com/docker/buildx v0.30.0 0123456' ; exit ;;
'buildx inspect')
  printf 'Name: default\\nDriver: docker\\n\\nNodes:\\nName: default\\nEndpoint: default\\nStatus: running\\n'
  printf 'BuildKit version: v0.26.0\\nPlatforms: linux/amd64\\n' ; exit ;;
'version --format') echo 29.0.0 ; exit ;;
'network inspect') echo '[{"Subnet":"127.0.0.0/8","Gateway":"127.0.0.1"}]' ; exit ;;
'buildx build') ;;
*) exit 1 ;;
esac
mark=$(cat mark)
secret=none
meta=
proxy=
while [ $# -gt 0 ]; do
  case "$1 $2" in
  '--metadata-file '*) meta=$2 ;;
  '--secret id=go-docker-build-proxy,env='*) proxy=$(printenv "\${2##*env=}") ;;
  '--secret id=token,src='*) secret=$(cat "\${2#id=token,src=}") ;;
  esac
  shift
done
if [ "$secret" != "$(cat secret)" ]; then echo "secret of another job" >&2 ; exit 8 ; fi
echo "$proxy" > "$BARRIER/$mark"
tries=0
while [ "$(ls "$BARRIER" | wc -l)" -lt "$JOBS" ]; do
  tries=$((tries + 1))
  if [ $tries -gt 12000 ]; then echo 'the other jobs never built' >&2 ; exit 9 ; fi
  sleep 0.05
done
vertex='"digest":"sha256:01","name":"[build 2/2] RUN go build -o /app .","started":"2026-01-02T03:04:05Z"'
echo "{\\"vertexes\\":[{$vertex}]}" >&2
data=$(printf './main.go:3:2: undefined: %s\\n' "$mark" | base64 -w0)
end='"completed":"2026-01-02T03:04:09Z"'
if [ -e fails ]; then
  why='process \\"/bin/sh -c go build -o /app .\\" did not complete successfully: exit code: 1'
  printf '{"logs":[{"vertex":"sha256:01","stream":2,"data":"%s"}]}\\n' "$data" >&2
  printf '{"vertexes":[{%s,%s,"error":"%s"}]}\\n' "$vertex" "$end" "$why" >&2
  echo 'ERROR: failed to solve: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1' >&2
  exit 1
fi
printf '{"vertexes":[{%s,%s}]}\\n' "$vertex" "$end" >&2
printf '{"image.name":"%s"}\\n' "$mark" > "$meta"
`

const workspaceOf = (top: string, number: number): string => {
  const dir = join(top, `work-${number}`)
  mkdirSync(dir)
  const files: Record<string, string> = {
    Dockerfile: 'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\n',
    'go.mod': `module example.org/${markOf(number)}\n\ngo 1.26\n\nrequire example.org/x v1.0.0\n`,
    'main.go': `package main\n\nfunc main() { ${markOf(number)} }\n`,
    mark: markOf(number),
    secret: secretOf(number),
    ...(fails(number) ? { fails: '' } : {}),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text)
  return dir
}

const namedFiles = (outputs: Readonly<Record<string, string>>): readonly string[] =>
  ['incident', 'report'].flatMap((name) => {
    const path = outputs[name] ?? ''
    return path === '' ? [] : [readFileSync(path, 'utf8')]
  })

/** Runs so many jobs at once on one machine: one HOME, one Go cache, one directory for temporary files, as runners of one self-hosted machine share them. */
export const runMany = async (count: number): Promise<Many> => {
  const top = mkdtempSync(join(tmpdir(), 'many-jobs-'))
  const [home, temporary, barrier, bin] = ['home', 'tmp', 'barrier', 'bin'].map((name) =>
    join(top, name),
  ) as [string, string, string, string]
  for (const dir of [home, temporary, barrier, bin]) mkdirSync(dir)
  writeFileSync(join(bin, 'docker'), DOCKER)
  chmodSync(join(bin, 'docker'), 0o755)
  const shared = {
    ...{ HOME: home, TMPDIR: temporary, GOMODCACHE: join(home, 'go/pkg/mod'), GOFLAGS: '', GOENV: 'off' },
    ...{ PATH: `${bin}:${process.env['PATH'] ?? ''}`, BARRIER: barrier, JOBS: String(count) },
  }
  const one = async (number: number): Promise<OneOfMany> => {
    const env = { ...shared, GITHUB_RUN_ID: String(1_000 + number), GITHUB_JOB: `job-${number}` }
    const job = startJob(workspaceOf(top, number), env)
    try {
      const secrets = `token=${secretOf(number)}`
      const main = await job.run({ context: '.', secrets, tags: `app:${markOf(number)}`, 'go-proxy': 'off' })
      const files = namedFiles(main.outputs)
      const post = await job.run({ context: '.', secrets }, main.state)
      const proxy = readFileSync(join(barrier, markOf(number)), 'utf8').trim()
      const shown = [JSON.stringify([main, post]), ...files].join('\n')
      return { number, main, post, shown, proxy }
    } finally {
      job.close()
    }
  }
  try {
    const jobs = await Promise.all(Array.from({ length: count }, (_, number) => one(number)))
    return { jobs, leftovers: readdirSync(temporary) }
  } finally {
    rmSync(top, { recursive: true, force: true })
  }
}

/** What is wrong with a job among many: another verdict than its own, marks or secrets of another one, its own secret in sight. */
export const crossTalk = ({ number, main, post, shown }: OneOfMany): readonly string[] => {
  const marks = new Set([...shown.matchAll(/canary(\d+)x/g)].map(([, of]) => Number(of)))
  const secrets = new Set([...shown.matchAll(/s3cret-value-of-job-(\d+)x/g)].map(([, of]) => Number(of)))
  const foreign = [...marks].filter((of) => of !== number)
  // The runner hides a value from the moment of the command that names it; that line is not shown.
  const isShown = shown.replace(/::add-mask::[^"\\]*/g, '').includes(secretOf(number))
  return [
    ...(main.code === (fails(number) ? 1 : 0) ? [] : [`job ${number} ended with ${main.code}`]),
    ...(post.code === 0 ? [] : [`the post step of job ${number} ended with ${post.code}`]),
    ...foreign.map((of) => `job ${number} shows the mark of job ${of}`),
    ...(fails(number) && !marks.has(number) ? [`job ${number} does not show its own failure`] : []),
    ...[...secrets].filter((of) => of !== number).map((of) => `job ${number} shows the secret of job ${of}`),
    ...(isShown ? [`job ${number} shows its own secret`] : []),
  ]
}
