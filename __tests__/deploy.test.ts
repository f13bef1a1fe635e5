import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse, parseAllDocuments } from 'yaml'
import { metrics } from '../src/catalogue/metrics/index.ts'

const read = (path: string): string => readFileSync(join('deploy', path), 'utf8')

/** Names of series a text of PromQL asks for. */
const asked = (text: string): string[] => [
  ...new Set([...text.matchAll(/\b((?:ci|node)_[a-zA-Z_]+)\b/g)].map(([, name = '']) => name)),
]

/** Names of series our metrics make. */
const made = new Set(
  metrics.flatMap(({ name, type }) =>
    type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
  ),
)

/** Labels a text of PromQL names in braces and in `by`. */
const labelsIn = (text: string): string[] => [
  ...[...text.matchAll(/[{,]\s*(\w+)(?:=~|!=|=|!~)"/g)].map(([, name = '']) => name),
  ...[...text.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, names = '']) => names.split(/,\s*/)),
]
const known = new Set([...metrics.flatMap(({ labels }) => labels), 'le'])

interface Rule {
  readonly alert: string
  readonly expr: string
  readonly for: string
  readonly labels: { readonly severity: string }
  readonly annotations: { readonly summary: string }
}

const { groups } = parse(read('prometheus/rules.yml')) as { groups: readonly { rules: readonly Rule[] }[] }
const rules = groups.flatMap((group) => group.rules)

describe('the alerts', () => {
  test.each(rules.map((rule) => [rule.alert, rule] as const))(
    '%s asks for what is measured',
    (_name, rule) => {
      expect(asked(rule.expr).filter((name) => !made.has(name))).toEqual([])
      expect(labelsIn(rule.expr).filter((label) => !known.has(label))).toEqual([])
      expect(['page', 'ticket']).toContain(rule.labels.severity)
    },
  )

  test.each(rules.map(({ alert }) => alert))(
    '%s is tried by promtool: it fires, and it does not',
    (alert) => {
      const tests = ['prometheus/rules_test.yml', 'prometheus/rules_week_test.yml']
        .flatMap(
          (file) => (parse(read(file)) as { tests: readonly { alert_rule_test?: readonly Tried[] }[] }).tests,
        )
        .flatMap(({ alert_rule_test: tried = [] }) => tried)
        .filter(({ alertname }) => alertname === alert)
      expect(tests.some(({ exp_alerts: expected }) => expected.length > 0)).toBe(true)
      expect(tests.some(({ exp_alerts: expected }) => expected.length === 0)).toBe(true)
    },
  )

  test('are told to receivers that exist', () => {
    const { route, receivers } = parse(read('alertmanager/alertmanager.yml')) as {
      route: { receiver: string; routes: readonly { receiver: string }[] }
      receivers: readonly { name: string }[]
    }
    const names = receivers.map(({ name }) => name)
    expect(
      [route, ...route.routes].map(({ receiver }) => receiver).filter((one) => !names.includes(one)),
    ).toEqual([])
  })
})

interface Tried {
  readonly alertname: string
  readonly exp_alerts: readonly unknown[]
}

interface Dashboard {
  readonly panels: readonly {
    readonly id: number
    readonly title: string
    readonly gridPos: Readonly<Record<'x' | 'y' | 'w' | 'h', number>>
    readonly targets: readonly { readonly expr: string }[]
  }[]
}

const dashboard = JSON.parse(read('grafana/dashboards/go-docker-build.json')) as Dashboard

describe('the dashboard', () => {
  test('has the fields Grafana reads, and no other', () => {
    const schema = JSON.parse(
      readFileSync('__tests__/fixtures/grafana-dashboard.schema.json', 'utf8'),
    ) as object
    const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema)
    validate(dashboard)
    expect(validate.errors ?? []).toEqual([])
  })

  test('asks for what is measured', () => {
    const texts = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join('\n')
    expect(asked(texts).filter((name) => !made.has(name))).toEqual([])
    expect(labelsIn(texts).filter((label) => !known.has(label))).toEqual([])
  })

  test('shows every metric', () => {
    const texts = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join('\n')
    expect(metrics.map(({ name }) => name).filter((name) => !texts.includes(name))).toEqual([])
  })

  test('has panels of their own ids that lie beside each other', () => {
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length)
    const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, at) => `${x + (at % w)},${y + Math.floor(at / w)}`),
    )
    expect(new Set(cells).size).toBe(cells.length)
    expect(Math.max(...dashboard.panels.map(({ gridPos: { x, w } }) => x + w))).toBeLessThanOrEqual(24)
  })
})

interface Kubernetes {
  readonly kind: string
  readonly metadata: { readonly name: string }
  readonly spec?: {
    readonly template?: {
      readonly spec: {
        readonly volumes?: readonly {
          readonly name: string
          readonly configMap?: { readonly name: string }
        }[]
        readonly containers: readonly {
          readonly image: string
          readonly volumeMounts?: readonly { readonly name: string }[]
        }[]
      }
    }
  }
}

describe('what runs it all', () => {
  const compose = parse(read('compose.yml')) as {
    services: Readonly<
      Record<string, { image: string; volumes?: readonly string[]; ports: readonly string[] }>
    >
    volumes: object
  }
  const kustomization = parse(read('kustomization.yaml')) as {
    resources: readonly string[]
    configMapGenerator: readonly { name: string; files: readonly string[] }[]
  }
  const objects = kustomization.resources.flatMap((file) =>
    parseAllDocuments(read(file)).map((document) => document.toJS() as Kubernetes),
  )

  test('compose mounts files that are there, and listens on this machine only', () => {
    for (const { volumes = [], ports } of Object.values(compose.services)) {
      for (const volume of volumes) {
        const [source = ''] = volume.split(':')
        expect(source.startsWith('./') ? existsSync(join('deploy', source)) : source in compose.volumes).toBe(
          true,
        )
      }
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/)
    }
  })

  test('the manifests are all of the folder, and mount maps made of files that are there', () => {
    const inFolder = readdirSync('deploy/kubernetes').map((name) => `kubernetes/${name}`)
    expect([...kustomization.resources].sort()).toEqual(inFolder.sort())
    const maps = new Set(kustomization.configMapGenerator.map(({ name }) => name))
    for (const { files } of kustomization.configMapGenerator)
      for (const file of files) expect(existsSync(join('deploy', file))).toBe(true)
    const pods = objects.flatMap(({ spec }) => (spec?.template === undefined ? [] : [spec.template.spec]))
    expect(pods.length).toBe(Object.keys(compose.services).length)
    for (const { volumes = [], containers } of pods) {
      for (const { configMap } of volumes) if (configMap !== undefined) expect(maps).toContain(configMap.name)
      const names = volumes.map(({ name }) => name)
      for (const { volumeMounts = [] } of containers)
        expect(volumeMounts.filter(({ name }) => !names.includes(name))).toEqual([])
    }
  })

  test('both have the same images, and services under the names the configuration asks', () => {
    const images = objects.flatMap(
      ({ spec }) => spec?.template?.spec.containers.map(({ image }) => image) ?? [],
    )
    expect(images.sort()).toEqual(
      Object.values(compose.services)
        .map(({ image }) => image)
        .sort(),
    )
    const services = objects.filter(({ kind }) => kind === 'Service').map(({ metadata }) => metadata.name)
    expect(services.sort()).toEqual(Object.keys(compose.services).sort())
    const targets = [...read('prometheus/prometheus.yml').matchAll(/'(\w+):\d+'/g)].map(([, name]) => name)
    expect(targets.filter((name) => !services.includes(name ?? ''))).toEqual([])
  })
})
