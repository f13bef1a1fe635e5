import type { Ports } from '../../ports/ports.ts'

/** Time between two questions, and how long one may take: a builder that compiles on all processors answers late. */
const EVERY_MS = 3_000
const ANSWER_MS = 10_000

/** Questions in a row without an answer, and without a byte of the build in between, after which a builder counts as lost. */
const MISSES = 3

/** Watches one builder while it builds. */
export interface Heartbeat {
  /** Aborted when the builder counts as lost. */
  readonly lost: AbortSignal
  /** To be called when the build has said something. */
  readonly heard: () => void
  /** Ends the watch; what was last said of a lost builder, null when it lives. */
  readonly end: () => string | null
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.trim() ?? ''

/** Asks a builder every 3 s whether it is there; buildx notices a closed connection by itself, this finds one that hangs. */
export const heartbeat = (
  builder: string,
  cwd: string,
  { shell, pause }: Pick<Ports, 'shell' | 'pause'>,
): Heartbeat => {
  const lost = new AbortController()
  let misses = 0
  let isOver = false
  let why = ''
  const ask = async (): Promise<void> => {
    const { code, stderr } = await shell.run(
      'docker',
      ['buildx', 'inspect', ...(builder.startsWith('-') ? ['--'] : []), ...(builder === '' ? [] : [builder])],
      {
        cwd,
        timeoutMs: ANSWER_MS,
      },
    )
    misses = code === 0 ? 0 : misses + 1
    if (code !== 0) why = code === 124 ? `no answer within ${ANSWER_MS / 1000} s` : lastLine(stderr)
  }
  const watch = async (): Promise<void> => {
    while (!isOver) {
      await pause(EVERY_MS)
      if (isOver) return
      await ask()
      if (misses < MISSES || isOver) continue
      lost.abort()
      return
    }
  }
  // A watch that fails watches no longer; the build goes on.
  void watch().catch(() => undefined)
  return {
    lost: lost.signal,
    heard: () => {
      misses = 0
    },
    end: () => {
      isOver = true
      return lost.signal.aborted ? why : null
    },
  }
}
