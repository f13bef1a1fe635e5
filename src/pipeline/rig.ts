import { parseDockerfile } from '../dockerfile/parse.ts'
import type { Inputs } from '../model/inputs.ts'
import type { LayerPlaces } from '../model/layers.ts'
import type { Plan } from '../model/plan.ts'
import type { Course, Part } from '../model/playbook.ts'
import type { Preflight } from '../model/preflight.ts'
import type { Ports } from '../ports/ports.ts'
import { AS_ASKED } from '../stages/attempt/decide.ts'
import type { Prewarmed } from '../stages/prewarm.ts'
import { parseProxyList, writeProxyList } from '../text/proxy-list.ts'
import { nothing, type Prepared, prepare } from './modules.ts'
import type { World } from './world.ts'

/** All that one attempt is built with. */
export interface Rig {
  readonly course: Course
  readonly inputs: Inputs
  readonly preflight: Preflight
  readonly prewarmed: Prewarmed
  readonly prepared: Prepared
  /** The Dockerfile as it is written; null where it is not on this machine. */
  readonly text: string | null
  /** What the user asked to build, without what is added here. */
  readonly asked: Inputs['build']
  /** Where layers of ours are read from and written to. */
  readonly places: LayerPlaces
}

/** https://docs.docker.com/reference/dockerfile/#buildkit-built-in-build-args */
const NAMESPACE = 'BUILDKIT_CACHE_MOUNT_NS'

/** Flag and secret by which RUN lines with go are told to run one process at a time. https://pkg.go.dev/runtime#hdr-Environment_Variables */
const SERIAL_ID = 'go-docker-build-processes'
const SERIAL_FLAG = `--mount=type=secret,id=${SERIAL_ID},env=GOMAXPROCS`

const isEnd = (to: string): boolean => to === 'direct' || to === 'off'

/** Proxies of a chain that can be passed over: all but one. */
export const proxiesIn = (chain: string): number =>
  Math.max(0, parseProxyList(chain).filter(({ to }) => !isEnd(to)).length - 1)

/** The chain with its first proxies behind its others; what ends it stays at its end. */
export const passProxies = (chain: string, count: number): string => {
  const links = parseProxyList(chain)
  const proxies = links.filter(({ to }) => !isEnd(to))
  const passed = proxies.length === 0 ? 0 : count % proxies.length
  const turned = [...proxies.slice(passed), ...proxies.slice(0, passed)]
  // Every proxy but the one that stood last was followed by another one; so is now the one that stood last.
  const marked = turned.map((link) => ({ ...link, mark: link.mark === '' ? ('|' as const) : link.mark }))
  return writeProxyList([...marked, ...links.filter(({ to }) => isEnd(to))])
}

/** An image as a registry that mirrors Docker Hub, or all registries below a path, has it; null for one that no registry has. */
export const mirrored = (image: string, mirror: string): string | null => {
  if (image === 'scratch' || /[\s$]/.test(image)) return null
  const [first = '', ...rest] = image.split('/')
  const isHost = rest.length > 0 && /[.:]|^localhost$/.test(first)
  if (isHost && first !== 'docker.io' && first !== 'index.docker.io') return null
  const path = (isHost ? rest : [first, ...rest]).join('/')
  return `${mirror}/${path.includes('/') ? path : `library/${path}`}`
}

/** Base images of a Dockerfile that a mirror of Docker Hub has. */
export const mirrorableImages = (text: string): readonly string[] => {
  const images = parseDockerfile(text).stages.flatMap(({ parent, base }) =>
    parent === null && base !== null && mirrored(base, 'mirror.example.org') !== null ? [base] : [],
  )
  return [...new Set(images)]
}

const NOWHERE: LayerPlaces = { from: null, to: null }

/** What of an image no exporter compressed before is compressed the fast way: what ships is compressed by its exporter, whose blobs are taken then. https://github.com/moby/buildkit/blob/v0.34.2/solver/llbsolver/solver.go#L413 */
const KEPT = 'mode=min,compression-level=1,ignore-error=true'

/** The build with our layer cache, which is never a reason to fail. https://docs.docker.com/build/cache/backends/local/ */
const withLayers = (build: Inputs['build'], { from, to }: LayerPlaces): Inputs['build'] => ({
  ...build,
  cacheFrom: from === null ? build.cacheFrom : [...build.cacheFrom, `type=local,src=${from}`],
  cacheTo: to === null ? build.cacheTo : [...build.cacheTo, `type=local,dest=${to},${KEPT}`],
})

const isPlain = ({ level, without }: Course): boolean => level === 2 || without.includes('rewriting')

/** Parts that a build can be without and still have the same lines. */
const BESIDE: readonly Part[] = ['cache-import', 'cache-export']

/** Another builder may know no directories of ours, and layers of lines that are built otherwise are of no use to others. */
const placesOf = (places: LayerPlaces, { builder, level, isSerial, without }: Course): LayerPlaces =>
  builder === null && level < 2 && !isSerial && without.every((part) => BESIDE.includes(part))
    ? places
    : NOWHERE

const buildInputs = (
  { asked, places }: Rig,
  course: Course,
  images: readonly string[],
  world: World,
): Inputs['build'] => {
  const { builder, without, baseMirror } = course
  const build = withLayers(asked, placesOf(places, course))
  const has = (part: Part): boolean => !without.includes(part)
  const fresh = `${NAMESPACE}=go-docker-build-${world.identity.runId ?? world.hash(world.incidentPath).slice(0, 12)}`
  const contexts =
    baseMirror === null
      ? []
      : images.map((image) => `${image}=docker-image://${mirrored(image, baseMirror) ?? image}`)
  return {
    ...build,
    builder: builder ?? build.builder,
    cacheFrom: has('cache-import') ? build.cacheFrom : [],
    cacheTo: has('cache-export') ? build.cacheTo : [],
    buildArgs: has('mounts') ? build.buildArgs : [...build.buildArgs, fresh],
    buildContexts: [...build.buildContexts, ...contexts],
  }
}

const serial = (prepared: Prepared): Prepared => {
  if (prepared.plan === null || prepared.plan.changes.length === 0) return prepared
  const lines = prepared.plan.dockerfile.split('\n')
  const changes = [...prepared.plan.changes]
  for (const number of new Set(prepared.plan.changes.map(({ line }) => line))) {
    const flag = prepared.plan.changes.find(({ line }) => line === number)?.flag ?? ''
    const text = lines[number - 1] ?? ''
    if (flag === '' || !text.includes(flag)) continue
    lines[number - 1] = text.replace(flag, () => `${SERIAL_FLAG} ${flag}`)
    changes.push({ line: number, flag: SERIAL_FLAG, why: 'one compiler process at a time' })
  }
  const plan: Plan = { ...prepared.plan, dockerfile: lines.join('\n'), changes }
  return { ...prepared, plan, secrets: [...prepared.secrets, { id: SERIAL_ID, value: '1' }] }
}

/** The parts a build has that a course can leave out. */
export const partsOf = ({ inputs, prepared }: Rig): readonly Part[] => [
  ...(inputs.build.cacheFrom.length > 0 ? (['cache-import'] as const) : []),
  ...(inputs.build.cacheTo.length > 0 ? (['cache-export'] as const) : []),
  ...((prepared.plan?.changes.length ?? 0) > 0 ? (['rewriting', 'mounts'] as const) : []),
  ...(prepared.mirror !== null && prepared.secrets.length > 0 ? (['mirror'] as const) : []),
]

const isSame = (a: Course, b: Course): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What the next attempt is built with; what stays as it was is used again. The old rig is to be settled where `prepared` is another one. */
export const rigOf = async (
  course: Course,
  why: string,
  first: Rig,
  last: Rig,
  preflight: Preflight,
  world: World,
  ports: Ports,
): Promise<Rig> => {
  if (isSame(course, last.course)) return last
  const { text } = first
  const images = text === null ? [] : mirrorableImages(text)
  const build = buildInputs(first, course, images, world)
  const own = isPlain(course) ? { ...first.inputs.own, rewrite: 'off' as const } : first.inputs.own
  const inputs: Inputs = { build, own }
  const withoutServer = course.without.includes('mirror')
  const { serve } = first.prewarmed
  const prewarmed: Prewarmed = {
    ...first.prewarmed,
    ...(withoutServer ? { serve: null, why: 'An attempt with the module server failed.' } : {}),
    ...(withoutServer || serve === null
      ? {}
      : { serve: { ...serve, upstream: passProxies(serve.upstream, course.proxiesPassed) } }),
  }
  const { asked, places } = first
  const rig = { course, inputs, preflight, prewarmed, text, asked, places }
  if (isPlain(course)) return { ...rig, prepared: nothing(`An attempt before this one failed, and ${why}.`) }
  const isPrepared =
    course.builder === last.course.builder &&
    course.isSerial === last.course.isSerial &&
    course.proxiesPassed === last.course.proxiesPassed &&
    withoutServer === last.course.without.includes('mirror') &&
    last.course.level < 2
  if (isPrepared) return { ...rig, prepared: last.prepared }
  const prepared = await prepare(inputs, preflight, prewarmed, world, ports)
  return { ...rig, prepared: course.isSerial ? serial(prepared) : prepared }
}

/** The rig of a first attempt. */
export const firstRig = async (
  inputs: Inputs,
  preflight: Preflight,
  prewarmed: Prewarmed,
  prepared: Prepared,
  places: LayerPlaces,
  { files }: Pick<Ports, 'files'>,
): Promise<Rig> => {
  const text = preflight.dockerfile === null ? null : await files.read(preflight.dockerfile).catch(() => null)
  const asked = inputs.build
  const all = { ...inputs, build: withLayers(asked, places) }
  return { course: AS_ASKED, inputs: all, preflight, prewarmed, prepared, text, asked, places }
}
