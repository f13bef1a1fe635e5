import type { Row } from './row.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|')

const testsOf = ({ proofs }: Row): string =>
  [...new Set(proofs.map(({ file }) => file))]
    .map((file) => `[${file.split('/').at(-1)?.replace('.test.ts', '')}](../${file})`)
    .join(', ')

/** docs/faults.md: what the user sees of each fault, and the tests that prove it. */
export const faultsPage = (rows: readonly Row[]): string => `# What the user sees of each fault

${rows.length} things that break around a build, what holds then, and what you see of it. Written by \`npm run faults -- --write\`; \`npm run faults\` runs exactly the tests named here, those with the real engine included, and prints how many rows hold. \`npm run faults -- 10 12\` runs those two rows.

| # | breaks | holds | you see | tests |
| --- | --- | --- | --- | --- |
${rows.map((row) => `| ${[row.id, row.what, row.promise, row.seen ?? '', ''].map(cell).join(' | ')}${testsOf(row)} |`).join('\n')}
`

/** docs/threat-model.md: what each attack meets, as an invariant with the tests that prove it. */
export const threatsPage = (rows: readonly Row[]): string => `# Threat model

## Who is trusted

- The workflow that calls the action, and what it gives: inputs, secrets, URLs.
- GitHub and its runner. The engine, and the machine it is on.
- **Not** trusted: the repository’s files in a pull request, names of branches, people and files, everything a build prints, what proxies, caches, webhooks and collectors answer.

The build itself runs what the Dockerfile says. What it does inside its containers is for the engine to bound, and no promise of ours.

## What holds

${rows.length} attacks, each with an invariant and the tests that prove it. Written by \`npm run threats -- --write\`; \`npm run threats\` runs exactly these tests and prints how many rows hold.

${rows
  .map(
    (row) => `### ${row.id}. ${row.what}

${row.promise}

${row.proofs.map(({ file, titles }) => `- [${file}](../${file}): ${titles.join(' › ').replaceAll('%', '%').replaceAll('|', '\\|')}`).join('\n')}
`,
  )
  .join('\n')}
## What does not hold

- The client of the cache service unpacks an archive where the archive says ([tar -P](https://github.com/actions/toolkit/blob/main/packages/cache/src/internal/tar.ts)). Who can write a cache of the default branch can therefore write files as the user of the runner. Trust levels keep pull requests from it; nothing of ours looks into the archive before.
- A secret that a step of the build prints is masked by the runner in the job log, and by us everywhere else. A secret nobody gave to the run, and that its machine does not hold, is known only by the forms of common tokens.
- After SIGKILL the post step removes the temporary files of the runner’s place. Those of a run that found no room there, and went to the system’s place, stay, in a directory only its user can read.
- Go’s checksum database is the proof of a public module; a private module is proven by go.sum alone.
`
