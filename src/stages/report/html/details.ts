import { translate, translateFinding } from '../../../wording/translate.ts'
import { notAsPlanned } from '../not-as-planned.ts'
import { el, link, type Markup } from './element.ts'
import { cut, list, percent, section, shown, table } from './parts.ts'
import type { Scene } from './scene.ts'
import { placeLink } from './verdict.ts'

const KINDS = ['cpu', 'memory', 'disk'] as const

/** Curves of how busy the machine was; null when it was not measured. */
export const load = (scene: Scene): Markup | null => {
  const { labels } = scene
  const samples = scene.load.filter((sample) => KINDS.every((kind) => Number.isFinite(sample[kind])))
  const last = samples.at(-1)?.at ?? 0
  if (samples.length < 2 || last <= 0) return null
  const share = (value: number) => Math.min(1, Math.max(0, value))
  const most = (kind: (typeof KINDS)[number]) =>
    samples.reduce((peak, sample) => Math.max(peak, share(sample[kind])), 0)
  const peaks = KINDS.map((kind) =>
    labels.peak(labels.loads[kind], percent(Math.round(most(kind) * 100) / 100)),
  )
  const every = Math.max(1, Math.ceil(samples.length / 400))
  const points = (kind: (typeof KINDS)[number]) =>
    samples
      .filter((_, at) => at % every === 0 || at === samples.length - 1)
      .map(
        (sample) =>
          `${((sample.at / last) * 1000).toFixed(1)},${(100 - share(sample[kind]) * 100).toFixed(1)}`,
      )
      .join(' ')
  return section(
    'load',
    labels.load,
    el(
      'svg',
      {
        class: 'load',
        role: 'img',
        'aria-label': peaks.join('; '),
        viewBox: '0 0 1000 100',
        preserveAspectRatio: 'none',
        width: '100%',
        height: 120,
      },
      KINDS.map((kind) =>
        el('polyline', {
          class: `curve ${kind}`,
          points: points(kind),
          'vector-effect': 'non-scaling-stroke',
        }),
      ),
    ),
    el(
      'ul',
      { class: 'legend', role: 'list' },
      KINDS.map((kind, at) =>
        el(
          'li',
          {},
          el(
            'svg',
            { width: 30, height: 10, 'aria-hidden': 'true', focusable: 'false' },
            el('line', { class: `curve ${kind}`, x1: 0, x2: 30, y1: 5, y2: 5 }),
          ),
          peaks[at] ?? '',
        ),
      ),
    ),
  )
}

/** What was found before the build; null when nothing was. */
export const findings = (scene: Scene): Markup | null =>
  section(
    'findings',
    scene.labels.findings,
    list(scene, scene.findings, (finding) => [
      el('span', { class: `state ${finding.severity}` }, scene.labels.severities[finding.severity]),
      ' ',
      finding.path === null ? null : placeLink(scene, { path: finding.path, line: finding.line }),
      ` ${cut(scene, translateFinding(finding.text, scene.language))} `,
      el('span', { class: 'quiet' }, cut(scene, translateFinding(finding.do, scene.language))),
    ]),
  )

/** What was put into the Dockerfile and what was left as it is. */
export const plan = (scene: Scene): Markup | null => {
  const { incident, words, labels } = scene
  return section(
    'plan',
    words.headings.plan,
    list(scene, incident.plan.changes, ({ line, flag, why }) => [
      `${words.line(line)}${labels.colon}`,
      el('code', {}, cut(scene, flag)),
      ` (${cut(scene, translate(why, scene.language))})`,
    ]),
    list(
      scene,
      incident.plan.skipped,
      ({ line, why }) =>
        `${words.leftAsItIs(line)}${labels.colon}${cut(scene, translate(why, scene.language))}`,
    ),
  )
}

/** What did not go as planned. */
export const degradations = (scene: Scene): Markup | null =>
  section(
    'degradations',
    scene.words.headings.notAsPlanned,
    list(scene, notAsPlanned(scene.incident), (line) => cut(scene, translate(line, scene.language))),
  )

/** Where the report went, and what became of it. */
export const deliveries = (scene: Scene): Markup | null => {
  const { labels } = scene
  return section(
    'deliveries',
    labels.deliveries,
    table(
      labels.deliveries,
      labels.deliveryTable,
      shown(scene, scene.incident.deliveries).map(({ to, status, detail }) => [
        to,
        el('span', { class: `state ${status}` }, labels.deliveryStates[status]),
        detail.length > scene.limits.text ? cut(scene, detail) : link(detail, cut(scene, detail)),
      ]),
    ),
  )
}

/** Which run this was, for whoever comes back to it. */
export const identity = (scene: Scene): Markup | null => {
  const { incident, labels } = scene
  const { run, tool, image } = incident
  const fields: readonly (readonly [string, string | null])[] = [
    [labels.runFields.started, incident.startedAt],
    [labels.runFields.event, [run.event, run.ref, run.actor].filter(Boolean).join(', ') || null],
    [labels.runFields.attempt, run.runId === null ? null : `${run.runId} / ${run.runAttempt ?? 1}`],
    [labels.runFields.trace, run.traceId],
    [labels.runFields.image, image?.digest ?? image?.id ?? null],
    [labels.runFields.tool, `${tool.name} ${tool.version}`],
  ]
  return section(
    'run',
    labels.run,
    el(
      'dl',
      {},
      fields.map(([name, value]) =>
        value === null ? null : [el('dt', {}, name), el('dd', {}, cut(scene, value))],
      ),
    ),
  )
}
