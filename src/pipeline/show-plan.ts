import type { Ports } from '../ports/ports.ts'
import type { Prepared } from './modules.ts'

/** Shows what is put into the Dockerfile, what is left alone, and why. */
export const showPlan = ({ plan, delivery }: Prepared, { log }: Ports): void => {
  if (plan === null) {
    if (delivery.kind === 'off') log.info(delivery.why)
    return
  }
  log.group('Dockerfile as it is built')
  for (const change of plan.changes) log.info(`line ${change.line}: RUN ${change.flag}  (${change.why})`)
  for (const skip of plan.skipped) log.info(`line ${skip.line} stays as it is: ${skip.why}`)
  if (delivery.kind !== 'off')
    for (const { line, why } of plan.withoutHost)
      log.info(`line ${line} takes no modules from the host: ${why}`)
  if (delivery.kind === 'off') log.info(`Modules come from the network of the build: ${delivery.why}`)
  log.endGroup()
}
