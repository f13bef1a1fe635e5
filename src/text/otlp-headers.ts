const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text.trim())
  } catch {
    return null
  }
}

/** Reads `name=value,name=value` with values as URLs have them; what cannot be a header is left out. https://opentelemetry.io/docs/specs/otel/protocol/exporter/#specifying-headers-via-environment-variables */
export const parseHeaders = (text: string): Readonly<Record<string, string>> => {
  const headers: Record<string, string> = {}
  for (const pair of text.split(',')) {
    const [, name = '', raw = ''] = /^\s*([\w!#$%&'*+.^`|~-]+)\s*=(.*)$/s.exec(pair) ?? []
    const value = decoded(raw)
    if (name !== '' && value !== null && /^[\t\x20-\x7e]+$/.test(value)) headers[name.toLowerCase()] = value
  }
  return headers
}
