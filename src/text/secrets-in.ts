import { isSecretName } from './redact.ts'

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const fromBase64 = (text: string): string[] => {
  const plain = Buffer.from(text, 'base64').toString('utf8')
  const [, password = ''] = /^[^:\s]{0,200}:(\S{1,4000})$/.exec(plain) ?? []
  return password === '' ? [] : [password]
}

/** Passwords of the URLs in a text, or users where there is no password, as they stand and decoded. */
export const secretsInUrls = (text: string): readonly string[] =>
  [...text.matchAll(/:\/\/([^\s/@"'`,|]{1,600})@/g)].flatMap(([, userinfo = '']) => {
    const [user = '', password = ''] = userinfo.split(/:(.*)/s)
    const secret = password || user
    return [secret, decoded(secret)]
  })

/** Passwords of a .netrc file. https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html */
export const secretsInNetrc = (text: string): readonly string[] =>
  [...text.matchAll(/\bpassword[ \t\r\n]{1,20}"?([^\s"]{1,1000})/g)].map(([, password = '']) => password)

/** Values in `name = value`, `name: value` and JSON where the name says that it is a secret, and passwords of URLs and .netrc. */
export const secretsInText = (text: string): readonly string[] => [
  ...secretsInUrls(text),
  ...secretsInNetrc(text),
  ...[
    ...text.matchAll(/["']?([A-Za-z_][\w.-]{0,80})["']?[ \t]{0,8}[:=][ \t]{0,8}["']?([^\s"',]{6,4000})/g),
  ].flatMap(([, name = '', value = '']) => (isSecretName(name) ? [value] : [])),
]

/** Headers and passwords of `git config --list`, with what stands in a basic header. https://git-scm.com/docs/git-config#Documentation/git-config.txt-httpextraHeader */
export const secretsInGitConfig = (text: string): readonly string[] => [
  ...secretsInUrls(text),
  ...[
    ...text.matchAll(
      /extraheader=[^:\n]{1,80}:[ \t]{0,8}(?:(?:basic|bearer|token)[ \t]{1,8})?(\S{1,4000})/gi,
    ),
  ].flatMap(([, value = '']) => [value, ...fromBase64(value)]),
]

/** What Docker's config.json holds to log in with. https://docs.docker.com/reference/cli/docker/login/#credential-stores */
export const secretsInDockerConfig = (text: string): readonly string[] =>
  [
    ...text.matchAll(/"(?:auth|identitytoken|registrytoken|password)"\s{0,20}:\s{0,20}"([^"]{1,8000})"/gi),
  ].flatMap(([, value = '']) => [value, ...fromBase64(value)])
