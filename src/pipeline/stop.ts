import type { Result } from '../model/problem.ts'
import type { World } from './world.ts'

/** Whether this run was asked to end; what was not done by then is not done. */
export const isStopped = ({ stop }: Pick<World, 'stop'>): boolean => (stop?.asked() ?? null) !== null

/** What a stopped run gives: nothing failed, and nothing is told to anybody. */
export const STOPPED: Result<never> = { ok: false, problems: [] }
