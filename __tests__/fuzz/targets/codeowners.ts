import { matchesOwned, ownersFor, parseCodeowners } from '../../../src/text/codeowners.ts'
import { hold, type Target } from '../driver.ts'

const PATHS = [
  ...['a', 'README.md', 'docs/a.md', 'docs/x/a.md', 'docs/x/y/z.md', 'src/docs/a.md', 'apps/server/main.go'],
  ...[
    'apps/server/internal/deep/x.go',
    '.github/CODEOWNERS',
    'go.mod',
    'cmd/a b/c.go',
    'build/logs/x.log',
    'é/中.go',
  ],
]

const quoted = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** A part of a pattern as an expression: `*` and `?` stop at a slash. */
const partOf = (part: string): string =>
  part
    .split(/([*?])/)
    .map((piece) => (piece === '*' ? '[^/]*' : piece === '?' ? '[^/]' : quoted(piece)))
    .join('')

/** The same question answered by a regular expression, as the rules of gitignore are written. https://git-scm.com/docs/gitignore#_pattern_format */
const matchesByExpression = (pattern: string, path: string): boolean => {
  const parts = pattern.split('/').filter((part) => part !== '')
  if (parts.length === 0) return false
  const isAnchored = pattern.slice(0, -1).includes('/')
  const last = parts.at(-1) as string
  const body = parts.map((part) => (part === '**' ? '(?:[^/]+/)*' : `${partOf(part)}/`)).join('')
  const needsMore = pattern.endsWith('/') || (last === '**' && parts.length > 1)
  const staysHere = last === '*' && isAnchored && !pattern.endsWith('/')
  const behind = needsMore ? '(?:[^/]+/)+' : staysHere ? '' : '(?:[^/]+/)*'
  return new RegExp(
    `^${isAnchored ? '' : '(?:[^/]+/)*'}(?=[^/]${needsMore ? '+/[^/]' : ''})${body}${behind}$`,
    'u',
  ).test(`${path}/`)
}

/** More stars make the expression slow, not us. */
const MOST_STARS = 6

/** CODEOWNERS: only owners are owners, the last line that covers a file counts, and patterns mean what an expression made of them means. */
export const codeowners: Target = {
  name: 'codeowners',
  seeds: [
    '# owners\n*       @octo\n*.js    @octo/js # inline\n/build/logs/ @doctocat\ndocs/* docs@example.org\napps/ @octocat\n/docs/ @doctocat\n/scripts/ @a @b\n**/logs @octocat\n/apps/github\n',
    '/apps/**/main.go @octo\n!/not @octo\n[ab] @octo\n\\#x @octo\ncmd/a\\ b/ @octo\n',
    '*\n/docs/**\n',
  ],
  words: [
    ...[
      '**/',
      '/**',
      '*',
      '?',
      '@octo/team ',
      'docs/',
      '/apps/',
      '\\ ',
      ' # x',
      '!',
      '[a-z]',
      '@',
      'a@b.c ',
      '*.md',
      'x.go',
    ],
  ],
  check(input) {
    const rules = parseCodeowners(input)
    const words = new Set(input.split(/\s+/))
    for (const { pattern, owners } of rules) {
      hold(pattern !== '' && !pattern.startsWith('#'), `${JSON.stringify(pattern)} is no pattern`)
      for (const owner of owners)
        hold(owner.includes('@') && words.has(owner), `${JSON.stringify(owner)} owns`)
      for (const path of pattern.split('*').length > MOST_STARS ? [] : PATHS) {
        const [ours, other] = [matchesOwned(pattern, path), matchesByExpression(pattern, path)]
        hold(ours === other, `${JSON.stringify(pattern)} on ${path} is ${ours}, by expression ${other}`)
      }
    }
    for (const path of PATHS) {
      const found = ownersFor(rules, path)
      const last = rules.filter(({ pattern }) => matchesOwned(pattern, path)).at(-1)
      hold(
        JSON.stringify(found) === JSON.stringify(last?.owners ?? []),
        `${path} belongs to ${found.join(' ')}`,
      )
    }
    const more = parseCodeowners(`${input}\n* @last\n`)
    for (const path of PATHS)
      hold(
        input.length > 2_000_000 || ownersFor(more, path).join() === '@last',
        `${path} does not belong to the last line`,
      )
  },
}
