import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { PAGE, withTables } from '../tools/telemetry-page.ts'

const page = readFileSync(PAGE, 'utf8')

test('the tables of the page are those of the catalogue', () => {
  expect(page).toBe(withTables(page))
  expect(withTables(page.replaceAll(/^\| `ci_.*\n/gm, ''))).toBe(page)
})

test('the page names every alert, and only files that exist', () => {
  const { groups } = parse(readFileSync('deploy/prometheus/rules.yml', 'utf8')) as {
    groups: readonly { rules: readonly { alert: string }[] }[]
  }
  for (const { alert } of groups.flatMap(({ rules }) => rules)) expect(page).toContain(`\`${alert}\``)
  const linked = [...page.matchAll(/\]\((\.\.\/[^)]+)\)/g)].map(([, path = '']) => path.replace('../', ''))
  expect(linked.length).toBeGreaterThan(3)
  expect(linked.filter((path) => !existsSync(path))).toEqual([])
})
