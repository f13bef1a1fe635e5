import { proof, type Row } from './row.ts'

const INJECTION = '__tests__/threats/injection'
const SMUGGLING = '__tests__/threats/smuggling'

/** What a stranger may put into a build and its words. */
export const ofStrangers: readonly Row[] = [
  {
    id: 'T1',
    what: 'Script injection through an input or a git name',
    promise:
      'Programs are started with lists of arguments, never through a shell. No input and no name of a branch, base or commit becomes an option, a second context or another program.',
    proofs: [
      proof(
        INJECTION,
        'an input with hostile text',
        'of %s starts no other program and adds no option and no context',
      ),
      proof(INJECTION, 'an input with hostile text', 'was tried in hundreds of builds'),
      proof(INJECTION, 'a git name', '%s of branch, base, push and commit reaches git as no argument'),
      proof('__tests__/adapters/shell', 'a program', 'gets its arguments as they are'),
    ],
  },
  {
    id: 'T2',
    what: 'A pwn request: a stranger’s code in a job with secrets',
    promise:
      'In a job of pull_request_target, workflow_run or issue_comment no commit is built that is not of the branch the event runs for, when it may be of another repository and nobody said that somebody read it.',
    proofs: [
      proof(
        '__tests__/threats/pwn-request',
        'a job of %s',
        'does not build the commit of a stranger, and says what to do',
      ),
      proof(
        '__tests__/threats/pwn-request',
        'a job of %s',
        'refuses what it cannot tell: a history without the commit of the branch',
      ),
      proof('__tests__/threats/pwn-request', 'the refusal comes before anything is built'),
      proof('__tests__/adapters/identity', 'trust', '%s may carry the code of strangers'),
      proof(
        '__tests__/cli/publish',
        'publish, after a run of a fork',
        'refuses a file that claims another %s',
      ),
      proof(
        '__tests__/forks-page',
        'the workflows of docs/forks.md',
        'the second checks out the tool and nothing else, and puts no text of the event into a script',
      ),
    ],
  },
  {
    id: 'T3',
    what: 'Workflow commands in what a build prints',
    promise:
      'No line we print is a command of the runner that we did not mean, in either of its two forms, whatever characters nobody sees it holds.',
    proofs: [
      proof(
        SMUGGLING,
        'at least sixty ways to smuggle a command',
        'are that many, and each is one for the runner when nobody looks, or once colour is taken off',
      ),
      proof(SMUGGLING, 'at least sixty ways to smuggle a command', '%s is inert behind the gutter'),
      proof(
        SMUGGLING,
        'at least sixty ways to smuggle a command',
        '%s is no command in an answer of the program, and stands there whole',
      ),
      proof(SMUGGLING, 'at least sixty ways to smuggle a command', '%s is inert in text of ours'),
      proof(
        SMUGGLING,
        'at least sixty ways to smuggle a command',
        '%s is data of our own command and no command beside it',
      ),
      proof(
        SMUGGLING,
        'at least sixty ways to smuggle a command',
        '%s is no command in what the program says to a terminal',
      ),
      proof(
        'e2e/threats/smuggling',
        'a real build that prints every payload makes the runner do nothing, and names of it reach no output',
      ),
    ],
  },
  {
    id: 'T8',
    what: 'Slow expressions and endless logs',
    promise:
      'The time to read and to classify grows with the size; memory is bounded; a rule of a repository is stopped by the count of its steps.',
    proofs: [
      proof('__tests__/text/linear', 'an expression', '%s takes steps by the length of the line, not more'),
      proof(
        '__tests__/text/linear',
        'an expression',
        'gives up when its meter has run out, and never finds anything then',
      ),
      proof(
        '__tests__/catalogue/own-rules',
        'own rules beside ours',
        'a hostile one is stopped by the count of its steps, told, and the others go on',
      ),
      proof('__tests__/stages/read-log', 'size', 'a hostile line of 500 kB takes no time'),
      proof(
        '__tests__/text/codeowners',
        'a pattern covers a path as GitHub tells it',
        'a hostile pattern takes no time',
      ),
      proof('__tests__/text/redact', 'a token of known form', '%s a thousand times takes no time'),
      proof(
        'e2e/faults/huge-log',
        'a huge log with a line of 100 MB and bytes that are no text is read in bounded memory, and its decisive line is found',
      ),
    ],
  },
  {
    id: 'T9',
    what: 'Markdown and HTML in logs and names',
    promise:
      'Foreign text is text in the check run, the summary and the page: no mention, link, image, comment or script of it works, and no mark reorders it.',
    proofs: [
      proof('__tests__/text/escape', 'escapeMarkdown', '%s is plain text'),
      proof('__tests__/stages/report', 'hostile text', 'is text in Markdown'),
      proof('__tests__/stages/report-html', 'hostile text is text wherever it stands'),
      proof(
        '__tests__/stages/report-html',
        'the page of a failure',
        'has one style and one program, each allowed by its hash, and may load nothing',
      ),
      proof(
        'e2e/report/hostile',
        'a hostile log, step, title, file, name and command are text: nothing runs, nothing is asked, nothing opens',
      ),
    ],
  },
  {
    id: 'T10',
    what: 'Mentions and links in chat messages',
    promise:
      'Nobody is mentioned whom the workflow does not map; foreign text makes neither link nor mention in any of the five services; an outage is told once an hour.',
    proofs: [
      proof('__tests__/catalogue/notifiers', '%s', 'makes neither link nor mention of %s'),
      proof('__tests__/catalogue/notifiers', '%s', 'stays within the limits with any length of %s'),
      proof('__tests__/stages/notify', 'who hears what', 'a mention is %s'),
      proof('__tests__/stages/history/storm', 'an outage over many branches is told once an hour'),
    ],
  },
]
