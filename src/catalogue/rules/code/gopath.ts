import type { BuildLog } from '../../../model/log.ts'
import type { Facts, MatchContext } from '../../../model/rule.ts'
import { commandOf, packageHeader } from './lines.ts'

const FORGE = /^(?:github|gitlab|gitee|bitbucket|codeberg)\.|^golang\.org\/x\//

/** The part of an import path that names the repository: `github.com/owner/name`, elsewhere `host/name`. */
export const rootOf = (path: string): string =>
  path
    .split('/')
    .slice(0, FORGE.test(path) ? 3 : 2)
    .join('/')

/** Import path behind the `src` folder of GOPATH, in an instruction that puts or finds the project there. */
const PROJECT = /\/src\/([\w-]{1,60}\.[\w.-]{1,100}(?:\/[\w.-]{1,100}){1,8})/g

const projects = new WeakMap<BuildLog, ReadonlySet<string>>()

/** Repositories whose place in GOPATH the instructions name: those of the project. */
const projectsOf = (log: BuildLog): ReadonlySet<string> => {
  const known = projects.get(log)
  if (known !== undefined) return known
  const roots = log.steps
    .filter(({ instruction = '' }) => !/\bgit clone\b/.test(instruction))
    .flatMap(({ instruction = '' }) => [...instruction.matchAll(PROJECT)])
    .map((match) => rootOf(match[1] as string))
  const found = new Set(roots)
  projects.set(log, found)
  return found
}

/** Whether the package is of a repository that the instructions put or find in GOPATH: the project's own. */
export const isOwnPackage = (name: string, { log }: MatchContext): boolean =>
  projectsOf(log).has(rootOf(name))

const GETS = /\bgo (?:get|install)\b/

/** Path of a file that climbs out of the folder in which go runs, and of one below the `src` of GOPATH. */
const ABOVE = /^(?:\.\.[\\/]){1,20}(?<directory>.{1,300})[\\/][^\\/]{1,200}$/
const BELOW_SRC = /(?:^|[\\/])src[\\/](?<directory>.{1,300})[\\/][^\\/]{1,200}$/

/**
 * True when the file is of another repository that lies in the same GOPATH: its path climbs over the owner of its
 * package, or it lies below `src` under a name that no instruction gives to the project. https://pkg.go.dev/cmd/go#hdr-GOPATH_environment_variable
 */
export const isOtherRepository = ({ file = '' }: Facts, context: MatchContext): boolean => {
  const header = packageHeader(context) ?? ''
  if (!/^[\w-]{1,60}\.[\w.-]{1,100}\/\S/.test(header)) return false
  const above = ABOVE.exec(file)?.groups?.['directory']
  const own = projectsOf(context.log)
  if (above !== undefined && (header === above || header.endsWith(`/${above}`))) {
    const climbsOverOwner = header.split('/').length - above.split('/').length <= 1
    return climbsOverOwner || (own.size > 0 && !own.has(rootOf(header)))
  }
  if (BELOW_SRC.exec(file)?.groups?.['directory'] !== header) return false
  return own.size > 0 ? !own.has(rootOf(header)) : GETS.test(commandOf(context))
}
