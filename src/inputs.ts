import { checkCall, checkHost, checkPair, checkSecret, checkSize, checkUlimit } from './inputs/checks.ts'
import { parseGoAuth } from './inputs/go-auth.ts'
import { parseJobIdentity } from './inputs/job-identity.ts'
import { NOTIFY_ON_DEFAULT, parseMentions, parseNotify, parseNotifyOn } from './inputs/notify.ts'
import { openReader, type Reader } from './inputs/reader.ts'
import { parseTelemetry } from './inputs/telemetry.ts'
import type { BuildInputs, Inputs, OwnInputs } from './model/inputs.ts'
import type { Result } from './model/problem.ts'

/** Where a repository keeps its own rules and playbooks. */
const OWN_FILES = '.github/go-docker-build'

const LINES = { ignoreComma: true }

/** Parses every input and reports all problems at once; `read` gives the text of an input with its blanks, empty when it is not given. */
export function parseInputs(read: (name: string) => string): Result<Inputs> {
  const reader = openReader(read)
  const inputs = { build: parseBuild(reader), own: parseOwn(reader) }
  return reader.problems.length > 0 ? { ok: false, problems: reader.problems } : { ok: true, value: inputs }
}

// Each list is read with the options build-push-action gives it.
// https://github.com/docker/build-push-action/blob/v7.3.0/src/context.ts
function parseBuild(reader: Reader): BuildInputs {
  return { ...parseLists(reader), ...parseSecrets(reader), ...parseSingles(reader) }
}

function parseLists(reader: Reader) {
  return {
    addHosts: reader.list('add-hosts', {}, checkHost),
    allow: reader.list('allow'),
    annotations: reader.list('annotations', LINES, checkPair('org.opencontainers.image.title=server')),
    attests: reader.list('attests', LINES),
    buildArgs: reader.list('build-args', LINES),
    buildContexts: reader.list('build-contexts', LINES, checkPair('shared=./shared')),
    cacheFrom: reader.list('cache-from', LINES),
    cacheTo: reader.list('cache-to', LINES),
    labels: reader.list('labels', LINES),
    noCacheFilters: reader.list('no-cache-filters'),
    outputs: reader.list('outputs', { ...LINES, quote: false }),
    platforms: reader.list('platforms'),
    ssh: reader.list('ssh'),
    tags: reader.list('tags'),
    ulimit: reader.list('ulimit', LINES, checkUlimit),
  }
}

function parseSecrets(reader: Reader) {
  return {
    secrets: reader.list('secrets', { ...LINES, trim: false }, checkSecret),
    secretEnvs: reader.list('secret-envs', {}, checkPair('TOKEN=TOKEN_VARIABLE')),
    secretFiles: reader.list('secret-files', LINES, checkPair('netrc=./netrc')),
    githubToken: reader.text('github-token'),
  }
}

function parseSingles(reader: Reader) {
  return {
    builder: reader.text('builder'),
    call: reader.text('call', checkCall),
    cgroupParent: reader.text('cgroup-parent'),
    context: reader.text('context'),
    file: reader.text('file'),
    load: reader.flag('load'),
    network: reader.text('network'),
    noCache: reader.flag('no-cache'),
    provenance: reader.text('provenance'),
    pull: reader.flag('pull'),
    push: reader.flag('push'),
    sbom: reader.text('sbom'),
    shmSize: reader.text('shm-size', checkSize),
    target: reader.text('target'),
  }
}

function parseOwn(reader: Reader): OwnInputs {
  const notifyOn = reader.lines('notify-on', parseNotifyOn).flat()
  return {
    goCache: reader.choice('go-cache', ['auto', 'read', 'off']),
    rewrite: reader.choice('rewrite', ['auto', 'off']),
    goProxy: reader.text('go-proxy'),
    goPrivate: reader.text('go-private'),
    goAuth: reader.lines('go-auth', parseGoAuth),
    onTransient: reader.choice('on-transient', ['retry', 'degrade', 'fail']),
    builders: reader.list('builders'),
    rules: reader.text('rules') || OWN_FILES,
    playbooks: reader.text('playbooks') || OWN_FILES,
    checkName: reader.text('check-name'),
    notify: reader.lines('notify', parseNotify),
    notifyOn: notifyOn.length === 0 ? NOTIFY_ON_DEFAULT : notifyOn,
    mentions: reader.lines('mentions', parseMentions),
    language: reader.choice('language', ['en', 'zh-CN']),
    telemetry: reader.lines('telemetry', parseTelemetry),
    artifact: reader.choice('artifact', ['on-failure', 'always', 'never']),
    config: reader.text('config'),
    jobIdentity: parseJobIdentity(reader.text('job-identity')),
  }
}
