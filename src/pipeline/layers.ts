import { reachable, targetStage, transfersOf } from '../dockerfile/graph.ts'
import { parseDockerfile, withBuildArgs } from '../dockerfile/parse.ts'
import type { Inputs } from '../model/inputs.ts'
import type { KeepLayersState, LayerPlaces, LayersAccount } from '../model/layers.ts'
import type { BuildLog } from '../model/log.ts'
import type { Preflight } from '../model/preflight.ts'
import type { Ports } from '../ports/ports.ts'
import { areSame, imagesOfStages, nameInLog } from '../stages/layers/images.ts'
import { whyNotLasting } from '../stages/layers/lasting.ts'
import { parseSeal, SEAL, verifyLayout } from '../stages/layers/seal.ts'
import { imagesOf } from '../stages/why/record.ts'
import { isSecretName } from '../text/redact.ts'
import { isAtLeast } from '../text/version.ts'
import { inputsOf } from './rebuilt.ts'
import type { World } from './world.ts'

/** The layer cache of one build. */
export interface Layers {
  readonly places: LayerPlaces
  /** The builder is given the layers of a build with the same inputs, so that no line of the Dockerfile runs. */
  readonly isWhole: boolean
  /** Tells what came of it, and what the post step is to keep; to be called once, when the build is over. `hasCompiled`: a line that compiles ran. */
  readonly settle: (exitCode: number, log: BuildLog, hasCompiled: boolean) => Promise<SettledLayers>
}

/** The end of a layer cache. */
export interface SettledLayers {
  readonly account: LayersAccount
  readonly keep: KeepLayersState | null
  readonly degradations: readonly string[]
}

/** What a layer cache is opened for. */
export interface LayersRequest {
  readonly inputs: Inputs
  readonly preflight: Preflight & { readonly dockerfile: string }
  /** The Dockerfile as its author wrote it, and as it will be built. */
  readonly text: string
  readonly built: string
  readonly buildArgs: Readonly<Record<string, string>>
  /** Start of the key of whom this run believes, and of what it writes. */
  readonly prefixes: { readonly read: string; readonly write: string }
  /** What makes a key one of this run. */
  readonly run: string
  /** Where directories for the cache service lie. */
  readonly temp: string
}

const NOWHERE: LayerPlaces = { from: null, to: null }

/** No layers from here, and a sentence that says why. */
export const noLayers = (why: string): Layers => ({
  places: NOWHERE,
  isWhole: false,
  settle: async () => ({
    account: { restored: 'off', why, bytes: 0, seconds: 0 },
    keep: null,
    degradations: [],
  }),
})

/** First version that goes on when a cache cannot be written. https://github.com/moby/buildkit/releases/tag/v0.12.0 */
const FIRST_THAT_IGNORES = '0.12.0'

/** Why layers are neither looked for nor kept, as far as the inputs tell; null when they are. */
const whyOff = ({ inputs: { build }, preflight, buildArgs }: LayersRequest): string | null => {
  if (preflight.driver === 'docker') return 'The builder inside of Docker gives out no layers.'
  if (preflight.buildkit !== null && !isAtLeast(preflight.buildkit, FIRST_THAT_IGNORES, true))
    return `BuildKit ${FIRST_THAT_IGNORES} or newer is needed.`
  if (build.cacheFrom.length + build.cacheTo.length > 0)
    return 'The inputs cache-from and cache-to are in use.'
  if (build.noCache || build.noCacheFilters.length > 0) return 'The build is asked not to use layers.'
  if (build.call !== '' && build.call !== 'build') return 'Nothing is built.'
  if (build.buildContexts.length > 0) return 'The build has contexts of its own.'
  const secrets = [build.secrets, build.secretEnvs, build.secretFiles, build.ssh].flat()
  if (secrets.length > 0 || Object.keys(buildArgs).some(isSecretName)) return 'The build is given secrets.'
  return null
}

const NOT_TAKEN = 'The builder made nothing of the layers it was given; this build compiled everything.'

/** Looks for the layers of a build with the same inputs, and says where BuildKit finds them, or is to leave its own. */
export const openLayers = async (
  request: LayersRequest,
  world: World,
  ports: Pick<Ports, 'cache' | 'files' | 'shell' | 'clock'>,
): Promise<Layers> => {
  const off = whyOff(request)
  if (off !== null) return noLayers(off)
  const { inputs, preflight, buildArgs, prefixes, temp } = request
  const { target } = inputs.build
  const file = withBuildArgs(parseDockerfile(request.text), buildArgs)
  const last = targetStage(file, target)
  const reached = last === null ? null : reachable(file, last, transfersOf(file, buildArgs))
  const images = reached === null ? null : imagesOfStages(file, reached, buildArgs)
  if (reached === null || images === null) return noLayers('Nobody can tell all base images of the build.')
  const restless = whyNotLasting(file, reached, buildArgs)
  if (restless !== null) return noLayers(restless)
  const begun = ports.clock.monotonic()
  const seconds = () => Math.round(ports.clock.monotonic() - begun) / 1000
  const builtFile = withBuildArgs(parseDockerfile(request.built), buildArgs)
  const inputsOfBuild = await inputsOf(
    { build: inputs.build, preflight, file: builtFile, buildArgs, steps: [], hash: world.hash },
    ports,
  )
  if (inputsOfBuild.files === null) return noLayers('The build context is not in a work tree of git.')
  const digest = world.hash(JSON.stringify({ ...inputsOfBuild, commit: null })).slice(0, 16)
  const dir = `${temp}/go-docker-build-layers-${digest}`
  const account = (part: Partial<LayersAccount>): LayersAccount => ({
    ...{ restored: 'miss', why: null, bytes: 0, seconds: 0 },
    ...part,
  })
  await ports.files.remove(dir)
  const found = await ports.cache.restore([dir], `${prefixes.read}${digest}-`, [])
  const seal = found === null ? null : parseSeal(await ports.files.read(`${dir}/${SEAL}`))
  const [bytes, isCurrent] = await Promise.all([
    found === null ? 0 : seal === null ? 'its seal is missing or broken' : verifyLayout(dir, ports.files),
    seal !== null && areSame(images, seal.images, preflight.builder, ports),
  ])
  const key = `${prefixes.write}${digest}-${request.run}`
  const mayWrite = inputs.own.goCache === 'auto' && !world.isUntrusted
  if (found !== null && typeof bytes === 'number' && isCurrent) {
    const given = account({ restored: 'exact', bytes, seconds: seconds() })
    const settle: Layers['settle'] = async (_exitCode, _log, hasCompiled) => {
      await ports.files.remove(dir)
      return {
        account: given,
        keep: hasCompiled && mayWrite ? { key, dir, images: {}, isVoid: true } : null,
        degradations: hasCompiled ? [NOT_TAKEN] : [],
      }
    }
    return { places: { from: dir, to: null }, isWhole: true, settle }
  }
  await ports.files.remove(dir)
  const refused = typeof bytes === 'string' ? `The layers ${found} were refused: ${bytes}.` : null
  const isMoved = found !== null && refused === null
  const missed = account({
    why: refused ?? (isMoved ? 'A base image is not what it was.' : null),
    seconds: seconds(),
  })
  const settle: Layers['settle'] = async (exitCode, log) => {
    const digests = imagesOf(log.steps)
    const isKnown = images.every((image) => digests[nameInLog(image)] !== undefined)
    const isLeft = mayWrite && exitCode === 0 && isKnown && (await ports.files.exists(`${dir}/index.json`))
    if (!isLeft) await ports.files.remove(dir)
    return {
      account: missed,
      keep: isLeft ? { key, dir, images: digests, isVoid: false } : null,
      degradations: refused === null ? [] : [refused],
    }
  }
  return { places: { from: null, to: mayWrite ? dir : null }, isWhole: false, settle }
}
