import type { Playbook } from '../../model/playbook.ts'

/** The image of the Dockerfile frontend did not come. */
export const frontendPull: Playbook = {
  id: 'frontend-pull',
  when: { labels: ['buildkit.frontend-pull-failed'] },
  budget: { attempts: 2, minutes: 20 },
  do: [{ kind: 'wait', seconds: 10 }, { kind: 'retry' }],
}
