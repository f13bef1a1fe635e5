import { proof, type Row } from './row.ts'

const ATTEMPTS = 'e2e/tests/resilience-attempts'
const DRILLS = ['e2e/drills/drills', 'the chain answers to'] as const

/** What breaks of the builder, the machine and the job. */
export const ofMachines: readonly Row[] = [
  {
    id: '10',
    what: 'The builder is killed in the middle of a build',
    promise:
      'The report comes within 10 s, with the label of a lost builder and its exit code; another builder takes over where one is named.',
    seen: '“The builder was lost: infrastructure”, or a green build on the next builder.',
    proofs: [
      proof(
        '__tests__/failures',
        'buildkit.connection-lost--killed',
        'has its label, its decisive line and its facts',
      ),

      proof(
        'e2e/faults/lost-builder',
        'a builder that is killed with no other there: told within 10 s as a lost builder, the log kept, nobody named',
      ),
      proof(
        ATTEMPTS,
        'what passes by itself',
        'a builder that is killed in the middle of the build: the next one builds, and both logs are kept',
      ),
      proof(
        'e2e/tests/resilience-failover',
        'a remote builder over TCP with mutual TLS',
        '%s in the middle of the build: the docker driver builds',
      ),
    ],
  },
  {
    id: '11',
    what: 'There is no docker, no buildx, no daemon or no such builder',
    promise: 'It is said at once, with what to install or start, before anything is fetched.',
    seen: 'One error that names what is missing and the remedy.',
    proofs: [
      proof('e2e/tests/bad-input', 'a machine that cannot build', 'because no daemon listens'),
      proof('e2e/tests/bad-input', 'a machine that cannot build', 'because it has no docker'),
      proof('e2e/tests/bad-input', 'a machine that cannot build', 'because docker has no buildx'),
      proof('e2e/tests/bad-input', 'a machine that cannot build', 'because the builder is not known'),
    ],
  },
  {
    id: '12',
    what: 'A disk is full: of a step, of the module cache, of the runner',
    promise:
      'A full disk of ours costs only what it would have held; one of the build is told with its place; annotations need no disk.',
    seen: 'A green build that says which disk was full, or “disk full: infrastructure”.',
    proofs: [
      proof(
        '__tests__/adapters/runner-files',
        '%s',
        'is a command of the runner where that file takes nothing, and no other command',
      ),

      proof('e2e/tests/modules-store', 'a full disk under the store does not fail the build'),
      proof(
        'e2e/faults/full-disk',
        'a full disk under the temporary files of the runner',
        'a failure of the code keeps its label, its line and its verdict',
      ),
      proof(
        'e2e/faults/full-disk',
        'a full disk under the temporary files of the runner',
        'a build that passes is green, and what could not be written is told',
      ),
      proof(...DRILLS, 'full-disk'),
    ],
  },
  {
    id: '13',
    what: 'A step is killed for memory',
    promise: 'The label says so, go runs once more with one package at a time, and nobody is named.',
    seen: '“Out of memory: infrastructure”, with the peak of the machine.',
    proofs: [
      proof(
        'e2e/tests/red-around',
        'a build that something around the code breaks, on the real engine',
        'a build that is killed for memory is nobody’s fault',
      ),
      proof('__tests__/pipeline/attempts', 'attempts', 'memory: go compiles one package at a time, once'),
      proof(...DRILLS, 'oom'),
    ],
  },
  {
    id: '14',
    what: 'The job is cancelled while modules come, or while it builds',
    promise: 'Every child ends, all is cleaned within 7 s, and nobody is told of a failure.',
    seen: '“The run was stopped”; no check run, no message.',
    proofs: [
      proof(
        'e2e/faults/stopped',
        'a job that is cancelled while modules come: over within 7 s, nothing told, nothing left',
      ),
      proof(
        ATTEMPTS,
        'a stop in the middle of a build',
        '%s: the build ends, nothing is told, all is cleaned, within 7 s',
      ),
      proof(
        '__tests__/adapters/stop',
        'a stop',
        'by %s reaches the program and its children, and nothing starts after it',
      ),
    ],
  },
  {
    id: '15',
    what: 'The step is killed: SIGKILL',
    promise: 'The post step removes the temporary files and credentials it left; the next run passes.',
    seen: 'Nothing of ours is left on the runner.',
    proofs: [
      proof(
        ATTEMPTS,
        'a stop in the middle of a build',
        'SIGKILL of the step: the post step removes what it left',
      ),
      proof(
        'e2e/tests/modules-store',
        'a run that is killed in mid download leaves no credential and no half file, and the next one passes',
      ),
      proof(
        '__tests__/state',
        'what a killed main left behind',
        'is removed from the place of a run, and from no other',
      ),
    ],
  },
  {
    id: '16',
    what: 'The job runs out of time',
    promise:
      'As cancelled: the runner’s signals in their order and times find a step that is over before the last one, and a post step that works.',
    seen: '“The run was stopped”; the job says that it was out of time.',
    proofs: [
      proof(
        'e2e/faults/stopped',
        'a job out of time: it is over before the second of the runner’s signals, and post works',
      ),
      proof('__tests__/adapters/stop', 'a stop', 'kills a program that does not listen'),
    ],
  },
]
