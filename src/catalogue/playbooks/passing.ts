import type { Playbook } from '../../model/playbook.ts'

/** Any other failure that passes by itself; a machine that is going away takes the next attempt with it. */
export const passing: Playbook = {
  id: 'passing',
  when: {},
  unless: { families: ['runner', 'test', 'vet'] },
  budget: { attempts: 2, minutes: 20 },
  do: [{ kind: 'wait', seconds: 5 }, { kind: 'retry' }],
}
