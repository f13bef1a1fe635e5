/** Bytes as `1.2 MB`, without the fraction from 10 MB on. */
export const inMegabytes = (bytes: number): string =>
  `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`
