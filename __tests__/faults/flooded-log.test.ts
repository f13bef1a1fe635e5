import { expect, test } from '@jest/globals'
import { rules } from '../../src/catalogue/rules/index.ts'
import { classify, literalsOf } from '../../src/stages/classify/index.ts'
import { LogReader } from '../../src/stages/read-log/index.ts'

const ERROR = 'process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1'

const linesOf = (text: (at: number) => string): Buffer =>
  Buffer.from(
    Array.from({ length: 60_000 }, (_, at) => `#5 ${(at / 1_000).toFixed(3)} ${text(at)}\n`).join(''),
  )

test.each([
  [
    'a literal that tells little, such as the start of a status of HTTP',
    (at: number) => `compiled package 50${at}`,
  ],
  [
    'literals that tell much, as a test of errors writes them',
    (at: number) => `    read_test.go:${at}: case ${at}: got error "unexpected EOF", as wanted`,
  ],
])('a hundred thousand ordinary lines with %s do not crowd out the one that tells', (_, text) => {
  const flood = linesOf(text)
  const reader = new LogReader(literalsOf(rules))
  reader.push(Buffer.from('#5 [build 4/4] RUN go build ./...\n'))
  reader.push(flood)
  reader.push(Buffer.from('#5 9.0 # example.org/app/greet\n#5 9.1 greet/greet.go:9:9: undefined: Greeting\n'))
  reader.push(flood)
  reader.push(Buffer.from(`#5 ERROR: ${ERROR}\n------\nERROR: failed to solve: ${ERROR}\n`))
  const diagnosis = classify(reader.end(), rules)
  expect(diagnosis).toMatchObject({
    id: 'compile.undefined',
    evidence: { text: 'greet/greet.go:9:9: undefined: Greeting', line: 60_003 },
  })
})
