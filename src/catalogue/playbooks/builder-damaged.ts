import type { Playbook } from '../../model/playbook.ts'

/** What the builder keeps is damaged: another builder has its own. */
export const builderDamaged: Playbook = {
  id: 'builder-damaged',
  when: { labels: ['buildkit.state-corrupt', 'buildkit.frontend-crashed', 'image.layer-corrupt'] },
  budget: { attempts: 1, minutes: 30 },
  do: [{ kind: 'switch-builder' }, { kind: 'retry' }],
}
