/** What a careless client would make of Markdown: every link, address and tag outside of code. */
export interface Seen {
  readonly links: readonly string[]
  readonly images: readonly string[]
  readonly tags: readonly string[]
}

const DOMAINS = /(?<![\w@.-])(?:[\w-]+\.)+(?:com|org|net|io|cn|dev|example)\b[^\s<>]*/gi

/** Reads Markdown as generously as a client may. */
export const readMarkdown = (text: string): Seen => {
  const outside = text.replace(/`[^`\n]*`/g, ' ')
  const given = [...outside.matchAll(/\[([^\]\n]*)\]\(([^)\s]*)\)/g)]
  const rest = given.reduce((left, [all]) => left.replace(all, ' '), outside)
  return {
    links: [
      ...given.map(([, , url = '']) => url),
      ...[...rest.matchAll(/\b[a-z][a-z0-9+.-]*:\/\/[^\s]+/gi)].map(([url]) => url),
      ...[...rest.matchAll(/\b(?:javascript|mailto|data|tel):[^\s]+/gi)].map(([url]) => url),
      ...[...rest.matchAll(DOMAINS)].map(([url]) => url),
    ],
    images: [...outside.matchAll(/!\[/g)].map(([mark]) => mark),
    tags: [...outside.matchAll(/<[@!/a-z][^>]*>/gi)].map(([tag]) => tag),
  }
}
