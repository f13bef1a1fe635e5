import { isGolangImage } from '../../dockerfile/images.ts'
import type { FindingKind, Found } from './kind.ts'
import type { Scene } from './scene.ts'

/** A base image has no tag, or the tag latest. */
export const imageUntagged: FindingKind = {
  id: 'image.untagged',
  severity: 'warning',
  title: 'A base image has no tag, or the tag latest',
  why: 'The same commit builds with another image from one day to the next; with golang it is another Go (https://docs.docker.com/build/building/best-practices/#pin-base-image-versions).',
  fix: 'Name a version, and a digest for a build that repeats.',
  prevents: 'toolchain.language-version',
  find: (scene) =>
    scene.stages.flatMap((stage) => (stage.parent === null ? findIn(scene, stage.base, stage.line) : [])),
}

const findIn = (scene: Scene, base: string | null, line: number): readonly Found[] => {
  if (base === null || base === 'scratch' || base.includes('@') || !/^[\w.:/-]+$/.test(base)) return []
  const name = base.split('/').at(-1) ?? ''
  const tag = name.includes(':') ? name.slice(name.indexOf(':') + 1) : null
  if (tag !== null && tag !== 'latest') return []
  if (tag === null && scene.repository.dockerfile.stages.some((stage) => stage.name === base.toLowerCase()))
    return []
  const isGo = isGolangImage(base)
  const wants = scene.mod('go.mod')?.go?.value
  const fixed = base.replace(/:latest$/, '')
  return [
    {
      line,
      severity: isGo ? 'warning' : 'notice',
      prevents: isGo ? 'toolchain.language-version' : null,
      text: `${base} ${tag === null ? 'has no tag' : 'is a moving tag'}: what this builds ${isGo ? 'and with which Go ' : ''}changes without a commit.`,
      do: isGo
        ? `Write \`FROM ${fixed}:${wants ?? '1.MINOR'}\` here.`
        : `Write a version: \`FROM ${fixed}:VERSION\`, or a digest: \`FROM ${fixed}@sha256:…\`.`,
    },
  ]
}
