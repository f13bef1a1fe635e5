import { describe, expect, test } from '@jest/globals'
import type { BuildFingerprint } from '../../../src/model/fingerprint.ts'
import { fingerprintOf } from '../../../src/stages/attribute/fingerprint.ts'
import { ghosts } from '../../../src/stages/attribute/ghosts.ts'
import { readLog } from '../../../src/stages/read-log/index.ts'

const digest = (letter: string) => `sha256:${letter.repeat(64)}`

const LOG = `#1 [internal] load metadata for docker.io/library/golang:1.26
#1 DONE 0.1s

#4 [build 1/5] FROM docker.io/library/golang:1.26@${digest('a')}
#4 resolve docker.io/library/golang:1.26@${digest('a')} done
#4 DONE 0.0s

#5 [build 2/5] RUN apk add git
#5 0.301 (1/2) Installing git (2.47.1-r0)
#5 DONE 1.0s

#6 [build 3/5] RUN apt-get install -y gcc
#6 0.301 Setting up gcc:amd64 (4:12.2.0-3) ...
#6 DONE 1.0s

#7 [build 4/5] RUN go install example.org/tools/lint/cmd/lint@latest
#7 0.201 go: downloading example.org/tools/lint v1.9.0
#7 0.300 go: downloading example.org/dep v1.0.0
#7 DONE 1.0s

#8 [build 5/5] RUN go version && go build ./...
#8 0.101 go version go1.26.2 linux/amd64
#8 0.201 go: downloading example.org/lib v1.10.0
#8 DONE 1.0s
`

describe('what a build was made from', () => {
  test('is read out of its log', () => {
    expect(fingerprintOf(readLog(LOG))).toEqual({
      images: { 'golang:1.26': digest('a') },
      goVersion: '1.26.2',
      tools: { 'example.org/tools/lint/cmd/lint@latest': 'v1.9.0' },
      modules: {
        'example.org/tools/lint': 'v1.9.0',
        'example.org/dep': 'v1.0.0',
        'example.org/lib': 'v1.10.0',
      },
      packages: { git: '2.47.1-r0', gcc: '4:12.2.0-3' },
    })
  })

  test('and of the provenance in the metadata of buildx', () => {
    const materials = [
      { uri: 'pkg:docker/alpine@3.22?platform=linux%2Famd64', digest: { sha256: 'b'.repeat(64) } },
    ]
    const found = fingerprintOf(readLog(''), { 'buildx.build.provenance': { materials } })
    expect(found.images).toEqual({ 'alpine:3.22': digest('b') })
  })
})

const green: BuildFingerprint = fingerprintOf(readLog(LOG))
const said = (text: string) => ({ evidence: { line: 1, text }, quotes: [] })

describe('what changed in the world', () => {
  test('nothing, when the builds were made from the same', () => {
    expect(ghosts(green, green, said('undefined: x'))).toEqual([])
    expect(ghosts(green, null, said('undefined: x'))).toEqual([])
  })

  test('an image under the same name, told with both digests', () => {
    const now = { ...green, images: { 'golang:1.26': digest('c') } }
    expect(ghosts(now, green, said('undefined: x'))).toEqual([
      {
        kind: 'image',
        name: 'golang:1.26',
        from: digest('a'),
        to: digest('c'),
        text: 'golang:1.26 is another image than in the last green build: sha256:aaaaaaaaaaaa → sha256:cccccccccccc',
        isNamed: false,
      },
    ])
  })

  test('what the failure names comes first', () => {
    const now = {
      ...green,
      goVersion: '1.27.0',
      tools: { 'example.org/tools/lint/cmd/lint@latest': 'v2.0.0' },
      packages: { ...green.packages, git: '2.48.0-r0' },
    }
    const found = ghosts(now, green, said('lint: unknown flag --old'))
    expect(found.map(({ kind, isNamed }) => [kind, isNamed])).toEqual([
      ['tool', true],
      ['toolchain', false],
      ['package', false],
    ])
  })

  test('a reference of another version is a change of the repository and not told', () => {
    const now = { ...green, images: { 'golang:1.27': digest('c') } }
    expect(ghosts(now, green, said('x'))).toEqual([])
  })

  test('a module that the last green build fetched and that is gone', () => {
    const text =
      'go: example.org/lib@v1.10.0: reading https://goproxy.cn/example.org/lib/@v/v1.10.0.mod: 404 Not Found'
    expect(ghosts(green, green, said(text))[0]).toMatchObject({
      kind: 'vanished',
      name: 'example.org/lib@v1.10.0',
      isNamed: true,
    })
    expect(ghosts(green, green, said(text.replaceAll('v1.10.0', 'v1.11.0')))).toEqual([])
    expect(ghosts(green, null, said(text))).toEqual([])
  })

  test('an expired certificate, by what the message says', () => {
    const text =
      'Get "https://git.example.org/x": tls: failed to verify certificate: x509: certificate has expired'
    expect(ghosts(green, null, said(text))[0]).toMatchObject({ kind: 'certificate', name: 'git.example.org' })
  })
})
