/** Seconds as people say them: `0.4 s`, `12 s`, `5 min`, `3.2 h`, `4.5 d`; `–` of null. */
export const duration = (seconds: number | null): string => {
  if (seconds === null) return '–'
  const size = Math.abs(seconds)
  if (size < 9.95) return `${seconds.toFixed(1)} s`
  if (size < 99.5) return `${seconds.toFixed(0)} s`
  if (size < 99.5 * 60) return `${(seconds / 60).toFixed(0)} min`
  if (size < 48 * 3_600) return `${(seconds / 3_600).toFixed(1)} h`
  return `${(seconds / 86_400).toFixed(1)} d`
}

/** A share of 0 to 1 in per cent; `–` of null. */
export const percent = (value: number | null): string =>
  value === null ? '–' : `${(value * 100).toFixed(value > 0 && value < 0.0995 ? 1 : 0)} %`

/** Bytes in decimal units. */
export const bytes = (value: number): string => {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const
  const at = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, value)) / 3)))
  return `${(value / 1_000 ** at).toFixed(at === 0 ? 0 : 1)} ${units[at]}`
}
