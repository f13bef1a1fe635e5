import { proof, type Row } from './row.ts'

const GITHUB = '__tests__/stages/publish-github'
const SHOWS = 'GitHub shows one check run that is right'
const WEATHER = 'e2e/tests/bad-weather'
const NOTIFY = '__tests__/stages/notify'

/** What breaks where a run reports. */
export const ofReports: readonly Row[] = [
  {
    id: '17',
    what: 'GitHub’s API says 403: the token of a fork',
    promise:
      'The same annotations by commands, and the summary; one notice names the permission; the exit code is the build’s.',
    seen: 'Annotations on the lines, and one warning that says `permissions: checks: write`.',
    proofs: [
      proof(
        WEATHER,
        'without what GitHub gives',
        'a token that only reads: a failure is marked by commands, and the permission is named once',
      ),
      proof(
        WEATHER,
        'without what GitHub gives',
        'a token that only reads: a build that passes still passes',
      ),
      proof(GITHUB, SHOWS, 'of a pull request of a fork: none, and the same by commands'),
    ],
  },
  {
    id: '18',
    what: 'GitHub refuses one annotation: 422',
    promise: 'Only that one is left out.',
    seen: 'All other annotations.',
    proofs: [
      proof(
        '__tests__/adapters/github',
        'a check run',
        'of 70 annotations leaves out the one at %d the API refuses',
      ),
      proof('__tests__/adapters/github', 'a check run', 'that is refused as a whole is a value'),
    ],
  },
  {
    id: '19',
    what: 'GitHub’s API answers 5xx, limits the rate, hangs or is not there',
    promise: 'Asked again within a bounded time, nothing made twice; then as for a fork.',
    seen: 'One check run, or annotations by commands and one warning.',
    proofs: [
      proof(
        '__tests__/adapters/github',
        'a fault in passing',
        '%d times 502 %s the run was made makes one run',
      ),
      proof(
        '__tests__/adapters/github-limits',
        'a limit',
        '%d with %j is waited for when the report has the time: %j',
      ),
      proof(
        '__tests__/adapters/github',
        'a service that hangs',
        'holds the report up for the time of a request and no longer than all may take',
      ),
      proof(
        GITHUB,
        SHOWS,
        'when the API stays down in the middle of 501 annotations: the rest comes by commands',
      ),
      proof(WEATHER, 'without what GitHub gives', 'no API: a failure is marked by commands, without a wait'),
    ],
  },
  {
    id: '20',
    what: 'More annotations and longer texts than GitHub takes',
    promise:
      'In fifties, worst first; texts are cut between characters; of commands ten a level, the last counts the rest.',
    seen: 'All of them in the check run; “n more” where commands are all there is.',
    proofs: [
      proof('__tests__/adapters/github', 'a check run', 'with %d annotations takes them in fifties'),
      proof(GITHUB, SHOWS, 'of 501 annotations'),
      proof(
        '__tests__/stages/report-summary',
        'workflow commands',
        'are ten of each level, the last says how many more there are',
      ),
      proof('__tests__/text/escape', 'cutBytes', 'no text is ever cut inside a character'),
      proof(
        '__tests__/stages/report',
        'limits',
        'a cause of 100 kB is cut, the check run stays within the limits of the API',
      ),
    ],
  },
  {
    id: '21',
    what: 'A webhook says 200 with an error inside, 429, hangs, redirects',
    promise:
      'Read as the failure it is; sent once more at most; 5 s; a warning without the URL; the build is not touched.',
    seen: 'One warning that names the service and what it said.',
    proofs: [
      proof('__tests__/catalogue/notifiers', '%s', 'does not take %j for success'),
      proof(NOTIFY, 'a message', 'to %s that is in trouble is a value and holds nothing up'),
      proof(
        NOTIFY,
        'a message',
        'is given up when the pause is longer than five seconds, or the second try is refused too',
      ),
      proof(NOTIFY, 'a message', 'and its warning hold neither URL nor secret'),
      proof('__tests__/adapters/http', 'a POST', 'follows no redirect'),
    ],
  },
  {
    id: '22',
    what: 'A collector or Pushgateway is down or hangs',
    promise: 'At most 5 s for all sinks together; dropped, told once.',
    seen: 'One warning.',
    proofs: [
      proof(
        '__tests__/stages/measure/sinks',
        'all sinks are asked, each for five seconds at most, and one that throws stops no other',
      ),
      proof('__tests__/stages/measure/sinks', 'a collector', 'that %s is told of once'),
      proof(
        'e2e/tests/telemetry-sinks',
        'a sink that takes the connection and says nothing costs one sentence, and keeps no other from its measurements',
      ),
    ],
  },
  {
    id: '23',
    what: 'A log of 1 GB, a line of 100 MB, bytes that are no text',
    promise:
      'Read in bounded memory; the decisive line is kept. (1 GB in `npm run faults`, a quarter of it in every other run.)',
    seen: 'The same annotation as of a short log.',
    proofs: [
      proof(
        '__tests__/faults/flooded-log',
        'a hundred thousand ordinary lines with %s do not crowd out the one that tells',
      ),
      proof(
        'e2e/faults/huge-log',
        'a huge log with a line of 100 MB and bytes that are no text is read in bounded memory, and its decisive line is found',
      ),
      proof(
        '__tests__/stages/report-html-size',
        'a log of 100 MB as BuildKit writes it becomes a page with its failure',
      ),
      proof('__tests__/text/literals', 'lines of bytes', 'of a very long line head and tail are kept'),
    ],
  },
  {
    id: '24',
    what: 'A line, or a rule of the repository, that makes expressions slow',
    promise:
      'Expressions take steps by the length of the line; a rule that takes too many is stopped, told, and the others go on.',
    seen: 'One sentence that names the rule.',
    proofs: [
      proof('__tests__/text/linear', 'an expression', '%s takes steps by the length of the line, not more'),
      proof(
        '__tests__/catalogue/own-rules',
        'own rules beside ours',
        'a hostile one is stopped by the count of its steps, told, and the others go on',
      ),
      proof('__tests__/stages/read-log', 'size', 'a hostile line of 500 kB takes no time'),
    ],
  },
]
