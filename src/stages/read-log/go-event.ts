/** An event of `go build -json`, `go vet -json` or `go test -json`. https://pkg.go.dev/cmd/test2json */
const EVENT = /^\{.{0,4000}"Action":"[a-z-]{1,40}"/

/** The text an event of go's JSON output carries: empty when it has none. A line that is no event stays as it is. */
export const goEventText = (line: string): string => {
  if (!line.startsWith('{"') || !EVENT.test(line)) return line
  try {
    const { Output: output } = JSON.parse(line) as { readonly Output?: unknown }
    return typeof output === 'string' ? output.replace(/\n$/, '') : ''
  } catch {
    return line
  }
}
