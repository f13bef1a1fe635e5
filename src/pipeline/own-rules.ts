import { isAbsolute, join, relative } from 'node:path/posix'
import { type OwnFile, type OwnRules, readOwnRules } from '../catalogue/own/index.ts'
import type { Files } from '../ports/ports.ts'

/** Where a repository keeps rules of its own, relative to its root. */
export const OWN_RULES = '.github/go-docker-build'

/** Most files that are read. */
const MOST_FILES = 50

const YAML = /\.ya?ml$/

type Reader = Pick<Files, 'read' | 'list' | 'isDirectory'>

const pathsIn = async (dir: string, files: Reader): Promise<readonly string[]> => {
  const direct = (await files.list(dir)).filter((name) => /^rules\.ya?ml$/.test(name))
  const further = (await files.list(join(dir, 'rules'))).filter((name) => YAML.test(name))
  return [...direct.map((name) => join(dir, name)), ...further.map((name) => join(dir, 'rules', name))]
}

const only = (problem: string): OwnRules => ({ rules: [], problems: [problem], slow: () => [] })

/**
 * The rules of a repository: of `rules.yml` and `rules/*.yml` in the directory `place`, or of the one file `place`, relative to
 * `root`. The default directory may be missing; one that was asked for may not. Never fails: what is wrong is a sentence.
 */
export const loadOwnRules = async (place: string, root: string, files: Reader): Promise<OwnRules> => {
  const given = place.trim() || OWN_RULES
  const path = isAbsolute(given) ? given : join(root, given)
  const isDirectory = await files.isDirectory(path)
  const paths = isDirectory ? await pathsIn(path, files) : [path]
  if (!isDirectory && given === OWN_RULES) return readOwnRules([])
  const known: OwnFile[] = []
  const problems: string[] = []
  for (const one of paths.slice(0, MOST_FILES)) {
    const text = await files.read(one)
    const shown = one.startsWith(`${root}/`) ? relative(root, one) : one
    if (text !== null) known.push({ path: shown, text })
    else
      problems.push(
        `rules: seen ${shown}, which is no readable file. Give a file, or a directory with rules.yml or rules/NAME.yml`,
      )
  }
  if (paths.length > MOST_FILES)
    problems.push(
      `rules: seen ${paths.length} files in ${given}. At most ${MOST_FILES} are read; put rules together`,
    )
  if (isDirectory && paths.length === 0 && given !== OWN_RULES)
    return only(
      `rules: seen ${given} without rules.yml or rules/NAME.yml. Add one, or give another directory`,
    )
  const read = readOwnRules(known)
  return { ...read, problems: [...problems, ...read.problems] }
}
