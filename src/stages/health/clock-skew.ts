import type { HealthResult } from '../../model/health.ts'
import type { Probe } from '../../ports/surroundings.ts'

/** Certificates and signed requests bear no more than minutes. */
const MOST_SECONDS = 60

/** Compares our clock with the Date headers of the answers; the nearest counts, for one may come from a cache. */
export const clockResult = (
  answers: readonly { readonly answer: Awaited<ReturnType<Probe['probe']>>; readonly at: Date }[],
): HealthResult => {
  const skews = answers.flatMap(({ answer, at }) => {
    const then = 'status' in answer && answer.date !== null ? Date.parse(answer.date) : Number.NaN
    return Number.isNaN(then) ? [] : [(at.getTime() - then) / 1000]
  })
  const [skew] = skews.sort((a, b) => Math.abs(a) - Math.abs(b))
  if (skew === undefined)
    return { id: 'clock', state: 'unknown', seconds: 0, text: 'No server told the time.', do: null }
  const seconds = Math.round(Math.abs(skew))
  if (seconds <= MOST_SECONDS)
    return { id: 'clock', state: 'ok', seconds: 0, text: 'The clock is right.', do: null }
  return {
    id: 'clock',
    state: 'failed',
    seconds: 0,
    text: `The clock of this machine is ${seconds} s ${skew > 0 ? 'ahead' : 'behind'}: certificates and logins may not be accepted.`,
    do: 'Set the clock, e.g. with `sudo timedatectl set-ntp true`.',
  }
}
