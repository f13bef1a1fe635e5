/** Whether somebody asked this run to end: a cancelled job, a job out of time, Ctrl-C. */
export interface Stop {
  /** The signal that came; null while none did. */
  readonly asked: () => 'SIGINT' | 'SIGTERM' | null
}
