import { describe, expect, test } from '@jest/globals'
import { sha256 } from '../../../src/adapters/hash.ts'
import { reachable, targetStage, transfersOf } from '../../../src/dockerfile/graph.ts'
import { parseDockerfile } from '../../../src/dockerfile/parse.ts'
import type { KeepLayersState } from '../../../src/model/layers.ts'
import { areSame, imagesOfStages, nameInLog } from '../../../src/stages/layers/images.ts'
import { keepLayers } from '../../../src/stages/layers/keep.ts'
import { whyNotLasting } from '../../../src/stages/layers/lasting.ts'
import { parseSeal, SEAL, verifyLayout } from '../../../src/stages/layers/seal.ts'
import { fakeCache, fakeFiles, fakeLog, fakeShell } from '../../fakes/ports.ts'

const reached = (text: string, target: string | null = null) => {
  const file = parseDockerfile(text)
  const built = targetStage(file, target) ?? 0
  return { file, stages: reachable(file, built, transfersOf(file, {})) }
}

const why = (run: string, target: string | null = null): string | null => {
  const { file, stages } = reached(
    `FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\n${run}\nFROM scratch AS image\nCOPY --from=build /app /app\nFROM alpine AS other\nRUN apk add git\n`,
    target ?? 'image',
  )
  return whyNotLasting(file, stages, {})
}

describe('lines whose result lasts', () => {
  test.each([
    'RUN go build -o /app ./cmd/app',
    'RUN CGO_ENABLED=0 GOOS=linux go build -trimpath -ldflags="-s -w -X main.version=$VERSION" -o /app .',
    'RUN go mod download && go mod verify && go vet ./... && go test ./...',
    'RUN ["go", "build", "-o", "/app"]',
    'RUN sh -c "go build -o /app ."',
    'RUN go install golang.org/x/tools/cmd/stringer@v0.40.0',
    'RUN mkdir -p /out && adduser -D app && chown app /out && ls | grep x',
    'RUN if [ -n "$X" ]; then go build -o /app .; fi',
    'RUN go build -ldflags "-X main.commit=$(git rev-parse HEAD)" -o /app .',
    'RUN <<EOF\nset -e\ngo build -o /app .\nEOF',
  ])('%j', (run) => {
    expect(why(run)).toBeNull()
  })

  test.each([
    ['RUN apk add git && go build -o /app .', 'apk'],
    ['RUN apt-get update', 'apt-get'],
    ['RUN go build -ldflags "-X main.date=$(date)" -o /app .', 'date'],
    ['RUN go build -ldflags "-X main.date=`date`" -o /app .', 'date'],
    ['RUN make build', 'make'],
    ['RUN ./build.sh', 'build.sh'],
    ['RUN sh build.sh', 'sh'],
    ['RUN curl -fsSL https://example.org/x | tar xz', 'curl'],
    ['RUN go install example.org/x/cmd/x@latest', 'go'],
    ['RUN go install example.org/x/cmd/x@main', 'go'],
    ['RUN go get -u ./...', 'go'],
    ['RUN go mod tidy', 'go'],
    ['RUN go generate ./...', 'go'],
    ['RUN go run ./gen', 'go'],
    ['RUN git clone https://example.org/x', 'git'],
    ['RUN sh -c "wget https://example.org/x"', 'wget'],
    ['RUN <<EOF\nset -e\nmake\nEOF', 'make'],
  ])('%j gives another result another day', (run, program) => {
    expect(why(run)).toBe(
      `Line 4 of the Dockerfile runs ${program}, which may give another result another day.`,
    )
  })

  test('a line that is given a secret, or that nobody can read, is none', () => {
    expect(why('RUN --mount=type=secret,id=x go build -o /app .')).toContain('is given a secret')
    expect(why('RUN --mount=type=ssh go build -o /app .')).toContain('is given a secret')
    expect(why('SHELL ["python3", "-c"]\nRUN print(1)')).toContain('Line 5 of the Dockerfile cannot be read')
  })

  test('only stages that the target needs count', () => {
    expect(why('RUN go build -o /app .', 'other')).toContain('runs apk')
  })
})

describe('base images', () => {
  test('are those of the stages and those that files are taken from', () => {
    const { file, stages } = reached(
      'FROM golang:1.26 AS build\nCOPY --from=registry.example.org/tools:1 /x /x\nRUN --mount=from=busybox,target=/b go build\nFROM build AS more\nFROM unused AS other\nFROM scratch\nCOPY --from=more /app /app\nCOPY --from=0 /x /x\n',
    )
    expect(imagesOfStages(file, stages, {})).toEqual([
      'busybox',
      'golang:1.26',
      'registry.example.org/tools:1',
    ])
  })

  test('with a variable nobody knows cannot be told', () => {
    const { file, stages } = reached('ARG V\nFROM golang:$V AS build\nRUN go build\n')
    expect(imagesOfStages(file, stages, {})).toBeNull()
  })

  test.each([
    ['golang', 'golang:latest'],
    ['docker.io/library/golang:1.26', 'golang:1.26'],
    ['docker.io/octo/app', 'octo/app:latest'],
    ['registry.example.org:5000/app', 'registry.example.org:5000/app:latest'],
    [`golang:1.26@sha256:${'a'.repeat(64)}`, 'golang:1.26'],
    [`golang@sha256:${'a'.repeat(64)}`, 'golang'],
  ])('%s is %s in a log', (image, name) => {
    expect(nameInLog(image)).toBe(name)
  })

  const DIGEST = 'c0ffee'.repeat(11).slice(0, 64)
  const known = { 'golang:1.26': DIGEST.slice(0, 12) }
  const answer = (stdout: string, code = 0) => fakeShell({ 'docker buildx imagetools': { stdout, code } })

  test('are the same when a registry says so', async () => {
    const shell = answer(`sha256:${DIGEST}`)
    expect(await areSame(['golang:1.26'], known, 'b', { shell })).toBe(true)
    expect(shell.calls[0]?.args).toEqual([
      ...['buildx', 'imagetools', 'inspect', '--builder', 'b'],
      ...['--format', '{{.Manifest.Digest}}', 'golang:1.26'],
    ])
  })

  test('are not when they moved, are not known, or nobody can ask', async () => {
    const moved = { shell: answer(`sha256:${'0'.repeat(64)}`) }
    expect(await areSame(['golang:1.26'], known, '', moved)).toBe(false)
    expect(await areSame(['golang:1.26'], known, '', { shell: answer('', 1) })).toBe(false)
    expect(await areSame(['golang:1.26'], {}, '', { shell: answer(`sha256:${DIGEST}`) })).toBe(false)
  })

  test('with a digest of their own are not asked for', async () => {
    const shell = answer('', 1)
    expect(await areSame([`golang:1.26@sha256:${DIGEST}`], known, '', { shell })).toBe(true)
    expect(await areSame([`golang:1.26@sha256:${'0'.repeat(64)}`], known, '', { shell })).toBe(false)
    expect(shell.calls).toEqual([])
  })
})

/** A directory as BuildKit writes it: an index, a manifest, a config and a layer. */
const layout = (change: Readonly<Record<string, string | null>> = {}) => {
  const blob = (text: string) => ({ digest: `sha256:${sha256(text)}` })
  const manifest = JSON.stringify({ config: blob('config'), layers: [blob('layer')] })
  const all: Record<string, string | null> = {
    '/l/index.json': JSON.stringify({ manifests: [blob(manifest)] }),
    ...Object.fromEntries(
      [manifest, 'config', 'layer'].map((text) => [`/l/blobs/sha256/${sha256(text)}`, text]),
    ),
    ...change,
  }
  const files = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null)
  return { files: fakeFiles(Object.fromEntries(files)), bytes: manifest.length + 'configlayer'.length }
}

const LAYER = `/l/blobs/sha256/${sha256('layer')}`

describe('what BuildKit wrote', () => {
  test('is whole when every blob is what its name says', async () => {
    const { files, bytes } = layout()
    expect(await verifyLayout('/l', files)).toBe(bytes)
  })

  test.each([
    ['a blob that is cut', { [LAYER]: 'lay' }, 'a layer is not what its name says'],
    ['a blob that is gone', { [LAYER]: null }, 'a layer is missing'],
    ['no index', { '/l/index.json': null }, 'its list of layers is broken'],
    ['an index that is none', { '/l/index.json': '[]' }, 'its list of layers is broken'],
    [
      'an index that names a path',
      { '/l/index.json': '{"manifests":[{"digest":"../../x"}]}' },
      'its list of layers is broken',
    ],
    ['nothing', { '/l/index.json': '{"manifests":[]}' }, 'its list of layers is broken'],
  ])('is refused for %s', async (_, change, told) => {
    expect(await verifyLayout('/l', layout(change).files)).toBe(told)
  })

  test('is refused for a link', async () => {
    const { files } = layout({ [LAYER]: null, '/etc/layer': 'layer' })
    const linked = fakeFiles(Object.fromEntries(files.map), { [LAYER]: '/etc/layer' })
    expect(await verifyLayout('/l', linked)).toBe('a layer is missing')
  })
})

const state: KeepLayersState = { key: 'k', dir: '/l', images: { 'golang:1.26': 'c0ffee' }, isVoid: false }

const kept = async (change: Partial<KeepLayersState>, { files } = layout()) => {
  const [cache, log] = [fakeCache(), fakeLog()]
  const seen: unknown[] = []
  const save = async (paths: readonly string[], key: string) => {
    seen.push([paths, key, parseSeal(await files.read(`/l/${SEAL}`)), await files.exists(LAYER)])
    return true
  }
  const isSaved = await keepLayers({ ...state, ...change }, { cache: { ...cache, save }, files, log })
  return { isSaved, seen, files, lines: log.lines }
}

describe('layers that are kept', () => {
  test('are sealed, saved and removed from this machine', async () => {
    const { isSaved, seen, files } = await kept({})
    expect(isSaved).toBe(true)
    expect(seen).toEqual([[['/l'], 'k', { schema: 1, images: state.images }, true]])
    expect(files.removed).toContain('/l')
  })

  test('are not saved when they are not whole', async () => {
    const { isSaved, seen, lines } = await kept({}, layout({ [LAYER]: 'x' }))
    expect([isSaved, seen]).toEqual([false, []])
    expect(JSON.stringify(lines)).toContain('The layers were not saved: a layer is not what its name says.')
  })

  test('that the builder made nothing of leave a mark in their place', async () => {
    const { seen } = await kept({ isVoid: true })
    expect(seen).toEqual([[['/l'], 'k', { schema: 1, images: {} }, false]])
  })
})

test.each(['', 'null', '{}', '{"schema":2,"images":{}}', '{"schema":1}', '{"schema":1,"images":{"a":1}}'])(
  'the seal %j is none',
  (text) => {
    expect(parseSeal(text)).toBeNull()
  },
)
