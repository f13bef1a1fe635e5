import type { Playbook } from '../../model/playbook.ts'

/** The builder is gone: the next one is taken, else this one is asked again. */
export const builderLost: Playbook = {
  id: 'builder-lost',
  when: { labels: ['buildkit.connection-lost', 'buildkit.boot-failed', 'daemon.connection-lost'] },
  budget: { attempts: 2, minutes: 30 },
  do: [{ kind: 'switch-builder' }, { kind: 'wait', seconds: 2 }, { kind: 'retry' }],
}
