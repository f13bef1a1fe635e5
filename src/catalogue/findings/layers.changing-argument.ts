import { assignments } from '../../dockerfile/assignments.ts'
import type { FindingKind, Found } from './kind.ts'
import type { Run, Scene } from './scene.ts'

/** An ARG that differs in every build stands before slow steps that do not need it. */
export const layersChangingArgument: FindingKind = {
  id: 'layers.changing-argument',
  severity: 'warning',
  title: 'An ARG with the commit or the time stands before the download of modules or packages',
  why: 'A changed ARG changes every RUN below it: nothing after it comes from the layer cache (https://docs.docker.com/build/cache/invalidation/#build-arguments).',
  fix: 'Move the ARG to right before the RUN that uses it.',
  prevents: null,
  find: (scene) =>
    scene.stages.flatMap((stage) =>
      findIn(
        scene,
        scene.runs.filter((run) => run.stage === stage),
      ),
    ),
}

const CHANGING =
  /^(?:.*_)?(?:(?:GIT_?)?(?:COMMIT|SHA|REVISION|HASH)(?:_?(?:SHA|HASH|ID|DATE|TIME))?|BUILD_?(?:DATE|TIME|TIMESTAMP|ID|NUMBER|TS)|TIMESTAMP|CACHE_?BUST(?:ER)?|NOW)$/i

const isSlow = ({ calls, commands }: Run): boolean =>
  calls.some(({ name, args }) => name === 'mod' && args[0] === 'download') ||
  commands.some(
    ({ words }) =>
      /^(?:apk|apt-get|apt)$/.test(words[0] ?? '') &&
      words.some((word) => word === 'add' || word === 'install'),
  )

const findIn = (scene: Scene, runs: readonly Run[]): readonly Found[] => {
  const slow = runs.find(isSlow)
  if (slow === undefined) return []
  const text = [slow.run.text, ...slow.run.heredocs.map(({ body }) => body)].join('\n')
  return slow.stage.instructions
    .filter(({ keyword, line }) => keyword === 'ARG' && line < slow.run.line)
    .flatMap((arg) =>
      assignments(arg, scene.repository.dockerfile.escape)
        .filter(({ name }) => CHANGING.test(name) && !text.includes(name))
        .map(({ name }) => ({
          line: arg.line,
          text: `${name} differs in every build and line ${slow.run.line}, below it, does not need it: what that line downloads never comes from the cache.`,
          do: `Move \`ARG ${name}\` below line ${slow.run.line}, right before the RUN that uses it.`,
        })),
    )
}
