import type { Playbook } from '../../model/playbook.ts'

/** The kernel ended a process for memory: go compiles one package at a time, once. */
export const outOfMemory: Playbook = {
  id: 'out-of-memory',
  when: { labels: ['runner.oom'] },
  budget: { attempts: 1, minutes: 30 },
  do: [{ kind: 'lower-parallelism' }, { kind: 'retry' }],
}
