import { describe, expect, test } from '@jest/globals'
import { isSilenced, silencesOf } from '../../src/catalogue/findings/silence.ts'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'
import { look } from '../support/planted/look.ts'
import { BUILD, GOOD, SHOP, swap, VENDORED } from '../support/planted/shop.ts'

const read = (text: string) =>
  silencesOf(parseDockerfile(text)).map(({ line, ids, covers }) => [line, ids.join(' '), covers])

describe('a comment that silences', () => {
  test.each([
    ['above an instruction', 'FROM a\n# go-docker-build: ignore x.y\nRUN b', [[2, 'x.y', 3]]],
    ['above, with others between', 'FROM a\n#go-docker-build:ignore x.y\n# why\n\nRUN b', [[2, 'x.y', 5]]],
    ['on the line', 'FROM a\nRUN b # go-docker-build: ignore x.y', [[2, 'x.y', 2]]],
    ['within a line that goes on', 'FROM a\nRUN b && \\\n# Go-Docker-Build: Ignore x.y\n c', [[3, 'x.y', 2]]],
    ['in a heredoc', 'FROM a\nRUN <<E\n# go-docker-build: ignore x.y\nE', [[3, 'x.y', 2]]],
    ['above a stage', '# go-docker-build: ignore x.y\nFROM a', [[1, 'x.y', 2]]],
    ['above a global ARG', '# go-docker-build: ignore x.y\nARG V\nFROM a', [[1, 'x.y', 2]]],
    ['at the top', '# syntax=a\n# go-docker-build: ignore x.y\n\nFROM a', [[2, 'x.y', null]]],
    [
      'of more than one',
      'FROM a\n# go-docker-build: ignore x.y, z , a.b-c. Why\nRUN b',
      [[2, 'x.y z a.b-c', 3]],
    ],
    ['with a reason', 'FROM a\n# go-docker-build: ignore x.y it is so\nRUN b', [[2, 'x.y', 3]]],
    ['without a name', 'FROM a\n# go-docker-build: ignore\nRUN b', [[2, '', 3]]],
    ['below everything', 'FROM a\n# go-docker-build: ignore x.y', []],
    ['of another word', 'FROM a\n# go-docker-build: ignored x.y\nRUN b\n# go-docker-build: off\nRUN c', []],
  ])('%s', (_name, text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test('is for its line and its finding only', () => {
    const silences = silencesOf(parseDockerfile('FROM a\n# go-docker-build: ignore x.y\nRUN b'))
    expect(isSilenced(silences, 'x.y', 3)).toBe(true)
    expect(isSilenced(silences, 'x.y', 1)).toBe(false)
    expect(isSilenced(silences, 'x.z', 3)).toBe(false)
    expect(isSilenced(silences, 'x.y', null)).toBe(false)
  })
})

const idsOf = async (files: Readonly<Record<string, string>>) => (await look(files)).map(({ id }) => id)

describe('doctor', () => {
  const mistake = BUILD.replace('go build', 'go build -a -ldflags "-X main.at=$(date)"')

  test('keeps silent on what a comment names, and on nothing else', async () => {
    const at = (comment: string) => ({ ...SHOP, Dockerfile: swap(BUILD, `${comment}${mistake}`) })
    expect(await idsOf(at(''))).toEqual(['compile.rebuild-all', 'layers.clock-in-run'])
    expect(await idsOf(at('# go-docker-build: ignore compile.rebuild-all\n'))).toEqual([
      'layers.clock-in-run',
    ])
    const both = '# go-docker-build: ignore compile.rebuild-all, layers.clock-in-run\n'
    expect(await idsOf(at(both))).toEqual([])
    const elsewhere = swap('COPY . .', `${both}COPY . .`).replace(BUILD, mistake)
    expect(await idsOf({ ...SHOP, Dockerfile: elsewhere })).toHaveLength(2)
  })

  test('keeps silent on other files when the comment is for the whole build', async () => {
    const stale = {
      ...VENDORED,
      'vendor/modules.txt': '# example.org/tax v1.1.0\n## explicit\nexample.org/tax\n',
    }
    expect(await idsOf(stale)).toEqual(['vendor.stale'])
    const comment = '# go-docker-build: ignore vendor.stale\n'
    expect(await idsOf({ ...stale, Dockerfile: `${comment}${stale.Dockerfile}` })).toEqual(['vendor.stale'])
    expect(await idsOf({ ...stale, Dockerfile: `${comment}\n${stale.Dockerfile}` })).toEqual([])
  })

  test('takes no name of its own for a wrong one', async () => {
    expect(
      await idsOf({ ...SHOP, Dockerfile: `# go-docker-build: ignore context.too-large\n\n${GOOD}` }),
    ).toEqual([])
  })
})
