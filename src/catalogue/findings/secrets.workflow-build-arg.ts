import type { FindingKind } from './kind.ts'

/** A workflow gives a secret as a build argument. */
export const secretsWorkflowBuildArg: FindingKind = {
  id: 'secrets.workflow-build-arg',
  severity: 'warning',
  title: 'A workflow gives a secret as a build argument',
  why: 'Build arguments are written into the history and the provenance of the image, where no masking reaches (https://docs.docker.com/build/building/variables/#security).',
  fix: 'Move the line to the input `secrets` and read it with `RUN --mount=type=secret`.',
  prevents: null,
  find: ({ repository }) =>
    repository.workflows.flatMap(({ path, text }) => linesOf(text).map((one) => ({ path, ...one }))),
}

const SECRET = /^\s*-?\s*["']?([A-Za-z_]\w*)\s*=.*\$\{\{\s*(?:secrets\.(\w+)|github\.token)/

const linesOf = (text: string) => {
  const lines = text.split(/\r?\n/)
  let indent: number | null = null
  return lines.flatMap((line, index) => {
    const depth = line.search(/\S/)
    if (depth < 0) return []
    if (indent !== null && depth <= indent) indent = null
    const single = /^\s*build-args:\s*(?![|>]|$)(.*)$/.exec(line)
    const match = SECRET.exec(single?.[1] ?? (indent === null ? '' : line))
    if (/^\s*build-args:\s*[|>]/.test(line)) indent = depth
    if (match === null) return []
    const name = match[1] ?? ''
    const value = match[2] === undefined ? 'github.token' : `secrets.${match[2]}`
    return [
      {
        line: index + 1,
        text: `The build argument ${name} is ${value}: it can be read in the history of the image.`,
        do: `Give \`secrets: ${name.toLowerCase()}=\${{ ${value} }}\` instead, and write \`RUN --mount=type=secret,id=${name.toLowerCase()},env=${name} …\` in the Dockerfile.`,
      },
    ]
  })
}
