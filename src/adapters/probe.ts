import { Agent, request as requestHttp } from 'node:http'
import { request as requestHttps, Agent as TlsAgent } from 'node:https'
import type { Probe } from '../ports/surroundings.ts'

/** Asks servers over the network, through the HTTP proxy of `env` if it names one. https://nodejs.org/api/http.html#built-in-proxy-support */
export const openProbe = (env: Readonly<Record<string, string | undefined>>): Probe => ({
  probe: (text, { timeoutMs }) => {
    const begun = performance.now()
    const seconds = () => Math.round(performance.now() - begun) / 1000
    if (!URL.canParse(text) || !/^https?:/.test(text))
      return Promise.resolve({ why: 'it is no http address', seconds: 0 })
    const url = new URL(text)
    const isTls = url.protocol === 'https:'
    const isHere = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)
    const options = isHere ? {} : { proxyEnv: env }
    const agent = isTls ? new TlsAgent(options) : new Agent(options)
    return new Promise((resolve) => {
      const end = (answer: Awaited<ReturnType<Probe['probe']>>): void => {
        clearTimeout(timer)
        resolve(answer)
        request.destroy()
        agent.destroy()
      }
      const request = (isTls ? requestHttps : requestHttp)(url, { agent, method: 'GET' }, (response) => {
        end({ status: response.statusCode ?? 0, date: response.headers.date ?? null, seconds: seconds() })
      })
      const timer = setTimeout(
        () => end({ why: `no answer within ${timeoutMs / 1000} s`, seconds: seconds() }),
        timeoutMs,
      )
      request.on('error', (error) =>
        end({ why: (error as NodeJS.ErrnoException).code ?? error.message, seconds: seconds() }),
      )
      request.end()
    })
  },
})
