import { isAbsolute, join, relative } from 'node:path/posix'
import { type OwnPlaybooks, readOwnPlaybooks } from '../catalogue/own-playbooks/index.ts'
import type { PlaybookStep } from '../model/playbook.ts'
import type { Files } from '../ports/ports.ts'

/** Where a repository keeps playbooks of its own, relative to its root. */
export const OWN_PLAYBOOKS = '.github/go-docker-build'

/** Most files that are read. */
const MOST_FILES = 50

const NAME = /^playbooks\.ya?ml$/
const YAML = /\.ya?ml$/

type Reader = Pick<Files, 'read' | 'list' | 'isDirectory'>

const pathsIn = async (dir: string, files: Reader): Promise<readonly string[]> => {
  const direct = (await files.list(dir)).filter((name) => NAME.test(name))
  const further = (await files.list(join(dir, 'playbooks'))).filter((name) => YAML.test(name))
  return [...direct.map((name) => join(dir, name)), ...further.map((name) => join(dir, 'playbooks', name))]
}

/**
 * The playbooks of a repository: of `playbooks.yml` and `playbooks/*.yml` in the directory `place`, or of the one file `place`,
 * relative to `root`. The default directory may be missing; one that was asked for may not. Never fails: what is wrong is a sentence.
 */
export const loadOwnPlaybooks = async (place: string, root: string, files: Reader): Promise<OwnPlaybooks> => {
  const given = place.trim() || OWN_PLAYBOOKS
  const path = isAbsolute(given) ? given : join(root, given)
  const isDirectory = await files.isDirectory(path)
  if (!isDirectory && given === OWN_PLAYBOOKS) return { playbooks: [], problems: [] }
  const paths = isDirectory ? await pathsIn(path, files) : [path]
  const known: { path: string; text: string }[] = []
  const problems: string[] = []
  for (const one of paths.slice(0, MOST_FILES)) {
    const text = await files.read(one)
    const shown = one.startsWith(`${root}/`) ? relative(root, one) : one
    if (text !== null) known.push({ path: shown, text })
    else
      problems.push(
        `playbooks: seen ${shown}, which is no readable file. Give a file, or a directory with playbooks.yml or playbooks/NAME.yml`,
      )
  }
  if (paths.length > MOST_FILES)
    problems.push(
      `playbooks: seen ${paths.length} files in ${given}. At most ${MOST_FILES} are read; put playbooks together`,
    )
  if (isDirectory && paths.length === 0 && given !== OWN_PLAYBOOKS)
    problems.push(
      `playbooks: seen ${given} without playbooks.yml or playbooks/NAME.yml. Add one, or give another directory`,
    )
  const read = readOwnPlaybooks(known)
  return { ...read, problems: [...problems, ...read.problems] }
}

/** Steps that reach beyond this build. */
const REACHING: ReadonlySet<PlaybookStep['kind']> = new Set(['free-disk', 'notify', 'open-issue', 'label'])

/** The playbooks as a run may follow them that builds what somebody without write access proposes: without steps that reach beyond this build, each told. */
export const forUntrusted = ({ playbooks, problems }: OwnPlaybooks): OwnPlaybooks => {
  const left = playbooks.map((one) => ({ ...one, do: one.do.filter(({ kind }) => !REACHING.has(kind)) }))
  const told = playbooks.flatMap(({ source, id, do: steps }) => {
    const gone = steps.map(({ kind }) => kind).filter((kind) => REACHING.has(kind))
    return gone.length === 0
      ? []
      : [
          `${source ?? id}: the steps ${gone.join(', ')} are left out, for this run builds what somebody without write access proposes`,
        ]
  })
  return { playbooks: left.filter((one) => one.do.length > 0), problems: [...problems, ...told] }
}
