/** Milliseconds of the processor this process has used: a bound on them holds on a busy machine too. */
export const processorMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}
