/** Says whether a version such as `v0.12.4` or `0.11.0+d3e6` is a release not older than `least`; commit hashes (builds from source) are when `hashes` is true. */
export function isAtLeast(version: string | null, least: string, hashes = false): boolean {
  if (version === null) return false
  if (/^[0-9a-f]{7}$/.test(version)) return hashes
  const parts = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:\+.*)?$/.exec(version)?.slice(1, 4)
  if (!parts) return false
  const wanted = least.split('.').map(Number)
  for (const [index, part] of parts.entries()) {
    const difference = Number(part ?? 0) - (wanted[index] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return true
}
