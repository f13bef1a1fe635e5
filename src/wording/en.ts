import type { Words } from './words.ts'

const plural = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`

/** English. */
export const english: Words = {
  minutes: (minutes, seconds) => `${minutes} min ${seconds} s`,
  seconds: (seconds) => `${seconds} s`,
  builtIn: (time) => `Built in ${time}`,
  buildFailed: 'The build failed',
  notYou: (why) => `Not you: infrastructure. ${why}`,
  unknownCommitter: (why) => `Likely committer: unknown. ${why}`,
  likely: (name, commit, subject, reasons) =>
    `Likely committer: ${name}, commit ${commit} “${subject}”: ${reasons.join('; ')}`,
  restored: {
    exact: 'module cache restored',
    prefix: 'an older module cache restored',
    miss: 'no module cache to restore',
    off: 'module cache of this machine',
  },
  modules: (count, bytes, fromNetwork, time) =>
    [plural(count, 'module'), bytes, `${fromNetwork} from the network`, time].join(', '),
  notGiven: (why) => `not given to the build: ${why}`,
  nothingToGive: 'nothing to give',
  asContext: 'handed to the builder as a build context',
  damaged: (count) => `${count} damaged and fetched anew`,
  list: '; ',
  headings: {
    why: 'Why',
    whatToDo: 'What to do',
    whose: 'Whose',
    changedFiles: 'Changed files',
    reproduce: 'Reproduce',
    modules: 'Modules',
    caches: 'Caches',
    notAsPlanned: 'Not as planned',
    steps: 'Steps',
    plan: 'What was put into the Dockerfile',
    page: 'More about this failure',
    history: 'History',
    timeline: 'Timeline',
    suspects: 'Likely committers',
    others: 'Failed too',
    world: 'Changed outside of the repository',
    owners: 'Owners of what fails',
    compiled: 'Compiled packages',
  },
  more: (count) => `and ${count} more`,
  alsoAt: (places) => `The same at ${places.join(', ')}`,
  compiled: (entries, bytes, took, saved) =>
    [
      `${entries} entries`,
      bytes,
      `waited ${took}`,
      ...(saved === null ? [] : [`${saved.isGain ? 'saved' : 'lost'} ${saved.time}`]),
    ].join(', '),
  compiledEmpty: 'nothing to put in yet',
  stepCount: (count, cached) => `${plural(count, 'step')}, ${cached} cached`,
  longest: (step, time) => `longest ${step} (${time})`,
  roles: { bot: 'a program', merger: 'merged it', verified: 'verified by builds' },
  reviewedBy: (name) => `let in by ${name}`,
  fromFork: (run) =>
    `This is the report of ${run}, of a pull request of a fork. Everything below was written by that run: read its commands before you use one.`,
  failedHere: (what) => `Failed here: ${what}`,
  instructionFailed: (what) => `This instruction failed: ${what}`,
  sameFailure: (id) => `Same failure: ${id}`,
  foundBefore: (id) => `Before it fails: ${id}`,
  prevents: (id) => `Prevents: ${id}`,
  line: (line) => `line ${line}`,
  leftAsItIs: (line) => `line ${line} left as it is`,
  at: 'At',
  table: ['Step', 'Time', 'Result'],
  results: { failed: 'failed', cached: 'cached', done: 'done' },
}
