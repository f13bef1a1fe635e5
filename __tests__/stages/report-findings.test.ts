import { expect, test } from '@jest/globals'
import type { Finding } from '../../src/model/finding.ts'
import { findingsToAnnotations } from '../../src/stages/report/findings.ts'

const finding = (change: Partial<Finding>): Finding => ({
  ...{ id: 'modules.go-sum', severity: 'error', path: 'go.mod', line: 5, prevents: 'gomod.missing-go-sum' },
  ...{ text: 'There is no go.sum.', do: 'Run `go mod tidy`.' },
  ...change,
})

test('a finding is an annotation on its line that never makes a run red', () => {
  expect(
    findingsToAnnotations([finding({}), finding({ severity: 'notice', line: null, prevents: null })]),
  ).toEqual([
    {
      ...{
        path: 'go.mod',
        startLine: 5,
        endLine: 5,
        level: 'warning',
        title: 'Before it fails: modules.go-sum',
      },
      message: 'There is no go.sum.\n\nWhat to do: Run `go mod tidy`.\nPrevents: gomod.missing-go-sum',
    },
    {
      ...{
        path: 'go.mod',
        startLine: 1,
        endLine: 1,
        level: 'notice',
        title: 'Before it fails: modules.go-sum',
      },
      message: 'There is no go.sum.\n\nWhat to do: Run `go mod tidy`.',
    },
  ])
})

test('what has no file in the repository has no annotation, and there are twenty at most', () => {
  expect(findingsToAnnotations([finding({ path: null }), finding({ path: '../Dockerfile' })])).toEqual([])
  expect(findingsToAnnotations(Array.from({ length: 50 }, () => finding({})))).toHaveLength(20)
})
