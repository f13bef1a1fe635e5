/** Branch of a ref as people call it: `main` of `refs/heads/main`, `pull/3` of `refs/pull/3/merge`; null of null. */
export const branchOf = (ref: string | null): string | null =>
  ref === null ? null : ref.replace(/^refs\/(?:heads|tags)\//, '').replace(/^refs\/(pull\/\d+)\/.*$/, '$1')
