import { expect, test } from '@jest/globals'
import { parseJobIdentity } from '../../src/inputs/job-identity.ts'

test.each([
  [
    '{"checkRun":"12","leg":"3","matrix":{"go":"1.26","os":"linux","deep":{"a":1},"race":true}}',
    '12',
    '3',
    '1.26, linux, true',
  ],
  ['{"checkRun":"12","leg":"0","matrix":null}', '12', null, null],
  ['{"checkRun":"","leg":"","matrix":null}', null, null, null],
  ['{"checkRun":"12; rm","leg":"a","matrix":[1]}', null, null, '1'],
  ['{"checkRun":', null, null, null],
  ['null', null, null, null],
  ['', null, null, null],
])('%s', (text, checkRunId, leg, matrix) => {
  expect(parseJobIdentity(text)).toEqual({ checkRunId, leg, matrix })
})
