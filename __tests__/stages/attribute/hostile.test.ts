import { appendFileSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { shell } from '../../../src/adapters/shell.ts'
import { isChangedHere, openGit } from '../../../src/git/git.ts'
import { attribute } from '../../../src/stages/attribute/index.ts'
import { knownRange } from '../../../src/stages/range.ts'
import { aDiagnosis, anIncident } from '../../fakes/incidents.ts'
import { type History, newHistory } from '../../support/history.ts'

let history: History
beforeEach(() => {
  history = newHistory()
})
afterEach(() => history.remove())

/** Makes every setting that names a program write the file `ran`. */
const setTraps = () => {
  const ran = join(history.dir, '.git', 'ran')
  const trap = join(history.dir, '.git', 'trap.sh')
  writeFileSync(trap, `#!/bin/sh\necho "$0 $*" >> '${ran}'\ncat 2>/dev/null\n`, { mode: 0o755 })
  const hooks = join(history.dir, '.git', 'hooks')
  for (const name of ['post-index-change', 'post-checkout', 'reference-transaction', 'fsmonitor-watchman'])
    writeFileSync(join(hooks, name), `#!/bin/sh\necho hook >> '${ran}'\n`, { mode: 0o755 })
  const config = [
    ['core', { fsmonitor: trap, pager: trap, sshCommand: trap, editor: trap, askPass: trap, gitProxy: trap }],
    ['pager', { log: trap, blame: trap }],
    ['gpg', { program: trap }],
    ['log', { showSignature: true }],
    ['diff', { external: trap, submodule: 'diff' }],
    ['diff "evil"', { command: trap, textconv: trap }],
    ['filter "evil"', { clean: trap, smudge: trap, process: trap, required: true }],
    ['credential', { helper: `!${trap}` }],
    [
      'remote "origin"',
      { url: `ext::${trap}`, uploadpack: trap, promisor: true, partialclonefilter: 'blob:none' },
    ],
    ['protocol "ext"', { allow: 'always' }],
    ['alias', { log: `!${trap}`, blame: `!${trap}` }],
    ['blame', { ignoreRevsFile: '/nonexistent' }],
    ['submodule', { recurse: true }],
  ] as const
  const lines = config.flatMap(([section, values]) => [
    `[${section}]`,
    ...Object.entries(values).map(([name, value]) => `\t${name} = ${value}`),
  ])
  appendFileSync(join(history.dir, '.git', 'config'), `${lines.join('\n')}\n`)
  return ran
}

test('attribution and range run no program that the repository names, whatever its configuration, refs and attributes', async () => {
  const attributes = '* diff=evil filter=evil merge=evil\n'
  const base = history.commit('Ann', { 'a.go': 'package a\n', '.gitattributes': '*.none -text\n' })
  history.commit('Bob', {
    'a.go': 'package a\n\nvar n int = "x"\n',
    '.gitmodules': '[submodule "s"]\n\tpath = s\n\turl = ext::sh\n\tupdate = !touch ran\n',
  })
  const head = history.commit('Cid', { 'a.go': 'package a\n\n// n.\nvar n int = "x"\n' })
  history.git('update-ref', 'refs/heads/--upload-pack=touch', head)
  history.git('update-ref', 'refs/tags/--output=x', head)
  writeFileSync(join(history.dir, '.git', 'info', 'attributes'), attributes)
  const ran = setTraps()
  writeFileSync(join(history.dir, '.gitattributes'), attributes)
  const text = 'a.go:4:13: cannot use "x" as int value in variable declaration'
  const place = { path: 'a.go', line: 4, column: 13 }
  const evidence = { line: 1, text }
  const diagnosis = aDiagnosis({
    id: 'compile.type-error',
    blame: 'yes',
    evidence,
    quotes: [evidence],
    mentioned: [place],
  })
  const ask = (from: string, to: string) =>
    attribute(diagnosis, place, [], { base: from, head: to }, history, shell)
  expect((await ask(base, head)).suspects[0]?.author.name).toBe('Bob')
  expect(await ask('--upload-pack=touch', head)).toMatchObject({ verdict: 'unknown' })
  expect((await ask(base, '--output=x')).range).toEqual({ base, head })
  expect(await ask('a'.repeat(40), head)).toMatchObject({ verdict: 'unknown' })
  writeFileSync(join(history.dir, 'a.go'), 'package a\n\n// changed\n')
  expect(await isChangedHere(openGit(shell, history.dir), 'a.go')).toBe(true)
  const run = { ...anIncident().run, event: 'push', headSha: head, baseSha: null, pullRequest: null }
  const fetch = { repository: 'github.com/octo/app', now: () => 0 }
  expect(await knownRange(run, { lastGreen: base }, history, shell, fetch)).toMatchObject({ ok: true, base })
  await knownRange(run, { lastGreen: 'b'.repeat(40) }, history, shell, fetch)
  expect(existsSync(ran)).toBe(false)
  expect(() => history.git('diff', '--stat', 'HEAD')).toThrow()
  expect(existsSync(ran)).toBe(true) // the traps do spring
})
