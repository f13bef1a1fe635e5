import { gunzipSync } from 'node:zlib'
import type { Posted } from '../../src/ports/http.ts'
import type { AskSink, SinkRequest } from '../../src/ports/telemetry.ts'

const answer = (status: number, body = ''): Posted => ({ ok: true, status, body, retryAfterMs: null })

/** A request to a sink with its body as text. */
export interface Asked extends Omit<SinkRequest, 'body'> {
  readonly text: string
}

/** A Pushgateway in memory: groups by their path, given all at once with the labels of their keys. */
export const fakePushgateway = (): { readonly ask: AskSink; readonly asked: Asked[]; text(): string } => {
  const groups = new Map<string, string>()
  const asked: Asked[] = []
  const text = (): string =>
    [...groups]
      .map(([path, body]) => {
        const parts = path.replace(/^.*\/metrics\//, '').split('/')
        const labels = parts.flatMap((name, at) => {
          if (at % 2 === 1) return []
          const value = parts[at + 1] ?? ''
          const plain = Buffer.from(value, 'base64url').toString()
          return name.endsWith('@base64') ? [`${name.slice(0, -7)}="${plain}"`] : [`${name}="${value}"`]
        })
        return body.replace(
          /^([a-z]\w*)(?:\{(.*)\})? (\S+)$/gim,
          (_, name: string, inside: string | undefined, value: string) =>
            `${name}{${[...labels, ...(inside === undefined ? [] : [inside])].join(',')}} ${value}`,
        )
      })
      .join('')
  return {
    asked,
    text,
    ask: async ({ body, ...request }) => {
      asked.push({ ...request, text: String(body) })
      const { pathname } = new URL(request.url)
      if (request.method === 'GET') return answer(200, text())
      groups.set(pathname, String(body))
      return answer(200)
    },
  }
}

/** A collector that keeps what it is sent and answers in turn with what is given, then with success. */
export const fakeCollector = (
  ...answers: readonly Posted[]
): { readonly ask: AskSink; readonly asked: Asked[] } => {
  const asked: Asked[] = []
  const left = [...answers]
  return {
    asked,
    ask: async ({ body, ...request }) => {
      asked.push({ ...request, text: gunzipSync(body).toString() })
      return left.shift() ?? answer(200, '{}')
    },
  }
}
