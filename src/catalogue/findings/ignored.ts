import dockerignore from '@balena/dockerignore'
import type { NamedText } from '../../model/repository.ts'

/** The 1-based line of .dockerignore that keeps a path out; null when none does. https://docs.docker.com/build/concepts/context/#dockerignore-files */
export const ignoringLine = ({ text }: NamedText, path: string): number | null => {
  const lines = text.split(/\r?\n/)
  const isOut = (count: number) => dockerignore.default().add(lines.slice(0, count).join('\n')).ignores(path)
  for (let count = lines.length; count > 0; count -= 1) if (isOut(count) && !isOut(count - 1)) return count
  return null
}

/** The pattern on a line of .dockerignore. */
export const patternAt = ({ text }: NamedText, line: number | null): string =>
  line === null ? '' : (text.split(/\r?\n/)[line - 1] ?? '').trim()
