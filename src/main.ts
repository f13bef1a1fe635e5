import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as core from '@actions/core'
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
import { shell } from './adapters/shell.ts'
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
import { moduleSecrets, sinkSecrets } from './pipeline/redact-incident.ts'
import type { RunResult } from './pipeline/result.ts'
import { run } from './pipeline.ts'
import { writeGreenState } from './state/green.ts'
import { writeSnapshotState } from './state/snapshot.ts'
import { runDirectory, writeState } from './state.ts'
import { secretsOf } from './text/webhook-secrets.ts'

/** What is shorter would mask ordinary text. */
const SHORTEST_SECRET = 6

const report = (problems: readonly Problem[]): void => {
  for (const problem of problems.slice(1)) core.error(sentenceOf(problem))
  if (problems[0]) core.setFailed(sentenceOf(problems[0]))
}

const setOutputs = ({ incident, image, incidentPath, reportPath }: RunResult): void => {
  core.setOutput('imageid', image.imageid)
  core.setOutput('digest', image.digest)
  core.setOutput('metadata', image.metadata)
  core.setOutput('failure-id', incident.diagnosis?.id ?? '')
  core.setOutput('failure-title', incident.diagnosis?.title ?? '')
  core.setOutput('blame', incident.diagnosis?.blame ?? '')
  core.setOutput('retryable', incident.diagnosis === null ? '' : String(incident.diagnosis.retryable))
  core.setOutput('suspects', JSON.stringify(incident.attribution.suspects))
  core.setOutput('incident', incidentPath)
  core.setOutput('report', reportPath ?? '')
  const saved = incident.cache.build?.savedSeconds
  core.setOutput('cache-saved-seconds', saved == null ? '' : String(saved))
  core.setOutput('degraded', String(incident.degraded))
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
  const secrets = [
    ...moduleSecrets(inputs.value, process.env),
    ...sinkSecrets(inputs.value, process.env),
    ...secretsOf(inputs.value.own.notify),
  ]
  for (const secret of secrets) if (secret.length >= SHORTEST_SECRET) core.setSecret(secret)
  const directory = runDirectory(process.env['RUNNER_TEMP'] ?? process.cwd(), process.pid)
  const temporary = join(directory, 'temporary')
  core.saveState('temporary', temporary)
  const files = diskFiles(temporary)
  const stop = listenForStop()
  const hidden = await hiddenSecrets(inputs.value, { env: process.env, workspace }, { files, shell }).catch(
    () => [],
  )
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
        shell,
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
      },
    )
    const result = await stop.orCode(running)
    if (typeof result === 'number') {
      process.exitCode = result
      return core.info('The run was stopped; nothing is reported.')
    }
    if (!result.ok) return report(result.problems)
    const { green } = result.value
    if (green !== null) core.saveState('green', writeGreenState(green))
    core.saveState('run', writeState({ version: VERSION, keep: result.value.keep }))
    const { snapshot } = result.value
    if (snapshot !== null) core.saveState('snapshot', writeSnapshotState(snapshot))
    setOutputs(result.value)
    const { incident } = result.value
    if (incident.outcome === 'failure') core.setFailed(incident.diagnosis?.title ?? 'The build failed')
  } finally {
    await files.close()
  }
}
