/** Most answers kept. */
const KEPT = 2_000

/** Asks once for all who want the same, keeps what worked, and forgets the oldest. */
export class Memory<T> {
  private readonly kept = new Map<string, Promise<T>>()

  get(key: string, make: () => Promise<T>, isWorth: (value: T) => boolean): Promise<T> {
    const known = this.kept.get(key)
    if (known !== undefined) return known
    const [oldest] = this.kept.keys()
    if (oldest !== undefined && this.kept.size >= KEPT) this.kept.delete(oldest)
    const made = make()
    this.kept.set(key, made)
    const forget = () => {
      if (this.kept.get(key) === made) this.kept.delete(key)
    }
    made.then((value) => isWorth(value) || forget(), forget)
    return made
  }

  clear(): void {
    this.kept.clear()
  }
}
