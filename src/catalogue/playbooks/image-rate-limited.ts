import type { Playbook } from '../../model/playbook.ts'

/** The registry counts pulls: a minute is its shortest measure. */
export const imageRateLimited: Playbook = {
  id: 'image-rate-limited',
  when: { labels: ['image.rate-limited'] },
  budget: { attempts: 2, minutes: 20 },
  do: [{ kind: 'wait', seconds: 60 }, { kind: 'retry' }],
}
