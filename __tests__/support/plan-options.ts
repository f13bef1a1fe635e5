import type { PlanOptions } from '../../src/stages/plan/plan.ts'

/** A plan for one platform, with nothing given and no module server. */
export const PLAIN_PLAN: PlanOptions = {
  target: null,
  buildArgs: {},
  delivery: null,
  platforms: ['linux/amd64'],
  idPrefix: 'id',
  frontend: 'ok',
}
