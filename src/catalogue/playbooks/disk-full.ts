import type { Playbook } from '../../model/playbook.ts'

/** The builder has no room: build cache that nothing uses is removed. */
export const diskFull: Playbook = {
  id: 'disk-full',
  when: { labels: ['runner.disk-full'] },
  budget: { attempts: 1, minutes: 30 },
  do: [{ kind: 'free-disk' }, { kind: 'retry' }],
}
