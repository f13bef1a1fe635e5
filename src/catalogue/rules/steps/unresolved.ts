import type { Pattern } from '../../../model/rule.ts'
import { NOT_IN_CHANNEL } from './not-in-channel.ts'
import { UNRESOLVED_PYTHON } from './unresolved-python.ts'

/** How package managers say that the wanted versions cannot be had: of Python, JavaScript, Rust, Ruby, PHP, Java, .NET, R, conda, Debian, Fedora and Arch. */
export const UNRESOLVED: readonly Pattern[] = [
  ...UNRESOLVED_PYTHON,
  {
    literal: 'is incompatible with this module',
    match: /error (?<package>\S{1,200}): The engine "(?<tool>\w{1,20})" is incompatible with this module/,
  },
  {
    literal: 'code ebad',
    match: /npm (?:ERR!|error) code (?:EBADENGINE|EBADPLATFORM)/,
  },
  {
    literal: 'err_pnpm_unsupported_engine',
    match: /ERR_PNPM_UNSUPPORTED_ENGINE/,
  },
  {
    literal: 'requires a greater version of ',
    match: /(?<package>\S{1,200}) \([^)]{1,60}\) requires a greater version of .{1,100}/,
  },
  {
    literal: ' peerinvalid ',
    match:
      /npm ERR! peerinvalid The package (?<package>\S{1,200}) does not satisfy its siblings' peerDependencies/,
  },
  {
    literal: ' not accessible from ',
    match: /npm (?:ERR!|error) (?<package>\S{1,200}) not accessible from \S{1,200}$/,
  },
  {
    literal: 'trying to overwrite ',
    match:
      /ERROR: (?<package>\S{1,200}): trying to overwrite \S{1,300} owned by \S{1,200}|^(?:dpkg: error .{0,300})?\s*trying to overwrite '\S{1,300}', which is also in package \S{1,200}/,
  },
  {
    literal: 'code eresolve',
    match: /npm (?:ERR!|error) code ERESOLVE/,
  },
  {
    literal: 'code etarget',
    match: /npm (?:ERR!|error) code ETARGET/,
  },
  {
    literal: 'no matching version found for',
    match: /npm (?:ERR!|error) notarget No matching version found for (?<package>[^\s]{1,200}?)\.?$/,
    confidence: 0.955,
  },
  {
    literal: 'code e404',
    match: /npm (?:ERR!|error) code E404/,
  },
  {
    literal: 'npm ci` can only install packages',
    match: /`npm ci` can only install packages when your package\.json and package-lock\.json .{0,60}in sync/,
  },
  {
    literal: 'can only install packages with an existing package-lock',
    match: /`?npm ci`? (?:command )?can only install (?:packages )?with an existing package-lock\.json/,
  },
  {
    literal: 'your lockfile needs to be updated',
    match: /error Your lockfile needs to be updated, but yarn was run with `--frozen-lockfile`/,
  },
  {
    literal: 'lockfile would have been modified',
    match: /The lockfile would have been (?:modified|created) by this install, which is explicitly forbidden/,
  },
  {
    literal: "couldn't find any versions for",
    match: /error Couldn't find any versions for "(?<package>[^"]{1,200})"/,
  },
  {
    literal: 'err_pnpm_',
    match:
      /ERR_PNPM_(?:OUTDATED_LOCKFILE|NO_MATCHING_VERSION|NO_LOCKFILE|PEER_DEP_ISSUES|LOCKFILE_CONFIG_MISMATCH|FETCH_404)\b.{0,200}/,
  },
  {
    literal: 'frozen lockfile',
    match: /error: lockfile had changes, but lockfile is frozen/,
  },
  {
    literal: 'failed to select a version for',
    match: /error: failed to select a version for (?:the requirement )?`(?<package>[^`\s]{1,100})/,
  },
  {
    literal: '--locked was passed',
    match:
      /(?:the lock file|cannot update the lock file) \S{1,300} (?:needs to be updated but|because) --(?:locked|frozen) was passed/,
  },
  {
    literal: 'could not find compatible versions for gem',
    match: /Bundler could not find compatible versions for gem "(?<package>[^"]{1,100})"/,
  },
  {
    literal: 'could not find gem ',
    match: /Could not find gem '(?<package>[^']{1,200})'/,
  },
  {
    literal: 'requirements could not be resolved',
    match: /Your requirements could not be resolved to an installable set of packages/,
  },
  {
    literal: 'could not resolve dependencies for project',
    match: /Could not resolve dependencies for project (?<package>\S{1,200})/,
    confidence: 0.9,
  },
  {
    literal: 'error nu110',
    match: /error NU110[1237]: (?<message>.{1,300})/,
  },
  {
    literal: 'version solving failed',
    match: /[Vv]ersion solving failed/,
  },
  {
    literal: 'solverproblemerror',
    match: /SolverProblemError/,
    confidence: 0.92,
  },
  {
    literal: 'no solution found when resolving',
    match: /No solution found when resolving (?:dependencies|tool dependencies)/,
  },
  {
    literal: 'packagesnotfounderror',
    match: /PackagesNotFoundError: .{1,200}/,
  },
  {
    literal: 'libmambaunsatisfiableerror',
    match: /LibMambaUnsatisfiableError: .{1,200}/,
  },
  {
    literal: 'unmet dependencies',
    match: /The following packages have unmet dependencies/,
    confidence: 0.92,
  },
  {
    literal: ' : depends: ',
    match:
      /^\s*(?<package>[\w.+:-]{1,100}) : Depends: .{1,200} but (?:it is not (?:going to be installed|installable)|\S{1,100} is to be installed)/,
    confidence: 0.945,
  },
  {
    literal: 'you have held broken packages',
    match: /E: Unable to correct problems, you have held broken packages/,
  },
  {
    literal: 'unable to find a match: ',
    match: /Error: Unable to find a match: (?<package>.{1,200})/,
  },
  {
    literal: 'nothing provides ',
    match: /nothing provides (?<package>\S{1,200}) needed by/,
    confidence: 0.91,
  },
  {
    literal: 'could not find any downloads that satisfy',
    match: /Could not find any downloads that satisfy the requirement (?<package>\S{1,200})/,
  },
  {
    literal: 'distribution was not found and is required by',
    match: /The '(?<package>[^']{1,200})' distribution was not found and is required by/,
  },
  {
    literal: 'target not found: ',
    match: /error: target not found: (?<package>\S{1,200})/,
    confidence: 0.92,
  },
  {
    literal: 'is not available (for r version',
    match:
      /package ['‘](?<package>[^'’]{1,100})['’] is not available (?:\(for R version|for this version of R)/,
    confidence: 0.92,
  },
  {
    literal: 'could not find a valid gem',
    match: /ERROR: {1,2}Could not find a valid gem '(?<package>[^']{1,100})'/,
  },
  {
    literal: 'your bundle is locked to',
    match:
      /Your bundle is locked to (?<package>\S{1,100}) \([^)]{1,60}\)(?: from .{0,200})?, but that version (?:could not|can no longer) be found/,
  },
  {
    literal: 'unable to find a match',
    match: /Error: Unable to find a match$/,
    confidence: 0.92,
  },
  {
    literal: 'resolvepackagenotfound',
    match: /ResolvePackageNotFound/,
  },
  {
    literal: 'solving environment: ',
    match: /Solving environment: .{0,60}failed\s*$/,
    confidence: 0.8,
  },
  {
    literal: 'npm err! missing: ',
    match: /npm (?:ERR!|error) Missing: (?<package>\S{1,200})/,
    confidence: 0.9,
  },
  {
    literal: 'no package ',
    match: /^\s*No package (?<package>\S{1,100}) available\.?/,
    confidence: 0.9,
  },
  {
    literal: 'error: nothing to do',
    match: /^Error: Nothing to do\.?\s*$/,
    confidence: 0.7,
  },
  ...NOT_IN_CHANNEL,
]
