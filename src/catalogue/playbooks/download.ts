import type { Playbook } from '../../model/playbook.ts'

/** A server that RUN lines fetch from did not answer. */
export const download: Playbook = {
  id: 'download',
  when: { labels: ['step.dns', 'step.download-failed', 'step.pkg-mirror-network', 'vcs.remote-unavailable'] },
  budget: { attempts: 2, minutes: 20 },
  do: [{ kind: 'wait', seconds: 10 }, { kind: 'retry' }],
}
