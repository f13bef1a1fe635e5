import { proof, type Row } from './row.ts'

/** What people and programs put into a run, and what is odd about its machine. */
export const ofTexts: readonly Row[] = [
  {
    id: '25',
    what: 'A build prints commands of the runner',
    promise: 'Inert in both forms of the runner, and shown as text.',
    seen: 'The text, behind a gutter.',
    proofs: [
      proof(
        '__tests__/threats/smuggling',
        'at least sixty ways to smuggle a command',
        'are that many, and each is one for the runner when nobody looks, or once colour is taken off',
      ),
      proof(
        '__tests__/threats/smuggling',
        'at least sixty ways to smuggle a command',
        '%s is inert behind the gutter',
      ),
      proof(
        'e2e/threats/smuggling',
        'a real build that prints every payload makes the runner do nothing, and names of it reach no output',
      ),
    ],
  },
  {
    id: '26',
    what: 'A log holds mentions, links, images, HTML, marks that reorder',
    promise: 'Text wherever it is shown: nothing is mentioned, linked, loaded or turned round.',
    seen: 'The text as it was printed.',
    proofs: [
      proof('__tests__/stages/report', 'hostile text', 'is text in Markdown'),
      proof('__tests__/catalogue/notifiers', '%s', 'makes neither link nor mention of %s'),
      proof(
        'e2e/report/hostile',
        'a hostile log, step, title, file, name and command are text: nothing runs, nothing is asked, nothing opens',
      ),
    ],
  },
  {
    id: '27',
    what: 'A hostile go.mod, go.work, go.env, toolchain line or submodule',
    promise: 'Nothing of it runs on the host, and no foreign host is asked.',
    seen: 'The build’s own result.',
    proofs: [
      proof(
        'e2e/tests/modules-hostile',
        'a hostile repository runs nothing on the host and has no foreign host asked: %s',
      ),
      proof('e2e/tests/modules-hostile', 'the doors of the foreign host tell a visit'),
    ],
  },
  {
    id: '28',
    what: 'Secrets in arguments, variables, files and URLs',
    promise: 'Found in no sink, in no form.',
    seen: '`***`',
    proofs: [
      proof(
        'e2e/threats/canaries',
        'secrets of every channel are in none of nine sinks of a real build, in no form',
      ),
      proof(
        'e2e/tests/snapshot',
        'the snapshot of a real build that failed',
        'is uploaded by the post step, which leaves the record and the report',
      ),
      proof(
        'e2e/tests/snapshot',
        'the snapshot of a real build that failed',
        'has no secret of any channel, in no form, in no file',
      ),
      proof(
        'e2e/tests/modules-private',
        'a token given by go-auth brings private modules of all kinds into the build, and is found nowhere afterwards',
      ),
    ],
  },
  {
    id: '29',
    what: 'An input that is not allowed',
    promise: 'All problems at once, with input, value and what is allowed, before anything is fetched.',
    seen: 'One error an input.',
    proofs: [
      proof('e2e/tests/bad-input', 'a value that is not allowed', 'of %s is refused with what is allowed'),
      proof('e2e/tests/bad-input', 'a value that is not allowed', 'is told together with every other'),
      proof('e2e/tests/bad-input', 'a path that cannot be used', 'because it leaves the workspace: %s'),
    ],
  },
  {
    id: '30',
    what: 'A shallow clone, no base, a force-push, a merge group, a detached head',
    promise: 'A range that is right, or none with the reason; never the wrong person.',
    seen: '“Unknown”, with what to change in the checkout.',
    proofs: [
      proof('__tests__/stages/range', 'a push', 'in a shallow clone names the remedy'),
      proof('__tests__/stages/range', 'a push', 'by force ranges from where the new history left the old'),
      proof('__tests__/stages/range', 'a merge group ranges from its base'),
      proof('__tests__/stages/range', 'a pull request', 'without a base is unknown'),
      proof('__tests__/stages/attribute', 'when nobody is named', 'no range'),
      proof('__tests__/stages/attribute', 'when nobody is named', 'a shallow checkout names the remedy'),
    ],
  },
  {
    id: '31',
    what: 'Two jobs share a runner and its caches',
    promise: 'Each has temporary files of its own, and no file of the shared store is ever half written.',
    seen: 'Two builds, each its own.',
    proofs: [
      proof('e2e/tests/modules-store', 'two jobs that share a store at the same time leave whole files'),
      proof('__tests__/mirror/store', 'what is put into the store', 'two servers share one store'),
      proof(
        '__tests__/adapters/files',
        'temporary directories',
        'are private, each its own, and gone at the end',
      ),
      proof(
        '__tests__/adapters/exclusive-file',
        'a file that is replaced as a whole',
        'loses no change of many at once, and leaves nothing beside it',
      ),
    ],
  },
  {
    id: '32',
    what: 'The clock jumps; another zone, another language',
    promise: 'No time is negative, no label changes.',
    seen: 'The same report.',
    proofs: [
      proof(
        '__tests__/faults/clock',
        'a clock that jumps %s',
        'leaves the verdict, the label and every time of a build that %s as they are',
      ),
      proof('__tests__/faults/locale', 'zone and language of the machine change no label and no word'),
      proof('__tests__/stages/measure/otlp', 'what is sent to a collector', 'ends no span before it began'),
    ],
  },
  {
    id: '33',
    what: 'An old buildx, or one that gives no records',
    promise: 'The plain log is read: same label, same line, same verdict.',
    seen: 'The same annotation.',
    proofs: [
      proof(
        '__tests__/faults/old-buildx',
        'a buildx that',
        '%s: the failure has its label, its line and its verdict',
      ),
      proof(
        '__tests__/stages/build-progress',
        'progress',
        'text for people passes, records cut between chunks are joined',
      ),
      proof(
        '__tests__/stages/build',
        'the command line',
        'what an old buildx cannot do is left out and said',
      ),
    ],
  },
  {
    id: '34',
    what: 'A fault of ours, anywhere',
    promise:
      'The verdict is the build’s; a sentence names the part. The job turns red only for the build’s own reason.',
    seen: 'One line under “not as planned”.',
    proofs: [
      proof(
        '__tests__/pipeline/faults-of-ours',
        'a throw in any call of any port leaves the verdict as the build had it',
        '%s, the call %s',
      ),
      proof(
        '__tests__/pipeline/faults-of-ours',
        'a throw in any call of any port leaves the verdict as the build had it',
        'is told with the name of the stage',
      ),
      proof('__tests__/stages/publish', 'publish', '%s that throws keeps none of the others from theirs'),
    ],
  },
]
