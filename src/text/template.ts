/** Fills `{{defaultContext}}` as build-push-action does; other names are empty, as there. */
export function expandTemplate(text: string, defaultContext: string | null): string {
  return text.replace(/\{\{\{?\s*([A-Za-z_]\w*)\s*\}?\}\}/g, (_, name: string) =>
    name === 'defaultContext' ? (defaultContext ?? '') : '',
  )
}
