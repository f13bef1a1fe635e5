/** A text without the flags we put into RUN lines: as its author wrote it. */
export const withoutFlags = (text: string, inserted: readonly string[]): string =>
  inserted.reduce((rest, flag) => rest.replaceAll(`${flag} `, ''), text)

/** A build step's name as a person reads it: one line, without the flags we put in, without digests and the default registry. */
export const readableStep = (name: string, inserted: readonly string[]): string =>
  withoutFlags(name, inserted)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/(?<=\s)docker\.io\/(?:library\/)?(?=\S+[:@])/g, '')
    .replace(/(?<=\S)@sha256:[0-9a-f]{64}\b/g, '')
