import { readFileSync } from 'node:fs'
import { NoOperationTraceWriter } from '@actions/workflow-parser'
import { parseAction } from '@actions/workflow-parser/actions/action-parser'
import { type ActionTemplate, convertActionTemplate } from '@actions/workflow-parser/actions/action-template'
import { expect, test } from '@jest/globals'
import { CONFIGURABLE } from '../src/inputs/config.ts'
import { parseInputs } from '../src/inputs.ts'

const readAction = (content: string): { action: ActionTemplate | null; errors: readonly string[] } => {
  const { context, value } = parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter())
  const action = value ? convertActionTemplate(context, value) : null
  return { action, errors: context.errors.getErrors().map(({ message }) => message) }
}

const text = readFileSync('action.yml', 'utf8')
const { action, errors } = readAction(text)
const inputs = action?.inputs ?? []

/** Inputs of docker/build-push-action v7.3.0. */
const THEIRS =
  'add-hosts allow annotations attests build-args build-contexts builder cache-from cache-to call cgroup-parent ' +
  'context file github-token labels load network no-cache no-cache-filters outputs platforms provenance pull push ' +
  'sbom secret-envs secret-files secrets shm-size ssh tags target ulimit'
const OURS = [...CONFIGURABLE, 'config', 'job-identity']

test('action.yml is valid, and a mistake in it would be seen', () => {
  expect(errors).toEqual([])
  expect(readAction(text.replace('node24', 'node25')).errors).not.toEqual([])
  expect(action?.runs).toMatchObject({
    using: 'node24',
    main: 'dist/index.js',
    post: 'dist/index.js',
  })
  expect(text).toContain("post-if: '!cancelled()'")
})

test('the inputs are those of build-push-action and ours', () => {
  expect(inputs.map(({ id }) => id).sort()).toEqual([...THEIRS.split(' '), ...OURS].sort())
  expect(inputs.filter(({ required, description }) => required || !description)).toEqual([])
})

test('every input is read, and nothing else', () => {
  const asked: string[] = []
  parseInputs((name) => {
    asked.push(name)
    return ''
  })
  expect(asked.sort()).toEqual(inputs.map(({ id }) => id).sort())
})

test('the defaults are accepted', () => {
  const defaults = new Map(inputs.map(({ id, default: value }) => [id, value?.toString() ?? '']))
  expect(parseInputs((name) => defaults.get(name) ?? '')).toMatchObject({ ok: true })
})

test('the outputs start with those of build-push-action', () => {
  expect(action?.outputs?.map(({ id }) => id)).toEqual([
    ...['imageid', 'digest', 'metadata'],
    ...['failure-id', 'failure-title', 'blame', 'retryable', 'suspects', 'incident'],
    ...['report', 'cache-saved-seconds', 'degraded'],
  ])
})

test('docs/inputs.md tells every input in the order and with the default of action.yml', () => {
  const rows = readFileSync('docs/inputs.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    )
  const shown = ({ id, default: value }: (typeof inputs)[number]) => [
    `\`${id}\``,
    value ? `\`${value.toString()}\`` : 'empty',
  ]
  expect(rows.map(([name, , value]) => [name, value])).toEqual(inputs.map(shown))
  expect(rows.filter((row) => row.length !== 4 || row.includes(''))).toEqual([])
})
