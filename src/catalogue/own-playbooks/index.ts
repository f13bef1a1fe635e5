import type { Playbook } from '../../model/playbook.ts'
import { type Problem, sentenceOf } from '../../model/problem.ts'
import { readDocument } from '../own/document.ts'
import { Fields } from '../own/fields.ts'
import { playbooks as ours } from '../playbooks/index.ts'
import { decodePlaybook } from './decode.ts'

/** The playbooks of the repository itself, and what is wrong with those that are left out. */
export interface OwnPlaybooks {
  readonly playbooks: readonly Playbook[]
  /** One sentence each: file, line, column, what was seen, what to write. */
  readonly problems: readonly string[]
}

/** Most playbooks of a repository. */
const MOST = 100

/** Most problems that are told; the rest is counted. */
const MOST_TOLD = 50

/** Reads the playbooks of files; one with a problem is left out, the others stay. The id of one of ours is taken. */
export const readOwnPlaybooks = (
  files: readonly { readonly path: string; readonly text: string }[],
): OwnPlaybooks => {
  const all: Playbook[] = []
  const problems: Problem[] = []
  for (const { path, text } of files) {
    const fields = new Fields(path)
    const { value, troubles } = readDocument(text)
    for (const trouble of troubles) fields.refuse(trouble, '', trouble.seen, trouble.remedy)
    const items =
      troubles.length > 0
        ? []
        : (fields.list(
            fields.mapping(value, '', ['playbooks'], [])?.get('playbooks'),
            'playbooks',
            0,
            MOST,
          ) ?? [])
    items.forEach((item, index) => {
      const place = `playbooks[${index}]`
      const playbook = decodePlaybook(fields, item, place, path)
      if (playbook === undefined) return
      const twin = [...ours, ...all].find(({ id }) => id === playbook.id)
      if (twin !== undefined)
        fields.refuse(
          item,
          `${place}.id`,
          `${playbook.id} a second time`,
          `it stands at ${twin.source ?? 'the list of this program'} already; give this one another name`,
        )
      else if (all.length >= MOST)
        fields.refuse(item, place, `more than ${MOST} playbooks`, 'keep the ones that are needed')
      else all.push(playbook)
    })
    problems.push(...fields.problems())
  }
  const told = problems.slice(0, MOST_TOLD).map(sentenceOf)
  const rest = problems.length - told.length
  return {
    playbooks: all,
    problems: rest > 0 ? [...told, `${rest} more problems are in the playbooks`] : told,
  }
}
