import type { Incident } from '../../model/incident.ts'
import type { MachineAccount, MachinePeak } from '../../model/machine.ts'
import type { LoadReading } from '../../ports/telemetry.ts'

/** Samples an incident holds at most. */
const MOST = 300

/** Every nth reading, so that not more than `MOST` stay; the last one always. */
const thinned = <T>(all: readonly T[]): readonly T[] => {
  const every = Math.ceil(all.length / MOST)
  return all.filter((_, at) => (all.length - 1 - at) % every === 0)
}

/** Name of the step that ran at a moment, the one that began last; null when none did. */
const stepAt = ({ attempts }: Pick<Incident, 'attempts'>, at: number): string | null => {
  let [found, began] = [null as string | null, Number.NEGATIVE_INFINITY]
  for (const { steps } of attempts)
    for (const { name, startedAt, seconds } of steps) {
      if (startedAt === undefined) continue
      const start = Date.parse(startedAt)
      const isOn = start <= at && at <= start + (seconds ?? Number.POSITIVE_INFINITY) * 1000
      if (isOn && start >= began) [found, began] = [name, start]
    }
  return found
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits))

/** What the machine was like during a run: all readings thinned, and the highest use of each part of it with the step it fell in. Null without a reading. */
export const machineOf = (
  { cores, diskBytes }: Pick<MachineAccount, 'cores' | 'diskBytes'>,
  readings: readonly LoadReading[],
  incident: Pick<Incident, 'attempts' | 'startedAt'>,
): MachineAccount | null => {
  const last = readings.at(-1)
  if (last === undefined) return null
  const begun = Date.parse(incident.startedAt)
  const second = ({ at }: LoadReading): number => round(Math.max(0, at - begun) / 1000, 1)
  const peak = (
    value: (reading: LoadReading) => number | null,
    isHigher: (one: number, other: number) => boolean,
  ): MachinePeak | null => {
    let found: { reading: LoadReading; value: number } | null = null
    for (const reading of readings) {
      const now = value(reading)
      if (now !== null && (found === null || isHigher(now, found.value))) found = { reading, value: now }
    }
    if (found === null) return null
    return { value: found.value, at: second(found.reading), step: stepAt(incident, found.reading.at) }
  }
  const more = (one: number, other: number): boolean => one > other
  return {
    cores,
    memoryBytes: last.memoryTotalBytes,
    diskBytes,
    samples: thinned(readings).map((reading) => ({
      seconds: second(reading),
      cpu: round(reading.cpu, 3),
      memoryBytes: reading.memoryBytes,
      diskFreeBytes: reading.diskFreeBytes,
    })),
    peaks: {
      cpu: peak(({ cpu }) => round(cpu, 3), more),
      memory: peak(({ memoryBytes }) => memoryBytes, more),
      disk: peak(
        ({ diskFreeBytes }) => diskFreeBytes,
        (one, other) => one < other,
      ),
    },
  }
}
