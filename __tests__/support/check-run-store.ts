import type { Asked, Handler } from './exchange.ts'
import type { Json, Operation } from './openapi.ts'

/** A check run as the emulator keeps it. */
export interface KeptCheckRun {
  readonly id: number
  readonly fields: Readonly<Record<string, unknown>>
  readonly annotations: readonly Json[]
}

/** A run of a workflow the emulator answers with; fields not given are those of the description's example. */
export type GivenRun = Json & { readonly head_sha: string; readonly head_branch?: string }

const FIELDS = ['name', 'head_sha', 'external_id', 'details_url', 'status', 'conclusion'] as const

/** Our cut of the description has lost the fields named description from its examples. */
const described = (example: unknown): Json => ({ description: null, ...(example as Json | undefined) })

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** State of check runs and workflow runs behind the emulator, and the operations on it. */
export const checkRunStore = (
  operations: readonly Operation[],
  workflowRuns: readonly GivenRun[],
  jobs: Readonly<Record<string, string>> = {},
) => {
  const kept = new Map<number, KeptCheckRun>()
  const exampleOf = (id: string): Json =>
    (operations.find((operation) => operation.id === id)?.example ?? {}) as Json
  const missing = { status: 404, body: { message: 'Not Found' } }

  const answerOf = (run: KeptCheckRun, address: string): Json => {
    const output = (run.fields['output'] ?? {}) as Json
    return {
      ...exampleOf('checks/create'),
      app: described(exampleOf('checks/create')['app']),
      ...Object.fromEntries(FIELDS.map((name) => [name, run.fields[name] ?? null])),
      id: run.id,
      url: `${address}/check-runs/${run.id}`,
      html_url: `https://github.com/checks/${run.id}`,
      output: {
        title: textOf(output['title']),
        summary: textOf(output['summary']),
        text: textOf(output['text']),
        annotations_count: run.annotations.length,
        annotations_url: `${address}/check-runs/${run.id}/annotations`,
      },
    }
  }
  const store = (id: number, body: Json): KeptCheckRun => {
    const before = kept.get(id)
    const output = (body['output'] ?? {}) as Json
    const added = (output['annotations'] ?? []) as readonly Json[]
    const run = {
      id,
      fields: { ...before?.fields, ...body },
      annotations: [...(before?.annotations ?? []), ...added],
    }
    kept.set(id, run)
    return run
  }
  const chosen = (asked: Asked): KeptCheckRun | undefined => kept.get(Number(asked.vars['check_run_id']))
  const page = <T>(items: readonly T[], asked: Asked): readonly T[] => {
    const size = Number(asked.query['per_page'] ?? 30)
    const from = (Number(asked.query['page'] ?? 1) - 1) * size
    return items.slice(from, from + size)
  }
  const handlers: Readonly<Record<string, Handler>> = {
    'checks/create': (asked) => ({
      status: 201,
      body: answerOf(store(kept.size + 1, asked.body), asked.address),
    }),
    'checks/update': (asked) => {
      const run = chosen(asked)
      return run ? { status: 200, body: answerOf(store(run.id, asked.body), asked.address) } : missing
    },
    'checks/get': (asked) => {
      const id = Number(asked.vars['check_run_id'])
      const name = jobs[id]
      const fields = { name, head_sha: '0'.repeat(40), status: 'in_progress' }
      const run = chosen(asked) ?? (name === undefined ? undefined : { id, fields, annotations: [] })
      return run ? { status: 200, body: answerOf(run, asked.address) } : missing
    },
    'checks/list-annotations': (asked) => {
      const run = chosen(asked)
      const told = { start_column: null, end_column: null, title: null, raw_details: null, blob_href: '' }
      const items = (run?.annotations ?? []).map((annotation) => ({ ...told, ...annotation }))
      return run ? { status: 200, body: page(items, asked) } : missing
    },
    'checks/list-for-ref': (asked) => {
      const { check_name: name, filter = 'latest' } = asked.query
      const all = [...kept.values()].filter(
        ({ fields }) =>
          fields['head_sha'] === asked.vars['ref'] && (name === undefined || fields['name'] === name),
      )
      const isLatest = (run: KeptCheckRun): boolean =>
        all.findLast(({ fields }) => fields['name'] === run.fields['name']) === run
      const found = filter === 'all' ? all : all.filter(isLatest)
      const runs = page(found, asked).map((run) => answerOf(run, asked.address))
      return { status: 200, body: { total_count: found.length, check_runs: runs } }
    },
    'actions/list-workflow-runs': (asked) => {
      const example = exampleOf('actions/list-workflow-runs')['workflow_runs'] as readonly Json[]
      const { branch, status } = asked.query
      const repository = { full_name: `${asked.vars['owner']}/${asked.vars['repo']}` }
      const found = workflowRuns
        .map(
          (run): Json => ({
            ...example[0],
            status: 'completed',
            conclusion: 'success',
            repository: described(example[0]?.['repository']),
            ...run,
            head_repository: {
              ...described(example[0]?.['head_repository']),
              ...repository,
              ...(run['head_repository'] as Json | undefined),
            },
          }),
        )
        .filter((run) => branch === undefined || run['head_branch'] === branch)
        .filter((run) => status === undefined || run['conclusion'] === status || run['status'] === status)
      return { status: 200, body: { total_count: found.length, workflow_runs: page(found, asked) } }
    },
  }
  return { handlers, runs: () => [...kept.values()] }
}
