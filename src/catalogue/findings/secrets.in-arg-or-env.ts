import { assignments } from '../../dockerfile/assignments.ts'
import type { FindingKind } from './kind.ts'

/** An ARG or ENV holds a credential. */
export const secretsInArgOrEnv: FindingKind = {
  id: 'secrets.in-arg-or-env',
  severity: 'warning',
  title: 'A credential is given by ARG or ENV',
  why: 'Build arguments stand in the history and provenance of the image and environment variables in its configuration: whoever can pull it can read them (https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/).',
  fix: 'Give it as a secret: `RUN --mount=type=secret,id=NAME,env=NAME …`.',
  prevents: null,
  find: ({ repository, stages }) =>
    [...repository.dockerfile.globalArgs, ...stages.flatMap(({ instructions }) => instructions)]
      .filter(({ keyword }) => keyword === 'ARG' || keyword === 'ENV')
      .flatMap((one) =>
        assignments(one, repository.dockerfile.escape)
          .filter(({ name, value }) => isSecret(name) && !isHarmless(value))
          .map(({ name }) => ({
            line: one.line,
            text: `${one.keyword} ${name} looks like a credential, and its value stays readable in the image${one.keyword === 'ARG' ? "'s history and provenance" : ''}.`,
            do: `Take it out, write \`RUN --mount=type=secret,id=${name.toLowerCase()},env=${name} …\` where it is needed, and give \`secrets: ${name.toLowerCase()}=\${{ secrets.${name} }}\`.`,
          })),
      ),
}

const WORD =
  /(?:^|_)(?:apikey|api_key|auth_token|credentials?|password|pword|passwd|secret|token|private_key|access_key|netrc|ssh_key)(?:_|$)/i
const HARMLESS_NAME =
  /(?:^|_)(?:public|file|path|version|url|dir|id|name|user|endpoint|uri|expiry|ttl|length)(?:_|$)/i

const isSecret = (name: string): boolean => WORD.test(name) && !HARMLESS_NAME.test(name)

/** Paths, switches and numbers are no credentials. */
const isHarmless = (value: string | null): boolean =>
  value !== null &&
  /^["']?(?:true|false|\d*|\/[\w./-]*|https?:\/\/[^@]*)["']?$/i.test(value) &&
  value !== '' &&
  !/^["']{0,2}$/.test(value)
