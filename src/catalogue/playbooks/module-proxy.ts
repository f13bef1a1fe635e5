import type { Playbook } from '../../model/playbook.ts'

/** The way to modules broke: another proxy is asked first, where there is one. */
export const moduleProxy: Playbook = {
  id: 'module-proxy',
  when: { families: ['proxy', 'sumdb', 'network'] },
  budget: { attempts: 2, minutes: 20 },
  do: [{ kind: 'switch-proxy' }, { kind: 'wait', seconds: 5 }, { kind: 'retry' }],
}
