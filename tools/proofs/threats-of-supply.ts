import { proof, type Row } from './row.ts'

/** What of ours, or of the runner, may be turned against its users. */
export const ofSupply: readonly Row[] = [
  {
    id: 'T15',
    what: 'The bundle is not what the sources say',
    promise: 'dist is what src builds, byte for byte, on the runtime that action.yml names.',
    proofs: [
      proof('__tests__/dist', 'dist is what src builds, byte for byte'),
      proof('__tests__/dist', 'the tests run on the runtime action.yml names'),
    ],
  },
  {
    id: 'T16',
    what: 'A workflow or an action of others changes under us',
    promise: 'Every workflow of ours is valid and pins what it uses to a commit.',
    proofs: [
      proof('__tests__/workflows', '%s starts without permissions and pins every action by hash'),
      proof('__tests__/workflows', 'every workflow passes actionlint'),
    ],
  },
  {
    id: 'T19',
    what: 'A self-hosted runner that jobs share',
    promise:
      'Temporary files are private, each run’s own, and removed by its own place; the configuration of the machine is never changed.',
    proofs: [
      proof(
        '__tests__/adapters/files',
        'temporary directories',
        'are private, each its own, and gone at the end',
      ),
      proof('__tests__/adapters/files', 'files', 'a link is removed, not what it points at'),
      proof(
        '__tests__/state',
        'what a killed main left behind',
        'is removed from the place of a run, and from no other',
      ),
      proof(
        'e2e/tests/cache-build',
        'jobs in a row, each on a fresh builder',
        'a first one finds nothing and saves what it compiled',
      ),
      proof(
        'e2e/tests/cache-build',
        'jobs in a row, each on a fresh builder',
        'nothing is left on the runner',
      ),
    ],
  },
  {
    id: 'T20',
    what: 'The files of the runner: outputs, state, environment, path',
    promise: 'Foreign text in an output or a state adds no other; environment and path are never written.',
    proofs: [
      proof('__tests__/adapters/runner-files', '%s', 'stands in the file of the runner, whatever its text'),
      proof(
        '__tests__/adapters/runner-files',
        '%s',
        'is a command of the runner where that file takes nothing, and no other command',
      ),

      proof(
        'e2e/threats/smuggling',
        'a real build that prints every payload makes the runner do nothing, and names of it reach no output',
      ),
    ],
  },
]
