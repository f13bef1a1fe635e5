import type { Course, Part, PlaybookStep } from '../../model/playbook.ts'

/** What there is to be switched or left out. */
export interface Means {
  /** Builders that were not tried yet, in order. */
  readonly builders: readonly string[]
  /** Upstreams of the module server that can still be passed over. */
  readonly proxies: number
  /** Parts this build has. */
  readonly parts: readonly Part[]
  /** Base images that can be pulled from elsewhere. */
  readonly images: readonly string[]
}

/** What a step made of the course, and what is told of it. */
export interface Turned {
  readonly course: Course
  readonly detail: string
}

/** Parts by the family of the failure they can be behind. */
const FAILED: Readonly<Record<string, readonly Part[]>> = {
  cache: ['cache-import', 'cache-export'],
  modcache: ['mounts'],
  gocache: ['mounts'],
  proxy: ['mirror'],
  sumdb: ['mirror'],
  network: ['mirror'],
  registry: ['cache-export', 'cache-import'],
}

/** Words of the parts in reports. */
export const PARTS: Readonly<Record<Part, string>> = {
  'cache-import': 'cache-from',
  'cache-export': 'cache-to',
  mounts: 'what the cache mounts held',
  mirror: 'the module server',
  rewriting: 'the flags put into the Dockerfile copy',
}

/** The parts that can be behind a failure with this label, of those the build has; an export that failed is no fault of the import. */
export const failedParts = (label: string, parts: readonly Part[]): readonly Part[] => {
  if (label === 'cache.blob-missing') return parts.filter((part) => part === 'cache-import')
  if (label.startsWith('cache.export')) return parts.filter((part) => part === 'cache-export')
  const suspected = FAILED[label.split('.')[0] ?? ''] ?? []
  return parts.filter((part) => suspected.includes(part))
}

const same = (course: Course, detail: string): Turned => ({ course, detail })

const lowered = (level: Course['level']): Course['level'] => (level === 0 ? 1 : level)

/** The course without some parts, and the sentence that tells it. */
export const drop = (course: Course, parts: readonly Part[], whenNone: string): Turned => {
  const gone = parts.filter((part) => !course.without.includes(part))
  if (gone.length === 0) return same(course, whenNone)
  return {
    course: { ...course, level: lowered(course.level), without: [...course.without, ...gone] },
    detail: `The next attempt goes without ${gone.map((part) => PARTS[part]).join(' and ')}.`,
  }
}

const OF: Readonly<Record<'import' | 'export' | 'mounts', Part>> = {
  import: 'cache-import',
  export: 'cache-export',
  mounts: 'mounts',
}

/** Applies a step that only changes how the next build is made; undefined for one that acts on the world. */
export const turn = (step: PlaybookStep, course: Course, label: string, means: Means): Turned | undefined => {
  switch (step.kind) {
    case 'switch-builder': {
      const [next] = means.builders
      if (next === undefined)
        return same(course, 'There is no further builder; the input builders names them.')
      return { course: { ...course, builder: next }, detail: `The next attempt uses the builder ${next}.` }
    }
    case 'switch-proxy':
      if (means.proxies === 0) return same(course, 'The chain of module proxies has no other one.')
      return {
        course: { ...course, proxiesPassed: course.proxiesPassed + 1 },
        detail: 'The module server asks the next proxy of its chain first.',
      }
    case 'drop-cache': {
      const of = step.of === 'failed' ? failedParts(label, means.parts) : [OF[step.of]]
      const there = of.filter((part) => means.parts.includes(part))
      return drop(course, there, 'The build has no such cache.')
    }
    case 'drop-rewriting':
      return drop(
        course,
        means.parts.filter((part) => part === 'rewriting'),
        'Nothing was put into the Dockerfile.',
      )
    case 'pull-base-from-mirror': {
      if (means.images.length === 0) return same(course, 'No base image can be pulled from another registry.')
      const detail = `${means.images.join(', ')} from ${step.mirror}.`
      return { course: { ...course, level: lowered(course.level), baseMirror: step.mirror }, detail }
    }
    case 'lower-parallelism':
      if (!means.parts.includes('rewriting'))
        return same(course, 'No RUN line takes flags of ours, so none can be told to do less at once.')
      return {
        course: { ...course, level: lowered(course.level), isSerial: true },
        detail: 'RUN lines with go run one compiler process at a time (GOMAXPROCS=1).',
      }
    default:
      return undefined
  }
}
