/** One entry of a GOPROXY list and the mark behind it; the last one has none. https://go.dev/ref/mod#goproxy-protocol */
export interface ProxyLink {
  readonly to: string
  readonly mark: ',' | '|' | ''
}

/** Reads a GOPROXY list; empty entries do not count, nor does what stands after `direct` or `off`. */
export const parseProxyList = (list: string): readonly ProxyLink[] => {
  const links: ProxyLink[] = []
  for (const [, entry = '', mark = ''] of list.matchAll(/([^,|]*)([,|]|$)/g)) {
    const to = entry.trim()
    if (to === '') continue
    links.push({ to, mark: mark as ProxyLink['mark'] })
    if (to === 'direct' || to === 'off') break
  }
  return links
}

/** Writes a GOPROXY list; the mark of the last entry is left out. */
export const writeProxyList = (links: readonly ProxyLink[]): string =>
  links.map(({ to, mark }, at) => (at === links.length - 1 ? to : `${to}${mark || ','}`)).join('')

/** The list without entries that carry a user or password, for eyes and places that must not see one. */
export const withoutUserinfo = (list: string): string =>
  writeProxyList(parseProxyList(list).filter(({ to }) => !/^[^/]*\/\/[^/]*@/.test(to) && !/^[^/]*@/.test(to)))

/** The list with user and password at the hosts that `credentials` knows, where the list names none itself. */
export const withUserinfo = (
  list: string,
  credentials: (host: string) => { readonly user: string; readonly token: string } | null,
): string =>
  writeProxyList(
    parseProxyList(list).map((link) => {
      const url = URL.canParse(link.to) ? new URL(link.to) : null
      const found = url?.protocol === 'https:' && url.username === '' ? credentials(url.host) : null
      if (url === null || found === null) return link
      url.username = encodeURIComponent(found.user)
      url.password = encodeURIComponent(found.token)
      return { ...link, to: url.href.replace(/\/$/, '') }
    }),
  )

/** The list without a `direct` at its end, and that end with its mark, which belongs behind a server of the rest. */
export const cutDirect = (list: string): { readonly list: string; readonly tail: string } => {
  const links = parseProxyList(list)
  if (links.at(-1)?.to !== 'direct') return { list, tail: '' }
  return { list: writeProxyList(links.slice(0, -1)), tail: `${links.at(-2)?.mark || ','}direct` }
}
