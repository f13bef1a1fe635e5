import type { ResultsService } from '../../__tests__/support/results-service.ts'

/** Keys of the module caches a cache service holds; other entries of ours are of other tests. */
export const moduleKeys = ({ entries }: ResultsService): readonly string[] =>
  entries.map(({ key }) => key).filter((key) => key.startsWith('go-docker-build-mod-'))
