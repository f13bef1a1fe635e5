import type { FindingKind } from './kind.ts'

/** A URL of the Dockerfile carries a password or token. */
export const secretsInUrl: FindingKind = {
  id: 'secrets.in-url',
  severity: 'warning',
  title: 'A URL carries a password or token',
  why: 'The text of each instruction stands in the image history, and git writes such a URL down in a file of the layer (https://docs.docker.com/build/building/secrets/).',
  fix: 'Give a netrc as a secret mount.',
  prevents: null,
  find: ({ stages }) =>
    stages
      .flatMap(({ instructions }) => instructions)
      .filter(({ keyword }) => /^(?:RUN|ENV|ARG|ADD)$/.test(keyword))
      .flatMap((one) => {
        const text = [one.text, ...one.heredocs.map(({ body }) => body)].join('\n')
        const url = [...text.matchAll(URL)].find(
          (match) =>
            !isFromSecret(
              match[1] ?? '',
              one.flags.some(({ value }) => /type=secret/.test(value ?? '')),
            ),
        )
        if (url === undefined) return []
        const host = url[2] ?? 'HOST'
        return [
          {
            line: one.line,
            text: `The URL of ${host} carries a credential, which stays in the image history${one.keyword === 'RUN' ? ' and in what git writes down' : ''}.`,
            do: `Write \`RUN --mount=type=secret,id=netrc,target=/root/.netrc …\` instead, and give \`secret-files: netrc=…\` with a line \`machine ${host} login USER password TOKEN\`.`,
          },
        ]
      }),
}

const URL = /\bhttps?:\/\/([^\s/@"'`]*:[^\s/@"'`]+|\$\{?\w*(?:TOKEN|PASSWORD|SECRET|PAT)\w*\}?)@([\w.-]+)/gi

/** A value read from a secret mount in the same RUN is not in the text; an empty or masked one is none. */
const isFromSecret = (userinfo: string, hasSecret: boolean): boolean => {
  const password = userinfo.includes(':') ? userinfo.slice(userinfo.indexOf(':') + 1) : userinfo
  return (hasSecret && /[$`]/.test(password)) || /^(?:\*+|x+|<.*>)$/i.test(password)
}
