import { dirname } from 'node:path/posix'
import type { Incident } from '../model/incident.ts'
import type { Inputs } from '../model/inputs.ts'
import type { ReportLog } from '../model/report-log.ts'
import type { Ports } from '../ports/ports.ts'
import { toNdjson } from '../stages/measure/ndjson.ts'
import { type Collected, collect } from '../stages/snapshot/collect.ts'
import { fitInto } from '../stages/snapshot/fit.ts'
import { manifestOf } from '../stages/snapshot/manifest.ts'
import { artifactNames } from '../stages/snapshot/name.ts'
import type { Lack, Part } from '../stages/snapshot/part.ts'
import { type SnapshotState, snapshotDirectory } from '../state/snapshot.ts'
import type { Attempted } from './attempts.ts'
import { writeHtmlReport } from './html-report.ts'
import { runRedactor } from './redact-incident.ts'
import type { World } from './world.ts'

/** What was written beside the record of the run. */
export interface Written {
  /** Path of report.html; null when none was made. */
  readonly reportPath: string | null
  /** What the post step uploads; null when nothing is to be kept. */
  readonly snapshot: SnapshotState | null
}

/** What is written when nothing is. */
export const NOTHING_WRITTEN: Written = { reportPath: null, snapshot: null }

/** A snapshot on its way. */
export interface Gathering {
  /** Writes report.html, and the snapshot where one is wanted; what cannot be written is told as a warning. */
  finish(incident: Incident, log: () => ReportLog): Promise<Written>
}

/** Bytes of a snapshot, before they are packed. */
const MOST = 20_000_000

/** Kept free for MANIFEST.txt. */
const MANIFEST_BYTES = 50_000

/** Whether a run leaves a snapshot: strangers may read that of a public repository, so a fork's only when asked. */
export const isSnapshotWanted = (
  { artifact }: Pick<Inputs['own'], 'artifact'>,
  hasFailed: boolean,
  { isAction, isFork = false }: Pick<World, 'isAction' | 'isFork'>,
): boolean => isAction && (artifact === 'always' || (artifact === 'on-failure' && hasFailed && !isFork))

const moduleDirectory = async (
  { preflight }: Attempted['rig'],
  { workspace }: World,
  { files }: Pick<Ports, 'files'>,
): Promise<string | null> => {
  const { context, dockerfile } = preflight
  const places = [
    ...(context.kind === 'local' ? [context.dir] : []),
    ...(dockerfile === null ? [] : [dirname(dockerfile)]),
    workspace,
  ]
  for (const place of places)
    for (const name of ['go.work', 'go.mod']) if (await files.exists(`${place}/${name}`)) return place
  return null
}

const gather = async (rig: Attempted['rig'], world: World, ports: Ports): Promise<Collected> => {
  const { builder, driver } = rig.preflight
  const { gomodcache } = rig.prewarmed
  const moduleDir = await moduleDirectory(rig, world, ports)
  return collect({ env: world.env, cwd: world.workspace, moduleDir, builder, driver, gomodcache }, ports)
}

/** Logs of the attempts before the last, as they lie beside the record. */
const attemptLogs = async (
  { attempts }: Incident,
  run: string,
  { files }: Pick<Ports, 'files'>,
): Promise<readonly Part[]> => {
  const names = attempts.flatMap(({ log }) => (log === undefined ? [] : [log]))
  const texts = await Promise.all(names.map((name) => files.read(`${run}/${name}`)))
  return names.map((name, at) => ({ name, text: texts[at] ?? '', cut: 'lines' }))
}

/** The record up to the attempt it is about, which is not always the last one. */
const aboutAttempt = (incident: Incident, number: number): Incident => ({
  ...incident,
  attempts: incident.attempts.filter((attempt) => attempt.number <= number),
})

const dockerfileOf = ({ prepared, text }: Attempted['rig']): string | null =>
  prepared.plan?.dockerfile ?? text

const write = async (
  { tried, rig }: Attempted,
  incident: Incident,
  log: ReportLog,
  reportPath: string | null,
  collected: Collected,
  world: World,
  { files }: Ports,
): Promise<SnapshotState> => {
  const run = dirname(world.incidentPath)
  const directory = snapshotDirectory(run)
  const redact = runRedactor(rig.inputs, world.env, world.hidden)
  const lacks: Lack[] = [...collected.lacks]
  const report = reportPath === null ? null : await files.link(reportPath, `${directory}/report.html`)
  const isReportIn = report !== null && report <= MOST / 2
  if (!isReportIn) {
    lacks.push({
      name: 'report.html',
      why: report === null ? 'it was not written' : `its ${report} bytes have no room`,
    })
    await files.remove(`${directory}/report.html`)
  }
  const dockerfile = dockerfileOf(rig)
  if (dockerfile === null) lacks.push({ name: 'Dockerfile', why: 'it is not on this machine' })
  const raw: readonly Part[] = [
    ...(dockerfile === null ? [] : [{ name: 'Dockerfile', text: dockerfile, cut: 'lines' as const }]),
    ...(await attemptLogs(incident, run, { files })),
    ...collected.parts,
  ]
  // These two are without secrets already, and one in a number would break their form.
  const clean: readonly Part[] = [
    { name: 'incident.json', text: `${JSON.stringify(incident, null, 2)}\n`, cut: 'never' },
    {
      name: 'build.ndjson',
      text: toNdjson(aboutAttempt(incident, tried.attempt.number), log, world.hash),
      cut: 'records',
    },
  ]
  const masked = raw.map((part) => ({ ...part, text: redact(part.text) }))
  const fitted = fitInto([...clean, ...masked], MOST - MANIFEST_BYTES - (isReportIn ? report : 0))
  const sizes = [
    ...(isReportIn ? [{ name: 'report.html', bytes: report }] : []),
    ...fitted.parts.map(({ name, text }) => ({ name, bytes: Buffer.byteLength(text) })),
  ]
  const manifest = redact(manifestOf(incident, sizes, [...lacks, ...fitted.lacks]))
  await files.write(`${directory}/MANIFEST.txt`, manifest)
  for (const { name, text } of fitted.parts) await files.write(`${directory}/${name}`, text)
  const names = artifactNames(incident.run, world.env['GITHUB_ACTION'] ?? '')
  return { names, directory, files: ['MANIFEST.txt', ...sizes.map(({ name }) => name)] }
}

/** Begins to ask the machine about a build that failed, beside what is told of it; of a build that passed nothing is asked, unless the input artifact is always. */
export const gatherSnapshot = (attempted: Attempted, world: World, ports: Ports): Gathering => {
  const { tried, rig } = attempted
  const { own } = rig.inputs
  const hasFailed = tried.diagnosis !== null
  const isWanted = isSnapshotWanted(own, hasFailed, world)
  const gathering = isWanted ? gather(rig, world, ports) : null
  gathering?.catch(() => undefined)
  return {
    finish: async (incident, log) => {
      let read: ReportLog | null = null
      const readOnce = (): ReportLog => {
        read ??= log()
        return read
      }
      const isShown = world.isAction && (own.artifact === 'always' || hasFailed)
      const reportPath = await writeHtmlReport(incident, readOnce, isShown, world, ports)
      if (gathering === null) return { ...NOTHING_WRITTEN, reportPath }
      try {
        const snapshot = await write(
          attempted,
          incident,
          readOnce(),
          reportPath,
          await gathering,
          world,
          ports,
        )
        ports.log.info(`The post step uploads a snapshot of this build as the artifact ${snapshot.names[0]}.`)
        return { reportPath, snapshot }
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        ports.log.warning(
          `The snapshot of the build was not written: ${why}. The build does not depend on it.`,
        )
        await ports.files.remove(snapshotDirectory(dirname(world.incidentPath))).catch(() => undefined)
        return { ...NOTHING_WRITTEN, reportPath }
      }
    },
  }
}
