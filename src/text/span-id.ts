/** Id of a part of a run, 16 hex digits: the same for the same part, so that logs and spans meet. `hash` gives SHA-256 as hex. */
export const spanIdOf = (
  hash: (text: string) => string,
  runSpanId: string,
  ...part: readonly (string | number)[]
): string => hash([runSpanId, ...part].join('/')).slice(0, 16)
