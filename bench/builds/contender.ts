import type { ColdBuilder, Engine } from '../../e2e/engine/engine.ts'
import type { Repository } from '../../e2e/support/repository.ts'

/** One build of the bench: the work tree as it is, on this builder. */
export interface Round {
  readonly engine: Engine
  readonly builder: ColdBuilder
  readonly repository: Repository
  /** Directory of this contender that lives as long as the repository on its runner's cache service. */
  readonly keep: string
  /** True while the cache service cannot be reached. */
  readonly isCut: boolean
  /** GOPROXY of the base images. */
  readonly proxy: string
}

/** What one build took. */
export interface Taken {
  /** Seconds until the image is built. */
  readonly seconds: number
  /** Seconds after that, for the next build's sake. */
  readonly after: number
  /** Bytes that went to or came from where caches are kept. */
  readonly bytes: number
}

/** A way to build on runners that forget. */
export interface Contender {
  readonly name: string
  build(round: Round): Promise<Taken>
}
