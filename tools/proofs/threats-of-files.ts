import { proof, type Row } from './row.ts'

const STORE = '__tests__/mirror/store'
const HOSTILE = 'e2e/tests/modules-hostile'
const UNPACKED = ['__tests__/stages/seed/manifest', 'what the cache service gives back'] as const

/** What a stranger may put into files, caches and archives. */
export const ofFiles: readonly Row[] = [
  {
    id: 'T4',
    what: 'Cache poisoning from a less trusted run',
    promise:
      'A branch never restores what pull requests or tags left, a pull request keeps nothing, and every module is hashed before it is served.',
    proofs: [
      proof(
        '__tests__/stages/prewarm',
        'the cache of modules',
        'of a branch is never what pull requests or tags left; theirs may be a branch’s',
      ),
      proof(
        '__tests__/stages/seed/parts',
        'keys',
        'of pull requests are of their own, and look for those of branches alone',
      ),
      proof(
        '__tests__/pipeline/seed',
        'the build cache of a run',
        'of a pull request looks for what branches saved, under the same names, and keeps nothing',
      ),
      proof(
        '__tests__/pipeline/green',
        'the record of a build that passed',
        'is left by no pull request and by no laptop',
      ),
      proof(STORE, 'what is found in the store', '%s is dropped, counted and fetched anew'),
      proof(STORE, 'what is put into the store', 'nothing that nothing proves, though the build gets it'),
      proof(
        '__tests__/stages/history/read',
        'earlier runs',
        'are never taken from an entry that was tampered with',
      ),
    ],
  },
  {
    id: 'T12',
    what: 'Archives that write elsewhere, swell or link',
    promise:
      'A carrier of compiled packages is unpacked only in a container of the builder that holds nothing else, is given to it no further than its seal allows, and taken out again unless it holds what the seal says; of one of modules only files of versions are taken; uploads hold the files named and no link.',
    proofs: [
      proof(...UNPACKED, 'is refused with an entry named %s'),
      proof(...UNPACKED, 'is refused with a link in the place of an entry, or of an archive'),
      proof(...UNPACKED, 'is refused when it swells to more than its seal says'),
      proof(
        'e2e/tests/cache-refused',
        'a build whose seed goes wrong',
        'passes when the seed is killed on its way',
      ),
      proof(
        'e2e/tests/cache-refused',
        'a build whose seed goes wrong',
        'passes without an archive that holds other files than it should, and unpacks none of it',
      ),
      proof(STORE, 'what is put into the store', 'no link leads a file out of it'),
      proof(
        '__tests__/mirror/sums-zip',
        'a zip that is not whole has no sum',
        'one larger than a module may be',
      ),
      proof(
        '__tests__/adapters/artifact',
        'the artifact service of the runner, asked by its own client',
        'keeps the files that are named and no others',
      ),
    ],
  },
  {
    id: 'T13',
    what: 'A hostile go.mod, go.work, toolchain line or submodule',
    promise:
      'On the host modules are fetched and nothing else: no toolchain of a pull request is run, no path leads out of the store, no host is asked but the upstreams.',
    proofs: [
      proof(HOSTILE, 'a hostile repository runs nothing on the host and has no foreign host asked: %s'),
      proof('__tests__/mirror/protocol', 'the mirror as a server', 'no path leads out of the store'),
      proof(
        '__tests__/stages/prewarm/lists',
        'what a build will ask for',
        'lines that are no sums, or would leave the store, are none',
      ),
      proof(
        '__tests__/stages/snapshot/collect',
        'what the machine is asked about a build that failed',
        'lets the repository choose no toolchain, and the module graph fetch nothing',
      ),
      proof(STORE, 'what is put into the store', 'a toolchain only when the checksum database knows it'),
    ],
  },
  {
    id: 'T14',
    what: 'Settings of the repository: go.env, GOFLAGS, git configuration, attributes',
    promise:
      'Go and git on the host take the settings of the machine and none of the repository; no program that the repository names is run.',
    proofs: [
      proof(HOSTILE, 'a hostile repository runs nothing on the host and has no foreign host asked: %s'),
      proof(
        '__tests__/stages/prewarm/access',
        'the access of the host',
        'without the input is what the machine has: nothing is added, and nothing of the repository counts',
      ),
      proof(
        '__tests__/stages/attribute/hostile',
        'attribution and range run no program that the repository names, whatever its configuration, refs and attributes',
      ),
      proof(
        '__tests__/pipeline/attempts',
        'attempts',
        'a run that is not trusted leaves out what reaches beyond its build',
      ),
    ],
  },
  {
    id: 'T18',
    what: 'A path in a log that is not of the repository',
    promise: 'A line is marked only in a file the tree has; no link and no `..` leads out of it.',
    proofs: [
      proof(
        '__tests__/stages/locate',
        'code in the image is found in the repository',
        'a link out of the repository is not followed',
      ),
      proof(
        '__tests__/stages/locate',
        'code in the image is found in the repository',
        'a remote context answers nothing of the tree',
      ),
      proof('__tests__/threats/paths', 'an error in %s marks no file outside of the repository'),
    ],
  },
]
