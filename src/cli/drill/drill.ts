import type { IncomingMessage, ServerResponse } from 'node:http'

/** A program or system that a drill cannot do without. */
export type Need = 'docker' | 'git' | 'go' | 'linux'

/** What the chain must say of the failure that was caused. */
export interface Expectation {
  /** Label of the first attempt. */
  readonly label: string
  /** Who may be named: nobody, or only the author of the last commit. */
  readonly named: 'nobody' | 'author'
  /** Playbook that must have done something; null: no playbook may have built again. */
  readonly playbook: string | null
  /** How the run must end. */
  readonly outcome: 'failure' | 'success'
  /** What becomes of the check run. */
  readonly checkRun: 'sent' | 'failed'
}

/** What a drill needs while it runs, to be given back by `close`. */
export interface Caused {
  /** Files of the first commit, over those of the service. */
  readonly before?: Readonly<Record<string, string>>
  /** Files of the last commit, over those of the first. */
  readonly files: Readonly<Record<string, string>>
  /** Inputs of the action. */
  readonly inputs: Readonly<Record<string, string>>
  close(): Promise<void>
}

/** How a drill causes its failure. */
export interface Means {
  /** Builder the user named; empty: the one buildx picks. */
  readonly builder: string
  /** Configuration file of BuildKit for builders that a drill makes; null: BuildKit's own. */
  readonly builderConfig: string | null
  /** A module path that no cache knows. */
  readonly module: string
}

/** Answers of a server on loopback. */
export type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void

/** One known failure that can be caused on purpose. */
export interface Drill {
  readonly name: string
  /** What is caused, one sentence. */
  readonly about: string
  readonly needs: readonly Need[]
  readonly limitSeconds: number
  readonly expect: Expectation
  /** How GitHub's API answers; absent: well. */
  readonly api?: Answer
  /** Causes it; throws where this machine cannot. */
  cause(means: Means): Promise<Caused>
}

/** A drill that cannot be held on this machine: the message says what is missing and what helps. */
export class CannotDrill extends Error {}

/** A drill that was ended because it went on far beyond its limit; no other one can be held by this process. */
export class Overdue extends Error {}
