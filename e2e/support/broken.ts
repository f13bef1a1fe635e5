import { expect } from '@jest/globals'
import type { Incident } from '../../src/model/incident.ts'
import type { PhaseResult } from './action.ts'
import { BOB, type Repository } from './repository.ts'
import type { Scene } from './scene.ts'

/** A build that failed as a pull request of Bob's, and what was reported of it. */
export interface Failed {
  readonly result: PhaseResult
  readonly incident: Incident
  readonly check: {
    readonly title: string
    readonly summary: string
    readonly annotations: readonly Annotated[]
  }
}

interface Annotated {
  readonly path: string
  readonly start_line: number
  readonly message: string
}

/** Breaks a repository by Bob's commit, builds it as a pull request, and reads what was reported. */
export const buildBroken = async (
  scene: Scene,
  repository: Repository,
  breakIt: (repository: Repository) => void,
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<Failed> => {
  breakIt(repository)
  const head = repository.commit(BOB, 'Change things')
  const job = scene.pullRequest(repository, head, { GITHUB_REPOSITORY: 'octocat/red', ...env })
  try {
    const before = scene.github.requests.length
    const result = await job.run({ context: '.', 'github-token': 't0ken', ...inputs })
    expect(result.code).toBe(1)
    expect(scene.github.violations).toEqual([])
    const asked = scene.github.requests.slice(before).find((request) => request.id === 'checks/create')
    const check = (asked?.body as { output: Failed['check']; conclusion: string; head_sha: string }) ?? {}
    expect(check.conclusion).toBe('failure')
    expect(check.head_sha).toBe(head)
    return { result, incident: job.incident(result), check: check.output }
  } finally {
    job.close()
    repository.close()
  }
}

/** Bob is named, and the file he broke stands first among the changed ones. */
export const expectBob = ({ incident, result }: Failed, file: string): void => {
  expect(incident.attribution.verdict).toBe('author')
  expect(incident.attribution.suspects[0]?.author.name).toBe('Bob')
  expect(JSON.parse(result.outputs['suspects'] ?? '[]')).toHaveLength(incident.attribution.suspects.length)
  expect(incident.attribution.files[0]?.path).toBe(file)
}

/** It is said to be infrastructure, and Bob is named nowhere. */
export const expectNobody = ({ incident, check }: Failed): void => {
  expect(incident.attribution.verdict).toBe('infra')
  expect(incident.attribution.suspects).toEqual([])
  expect(check.summary).toContain('Not you: infrastructure')
  expect(check.summary).not.toContain('Bob')
}
