import type { Pattern } from '../../../model/rule.ts'

/** How the tools that run the scripts of a build report that one failed, or that they refuse their arguments: npm, yarn, pip, gem, rake, Maven, dpkg, shadow. https://docs.npmjs.com/cli, https://pip.pypa.io */
export const SCRIPT_TOOLS: readonly Pattern[] = [
  {
    literal: '? [y/n] abort.',
    match: /(?<error>Do you want to continue\? \[Y\/n\] Abort\.)/,
    confidence: 0.9,
  },
  {
    literal: 'rpmdb checksum is invalid',
    match: /(?<error>Rpmdb checksum is invalid: .{1,200})/,
    confidence: 0.9,
  },
  {
    literal: 'rake aborted!',
    match: /(?<error>rake aborted!)/,
    confidence: 0.8,
  },
  {
    literal: 'code elifecycle',
    match: /npm (?:ERR!|error) code (?<error>ELIFECYCLE)/,
    confidence: 0.55,
  },
  {
    literal: 'error command failed with exit code',
    match: /error (?<error>Command failed with exit code [1-9]\d{0,2})\./,
    confidence: 0.5,
  },
  {
    literal: '" failed with error code ',
    match: /^\s*(?:ERROR: )?(?<error>Command ".{1,2000}" failed with error code \d{1,3})/,
    confidence: 0.7,
  },
  {
    literal: ': error: ',
    match:
      /^\s*(?<error>[\w.-]{1,100}: error: (?:unrecognized arguments|no such option|the following arguments are required|argument \S{1,100}: (?:invalid|expected)).{0,200})/,
    confidence: 0.9,
  },
  {
    literal: 'setup.py egg_info',
    match:
      /(?<error>python setup\.py egg_info).{0,60}(?:failed with error code \d|Check the logs|did not run successfully)/,
    confidence: 0.76,
  },
  {
    literal: 'errored out with exit status',
    match: /(?<error>Command errored out with exit status \d{1,3}: .{1,100})/,
    confidence: 0.72,
  },
  {
    literal: 'subprocess-exited-with-error',
    match: /error: (?<error>subprocess-exited-with-error)/,
    confidence: 0.7,
  },
  {
    literal: 'legacy-install-failure',
    match: /error: (?<error>legacy-install-failure)/,
    confidence: 0.7,
  },
  {
    literal: 'while executing gem',
    match: /ERROR: {1,2}(?<error>While executing gem \.\.\. \(\w{1,60}\))/,
    confidence: 0.86,
  },
  {
    literal: 'missing script: ',
    match: /npm (?:ERR!|error) (?<error>[Mm]issing script: .{1,100})/,
    confidence: 0.9,
  },
  {
    literal: 'npm err! typeerror',
    match: /npm ERR! (?<error>[Tt]ype[Ee]rror .{1,200})/,
    confidence: 0.76,
  },
  {
    literal: 'returned an error code',
    match: /E: (?<error>Sub-process \S{1,100} returned an error code \(\d{1,3}\))/,
    confidence: 0.7,
  },
  {
    literal: ': file exists',
    match: /(?:ln|mkdir): (?<error>.{1,200}: File exists)/,
    confidence: 0.78,
  },
  {
    literal: 'is not unique',
    match: /(?:useradd|groupadd): (?<error>[UG]ID \S{1,20} is not unique)/,
    confidence: 0.86,
  },
  {
    literal: 'already exists',
    match:
      /(?:useradd|groupadd|adduser|addgroup): (?<error>(?:user|group) '[^']{1,60}' (?:already exists|in use))/,
    confidence: 0.86,
  },
  {
    literal: 'failed to execute goal',
    match: /\[ERROR\] (?<error>Failed to execute goal .{1,300})/,
    confidence: 0.7,
  },
]
