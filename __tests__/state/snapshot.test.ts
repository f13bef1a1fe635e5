import { describe, expect, test } from '@jest/globals'
import { readSnapshotState, snapshotDirectory, writeSnapshotState } from '../../src/state/snapshot.ts'
import { runDirectory } from '../../src/state.ts'

const TEMP = '/home/runner/_temp'
const state = {
  names: ['go-docker-build-test-attempt-1', 'go-docker-build-test-attempt-1-0af76519'],
  directory: snapshotDirectory(runDirectory(TEMP, 4711)),
  files: ['MANIFEST.txt', 'incident.json'],
}

describe('the snapshot main leaves for the post step', () => {
  test('is read as it was written', () => {
    expect(readSnapshotState(writeSnapshotState(state), TEMP)).toEqual(state)
  })

  test.each([
    ['nothing', ''],
    ['no object', 'null'],
    ['a list', '[]'],
    ['no names', JSON.stringify({ ...state, names: [] })],
    ['a name with a path', JSON.stringify({ ...state, names: ['a/b'] })],
    ['a file with a path', JSON.stringify({ ...state, files: ['../../.ssh/id'] })],
    ['a hidden file', JSON.stringify({ ...state, files: ['.netrc'] })],
    ['a number among the files', JSON.stringify({ ...state, files: [1] })],
    ['another directory', JSON.stringify({ ...state, directory: `${TEMP}/other` })],
    [
      'one that leads out',
      JSON.stringify({ ...state, directory: `${TEMP}/go-docker-build-1/../../snapshot` }),
    ],
    ['one elsewhere', JSON.stringify({ ...state, directory: '/etc/go-docker-build-1/snapshot' })],
  ])('is none when the state has %s', (_, text) => {
    expect(readSnapshotState(text, TEMP)).toBeNull()
  })

  test('is none without a place for temporary files', () => {
    const directory = '/go-docker-build-1/snapshot'
    expect(readSnapshotState(writeSnapshotState({ ...state, directory }), '')).toBeNull()
  })
})
