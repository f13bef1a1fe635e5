import type { Incident } from '../model/incident.ts'
import type { Inputs } from '../model/inputs.ts'
import { isSecretName, redactor } from '../text/redact.ts'

const afterEquals = (pair: string): string => pair.slice(pair.indexOf('=') + 1)

const secretsOf = ({ build }: Inputs, env: Readonly<Record<string, string | undefined>>): string[] => [
  build.githubToken,
  ...build.secrets.map(afterEquals),
  ...build.secretEnvs.map((pair) => env[afterEquals(pair)] ?? ''),
  ...build.buildArgs.filter((arg) => isSecretName(arg.split('=')[0] ?? '')).map(afterEquals),
]

const redactAll = (value: unknown, redact: (text: string) => string): unknown => {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map((item) => redactAll(item, redact))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redactAll(item, redact)]))
}

/** The incident with every secret that was given to the run, and every token of known form, as `***`. */
export const redactIncident = (
  incident: Incident,
  inputs: Inputs,
  env: Readonly<Record<string, string | undefined>>,
): Incident => redactAll(incident, redactor(secretsOf(inputs, env))) as Incident
