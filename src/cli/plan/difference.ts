import type { Change, Plan } from '../../model/plan.ts'

const NONE = { head: '', cut: '', added: '', off: '' }
const COLOURS = { head: '\u001b[36m', cut: '\u001b[31m', added: '\u001b[32m', off: '\u001b[0m' }

const whyOf = (changes: readonly Change[]): string => [...new Set(changes.map(({ why }) => why))].join('; ')

/** The difference as `diff -U0` writes it, each place headed by its reasons; empty where nothing changed. */
export const differenceOf = (
  name: string,
  before: string,
  { dockerfile, changes }: Pick<Plan, 'dockerfile' | 'changes'>,
  isColoured: boolean,
): string[] => {
  const { head, cut, added, off } = isColoured ? COLOURS : NONE
  const [old, now] = [before.split('\n'), dockerfile.split('\n')]
  const places = old.flatMap((line, index) => {
    if (line === now[index]) return []
    const number = index + 1
    const why = whyOf(changes.filter((change) => change.line === number))
    return [
      `${head}@@ -${number} +${number} @@ ${why}${off}`,
      `${cut}-${line}${off}`,
      `${added}+${now[index]}${off}`,
    ]
  })
  return places.length === 0 ? [] : [`--- ${name}`, `+++ ${name}`, ...places]
}
