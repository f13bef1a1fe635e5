import type { Playbook } from '../../model/playbook.ts'

/** The cache of layers cannot be read or written: the image does not need it. */
export const layerCache: Playbook = {
  id: 'layer-cache',
  when: {
    labels: [
      'cache.blob-missing',
      'cache.export-failed',
      'cache.export-unsupported',
      'cache.service-retired',
    ],
  },
  budget: { attempts: 2, minutes: 30 },
  do: [{ kind: 'drop-cache', of: 'failed' }, { kind: 'retry' }],
}
