/** Takes one line of progress. */
export type Progress = (line: string) => void

/** Runs parts of a larger work, telling when each starts and ends, and every 15 s what still runs. */
export class Steps {
  private readonly running = new Map<string, number>()
  private readonly progress: Progress
  private timer: NodeJS.Timeout | undefined

  constructor(progress: Progress) {
    this.progress = progress
  }

  /** Runs one part under a name. */
  async step<T>(name: string, work: () => Promise<T>): Promise<T> {
    const start = Date.now()
    this.running.set(name, start)
    this.timer ??= setInterval(() => this.tick(), 15_000)
    this.progress(`${name} ...`)
    try {
      const result = await work()
      this.progress(`${name} done, ${seconds(start)} s`)
      return result
    } catch (error) {
      this.progress(`${name} FAILED, ${seconds(start)} s`)
      throw error
    } finally {
      this.running.delete(name)
      if (this.running.size === 0) {
        clearInterval(this.timer)
        this.timer = undefined
      }
    }
  }

  private tick(): void {
    const parts = [...this.running].map(([name, start]) => `${name} (${seconds(start)} s)`)
    this.progress(`  still at: ${parts.join(', ')}`)
  }
}

function seconds(start: number): string {
  return ((Date.now() - start) / 1000).toFixed(1)
}
