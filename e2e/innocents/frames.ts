import { readFileSync } from 'node:fs'
import { logPath } from './recipe.ts'

const START = Date.UTC(2026, 0, 2, 3, 4, 5)

const lines = (name: string): readonly string[] => readFileSync(logPath(name), 'utf8').trimEnd().split('\n')

const instant = (at: number, digits: string): string =>
  `${new Date(START + at * 100).toISOString().slice(0, -1)}${digits}Z`

/** Runner lines before and after the step of a job. https://github.com/actions/runner/blob/main/src/Runner.Worker/JobExtension.cs */
const BEFORE = [
  "Current runner version: '2.330.0'",
  '##[group]Runner Image Provisioner',
  'Hosted Compute Agent',
  '##[endgroup]',
  'Prepare workflow directory',
  "Download action repository 'docker/build-push-action@v7' (SHA:0000000000000000000000000000000000000000)",
  'Complete job name: build',
  '##[group]Run docker buildx build . || exit 1 # fatal: error',
  'docker buildx build . || exit 1 # fatal: error',
  'shell: /usr/bin/bash -e {0}',
  'env:',
  '  ON_ERROR: fail',
  '##[endgroup]',
]
const AFTER = [
  'Post job cleanup.',
  '[command]/usr/bin/git version',
  'git version 2.52.0',
  '[command]/usr/bin/git submodule foreach --recursive sh -c "git config --local --unset-all \'http.extraheader\' || :"',
  'Cleaning up orphan processes',
]

/** A log between the lines of a green job of GitHub. */
export const github = (body: readonly string[]): string =>
  [...BEFORE, ...body, ...AFTER].map((line, at) => `${instant(at, '1234')} ${line}\n`).join('')

const gh = (body: readonly string[]): string =>
  [...BEFORE, ...body, ...AFTER]
    .map((line, at) => `build\tUNKNOWN STEP\t${instant(at, '1234')} ${line}\n`)
    .join('')

/** A job of GitLab. https://docs.gitlab.com/ci/jobs/job_logs/ */
const gitlab = (body: readonly string[]): string =>
  [
    'Running with gitlab-runner 18.6.0 (00000000)',
    'section_start:1767323045:step_script\r\u001b[0K\u001b[0K\u001b[36;1mExecuting "step_script" stage of the job script\u001b[0;m',
    '$ docker buildx build . || fail "ERROR: no image"',
    ...body,
    'section_end:1767323059:step_script\r\u001b[0K',
    '\u001b[32;1mJob succeeded\u001b[0;m',
  ]
    .map((line, at) => `${instant(at, '123')} 01O ${line}\n`)
    .join('')

/** A pipeline of Jenkins with the timestamper. https://plugins.jenkins.io/timestamper/ */
const jenkins = (body: readonly string[]): string =>
  ['[Pipeline] sh', '+ docker buildx build .', ...body, '[Pipeline] End of Pipeline', 'Finished: SUCCESS']
    .map((line, at) => `[${instant(at, '')}] ${line}\n`)
    .join('')

/** A retry around the step: the first attempt failed, the job is green. https://github.com/nick-fields/retry */
const retried = (body: readonly string[]): readonly string[] => [
  'Attempt 1',
  ...body.slice(0, -1),
  '##[warning]Attempt 1 failed. Reason: Child_process exited with error code 1',
  'Attempt 2',
  ...body,
  'Command completed after 2 attempt(s).',
]

/** Logs of the laboratory inside the frame of a green job, by name; the frames follow the runners' documentation. */
export const framed: Readonly<Record<string, () => string>> = {
  'github-go-test': () => github(lines('go-test-verbose')),
  'github-go-test-json': () => github(lines('go-test-json')),
  'github-survived-errors': () => github(lines('survived-command-not-found')),
  'github-make-warnings': () => github(lines('make-warnings')),
  'github-cache-from-missing': () => github(lines('cache-from-missing-reference')),
  'github-rawjson': () => github(lines('rawjson-survived')),
  'github-classic': () => github(lines('classic-survived')),
  'github-bare-go-test': () => github(lines('bare-go-test-verbose')),
  'github-bare-make': () => github(lines('bare-make')),
  'github-two-builds': () => github([...lines('proxy-503-once'), ...lines('checks-with-warnings')]),
  'github-retried': () => github(retried(lines('survived-dead-mirror'))),
  'gh-go-test': () => gh(lines('go-test-verbose')),
  'gh-apt-refused': () => gh(lines('apt-update-refused')),
  'gh-bare-go-test': () => gh(lines('bare-go-test-verbose')),
  'gitlab-go-test': () => gitlab(lines('go-test-verbose')),
  'gitlab-survived-errors': () => gitlab(lines('survived-missing-file')),
  'gitlab-bare-go-test': () => gitlab(lines('bare-go-test-verbose')),
  'gitlab-prose': () => gitlab(lines('readme-of-errors')),
  'jenkins-apt': () => jenkins(lines('apt-local-package')),
  'jenkins-go-build': () => jenkins(lines('go-build-failure-allowed')),
}
