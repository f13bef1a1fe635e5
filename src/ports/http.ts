/** What a server answered to a POST, at most 64 KiB of it; or why there is no answer, in words without the URL. */
export type Posted =
  | {
      readonly ok: true
      readonly status: number
      readonly body: string
      /** Retry-After in milliseconds; null without one. */
      readonly retryAfterMs: number | null
    }
  | { readonly ok: false; readonly kind: 'time' | 'refused-address' | 'network'; readonly said: string }

/** Posts to URLs a user gave: follows no redirect, connects only to the address it checked, never rejects. */
export interface Http {
  post(request: {
    readonly url: string
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
    readonly timeoutMs: number
  }): Promise<Posted>
}

/** HMAC-SHA256 of a text under a key, both UTF-8. */
export type Hmac = (key: string, message: string) => Uint8Array
