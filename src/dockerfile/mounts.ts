import type { Instruction } from '../model/dockerfile.ts'
import { type Environment, resolvePath } from './environment.ts'
import { expand } from './expand.ts'

/** A `--mount` flag of a RUN; paths absolute, null where a variable is unknown. */
export interface Mount {
  readonly type: string
  readonly target: string | null
  readonly source: string | null
  readonly from: string | null
  readonly env: string | null
}

/** The mounts an author gave a RUN. */
export function mountsOf(run: Instruction, environment: Environment): Mount[] {
  return run.flags.flatMap(({ name, value }) =>
    name === 'mount' && value !== null ? [readMount(value, environment)] : [],
  )
}

function readMount(value: string, environment: Environment): Mount {
  const pairs = new Map(fields(value).map((field) => split(field)))
  const text = (...names: string[]) =>
    names.map((name) => pairs.get(name)).find((found) => found !== undefined)
  const target = text('target', 'dst', 'destination')
  const source = text('source', 'src')
  const type = text('type') ?? 'bind'
  const place = target === undefined ? null : expand(target, environment.values)
  return {
    type,
    target: place === null ? null : resolvePath(place, environment.workdir),
    source: source === undefined ? null : resolvePath(expand(source, environment.values) ?? source, '/'),
    from: text('from') ?? null,
    env: text('env') ?? null,
  }
}

/** Fields of a line of CSV, where quotes may surround a whole field or a value. */
function fields(value: string): string[] {
  return [...value.matchAll(/(?:"[^"]*"|'[^']*'|[^,"'])+/g)].map(([field]) => field.replace(/["']/g, ''))
}

function split(field: string): [string, string] {
  const equals = field.indexOf('=')
  return equals < 0
    ? [field.trim().toLowerCase(), '']
    : [field.slice(0, equals).trim().toLowerCase(), field.slice(equals + 1)]
}
