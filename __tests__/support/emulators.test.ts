import { afterEach, describe, expect, test } from '@jest/globals'
import { type GitHubEmulator, type GitHubOptions, startGitHub } from './github.ts'
import { type ResultsOptions, type ResultsService, startResultsService } from './results-service.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

const annotation = { path: 'a.go', start_line: 1, end_line: 1, annotation_level: 'failure', message: 'x' }
const run = { name: 'x', head_sha: 'a'.repeat(40), status: 'completed', conclusion: 'failure' }
const withAnnotations = (...annotations: object[]) => ({
  ...run,
  output: { title: 't', summary: 's', annotations },
})

const github = async (options: GitHubOptions = {}): Promise<GitHubEmulator> => {
  const emulator = await startGitHub(options)
  open.push(emulator)
  return emulator
}
const ask = async (emulator: GitHubEmulator, method: string, path: string, body?: unknown) => {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
  const answer = await fetch(`${emulator.url}/repos/octo/app${path}`, init)
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

describe('the emulator of GitHub', () => {
  test.each([
    ['51 annotations', withAnnotations(...Array<object>(51).fill(annotation))],
    ['an annotation of line 0', withAnnotations({ ...annotation, start_line: 0 })],
    ['an end before the start', withAnnotations({ ...annotation, start_line: 2 })],
    ['columns over lines', withAnnotations({ ...annotation, end_line: 2, start_column: 1, end_column: 1 })],
    ['an absolute path', withAnnotations({ ...annotation, path: '/src/a.go' })],
    ['a message over 64 KB', withAnnotations({ ...annotation, message: 'ä'.repeat(40_000) })],
    ['a title over 255', withAnnotations({ ...annotation, title: 'x'.repeat(256) })],
    ['an unknown level', withAnnotations({ ...annotation, annotation_level: 'error' })],
    ['a summary over 65,535', { ...run, output: { title: 't', summary: 'x'.repeat(65_536) } }],
    ['no conclusion', { ...run, conclusion: undefined }],
    ['an unknown field', { ...run, extra: 1 }],
    ['no name', { head_sha: 'a' }],
  ])('refuses %s', async (_name, body) => {
    const emulator = await github()
    expect((await ask(emulator, 'POST', '/check-runs', body)).status).toBe(422)
    expect(emulator.violations).not.toEqual([])
    expect(emulator.checkRuns()).toEqual([])
  })

  test('keeps check runs and appends annotations', async () => {
    const emulator = await github()
    const made = await ask(emulator, 'POST', '/check-runs', withAnnotations(annotation))
    expect(made).toMatchObject({ status: 201, body: { id: 1, output: { annotations_count: 1 } } })
    await ask(emulator, 'PATCH', '/check-runs/1', { output: withAnnotations(annotation, annotation).output })
    const list = await ask(emulator, 'GET', `/commits/${run.head_sha}/check-runs?check_name=x`)
    expect(list.body).toMatchObject({
      total_count: 1,
      check_runs: [{ id: 1, output: { annotations_count: 3 } }],
    })
    expect((await ask(emulator, 'GET', '/check-runs/1/annotations')).body).toHaveLength(3)
    expect(
      (await ask(emulator, 'GET', `/commits/${run.head_sha}/check-runs?check_name=y`)).body,
    ).toMatchObject({
      total_count: 0,
    })
    expect((await ask(emulator, 'PATCH', '/check-runs/9', {})).status).toBe(404)
    expect(emulator.violations).toEqual([])
  })

  test('tells of what is not in the description', async () => {
    const emulator = await github({ handlers: { 'checks/get': () => ({ status: 200, body: { id: 'x' } }) } })
    expect((await ask(emulator, 'GET', '/nothing')).status).toBe(404)
    await ask(emulator, 'GET', '/check-runs/1')
    await ask(emulator, 'GET', '/check-runs/1?page=1')
    expect(emulator.violations).toEqual(
      expect.arrayContaining([
        'no such operation: GET /repos/octo/app/nothing',
        expect.stringContaining("checks/get: the emulator's own answer"),
        'checks/get: query page is unknown',
      ]),
    )
  })
})

const results = async (options: ResultsOptions = {}) => {
  const service = await startResultsService(options)
  open.push(service)
  return service
}
const call = async (service: ResultsService, method: string, fields: object) => {
  const base = `${service.env['ACTIONS_RESULTS_URL']}twirp/github.actions.results.api.v1.CacheService/`
  const headers = { authorization: `Bearer ${service.env['ACTIONS_RUNTIME_TOKEN']}` }
  const answer = await fetch(base + method, { method: 'POST', headers, body: JSON.stringify(fields) })
  return {
    status: answer.status,
    headers: answer.headers,
    body: (await answer.json()) as Record<string, string>,
  }
}

describe('the emulator of the results service', () => {
  const entry = { key: 'go-1', version: 'v' }

  test('keeps entries and counts what goes up and down', async () => {
    const service = await results()
    const { body } = await call(service, 'CreateCacheEntry', entry)
    await fetch(body['signed_upload_url'] ?? '', { method: 'PUT', body: '12345' })
    const before = await call(service, 'GetCacheEntryDownloadURL', entry)
    expect(before.body['ok']).toBe(false)
    await call(service, 'FinalizeCacheEntryUpload', { ...entry, size_bytes: '5' })
    const hit = await call(service, 'GetCacheEntryDownloadURL', {
      key: 'none',
      version: 'v',
      restore_keys: ['go-'],
    })
    expect(hit.body).toMatchObject({ ok: true, matched_key: 'go-1' })
    expect(await (await fetch(hit.body['signed_download_url'] ?? '')).text()).toBe('12345')
    expect([service.uploads, service.downloads]).toEqual([
      { count: 1, bytes: 5 },
      { count: 1, bytes: 5 },
    ])
    expect(service.entries).toMatchObject([{ key: 'go-1', done: true }])
    expect((await call(service, 'CreateCacheEntry', entry)).status).toBe(409)
  })

  test('plays faults, for as long as it is told', async () => {
    const service = await results({
      faults: [
        { status: 429, on: 'Download', times: 1 },
        { status: 503, on: 'Create' },
      ],
    })
    const limited = await call(service, 'GetCacheEntryDownloadURL', entry)
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '1'])
    expect((await call(service, 'GetCacheEntryDownloadURL', entry)).status).toBe(200)
    for (const _time of [1, 2]) expect((await call(service, 'CreateCacheEntry', entry)).status).toBe(503)
  })

  test('denies writes and lets read', async () => {
    const service = await results({ deniesWrites: true })
    const denied = await call(service, 'CreateCacheEntry', entry)
    expect(denied.body).toMatchObject({ ok: false, message: expect.stringMatching(/^cache write denied:/) })
    expect((await call(service, 'GetCacheEntryDownloadURL', entry)).status).toBe(200)
  })
})
