import { chainOf } from '../../dockerfile/environment.ts'
import type { FindingKind, Found } from './kind.ts'
import type { Run, Scene } from './scene.ts'

/** apt-get installs without an index of packages, or with one from an older layer. */
export const packagesNoIndex: FindingKind = {
  id: 'packages.no-index',
  severity: 'error',
  title: '`apt-get install` without `apt-get update` in the same RUN',
  why: 'The images of Debian, Ubuntu and golang hold no package index: without one nothing is found. One from an earlier RUN comes from the layer cache and names packages that are gone (https://docs.docker.com/build/building/best-practices/#apt-get).',
  fix: 'Write `apt-get update && apt-get install -y --no-install-recommends …` in one RUN.',
  prevents: 'step.apt-package-missing',
  find: (scene) => scene.runs.flatMap((run) => findIn(scene, run)),
}

const BARE =
  /(?:^|\/)(?:debian|ubuntu|buildpack-deps|golang)(?::(?!\S*alpine)(?:latest|\d|bookworm|bullseye|buster|trixie|stretch|jammy|noble|focal)\S*)?(?:@\S+)?$/

const findIn = (scene: Scene, { stage, run, commands, environment, mounts }: Run): readonly Found[] => {
  const install = commands.findIndex(isInstall)
  const installed = commands[install]
  if (installed === undefined || !BARE.test(environment.image ?? '')) return []
  if (installed.words.some((word) => /\.deb$|^\.?\//.test(word))) return []
  if (commands.some(isUpdate) || mounts.some(({ target }) => /^\/var\/lib\/apt/.test(target ?? ''))) return []
  const other = scene.runs.findLast(
    (one) =>
      chainOf(scene.repository.dockerfile, stage.index).includes(one.stage) &&
      isBefore(one, stage.index, run.line) &&
      one.commands.some(isUpdate),
  )
  const isKept = other !== undefined && !/rm\s+-\w*r\w*\s+\S*\/var\/lib\/apt\/lists/.test(other.run.text)
  const packages = installed.words
    .slice(1)
    .filter((word) => !word.startsWith('-') && word !== 'install')
    .join(' ')
  return [
    {
      line: run.line,
      severity: isKept ? 'notice' : 'error',
      text: isKept
        ? `The package index comes from line ${other.run.line}, which may be a layer of months ago: packages it names are gone from the mirror by then.`
        : `${environment.image} holds no package index and this line makes none: "Unable to locate package".`,
      do: `Write \`RUN apt-get update && apt-get install -y --no-install-recommends ${packages} && rm -rf /var/lib/apt/lists/*\`.`,
    },
  ]
}

const isBefore = (one: Run, stage: number, line: number): boolean =>
  one.stage.index !== stage || one.run.line < line

const isInstall = ({ words }: Run['commands'][number]): boolean =>
  /^(?:apt|apt-get)$/.test(words[0] ?? '') && words.includes('install')

const isUpdate = ({ words }: Run['commands'][number]): boolean =>
  (/^(?:apt|apt-get|aptitude)$/.test(words[0] ?? '') && words.includes('update')) ||
  /\.sh$|^(?:sh|bash|curl|make)$/.test(words[0] ?? '')
