/** A URL that is itself a secret, and the secret it is signed with. */
interface SecretUrl {
  readonly url: string
  readonly secret: string | null
}

/** Parts that are no ordinary word: masking such a word would mask it everywhere. */
const isTelling = (part: string): boolean => part.length >= 16 || (part.length >= 8 && /\d/.test(part))

const partsOf = (text: string): string[] => {
  if (!URL.canParse(text)) return []
  const url = new URL(text)
  const segments = url.pathname.split('/').filter(isTelling)
  const path = `${url.pathname}${url.search}`
  return [
    url.href,
    ...(isTelling(path) ? [path] : []),
    ...segments,
    ...[...url.searchParams.values()].filter(isTelling),
  ]
}

/** Everything of secret URLs that must appear nowhere: the URL, its path, the telling parts of both, the secret. */
export const secretsOf = (targets: readonly SecretUrl[]): readonly string[] => [
  ...new Set(
    targets
      .flatMap(({ url, secret }) => [url, ...partsOf(url), ...(secret === null ? [] : [secret])])
      .filter((text) => text.length >= 6),
  ),
]
