import type { Playbook } from '../../model/playbook.ts'

/** The module proxy asks for fewer requests: another one is asked first, after half a minute. */
export const moduleProxyBusy: Playbook = {
  id: 'module-proxy-busy',
  when: { labels: ['proxy.rate-limited'] },
  budget: { attempts: 2, minutes: 20 },
  do: [{ kind: 'switch-proxy' }, { kind: 'wait', seconds: 30 }, { kind: 'retry' }],
}
