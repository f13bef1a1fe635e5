import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { carryingRepository } from '../support/build-cache-job.ts'
import { type Scene, setScene } from '../support/scene.ts'

const MINUTES = 20 * 60_000

let scene: Scene
beforeAll(async () => {
  scene = await setScene()
}, 900_000)
afterAll(() => scene.close())

/** A user who may not write where root does. */
const USER = `FROM golang:1.26 AS build
ENV HOME=/home/app CGO_ENABLED=0
WORKDIR /src
RUN mkdir -p /home/app && chown 1000:1000 /src /home/app
USER 1000:1000
COPY --chown=1000:1000 . .
RUN go build -v -o /src/app .
FROM scratch
COPY --from=build /src/app /app
`

/** Both platforms are compiled on that of the builder, into one mount. */
const PLATFORMS = `FROM --platform=$BUILDPLATFORM golang:1.26 AS build
WORKDIR /src
COPY . .
ARG TARGETOS TARGETARCH
RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -v -o /app .
FROM scratch
COPY --from=build /app /app
`

/** Mounts of the author, at places and under ids of their own. */
const AUTHOR = `FROM golang:1.26 AS build
WORKDIR /src
ENV GOCACHE=/cache/go/objects GOMODCACHE=/cache/modules CGO_ENABLED=0
COPY . .
RUN --mount=type=cache,id=mods,target=/cache/modules,uid=0 \\
    --mount=type=cache,id=go,target=/cache/go,mode=0700 \\
    go build -v -o /app .
FROM scratch
COPY --from=build /app /app
`

describe('the build cache comes back', () => {
  test.each([
    ['into the mount of another user', USER, {}, { mounts: 1 }],
    ['for two platforms', PLATFORMS, { platforms: 'linux/amd64,linux/arm64' }, { mounts: 1 }],
    ["into the author's own mount", AUTHOR, {}, { mounts: 1 }],
  ] as const)(
    '%s',
    async (_, dockerfile, inputs, seeded) => {
      const place = carryingRepository(scene, dockerfile)
      try {
        const cold = await place.job({ inputs })
        expect([cold.main.code, cold.main.log]).toEqual([0, cold.main.log])
        expect(cold.post.log).toMatch(/Saved the build cache as \S+: \d+ entries/)
        place.repository.edit('b/b.go', '"b"', '"bee"')
        const warm = await place.job({ inputs })
        expect([warm.main.code, warm.main.log]).toEqual([0, warm.main.log])
        expect(warm.incident.cache.build).toMatchObject({
          ...{ transport: 'tar', restored: 'exact', why: null, ...seeded },
        })
        expect(warm.incident.degradations).toEqual([])
        expect(new Set(warm.compiled)).toEqual(new Set(['example.org/app/b', 'example.org/app']))
      } finally {
        place.close()
      }
    },
    MINUTES,
  )
})
