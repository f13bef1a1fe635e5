/** An event of the browser. */
export interface BrowserEvent {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
  readonly sessionId?: string
}

interface Answer {
  readonly id?: number
  readonly result?: Readonly<Record<string, unknown>>
  readonly error?: { readonly message: string }
}

interface Waiting {
  readonly resolve: (result: Readonly<Record<string, unknown>>) => void
  readonly reject: (error: Error) => void
}

/** The protocol of Chromium's developer tools. https://chromedevtools.github.io/devtools-protocol/ */
export interface Devtools {
  call(
    method: string,
    params?: Readonly<Record<string, unknown>>,
    sessionId?: string,
  ): Promise<Readonly<Record<string, unknown>>>
  listen(take: (event: BrowserEvent) => void): void
}

/** Connects to a browser by the address it printed. */
export const openDevtools = async (url: string): Promise<Devtools> => {
  const socket = new WebSocket(url)
  const waiting = new Map<number, Waiting>()
  const listeners: ((event: BrowserEvent) => void)[] = []
  let last = 0
  await new Promise<void>((open, fail) => {
    socket.addEventListener('open', () => open(), { once: true })
    socket.addEventListener('error', () => fail(new Error(`no connection to ${url}`)), { once: true })
  })
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Answer & BrowserEvent
    if (message.id === undefined) {
      for (const take of listeners) take(message)
      return
    }
    const one = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error === undefined) one?.resolve(message.result ?? {})
    else one?.reject(new Error(message.error.message))
  })
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser closed the connection'))
  })
  return {
    call: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        const id = ++last
        waiting.set(id, { resolve, reject })
        socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }))
      }),
    listen: (take) => {
      listeners.push(take)
    },
  }
}
