/** What the layer cache did in one run. */
export interface LayersAccount {
  /** `exact`: the layers of a build with the same inputs were given to the builder; `miss`: there were none to give; `off`: not looked for. */
  readonly restored: 'exact' | 'miss' | 'off'
  /** Why none were given; null when they were, and on a miss. */
  readonly why: string | null
  /** Compressed bytes that were given. */
  readonly bytes: number
  /** Seconds by which the build began later. */
  readonly seconds: number
}

/** Directories that BuildKit reads layers from and writes layers to; null for neither. https://docs.docker.com/build/cache/backends/local/ */
export interface LayerPlaces {
  readonly from: string | null
  readonly to: string | null
}

/** What main leaves for the post step about the layer cache; no secrets, no inputs. */
export interface KeepLayersState {
  readonly key: string
  /** Directory that BuildKit wrote and that goes to the cache service. */
  readonly dir: string
  /** Digests of the base images by name. */
  readonly images: Readonly<Record<string, string>>
  /** BuildKit made nothing of the layers it was given: what is saved says so to later runs, and holds none. */
  readonly isVoid: boolean
}
