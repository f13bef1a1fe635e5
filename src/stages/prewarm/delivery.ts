import type { Delivery } from '../../model/plan.ts'
import type { Mirror, MirrorOptions, OpenMirror } from '../../ports/ports.ts'

/** What decides how modules reach the builder. */
export interface DeliveryRequest {
  /** Driver of the builder as buildx names it. https://docs.docker.com/build/builders/drivers/ */
  readonly driver: string
  /** Address of this machine as RUN lines see it; null when it is not known. */
  readonly gateway: string | null
  /** Do RUN lines have a network. */
  readonly hasNetwork: boolean
  /** What the mirror is to serve; null with the reason in `why`. */
  readonly serve: Omit<MirrorOptions, 'listen'> | null
  readonly why: string
  /** Will the build ask for modules that are known now. */
  readonly hasModules: boolean
  /** Directory for the modules of a builder that does not reach this machine. */
  readonly dir: string
}

/** The way that was picked, the server behind it, and why it is not the best one. */
export interface PickedDelivery {
  readonly delivery: Delivery
  readonly mirror: Mirror | null
  readonly degradations: readonly string[]
}

const LOOPBACK = '127.0.0.1'

/** Whether builders of a driver run where this run does. */
export const isOnThisMachine = (driver: string): boolean =>
  driver === 'docker' || driver === 'docker-container'

/** The modules are collected through a server that only this machine reaches, and handed over as files. */
const asContext = async (
  request: DeliveryRequest & { readonly serve: Omit<MirrorOptions, 'listen'> },
  why: string,
  openMirror: OpenMirror,
): Promise<PickedDelivery> => {
  const off = (reason: string): PickedDelivery => ({
    delivery: { kind: 'off', why: reason },
    mirror: null,
    degradations: [],
  })
  if (!request.hasModules) return off(why)
  const opened = await openMirror({ ...request.serve, listen: LOOPBACK })
  if (!opened.ok) return { ...off(opened.why), degradations: [opened.why] }
  return { delivery: { kind: 'context', dir: request.dir }, mirror: opened.mirror, degradations: [] }
}

/**
 * Picks the module server where the builder runs on this machine, else the modules as a named context.
 * The driver and the address decide, not a trial: to see whether a remote builder reaches this machine takes a build of its own,
 * half a second to a second of every run, and the answer would seldom be yes.
 */
export const pickDelivery = async (
  request: DeliveryRequest,
  openMirror: OpenMirror,
): Promise<PickedDelivery> => {
  const { driver, gateway, serve } = request
  if (serve === null) return { delivery: { kind: 'off', why: request.why }, mirror: null, degradations: [] }
  if (!isOnThisMachine(driver)) {
    const why = `A builder of the ${driver} driver does not reach this machine, and it is not known which modules it will ask for.`
    return asContext({ ...request, serve }, why, openMirror)
  }
  if (!request.hasNetwork)
    return asContext(
      { ...request, serve },
      'RUN lines have no network (input network), and it is not known which modules they will ask for.',
      openMirror,
    )
  const opened =
    gateway === null
      ? ({ ok: false, why: 'The address of this machine as the builder sees it is not known.' } as const)
      : await openMirror({ ...serve, listen: gateway })
  if (opened.ok)
    return { delivery: { kind: 'proxy', url: opened.mirror.url }, mirror: opened.mirror, degradations: [] }
  const picked = await asContext({ ...request, serve }, opened.why, openMirror)
  return { ...picked, degradations: [...new Set([opened.why, ...picked.degradations])] }
}
