import { posix } from 'node:path'
import { below } from '../../dockerfile/copied.ts'
import { environmentAt } from '../../dockerfile/environment.ts'
import { expand } from '../../dockerfile/expand.ts'
import type { Instruction, Stage } from '../../model/dockerfile.ts'
import { ignoringLine, patternAt } from './ignored.ts'
import type { FindingKind, Found } from './kind.ts'
import { compilesModule, goFlag, outsideModules, untouchedCalls } from './modules.ts'
import type { Scene } from './scene.ts'

/** .dockerignore keeps go.mod, go.sum, vendor/ or something that COPY names away from the builder. */
export const dockerignoreHidesModuleFiles: FindingKind = {
  id: 'dockerignore.hides-module-files',
  severity: 'error',
  title: '.dockerignore hides go.mod, go.sum, vendor or a file that COPY names',
  why: 'What .dockerignore matches never reaches the builder: COPY of it fails as if the file were not there (https://docs.docker.com/build/concepts/context/#dockerignore-files).',
  fix: 'Take the pattern away or add an exception with `!` below it.',
  prevents: 'dockerfile.copy-missing',
  find: (scene) => [...copies(scene), ...needed(scene)],
}

/** A COPY of one path that is there and wholly hidden. */
const copies = (scene: Scene): readonly Found[] =>
  scene.stages.flatMap((stage) =>
    stage.instructions.flatMap((one) => (isOfContext(one) ? hiddenSources(scene, stage, one) : [])),
  )

const isOfContext = ({ keyword, flags }: Instruction): boolean =>
  (keyword === 'COPY' || keyword === 'ADD') && !flags.some(({ name }) => name === 'from')

const hiddenSources = (scene: Scene, stage: Stage, copy: Instruction): readonly Found[] => {
  const { dockerfile, buildArgs } = scene.repository
  const { values } = environmentAt(dockerfile, stage.index, copy.line, buildArgs)
  return copy.args.slice(0, -1).flatMap((word) => {
    const written = expand(word, values, dockerfile.escape)
    if (written === null || /[*?[]|^<<|:\/\//.test(written)) return []
    const source = posix.normalize(written).replace(/^\/+|\/+$/g, '') || '.'
    const inside = (scene.context?.files ?? []).filter(({ path }) => below(path, source) !== null)
    if (inside.length === 0 || inside.some(({ isIgnored }) => !isIgnored)) return []
    return hidden(
      scene,
      inside[0]?.path ?? source,
      source,
      `line ${copy.line} of the Dockerfile copies it`,
      'dockerfile.copy-missing',
    )
  })
}

const needed = (scene: Scene): readonly Found[] =>
  untouchedCalls(scene, true).flatMap((found) => {
    const { mod, call, isVendored, contents } = found
    const isOut = (path: string) => !scene.sent.has(path)
    const there = new Set(contents.files.values())
    const why = `line ${found.run.run.line} of the Dockerfile runs \`go ${call.name}\` there`
    if (isOut(mod.path)) return hidden(scene, mod.path, mod.path, why, 'gomod.file-not-found')
    const sum = posix.join(mod.dir, 'go.sum')
    if (!isVendored && compilesModule(call) && there.has(sum) && isOut(sum) && outsideModules(mod).length > 0)
      return hidden(scene, sum, sum, why, 'gomod.missing-go-sum')
    const vendor = posix.join(mod.dir, 'vendor/modules.txt')
    if (goFlag(call, 'mod') === 'vendor' && there.has(vendor) && isOut(vendor))
      return hidden(scene, vendor, posix.dirname(vendor), `${why} with -mod=vendor`, 'vendor.inconsistent')
    return []
  })

const hidden = (
  scene: Scene,
  path: string,
  shown: string,
  why: string,
  prevents: string,
): readonly Found[] => {
  const ignore = scene.context?.ignore
  if (!ignore) return []
  const line = ignoringLine(ignore, path)
  return [
    {
      path: ignore.path,
      line,
      prevents,
      text: `\`${patternAt(ignore, line)}\` keeps ${scene.named(shown)} away from the builder, and ${why}.`,
      do: `Add \`!${shown}\` below that line, or take the line away.`,
    },
  ]
}
