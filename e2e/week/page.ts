import type { WeekOptions } from './week.ts'

/** The page docs/week.md around the tables; `played` is the number of runs that began before the minutes were over. */
export const pageOf = (
  tables: string,
  { runs, seed, faultEvery, builderFor, minutes }: WeekOptions,
  played: number,
): string => `# A week of builds

One repository, six people, pushes to main and pull requests from branches and forks, changes that build, eight kinds that do not, repairs and merges. Each run is the bundle in \`dist/\`, started as a runner does, main then post, on a real BuildKit; all share one cache service and one GitHub API (emulators that check each request). One run in ${faultEvery} has a fault injected. A builder serves ${builderFor} runs one after the other, then an empty one takes its place; runner, workspace and module cache are empty in every run.

\`\`\`sh
npm run week -- --runs ${runs} --seed ${seed} --fault-every ${faultEvery} --builder-for ${builderFor} --write
\`\`\`

The exit code is 1 when a promise is broken. \`--minutes N\` begins no run after N minutes, \`--keep DIR\` keeps artifacts, incidents and logs, \`STEP_SOURCE=1\` in the environment plays the sources in the place of the bundle. The tables are what this command printed${played < runs ? `, with \`--minutes ${minutes}\`: ${played} of ${runs} runs` : ''}.

${tables}

## How it is counted

- A commit *builds* when nobody planted a breakage in it or below it: that is known before the run, not taken from the build.
- A fault is *met* when the run ran into it: the API was asked, a spoiled archive was given out, the builder was alive to be killed. For a dead sink it is taken for met.
- *Somebody named for infrastructure*: a suspect in a run whose commit builds, or under the verdict infra.
- *Right commit first*: the first suspect is the commit that planted it.
- Secrets come in as token, build secret, login for modules, key of the webhook and variable; they are looked for plain, in base64, hex and percent-encoded, in requests to GitHub, check runs, artifacts (unpacked), caches (unpacked once), logs as the runner shows them, summaries, outputs, webhook and telemetry bodies. The log is taken as a runner shows it that hides only what the action tells it to hide. Forks get the token alone.
- A cache entry is *sealed* with the sum of its bytes when its writer is done. It was *used* when the incident says that modules or build objects were restored. Records of green builds and of history are not covered: no incident tells whether they were used.
- The cache service here knows no branches: whatever is asked for is given. On GitHub its scopes protect main a second time.
- Time is real time, not a week's.
`
