import type { FindingKind } from './kind.ts'

/** A file that holds credentials is copied into a layer. */
export const secretsCopiedFile: FindingKind = {
  id: 'secrets.copied-file',
  severity: 'warning',
  title: 'A file with credentials is copied into a layer',
  why: 'A layer keeps the file even when a later RUN removes it, and so does every cache of the stage (https://docs.docker.com/build/building/secrets/).',
  fix: 'Mount it: `RUN --mount=type=secret,id=netrc,target=/root/.netrc …` or `RUN --mount=type=ssh …`.',
  prevents: null,
  find: ({ stages }) =>
    stages
      .flatMap(({ instructions }) => instructions)
      .filter(
        ({ keyword, flags }) =>
          (keyword === 'COPY' || keyword === 'ADD') && !flags.some(({ name }) => name === 'from'),
      )
      .flatMap((one) => {
        const source = one.args.slice(0, -1).find((path) => FILE.test(path))
        if (source === undefined) return []
        const isKey = /ssh|id_(?:rsa|dsa|ecdsa|ed25519)/.test(source)
        return [
          {
            line: one.line,
            text: `${source} holds credentials and becomes part of a layer.`,
            do: isKey
              ? 'Take the line away, write `RUN --mount=type=ssh …` where the key is needed, and give `ssh: default`.'
              : `Take the line away, write \`RUN --mount=type=secret,id=netrc,target=/root/.netrc …\` where it is needed, and give \`secret-files: netrc=${source}\`.`,
          },
        ]
      }),
}

const FILE =
  /(?:^|\/)(?:[._]netrc|\.git-credentials|\.ssh\/?|id_(?:rsa|dsa|ecdsa|ed25519)|\.docker\/config\.json)$/
