/** Whether one of two absolute paths is the other or lies in it; `*` stands for any part of a name. */
export function overlaps(left: string, right: string): boolean {
  const [a, b] = [segments(left), segments(right)]
  return matches(a, b, Math.min(a.length, b.length))
}

/** Whether `inner` is `outer` or lies in it. */
export function within(inner: string, outer: string): boolean {
  const [a, b] = [segments(inner), segments(outer)]
  return a.length >= b.length && matches(a, b, b.length)
}

function segments(path: string): string[] {
  return path.split('/').filter(Boolean)
}

function matches(left: readonly string[], right: readonly string[], length: number): boolean {
  for (let i = 0; i < length; i += 1) {
    const [a = '', b = ''] = [left[i], right[i]]
    if (a !== b && !glob(a).test(b) && !glob(b).test(a)) return false
  }
  return true
}

function glob(text: string): RegExp {
  const source = text
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.')
  try {
    return new RegExp(`^${source}$`)
  } catch {
    return /^$/
  }
}
