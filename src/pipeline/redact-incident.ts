import type { Incident } from '../model/incident.ts'
import type { Inputs } from '../model/inputs.ts'
import { parseHeaders } from '../text/otlp-headers.ts'
import { isSecretName, redactor } from '../text/redact.ts'
import { secretsOf as webhookSecrets } from '../text/webhook-secrets.ts'

const afterEquals = (pair: string): string => pair.slice(pair.indexOf('=') + 1)

/** User and password of each entry of a GOPROXY list. */
const inChain = (chain: string): string[] =>
  [...chain.matchAll(/\/\/([^/@,|]*)@/g)].flatMap(([, userinfo = '']) => {
    const [user = '', password = ''] = userinfo.split(/:(.*)/s)
    const secret = password || user
    return [secret, decoded(secret)]
  })

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** User and password of a URL, as written and as they go over the wire. */
const inUrl = (url: string): string[] => {
  if (!URL.canParse(url)) return []
  const { username, password, searchParams } = new URL(url)
  const [user, word] = [decoded(username), decoded(password)]
  const pair = user === '' ? [] : [Buffer.from(`${user}:${word}`).toString('base64')]
  return [password, word, ...pair, ...searchParams.values()].filter((text) => text !== '')
}

/** Secrets of the sinks of measurements: in their URLs, and in the headers OpenTelemetry's variable gives. */
export const sinkSecrets = (
  { own }: Inputs,
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] => [
  ...own.telemetry.flatMap((sink) => (sink.kind === 'textfile' ? [] : inUrl(sink.url))),
  ...Object.values(parseHeaders(env['OTEL_EXPORTER_OTLP_HEADERS'] ?? '')).flatMap((value) => [
    value,
    value.replace(/^\S+\s+/, ''),
  ]),
]

/** Secrets that give access to modules, with the form that goes over the wire. */
export const moduleSecrets = (
  { own }: Inputs,
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] => [
  ...own.goAuth.flatMap((auth) =>
    auth.kind === 'token' ? [auth.token, Buffer.from(`${auth.user}:${auth.token}`).toString('base64')] : [],
  ),
  ...inChain(own.goProxy),
  ...inChain(env['GOPROXY'] ?? ''),
]

/** Every secret given to the run: access to modules, to sinks and channels, and those of the build. */
export const givenSecrets = (
  inputs: Inputs,
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] => [
  ...moduleSecrets(inputs, env),
  ...sinkSecrets(inputs, env),
  ...webhookSecrets(inputs.own.notify),
  ...buildSecrets(inputs, env),
]

const buildSecrets = ({ build }: Inputs, env: Readonly<Record<string, string | undefined>>): string[] => [
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

/** Makes a function that takes every secret that was given to the run, every `hidden` one and every token of known form out of a text. */
export const runRedactor = (
  inputs: Inputs,
  env: Readonly<Record<string, string | undefined>>,
  hidden: readonly string[] = [],
): ((text: string) => string) => redactor([...givenSecrets(inputs, env), ...hidden])

/** The incident with every secret that was given to the run, every `hidden` one and every token of known form as `***`. */
export const redactIncident = (
  incident: Incident,
  inputs: Inputs,
  env: Readonly<Record<string, string | undefined>>,
  hidden: readonly string[] = [],
): Incident => redactAll(incident, runRedactor(inputs, env, hidden)) as Incident
