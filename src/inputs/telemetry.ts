import { isAbsolute } from 'node:path/posix'
import type { TelemetrySink } from '../model/inputs.ts'
import type { Line } from './reader.ts'

const REMEDY =
  'write `otlp URL`, `pushgateway URL` or `textfile PATH`, for example `otlp http://collector.example.org:4318`'

const isWeb = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

/** Reads one line of telemetry; what may hold a password is never repeated. */
export const parseTelemetry = (line: string): Line<TelemetrySink> => {
  const refuse = (seen: string, remedy = REMEDY): Line<TelemetrySink> => ({ ok: false, seen, remedy })
  const [, kind = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? []
  switch (kind) {
    case 'otlp':
    case 'pushgateway':
      if (!isWeb(rest)) return refuse(`${kind} with no http or https URL behind it (hidden)`)
      return { ok: true, value: { kind, url: rest } }
    case 'textfile':
      if (!isAbsolute(rest) || !rest.endsWith('.prom'))
        return refuse(
          isAbsolute(rest) ? `textfile ${rest}` : 'textfile with no absolute path behind it (hidden)',
          'give the absolute path of a file that ends in .prom, in the directory node_exporter reads',
        )
      return { ok: true, value: { kind, path: rest } }
    default:
      return refuse('the first word (hidden) is no kind of sink')
  }
}
