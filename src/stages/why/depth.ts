type Files = Readonly<Record<string, string>>

/** The files with one entry for each directory at a depth: `vendor/` at 1. The id of a directory is made of all that is below it. */
export const atDepth = (files: Files, depth: number, hash: (text: string) => string): Files => {
  const short: Record<string, string> = {}
  const deep = new Map<string, string[]>()
  for (const [path, id] of Object.entries(files)) {
    const parts = path.split('/')
    if (parts.length <= depth) {
      short[path] = id
      continue
    }
    const dir = `${parts.slice(0, depth).join('/')}/`
    const lines = deep.get(dir) ?? []
    if (lines.length === 0) deep.set(dir, lines)
    lines.push(`${path} ${id}`)
  }
  for (const [dir, lines] of deep) short[dir] = hash(lines.sort().join('\n')).slice(0, 12)
  return short
}
