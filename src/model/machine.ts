/** The moment at which a part of the machine was used most. */
export interface MachinePeak {
  /** Share of all cores, bytes of memory in use, or bytes of disk left. */
  readonly value: number
  /** Seconds from the start of the run. */
  readonly at: number
  /** Name of the step that ran then; null when none did. */
  readonly step: string | null
}

/** How busy the machine was while the build ran. */
export interface MachineAccount {
  readonly cores: number
  /** Memory there is, a limit of the control group counted. */
  readonly memoryBytes: number
  /** Size of the file system of the work directory; null where it cannot be asked. */
  readonly diskBytes: number | null
  /** In the order of time; at most 300. */
  readonly samples: readonly {
    /** From the start of the run. */
    readonly seconds: number
    /** Share of all cores that was busy, 0 to 1. */
    readonly cpu: number
    /** Memory in use. */
    readonly memoryBytes: number
    /** Left on the file system of the work directory; null where it cannot be asked. */
    readonly diskFreeBytes: number | null
  }[]
  /** Null for what could not be read. */
  readonly peaks: {
    readonly cpu: MachinePeak | null
    readonly memory: MachinePeak | null
    readonly disk: MachinePeak | null
  }
}
