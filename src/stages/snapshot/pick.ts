/** How the kernel tells of a process it ended for want of memory. https://github.com/torvalds/linux/blob/master/mm/oom_kill.c */
const OUT_OF_MEMORY = /out of memory|oom[-_ ]?kill|oom_reaper|memory cgroup|invoked oom-killer/i

/** What is kept of an answer. */
export const pick = {
  /** Lines of the kernel about memory that ran out, the last 200. */
  outOfMemory: (text: string): string => {
    const lines = text.split('\n').filter((line) => OUT_OF_MEMORY.test(line))
    return lines.length === 0 ? 'none\n' : `${lines.slice(-200).join('\n')}\n`
  },
  /** So many lines from the start. */
  first:
    (count: number) =>
    (text: string): string =>
      `${text.split('\n').slice(0, count).join('\n').trimEnd()}\n`,
}
