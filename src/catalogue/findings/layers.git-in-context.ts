import type { FindingKind, Found } from './kind.ts'
import type { Scene } from './scene.ts'
import { isWholeCopy } from './whole-copy.ts'

/** The whole context is copied with its .git, which every commit and fetch changes. */
export const layersGitInContext: FindingKind = {
  id: 'layers.git-in-context',
  severity: 'notice',
  title: '`COPY . .` takes .git along',
  why: '.git changes with every commit, fetch and checkout: the layer of the sources is never used again, even when no source changed (https://docs.docker.com/build/concepts/context/#dockerignore-files).',
  fix: 'Put `.git` into .dockerignore, or use a Git context.',
  prevents: null,
  find: (scene) => {
    const isSent = scene.sent.has('.git/HEAD')
    const usesGit = scene.runs.some(
      ({ run, facts }) =>
        /\bgit\s+(?:-\S+\s+)*(?:describe|rev-parse|log|show|tag|rev-list|status|diff|submodule)\b|-buildvcs=(?:true|auto)|goreleaser/.test(
          run.text,
        ) || facts?.use.indirect === true,
    )
    return isSent && !usesGit
      ? scene.stages.flatMap((stage) => findIn(scene, stage.instructions.find(isWholeCopy)?.line)).slice(0, 1)
      : []
  },
}

const findIn = (scene: Scene, line: number | undefined): readonly Found[] => {
  if (line === undefined) return []
  const ignore = scene.context?.ignore?.path ?? '.dockerignore'
  return [
    {
      line,
      text: '.git is part of the context and copied here: it changes with every commit and fetch, and nothing in this Dockerfile asks git.',
      do: `Add a line \`.git\` to ${ignore}. (go then stamps no commit into the binary; keep it if you read that.)`,
    },
  ]
}
