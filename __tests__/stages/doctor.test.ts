import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { diskFiles } from '../../src/adapters/files.ts'
import { listing } from '../../src/adapters/listing.ts'
import { findingsOf } from '../../src/catalogue/findings/index.ts'
import type { Finding } from '../../src/model/finding.ts'
import { defaultDockerfile, gather } from '../../src/stages/doctor/gather.ts'
import { baseImagesOf } from '../../src/stages/doctor/images.ts'
import { fakeFiles } from '../fakes/ports.ts'

const read = async (dir: string, target: string | null = null) => {
  const files = diskFiles()
  const dockerfile = await defaultDockerfile(dir, files)
  const request = {
    root: dir,
    contextDir: dir,
    dockerfile,
    target,
    buildArgs: {},
    platforms: [],
    hostPlatform: 'linux/amd64',
  }
  return gather(request, { files, listing })
}

const look = async (dir: string): Promise<readonly Finding[]> => {
  const repository = await read(dir)
  return repository === null ? [] : findingsOf(repository)
}

describe('the examples', () => {
  const examples = readdirSync('examples').filter((name) => existsSync(join('examples', name, 'Dockerfile')))

  test.each(examples)('%s has nothing to be found', async (name) => {
    expect(await look(resolve('examples', name))).toEqual([])
  })

  test('are all there are', () => {
    const directories = readdirSync('examples', { withFileTypes: true }).filter((one) => one.isDirectory())
    expect(examples).toEqual(directories.map(({ name }) => name))
    expect(examples.length).toBeGreaterThanOrEqual(7)
  })
})

/** Builds that failed for real, with the label of the failure, which files alone could have told. */
const FORESEEN = [
  'cgo.no-compiler--alpine',
  'dockerfile.copy-missing--ignored',
  'gomod.missing-go-sum--go-mod-only',
  'gomod.missing-go-sum--not-copied',
  'gomod.replace-dir-missing--build',
  'gomod.replace-dir-missing--outside-context',
  'toolchain.go-too-old--future-version',
  'toolchain.go-too-old--image-behind',
  'vendor.inconsistent--not-vendored-again',
  'vendor.inconsistent--replace-added',
]

test.each(FORESEEN)('the failure %s is foreseen', async (name) => {
  const found = await look(resolve('e2e/failures/cases', name, 'context'))
  expect(found.filter(({ severity }) => severity !== 'notice').map(({ prevents }) => prevents)).toContain(
    name.split('--')[0],
  )
})

test('a Dockerfile that is not there is nothing to look at', async () => {
  expect(await read(resolve('src'))).toBeNull()
})

test('the small name of a Dockerfile serves where the other is missing', async () => {
  expect(await defaultDockerfile('/a', fakeFiles({ '/a/dockerfile': 'FROM scratch' }))).toBe('/a/dockerfile')
  expect(await defaultDockerfile('/a', fakeFiles({}))).toBe('/a/Dockerfile')
})

test('registries are those of the stages that are built', async () => {
  const repository = await read(resolve('examples/workspace'))
  expect(repository === null ? [] : baseImagesOf(repository)).toEqual(['golang:1.26', 'alpine:3'])
  const first = await read(resolve('examples/workspace'), 'build')
  expect(first === null ? [] : baseImagesOf(first)).toEqual(['golang:1.26'])
})
