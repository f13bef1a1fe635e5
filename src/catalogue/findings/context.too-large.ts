import { posix } from 'node:path'
import { mountsOf } from '../../dockerfile/mounts.ts'
import type { FindingKind } from './kind.ts'
import type { Scene } from './scene.ts'
import { isWholeCopy } from './whole-copy.ts'

/** More than this is worth a word. */
const LIMIT_MB = 100

/** The context that is sent to the builder is large. */
export const contextTooLarge: FindingKind = {
  id: 'context.too-large',
  severity: 'warning',
  title: `More than ${LIMIT_MB} MB are sent to the builder, vendored modules not counted`,
  why: 'The whole context is read, compared and sent before the first step that copies it, and fills the disk of the builder (https://docs.docker.com/build/concepts/context/).',
  fix: 'Name what no build needs in .dockerignore.',
  prevents: 'runner.disk-full',
  find: (scene) => {
    const line = takesAll(scene)
    if (line === null) return []
    const vendored = [...scene.sent].flatMap((path) =>
      /(?:^|\/)vendor\/modules\.txt$/.test(path) ? [posix.dirname(path)] : [],
    )
    const isNeeded = (path: string) => vendored.some((dir) => path.startsWith(`${dir}/`))
    const sent = (scene.context?.files ?? []).filter(({ path, isIgnored }) => !isIgnored && !isNeeded(path))
    const total = megabytes(sent.reduce((sum, { bytes }) => sum + bytes, 0))
    if (total <= LIMIT_MB) return []
    const largest = largestOf(sent)
    const ignore = scene.context?.ignore?.path ?? scene.named('.dockerignore')
    return [
      {
        path: ignore,
        line: null,
        text: `${total}${scene.context?.isCut ? ' or more' : ''} MB are sent to the builder for line ${line} of the Dockerfile; most of it: ${largest.map(([dir, bytes]) => `${dir} (${megabytes(bytes)} MB)`).join(', ')}.`,
        do: `Add to ${ignore} what no build needs of: ${largest.map(([dir]) => `\`${dir}\``).join(', ')}.`,
      },
    ]
  },
}

const megabytes = (bytes: number): number => Math.round(bytes / 1e6)

/** The first line for which all of the context is needed; null when only parts are. */
const takesAll = (scene: Scene): number | null => {
  const copies = scene.stages.flatMap(({ instructions }) => instructions.filter(isWholeCopy))
  const mounts = scene.runs.filter(({ run, environment }) =>
    mountsOf(run, environment).some(
      ({ type, source, from }) => type === 'bind' && from === null && (source === null || source === '/'),
    ),
  )
  return copies[0]?.line ?? mounts[0]?.run.line ?? null
}

/** The three heaviest directories, at most two levels deep. */
const largestOf = (
  files: readonly { readonly path: string; readonly bytes: number }[],
): readonly (readonly [string, number])[] => {
  const sizes = new Map<string, number>()
  for (const { path, bytes } of files) {
    const parts = posix.dirname(path).split('/').slice(0, 2).join('/')
    const dir = parts === '.' ? path : parts
    sizes.set(dir, (sizes.get(dir) ?? 0) + bytes)
  }
  return [...sizes].sort((a, b) => b[1] - a[1]).slice(0, 3)
}
