import type { MachineAccount } from '../../../model/machine.ts'
import type { LoadSample } from '../../../model/report-log.ts'

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : Number.NaN)

/** How busy the machine was as shares of what it has; none where it was not watched or its disk could not be asked. */
export const loadOf = (machine: MachineAccount | null | undefined): readonly LoadSample[] =>
  (machine?.samples ?? []).flatMap(({ seconds, cpu, memoryBytes, diskFreeBytes }) => {
    const { diskBytes = null, memoryBytes: all = 0 } = machine ?? {}
    if (diskFreeBytes === null || diskBytes === null) return []
    return [{ at: seconds, cpu, memory: share(memoryBytes, all), disk: 1 - share(diskFreeBytes, diskBytes) }]
  })
