import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, jest, test } from '@jest/globals'
import { requiredBy } from '../../src/stages/prewarm/wanted.ts'
import { parseGoMod } from '../../src/text/go-mod.ts'
import { modulePath } from '../../src/text/module-path.ts'
import { inputAt } from './driver.ts'
import { goMod } from './targets/go-mod.ts'

// Each input is a run of go.
jest.setTimeout(180_000)

/** Inputs that go takes, and inputs that are tried for them at most. */
const TAKEN = 40
const TRIED = 400

interface Version {
  readonly Path: string
  readonly Version?: string
}

/** go.mod as `go mod edit -json` tells it. https://pkg.go.dev/cmd/go#hdr-Edit_go_mod_from_tools_or_scripts */
interface Told {
  readonly Module?: Version
  readonly Go?: string
  readonly Require?: readonly Version[] | null
  readonly Replace?: readonly { readonly Old: Version; readonly New: Version }[] | null
}

const dir = mkdtempSync(join(tmpdir(), 'go-mod-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** What go reads there; null when it refuses. */
const readByGo = (text: string): Told | null => {
  writeFileSync(join(dir, 'go.mod'), text)
  const env = { ...process.env, GOTOOLCHAIN: 'local', GOFLAGS: '', GOENV: 'off', GOWORK: 'off' }
  try {
    const said = execFileSync('go', ['mod', 'edit', '-json', 'go.mod'], { cwd: dir, env, stdio: 'pipe' })
    return JSON.parse(said.toString()) as Told
  } catch {
    return null
  }
}

const line = ({ Path, Version = '' }: Version): string => `${Path} ${Version}`

test('go.mod files that go takes are read as go reads them', () => {
  const target = { ...goMod, seeds: goMod.seeds.filter((seed) => /^module /m.test(seed)) }
  let taken = 0
  for (let at = 0; at < TRIED && taken < TAKEN; at++) {
    const text = inputAt(target, 'go', at)
    const told = readByGo(text)
    if (told === null) continue
    taken++
    const { Require, Replace, Go, Module } = told
    const required = (Require ?? []).map(line)
    const replaced = (Replace ?? []).map((one) => `${line(one.Old)} => ${line(one.New)}`)
    const ours = parseGoMod(text)
    expect([text, ours.requires.map(({ path, version }) => `${path} ${version}`)]).toEqual([text, required])
    const leads = ours.replaces.map(
      ({ path, version, to, toVersion }) => `${path} ${version ?? ''} => ${to} ${toVersion ?? ''}`,
    )
    // go tells a line that stands there twice once.
    expect([text, [...new Set(leads)]]).toEqual([text, replaced])
    expect([text, ours.go?.value, ours.module ?? '']).toEqual([text, Go, Module?.Path ?? ''])
    if (replaced.length > 0) continue
    const safe = (Require ?? []).filter(({ Path, Version = '' }) => modulePath(Path, Version) !== null)
    const wanted = requiredBy([text]).map(({ module, version }) => `${module} ${version}`)
    expect([text, wanted]).toEqual([text, safe.map(line)])
  }
  expect(taken).toBe(TAKEN)
})
