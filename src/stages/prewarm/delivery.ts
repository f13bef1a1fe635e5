import type { Delivery } from '../../model/plan.ts'
import type { Mirror, OpenMirror } from '../../ports/ports.ts'

/** What decides how modules reach the builder. */
export interface DeliveryRequest {
  /** Driver of the builder as buildx names it. https://docs.docker.com/build/builders/drivers/ */
  readonly driver: string
  /** Address of this machine as RUN lines see it; null when it is not known. */
  readonly gateway: string | null
  /** Directory in download-cache layout. */
  readonly store: string
  /** Are there modules in it. */
  readonly hasStore: boolean
  readonly upstream: string
  readonly private: string
}

/** The way that was picked, the server behind it, and why it is not the best one. */
export interface PickedDelivery {
  readonly delivery: Delivery
  readonly mirror: Mirror | null
  readonly degradations: readonly string[]
}

const asContext = (request: DeliveryRequest, why: string): Delivery =>
  request.hasStore ? { kind: 'context', dir: request.store } : { kind: 'off', why }

/** Picks the module server where the builder runs on this machine, else the modules as a named context. */
export const pickDelivery = async (
  request: DeliveryRequest,
  openMirror: OpenMirror,
): Promise<PickedDelivery> => {
  const { driver, gateway, store, upstream } = request
  if (driver !== 'docker' && driver !== 'docker-container') {
    const why = `A builder of the ${driver} driver does not reach this machine, and no modules were fetched ahead.`
    return { delivery: asContext(request, why), mirror: null, degradations: [] }
  }
  if (store === '' || upstream === '') {
    const why = 'There is no go on this machine to ask for its module cache.'
    return { delivery: { kind: 'off', why }, mirror: null, degradations: [] }
  }
  const opened =
    gateway === null
      ? ({ ok: false, why: 'The address of this machine as the builder sees it is not known.' } as const)
      : await openMirror({
          store,
          upstream,
          private: request.private,
          noSums: request.private,
          sumdb: '',
          sums: [],
          listen: gateway,
        })
  if (opened.ok)
    return { delivery: { kind: 'proxy', url: opened.mirror.url }, mirror: opened.mirror, degradations: [] }
  return { delivery: asContext(request, opened.why), mirror: null, degradations: [opened.why] }
}
