/** How long GitHub may hold a build's report up: one request, all of them, and the pauses before a request is made again. */
export interface Patience {
  readonly requestMs: number
  readonly totalMs: number
  readonly pausesMs: readonly number[]
}

/** What a build's report waits for GitHub at most. */
export const PATIENCE: Patience = {
  requestMs: 10_000,
  totalMs: 30_000,
  pausesMs: [500, 1_500, 4_000, 8_000],
}

/** Variables of the runner. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The client of GitHub's API. */
export type Octokit = ReturnType<typeof import('@actions/github').getOctokit>

/** Why GitHub did not do what it was asked. */
export interface Refusal {
  /** Status of the answer; 0 when none came. */
  readonly status: number
  readonly message: string
  /** Seconds GitHub asks to wait; null when it does not say. */
  readonly waitSeconds: number | null
}

const secondsOf = (headers: Readonly<Record<string, unknown>>, nowMs: number): number | null => {
  const after = Number(headers['retry-after'])
  if (headers['retry-after'] !== undefined && after >= 0) return after
  if (String(headers['x-ratelimit-remaining']) !== '0') return null
  const reset = Number(headers['x-ratelimit-reset'])
  return reset > 0 ? Math.max(0, reset - nowMs / 1000) : null
}

/** The refusal in an error of the client, which reports a fault of the network as status 500 without a response. */
export const refusalOf = (error: unknown): Refusal => {
  const { status, response } = (error ?? {}) as {
    status?: unknown
    response?: { headers?: Readonly<Record<string, unknown>> }
  }
  return {
    status: typeof status === 'number' && response !== undefined ? status : 0,
    message: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    waitSeconds: secondsOf(response?.headers ?? {}, Date.now()),
  }
}

/** Whether the request may have been carried out all the same, so that it must be looked up before it is made again. */
export const isPassing = (refusal: Refusal): boolean => refusal.status === 0 || refusal.status >= 500

/** Whether GitHub was asked too often: nothing was carried out. https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
export const isLimited = ({ status, message, waitSeconds }: Refusal): boolean =>
  status === 429 || (status === 403 && (waitSeconds !== null || /rate limit|abuse/i.test(message)))

/** `o/r/.github/workflows/ci.yml@refs/heads/main` names the file `ci.yml`; null when there is none. */
export const workflowFile = (ref: string | undefined): string | null =>
  /([^/@]+\.ya?ml)@/.exec(ref ?? '')?.[1] ?? null
