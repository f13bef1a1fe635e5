import { chainOf } from '../../dockerfile/environment.ts'
import type { FindingKind, Found } from './kind.ts'
import { moduleCalls } from './modules.ts'
import { compiledSources } from './packages.ts'
import type { Scene } from './scene.ts'

/** A program that opens TLS connections ships in an image without certificates of authorities. */
export const imageNoCaCertificates: FindingKind = {
  id: 'image.no-ca-certificates',
  severity: 'warning',
  title: 'The image has no ca-certificates and the program uses TLS',
  why: 'Go reads the authorities it trusts from the image: without them every https request fails with "certificate signed by unknown authority" (https://pkg.go.dev/crypto/x509#SystemCertPool).',
  fix: 'Copy /etc/ssl/certs/ca-certificates.crt from the build stage.',
  prevents: null,
  find: (scene) => {
    const last = scene.stages.at(-1)
    const chain = last === undefined ? [] : chainOf(scene.repository.dockerfile, last.index)
    const root = chain[0]
    if (last === undefined || root?.base !== 'scratch') return []
    const isThere = chain.some(({ instructions }) =>
      instructions.some(
        ({ keyword, text, args }) =>
          /ssl|certs?\b|pki|\.crt|\.pem/i.test(text) ||
          (/^(?:COPY|ADD)$/.test(keyword) &&
            args.slice(0, -1).some((path) => /^\/(?:etc\/?)?$|^\/?[^/]*root?fs/i.test(path))),
      ),
    )
    const use = isThere ? null : tlsUse(scene)
    return use === null ? [] : [found(last.line, use)]
  },
}

const found = (line: number, use: string): Found => ({
  line,
  text: `${use}, and an image made from scratch trusts no authority: every such request fails.`,
  do: 'Put `COPY --from=STAGE /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/` into this stage, where STAGE is the golang stage (on alpine after `apk add --no-cache ca-certificates`).',
})

const OWN =
  /^(?:golang\.org\/x\/crypto\/x509roots\/fallback|github\.com\/(?:breml\/rootcerts|certifi\/gocertifi))/
const REQUEST =
  /\bhttp\.(?:Get|Post|PostForm|Head|NewRequest|NewRequestWithContext)\([^)\n]*"https:\/\/(?!localhost|127\.)[^"]+"/

/** Only a request to a written https address is a proof. */
const tlsUse = (scene: Scene): string | null => {
  const sources = moduleCalls(scene).flatMap((one) => compiledSources(scene, one) ?? [])
  if (sources.some(({ imports }) => imports.some((path) => OWN.test(path)))) return null
  for (const { path, text } of sources) {
    const at = text.split('\n').findIndex((line) => REQUEST.test(line))
    if (at >= 0) return `${scene.named(path)}:${at + 1} opens an https address`
  }
  return null
}
