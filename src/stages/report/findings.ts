import type { Finding } from '../../model/finding.ts'
import type { Annotation } from '../../ports/ports.ts'
import { stripControls } from '../../text/controls.ts'
import { cutBytes, cutTitle } from '../../text/escape.ts'

/** Findings shown in one run at most; the rest is for `doctor`. */
const MOST = 20

/** Findings of files as annotations, none of them a failure; those without a file belong into the report. */
export const findingsToAnnotations = (findings: readonly Finding[]): readonly Annotation[] =>
  findings
    .flatMap(({ id, severity, path, line, text, do: remedy, prevents }) =>
      path === null || path.startsWith('..')
        ? []
        : [
            {
              path,
              startLine: line ?? 1,
              endLine: line ?? 1,
              level: severity === 'notice' ? ('notice' as const) : ('warning' as const),
              title: cutTitle(`Before it fails: ${id}`, 255),
              message: cutBytes(
                stripControls(
                  [
                    text,
                    '',
                    `What to do: ${remedy}`,
                    ...(prevents === null ? [] : [`Prevents: ${prevents}`]),
                  ].join('\n'),
                ),
                64_000,
              ),
            },
          ],
    )
    .slice(0, MOST)
