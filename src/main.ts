import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as core from '@actions/core'
import { archives } from './adapters/archives.ts'
import { actionsCache } from './adapters/cache.ts'
import { clock } from './adapters/clock.ts'
import { diskFiles } from './adapters/files.ts'
import { recentChecks } from './adapters/github/recent-checks.ts'
import { githubTracker } from './adapters/github/tracker.ts'
import { githubApi } from './adapters/github.ts'
import { sha256 } from './adapters/hash.ts'
import { hmacSha256 } from './adapters/hmac.ts'
import { ALLOW_LOOPBACK, httpClient, pause } from './adapters/http.ts'
import { readRunFacts } from './adapters/identity.ts'
import { listing } from './adapters/listing.ts'
import { actionsLog, annotateByCommand, appendSummary } from './adapters/log.ts'
import { machine } from './adapters/machine.ts'
import { openProbe } from './adapters/probe.ts'
import { saveState, setOutput } from './adapters/runner-files.ts'
import { shell, tracedShell } from './adapters/shell.ts'
import { listenForStop } from './adapters/stop.ts'
import { telemetryOf } from './adapters/telemetry.ts'
import { localised } from './catalogue/localised.ts'
import { notifiers } from './catalogue/notifiers/index.ts'
import { playbooks } from './catalogue/playbooks/index.ts'
import { rules } from './catalogue/rules/index.ts'
import { withConfig } from './inputs/config.ts'
import { readConfig } from './inputs/read-config.ts'
import { parseInputs } from './inputs.ts'
import { mirrorWith } from './mirror/index.ts'
import { type Problem, sentenceOf } from './model/problem.ts'
import { VERSION } from './model/version.ts'
import { hiddenSecrets } from './pipeline/hidden-secrets.ts'
import { givenSecrets } from './pipeline/redact-incident.ts'
import type { RunResult } from './pipeline/result.ts'
import { run } from './pipeline.ts'
import { writeGreenState } from './state/green.ts'
import { writeSnapshotState } from './state/snapshot.ts'
import { runDirectory, writeState } from './state.ts'
import { traceparent } from './text/span-id.ts'

/** What is shorter would mask ordinary text. */
const SHORTEST_SECRET = 6

const report = (problems: readonly Problem[]): void => {
  for (const problem of problems.slice(1)) core.error(sentenceOf(problem))
  if (problems[0]) core.setFailed(sentenceOf(problems[0]))
}

const setOutputs = ({ incident, image, incidentPath, reportPath }: RunResult): void => {
  setOutput('imageid', image.imageid)
  setOutput('digest', image.digest)
  setOutput('metadata', image.metadata)
  setOutput('failure-id', incident.diagnosis?.id ?? '')
  setOutput('failure-title', incident.diagnosis?.title ?? '')
  setOutput('blame', incident.diagnosis?.blame ?? '')
  setOutput('retryable', incident.diagnosis === null ? '' : String(incident.diagnosis.retryable))
  setOutput('suspects', JSON.stringify(incident.attribution.suspects))
  setOutput('incident', incidentPath)
  setOutput('report', reportPath ?? '')
  const saved = incident.cache.build?.savedSeconds
  setOutput('cache-saved-seconds', saved == null ? '' : String(saved))
  setOutput('degraded', String(incident.degraded))
}

/** The step: reads the inputs, runs the pipeline, sets the outputs; the build's exit code is the only verdict. */
export const phase = async (): Promise<void> => {
  const workspace = process.env['GITHUB_WORKSPACE'] ?? process.cwd()
  const given = (name: string) => core.getInput(name, { trimWhitespace: false })
  const config = await readConfig(given('config'), workspace, diskFiles().read)
  if (!config.ok) return report(config.problems)
  const inputs = parseInputs(withConfig(given, config.value))
  if (!inputs.ok) return report(inputs.problems)
  const facts = readRunFacts(process.env, inputs.value.own.jobIdentity)
  const hide = (secrets: readonly string[]): void => {
    // The runner would hide each line of a text, however short.
    for (const secret of secrets.flatMap((text) => text.split(/[\r\n]+/)))
      if (secret.length >= SHORTEST_SECRET) core.setSecret(secret)
  }
  hide(givenSecrets(inputs.value, process.env))
  const directory = runDirectory(process.env['RUNNER_TEMP'] ?? process.cwd(), process.pid)
  const temporary = join(directory, 'temporary')
  saveState('temporary', temporary)
  const trace = traceparent(facts.identity.traceId, facts.identity.spanId)
  saveState('trace', trace)
  const files = diskFiles(temporary)
  const stop = listenForStop()
  const hidden = await hiddenSecrets(inputs.value, { env: process.env, workspace }, { files, shell }).catch(
    () => [],
  )
  hide(hidden)
  try {
    const running = run(
      inputs.value,
      { rules: localised(rules, inputs.value.own.language), notifiers, playbooks },
      {
        ...facts,
        hidden,
        version: VERSION,
        workspace,
        env: process.env,
        os: process.platform,
        arch: process.arch,
        isAction: true,
        stop,
        incidentPath: join(directory, 'incident.json'),
        hash: sha256,
        compress: (text) => gzipSync(text, { level: 9 }),
      },
      {
        shell: tracedShell(trace),
        files,
        cache: actionsCache,
        github: githubApi(inputs.value.build.githubToken, process.env),
        tracker: githubTracker(inputs.value.build.githubToken, process.env),
        recentChecks: recentChecks(inputs.value.build.githubToken, process.env),
        http: httpClient({ loopback: process.env[ALLOW_LOOPBACK] === '1', env: process.env }),
        hmac: hmacSha256,
        listing,
        probe: openProbe(process.env),
        machine: machine(),
        pause,
        telemetry: telemetryOf(process.env),
        log: actionsLog,
        clock,
        annotate: annotateByCommand,
        summary: appendSummary,
        openMirror: mirrorWith(process.env),
        archives,
      },
    )
    const result = await stop.orCode(running)
    if (typeof result === 'number') {
      process.exitCode = result
      return core.info('The run was stopped; nothing is reported.')
    }
    if (!result.ok) return report(result.problems)
    const { green } = result.value
    if (green !== null) saveState('green', writeGreenState(green))
    saveState('run', writeState({ version: VERSION, keep: result.value.keep }))
    const { snapshot } = result.value
    if (snapshot !== null) saveState('snapshot', writeSnapshotState(snapshot))
    setOutputs(result.value)
    const { incident } = result.value
    if (incident.outcome === 'failure') core.setFailed(incident.diagnosis?.title ?? 'The build failed')
  } finally {
    await files.close()
  }
}
