import type { FindingKind } from './kind.ts'

/** A RUN that compiles writes the time into what it makes. */
export const layersClockInRun: FindingKind = {
  id: 'layers.clock-in-run',
  severity: 'notice',
  title: '`date` in a RUN that compiles',
  why: 'The same sources give another binary each time, so that the layer is pushed and pulled anew, and a layer from the cache tells an old time (https://docs.docker.com/build/ci/github-actions/reproducible-builds/).',
  fix: 'Give the time by a build argument right before the RUN, or take the commit time that `go version -m` shows.',
  prevents: null,
  find: ({ runs }) =>
    runs
      .filter(
        ({ facts, run }) =>
          facts?.use.compiles === true &&
          /(?:\$\(|`)\s*(?:\S*\/)?date\b/.test(
            [run.text, ...run.heredocs.map(({ body }) => body)].join('\n'),
          ),
      )
      .map(({ run }) => ({
        line: run.line,
        text: 'This line compiles the time into the program: no two builds of a commit are the same.',
        do: 'Write `ARG BUILD_DATE` right before this line, use `$BUILD_DATE` for `$(date …)`, and give `build-args: BUILD_DATE=…` for releases only.',
      })),
}
