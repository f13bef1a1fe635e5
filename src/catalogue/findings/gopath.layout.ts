import { posix } from 'node:path'
import { isKnown } from '../../dockerfile/contents.ts'
import { imageGoVersion } from './go-version.ts'
import type { FindingKind, Found } from './kind.ts'
import { compilesModule } from './modules.ts'
import type { Run, Scene } from './scene.ts'

/** Sources are laid out for GOPATH: module mode is off, or there is no go.mod for a Go that wants one. */
export const gopathLayout: FindingKind = {
  id: 'gopath.layout',
  severity: 'error',
  title: 'Sources are laid out for GOPATH',
  why: 'Since Go 1.16 go builds in module mode wherever the sources lie and stops without go.mod; with GO111MODULE=off it reads neither go.mod nor go.sum, and takes whatever version is there (https://go.dev/ref/mod#mod-commands).',
  fix: 'Run `go mod init` and `go mod tidy`, commit both files, and drop GO111MODULE.',
  prevents: 'gomod.file-not-found',
  find: (scene) => scene.runs.flatMap((run) => findIn(scene, run)),
}

const findIn = (scene: Scene, run: Run): readonly Found[] => {
  const call = run.calls.find((one) => compilesModule(one))
  if (call === undefined) return []
  const mode = call.lookup('GO111MODULE')
  const hasMod = scene.sent.has('go.mod')
  if (mode === 'off') {
    return [
      {
        line: run.run.line,
        severity: hasMod ? 'warning' : 'notice',
        prevents: 'gopath.package-not-in-std',
        text: hasMod
          ? 'GO111MODULE=off is in force here: go ignores go.mod and looks for every import in GOPATH and vendor/ only.'
          : 'GO111MODULE=off is in force here: no go.mod says which version of a package is built.',
        do: hasMod
          ? 'Take `GO111MODULE=off` away and build in a directory outside of GOPATH, e.g. `WORKDIR /src`.'
          : `Run \`go mod init MODULE && go mod tidy\`, commit go.mod and go.sum, and take \`GO111MODULE=off\` away.`,
      },
    ]
  }
  return withoutMod(scene, run, call.cwd, mode ?? '')
}

const withoutMod = (scene: Scene, run: Run, cwd: string | null, mode: string): readonly Found[] => {
  const version = imageGoVersion(run.environment.image)
  const contents = scene.contents(run.stage.index, run.run.line)
  const isBelow = cwd !== null && /^\/(?:go|gopath)\/src(?:\/|$)/.test(cwd)
  if (scene.context === null || scene.context.isCut || version === null || version.minor < 16) return []
  if (!isBelow || mode === 'auto' || contents.isRewritten || !isKnown(contents, cwd)) return []
  const isThere = [...contents.files].some(
    ([path]) => path.endsWith('/go.mod') && within(cwd, posix.dirname(path)),
  )
  const hasSources = [...contents.files.keys()].some(
    (path) => path.startsWith(`${cwd}/`) && path.endsWith('.go'),
  )
  if (isThere || !hasSources) return []
  return [
    {
      line: run.run.line,
      text: `${cwd} has no go.mod, and Go 1.${version.minor} builds nothing without one: "go.mod file not found".`,
      do: 'Run `go mod init MODULE && go mod tidy` in the repository and commit go.mod and go.sum. `ENV GO111MODULE=off` keeps the old way going for a while.',
    },
  ]
}

const within = (dir: string, top: string): boolean => top === '/' || dir === top || dir.startsWith(`${top}/`)
