import type { Playbook } from '../../model/playbook.ts'

/** Modules in a cache mount are damaged: the next attempt begins with empty mounts. */
export const moduleCacheCorrupt: Playbook = {
  id: 'module-cache-corrupt',
  when: { labels: ['modcache.corrupt'] },
  budget: { attempts: 1, minutes: 30 },
  do: [{ kind: 'drop-cache', of: 'mounts' }, { kind: 'retry' }],
}
