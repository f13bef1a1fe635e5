import type { BuildInputs } from '../../model/inputs.ts'
import type { Origin } from '../../model/preflight.ts'
import { parseCsv } from '../../text/csv.ts'
import { isAtLeast } from '../../text/version.ts'

/** What decides about default attestations. */
export interface AttestFacts {
  readonly driver: string
  readonly buildkit: string | null
  readonly origin: Origin
}

/** The `--attest` arguments: `provenance` and `sbom` win over `attests`, and provenance is made by default where the builder can. */
export function attestArguments(inputs: BuildInputs, facts: AttestFacts): readonly string[] {
  const found: string[] = []
  const provenance = chooseProvenance(inputs, facts)
  if (provenance) found.push(provenance)
  if (inputs.sbom) found.push(resolveBooleans(`type=sbom,${inputs.sbom}`))
  for (const attest of inputs.attests) {
    if (hasType('provenance', attest)) {
      if (!inputs.provenance) found.push(addBuilderId(attest, facts.origin.runUrl))
    } else if (hasType('sbom', attest)) {
      if (!inputs.sbom) found.push(attest)
    } else found.push(resolveBooleans(attest))
  }
  return found.flatMap((value) => ['--attest', value])
}

/** Whether one of the outputs has this type; an output without a type is a local directory. */
export function hasExporter(type: string, outputs: readonly string[]): boolean {
  return outputs.some((output) => {
    const fields = fieldsOf(output)
    if (fields.length === 1 && !fields[0]?.startsWith('type=')) return type === 'local'
    return hasType(type, output)
  })
}

function chooseProvenance(inputs: BuildInputs, facts: AttestFacts): string | null {
  const { runUrl, isPrivate, noDefaultAttestations } = facts.origin
  if (inputs.provenance)
    return resolveBooleans(`type=provenance,${expandProvenance(inputs.provenance, runUrl)}`)
  if (inputs.attests.some((attest) => hasType('provenance', attest))) return null
  if (noDefaultAttestations || runUrl === null || !canAttest(facts)) return null
  if (inputs.load || hasExporter('docker', inputs.outputs)) return null
  // https://github.com/docker/buildx/blob/fb27e3f919dcbf614d7126b10c2bc2d0b1927eb6/build/build.go#L603
  return `type=provenance,${addBuilderId(isPrivate ? 'mode=min,inline-only=true' : 'mode=max', runUrl)}`
}

/** BuildKit inside the Docker engine says its version as `v0.11.0-moby` when it can. */
function canAttest({ driver, buildkit }: AttestFacts): boolean {
  if (driver === 'docker' && !buildkit?.endsWith('-moby')) return false
  return isAtLeast(buildkit?.replace(/-moby$/, '') ?? null, '0.11.0')
}

function expandProvenance(value: string, runUrl: string | null): string {
  if (/^(true|True|TRUE)$/.test(value)) return runUrl === null ? 'true' : `builder-id=${runUrl}`
  if (/^(false|False|FALSE)$/.test(value)) return 'false'
  return addBuilderId(value, runUrl)
}

function addBuilderId(attributes: string, runUrl: string | null): string {
  const hasOne = fieldsOf(attributes).some((field) => field.split('=')[0]?.trim() === 'builder-id')
  return hasOne || runUrl === null ? attributes : `${attributes},builder-id=${runUrl}`
}

/** A bare boolean switches the attestation. https://github.com/docker/buildx/blob/v0.30.0/util/buildflags/attests.go */
function resolveBooleans(attributes: string): string {
  return fieldsOf(attributes)
    .map((field) => {
      if (/^(1|t|T|true|TRUE|True)$/.test(field)) return 'disabled=false'
      return /^(0|f|F|false|FALSE|False)$/.test(field) ? 'disabled=true' : field
    })
    .join(',')
}

function hasType(type: string, attributes: string): boolean {
  return fieldsOf(attributes).some((field) => {
    const [key, value] = field.split('=').map((part) => part.trim())
    return key === 'type' && value === type
  })
}

function fieldsOf(attributes: string): readonly string[] {
  return parseCsv(attributes, { trim: true })?.flat() ?? [attributes]
}
