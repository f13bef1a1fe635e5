import type { FindingKind } from './kind.ts'

/** ADD fetches a URL whose content nothing checks. */
export const layersDownloadByAdd: FindingKind = {
  id: 'layers.download-by-add',
  severity: 'notice',
  title: 'ADD fetches a URL without a checksum',
  why: 'The builder asks the server in every build, and when the file there changed all layers below are built anew, with other bytes (https://docs.docker.com/reference/dockerfile/#add---checksum).',
  fix: 'Add `--checksum=sha256:…`.',
  prevents: 'step.download-failed',
  find: ({ stages }) =>
    stages
      .flatMap(({ instructions }) => instructions)
      .filter(({ keyword, flags }) => keyword === 'ADD' && !flags.some(({ name }) => name === 'checksum'))
      .flatMap((one) => {
        const url = one.args
          .slice(0, -1)
          .find((source) => /^https?:\/\//.test(source) && !/\.git(?:[#?]|$)/.test(source))
        if (url === undefined) return []
        return [
          {
            line: one.line,
            text: `ADD asks for ${url} in every build, and what it gets may differ each time.`,
            do: `Write \`ADD --checksum=sha256:SUM ${one.text}\`, with the sum of \`curl -fsSL ${url} | sha256sum\`.`,
          },
        ]
      }),
}
