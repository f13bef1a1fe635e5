import { writeFileSync } from 'node:fs'
import { findingKinds } from '../src/catalogue/findings/index.ts'

const HEAD = `# doctor: what will break a build, before it runs

\`go-docker-build doctor [DIR] [-f FILE] [--target STAGE] [--platform OS/ARCH] [--no-network] [--language en|zh-CN] [--json]\`

Reads the Dockerfile, go.mod, go.sum, go.work, vendor/modules.txt, .dockerignore, the Go sources and the
workflows of DIR (the build context, default: this directory), and tells what will stop a build, slow it
or leak a secret: file, line, why, and a fix to paste. It builds nothing and changes nothing. Where it is
not sure, it is silent: a file that a RUN may have made, a variable without a value, an image it does not know.
Read beside [41 Dockerfiles of public repositories](doctor-read.md), 22 of its 23 findings are right.

- **error**: the build fails, or does as soon as the line runs. **warning**: it may fail, leaks something,
  or makes something that does not run. **notice**: it works and is slower or less repeatable than it could be.
- Exit code 0: no error and no warning; 1: there is one; 2: wrong use.
- \`--json\`: \`{"findings":[{"id","severity","path","line","text","do"}]}\`; paths start at DIR. What is
  found around the build has neither path nor line.
- Without \`--no-network\` it also asks, within 5 seconds in all: each proxy of GOPROXY, the checksum database, the
  registries of the FROM lines, the cache service, free disk, inodes and memory, the builder, and the clock
  (\`health.proxy\`, \`health.sumdb\`, \`health.registry\`, \`health.cache\`, \`health.disk\`, \`health.inodes\`,
  \`health.memory\`, \`health.clock\`).
- \`platform.emulated-compile\` is only looked for with \`--platform\`.
- At most 50,000 files of a context and 4,000 Go sources are read; what lies beyond is not judged.

- In a run of the action findings stand in the report, in its language, and those that are more than notices on the
  check run too. They never fail a build.

## To silence a finding

\`\`\`dockerfile
# go-docker-build: ignore layers.clock-in-run
RUN go build -ldflags "-X main.built=$(date -u +%F)" -o /app .

# go-docker-build: ignore compile.rebuild-all, cgo.dynamic-binary the C library changes without a sign
RUN go build -a -o /tool ./cmd/tool
\`\`\`

The comment counts for the instruction it is in or above; at the top of the file, with an empty line below it, for
the whole build, which is the way for findings in other files. It takes names with commas between them, and whatever
follows is for people. A name there is none of is a notice itself (\`comment.unknown-finding\`). What is found around
the build (\`health.*\`) cannot be silenced. \`# go-docker-build: off\` is another thing: it keeps the action from
changing a RUN.

This page is made by \`node tools/doctor-page.ts\` from \`src/catalogue/findings/\`.

## What is looked for

`

/** The page docs/doctor.md: every kind of finding with why, fix, severity and the failure it prevents. */
export const doctorPage = (): string => {
  const parts = findingKinds.map(({ id, title, severity, why, fix, prevents }) =>
    [
      `### ${id}`,
      '',
      `${title} (at most ${severity === 'error' ? 'an error' : `a ${severity}`}).`,
      '',
      `Why: ${why}`,
      '',
      `Fix: ${fix}`,
      '',
      prevents === null
        ? 'Prevents no failure of the build itself.'
        : `Prevents: [${prevents}](failures/${prevents}.md).`,
      '',
    ].join('\n'),
  )
  return `${HEAD}${parts.join('\n')}`
}

if (process.argv[1]?.endsWith('doctor-page.ts')) writeFileSync('docs/doctor.md', doctorPage())
