/** What stands in the place of a secret. */
const MASK = '***'

/** Values shorter than this would mask ordinary text. */
const SHORTEST = 6

/** Tokens recognised by their form. https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/ */
const TOKENS: readonly (readonly [RegExp, string])[] = [
  [/(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9_]{20,1000}/g, MASK],
  [/(?<![A-Za-z0-9])github_pat_[A-Za-z0-9_]{20,1000}/g, MASK],
  [/(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{20,300}/g, MASK],
  [/(?<![A-Za-z0-9])AKIA[0-9A-Z]{16}(?![A-Za-z0-9])/g, MASK],
  [/(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{8,2000}\.[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{8,2000}/g, MASK],
  // `git` alone is the user of every SSH remote and no secret: commands to paste need it.
  [/(\b[a-z][a-z0-9+.-]{1,20}:\/\/)(?!git@)[^\s/@:'"?#]{0,200}(?::[^\s/'"?#]{0,400})?@/gi, `$1${MASK}@`],
  [
    /(\bauthorization["']?\s{0,4}[:=]\s{0,4}["']?(?:basic|bearer|token)\s{1,4})[^\s'"]{4,4000}/gi,
    `$1${MASK}`,
  ],
]

const formsOf = (secret: string): string[] => {
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)]).toString('base64')
    return text
      .slice(shift === 0 ? 0 : shift + 1)
      .replace(/=+$/, '')
      .slice(0, -1)
  })
  const url = encodeURIComponent(secret.toWellFormed())
  return [
    secret,
    url,
    url.replaceAll('%20', '+'),
    JSON.stringify(secret).slice(1, -1),
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
  ]
}

/** Makes a function that puts `***` in the place of the given secrets, in plain, URL, JSON and base64 form, and of tokens of known form. */
export const redactor = (secrets: readonly string[]): ((text: string) => string) => {
  const lines = secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/)])
  const forms = new Set(
    lines.filter((secret) => secret.trim().length >= SHORTEST).flatMap((secret) => formsOf(secret.trim())),
  )
  const known = [...forms].filter((form) => form.length >= SHORTEST).sort((a, b) => b.length - a.length)
  return (text) => {
    let clean = text
    for (const form of known) clean = clean.replaceAll(form, MASK)
    for (const [pattern, mask] of TOKENS) clean = clean.replace(pattern, mask)
    return clean
  }
}

const SECRET_NAME = /pass|secret|token|key|auth|credential/i

/** Whether the name of a variable or build argument says that its value is a secret. https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/ */
export const isSecretName = (name: string): boolean => SECRET_NAME.test(name)
