/** `{name}`, with the article before it, which a missing value would double. */
const PLACEHOLDER = /(\b[Tt]he )?\{([a-z][A-Za-z0-9_]*)\}/g

type Values = Readonly<Record<string, string>>

/** Names of the placeholders of a template. */
export const placeholdersOf = (template: string): string[] =>
  [...template.matchAll(PLACEHOLDER)].map((match) => match[2] as string)

/** A template with its `{facts}` filled; a missing one becomes `the NAME`. */
export const fillText = (template: string, facts: Values): string =>
  template.replace(PLACEHOLDER, (_all, article: string | undefined, name: string) =>
    facts[name] === undefined ? `${article ?? 'the '}${name}` : `${article ?? ''}${facts[name]}`,
  )

/** Those templates all of whose `{facts}` are known, filled. */
export const fillKnown = (templates: readonly string[], facts: Values): string[] =>
  templates
    .filter((template) => placeholdersOf(template).every((name) => facts[name] !== undefined))
    .map((template) => fillText(template, facts))
