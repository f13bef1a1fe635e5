import type { Instruction } from '../../model/dockerfile.ts'
import type { FindingKind, Found } from './kind.ts'
import type { Scene } from './scene.ts'

/** The Dockerfile pins a frontend that does not know what it uses. */
export const frontendTooOld: FindingKind = {
  id: 'frontend.too-old',
  severity: 'error',
  title: 'The pinned frontend is too old for what the Dockerfile uses',
  why: 'The `# syntax=` line names the program that reads the Dockerfile; an older one refuses flags and heredocs it does not know (https://docs.docker.com/reference/dockerfile/).',
  fix: 'Write `# syntax=docker/dockerfile:1`.',
  prevents: 'dockerfile.parse-error',
  find: (scene) => {
    const pinned = versionOf(scene.repository.dockerfile.syntax)
    if (pinned === null) return []
    const all = scene.repository.dockerfile.stages.flatMap(({ instructions }) => instructions)
    const needs = all
      .flatMap((one) => needsOf(one))
      .filter(
        ({ minor, labs }) =>
          minor > pinned.minor && !(labs !== undefined && pinned.isLabs && pinned.minor >= labs),
      )
    return needs.length === 0 ? [] : [found(scene, needs)]
  },
}

interface Need {
  readonly line: number
  readonly what: string
  readonly minor: number
  /** Version of the labs channel that has it already. */
  readonly labs?: number
}

const found = (scene: Scene, needs: readonly Need[]): Found => {
  const first = needs[0] as Need
  const most = Math.max(...needs.map(({ minor }) => minor))
  return {
    line:
      1 +
      Math.max(
        0,
        scene.repository.dockerfile.text
          .split('\n')
          .findIndex((line) => /^\s*(?:#|\/\/)\s*syntax\s*=/i.test(line)),
      ),
    text: `${scene.repository.dockerfile.syntax} is pinned, and line ${first.line} uses ${first.what}, which came with 1.${first.minor}.`,
    do: `Write \`# syntax=docker/dockerfile:1\` here, or 1.${most} at least.`,
  }
}

/** The minor version of an official frontend; null when the tag does not tell, or floats. */
const versionOf = (syntax: string | null): { readonly minor: number; readonly isLabs: boolean } | null => {
  const match = /(?:^|\/)dockerfile(?:-upstream)?:1\.(\d+)(?:\.\d+)?(-labs|-experimental)?$/.exec(
    (syntax ?? '').replace(/@.*$/, ''),
  )
  if (match === null || match[2] === '-experimental') return null
  return { minor: Number(match[1]), isLabs: match[2] === '-labs' }
}

/** First versions of the flags. https://docs.docker.com/reference/dockerfile/ */
const FLAGS: Readonly<Record<string, Readonly<Record<string, readonly [number, number?]>>>> = {
  RUN: { mount: [2], network: [3], security: [20, 0], device: [14, 14] },
  COPY: { chmod: [2], link: [4], parents: [20, 7], exclude: [19, 7] },
  ADD: { chmod: [2], link: [4], checksum: [6], 'keep-git-dir': [1], unpack: [17], exclude: [19, 7] },
}

const needsOf = ({ keyword, flags, heredocs, line }: Instruction): readonly Need[] => [
  ...flags.flatMap(({ name, value }) => {
    const since = FLAGS[keyword]?.[name]
    const env = name === 'mount' && /\btype=secret\b/.test(value ?? '') && /(?:^|,)env=/.test(value ?? '')
    const own =
      since === undefined
        ? []
        : [
            {
              line,
              what: `${keyword} --${name}`,
              minor: since[0],
              ...(since[1] === undefined ? {} : { labs: since[1] }),
            },
          ]
    return env ? [...own, { line, what: 'a secret as a variable (env=)', minor: 10 }] : own
  }),
  ...(heredocs.length > 0 ? [{ line, what: 'a heredoc', minor: 4, labs: 3 }] : []),
]
