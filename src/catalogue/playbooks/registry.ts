import type { Playbook } from '../../model/playbook.ts'

/** The registry did not answer, or not well. */
export const registry: Playbook = {
  id: 'registry',
  when: { families: ['registry'] },
  budget: { attempts: 2, minutes: 20 },
  do: [{ kind: 'wait', seconds: 10 }, { kind: 'retry' }],
}
