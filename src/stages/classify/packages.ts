import type { LogLine } from '../../model/log.ts'

/** What go prints above the messages of a package: `# example.org/app`, `# example.org/app [example.org/app.test]`. https://github.com/golang/go/blob/master/src/cmd/go/internal/work/shell.go */
const HEADER = /^# \[?([\w.~\-/@$+]{1,300}?)(?:_test)?\]?(?: \[[\w.~\-/@$+]{1,300}\])?$/

/** What go test prints below the output of a package. https://pkg.go.dev/cmd/go#hdr-Test_packages */
const RESULT = /^(?:FAIL|ok {2}|\? {3})\t(\S{1,300})(?:[\s[]|$)/

/** Output that is no message of the package in the header above it. */
const BEYOND = /^(?:=== |--- |go: |make(?:\[\d+\])?: |panic: |PASS$|FAIL$)/

/** Whether a line only says that a package failed, for a reason told elsewhere. */
export const isVerdict = (text: string): boolean => RESULT.test(text)

/** The package each line of a step speaks of, by the number of the line; lines of no package are left out. */
export const packagesOf = (lines: readonly LogLine[]): ReadonlyMap<number, string> => {
  const packages = new Map<number, string>()
  let header: string | undefined
  let open: number[] = []
  for (const { number, text } of lines) {
    const result = RESULT.exec(text)?.[1]
    const begun = HEADER.exec(text)?.[1]
    if (result !== undefined) for (const one of [...open, number]) packages.set(one, result)
    if (result !== undefined || begun !== undefined) open = []
    if (begun !== undefined) header = begun
    else if (result !== undefined || BEYOND.test(text)) header = undefined
    if (result !== undefined) continue
    if (header === undefined) open.push(number)
    else packages.set(number, header)
  }
  return packages
}
