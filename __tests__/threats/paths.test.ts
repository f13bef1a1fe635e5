import { expect, test } from '@jest/globals'
import { rules } from '../../src/catalogue/rules/index.ts'
import type { Annotation } from '../../src/ports/ports.ts'
import { failing, runScene } from '../pipeline/run-scene.ts'

const FEW = rules.filter(({ id }) => id === 'compile.undefined')

const marked = async (path: string) => {
  const shown: Annotation[] = []
  const { result, checks } = await runScene(() => failing('# example.org/app', `${path}:3:2: undefined: x`), {
    rules: FEW,
    files: { '/etc/passwd.go': 'x', '/etc/x.go': 'x', '/w/..go': 'x' },
    through: (ports) => ({ ...ports, github: null, annotate: (one) => void shown.push(one) }),
  })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  const { incident } = result.value
  expect(incident.diagnosis?.id).toBe('compile.undefined')
  return { paths: shown.map((one) => one.path), location: incident.location?.path ?? null, checks }
}

test('an error in a file of the repository marks it', async () => {
  expect((await marked('./main.go')).paths).toContain('main.go')
})

test.each([
  '../../../etc/passwd.go',
  '/etc/x.go',
  './../etc/x.go',
  'a/../../etc/x.go',
  '..\\..\\etc\\x.go',
  '//etc/x.go',
  './none.go',
  '~/x.go',
  '$HOME/x.go',
  '/proc/self/environ.go',
])('an error in %s marks no file outside of the repository', async (path) => {
  const { paths, location } = await marked(path)
  const inside = ['main.go', 'Dockerfile', 'go.mod']
  expect(paths.filter((one) => !inside.includes(one))).toEqual([])
  expect(location === null || inside.includes(location)).toBe(true)
})
