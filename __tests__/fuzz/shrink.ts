/** Inputs that are tried at most. */
const MOST_TRIES = 3_000

/** What of a reason is the same when the input is shorter. */
const kindOf = (why: string): string => why.replace(/\d+|"(?:[^"\\]|\\.)*"/g, '#').slice(0, 60)

/** Leaves parts out, halves first, then smaller ones, as long as it still fails. https://www.st.cs.uni-saarland.de/papers/tse2002 */
const without = async (
  parts: readonly string[],
  glue: string,
  fails: (text: string) => Promise<boolean>,
): Promise<readonly string[]> => {
  let kept = parts
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length; ) {
      const fewer = [...kept.slice(0, at), ...kept.slice(at + size)]
      if (await fails(fewer.join(glue))) kept = fewer
      else at += size
    }
  }
  return kept
}

/** The shortest input found that fails for the same reason: lines are left out first, then characters. */
export const shrink = async (
  input: string,
  why: string,
  faultOf: (text: string) => Promise<string | null>,
): Promise<string> => {
  const wanted = kindOf(why)
  let tries = 0
  const fails = async (text: string): Promise<boolean> => {
    if (tries++ >= MOST_TRIES) return false
    const found = await faultOf(text)
    return found !== null && kindOf(found) === wanted
  }
  const lines = await without(input.split('\n'), '\n', fails)
  const characters = await without([...lines.join('\n')], '', fails)
  return characters.join('')
}
