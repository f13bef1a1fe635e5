/** `{name}`, with the word before it, which a general word for a missing value would double. */
const PLACEHOLDER = /(\b[A-Za-z]{1,40} )?\{([a-z][A-Za-z0-9_]*)\}/g

type Values = Readonly<Record<string, string>>

/** `the NAME`, unless the word before says it already: `module {module}`, `the {file}`. */
const generalWord = (before: string, name: string): string => {
  const word = before.trim().toLowerCase()
  if (word === name.toLowerCase()) return before.trim()
  return word === 'the' ? `${before}${name}` : `${before}the ${name}`
}

/** Names of the placeholders of a template. */
export const placeholdersOf = (template: string): string[] =>
  [...template.matchAll(PLACEHOLDER)].map((match) => match[2] as string)

/** A template with its `{facts}` filled; a missing one becomes `the NAME`. */
export const fillText = (template: string, facts: Values): string =>
  template.replace(PLACEHOLDER, (_all, before: string | undefined, name: string) =>
    facts[name] === undefined ? generalWord(before ?? '', name) : `${before ?? ''}${facts[name]}`,
  )

/** Those templates all of whose `{facts}` are known, filled. */
export const fillKnown = (templates: readonly string[], facts: Values): string[] =>
  templates
    .filter((template) => placeholdersOf(template).every((name) => facts[name] !== undefined))
    .map((template) => fillText(template, facts))
