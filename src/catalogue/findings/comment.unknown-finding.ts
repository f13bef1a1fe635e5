import type { FindingKind } from './kind.ts'
import { silencesOf } from './silence.ts'

/** A comment that silences a finding there is none of; `known` are the names of those there are. */
export const commentUnknownFinding = (known: readonly string[]): FindingKind => ({
  id: 'comment.unknown-finding',
  severity: 'notice',
  title: '`# go-docker-build: ignore` names no finding there is',
  why: 'A name that is written wrong silences nothing.',
  fix: 'Write the name as doctor shows it in brackets.',
  prevents: null,
  find: ({ repository }) =>
    silencesOf(repository.dockerfile).flatMap(({ line, ids }) => {
      if (ids.length > 0 && ids.every((id) => known.includes(id))) return []
      const wrong = ids.filter((id) => !known.includes(id)).map((id) => `\`${id}\``)
      return [
        {
          line,
          text:
            wrong.length === 0
              ? 'This comment names no finding, so that it silences nothing.'
              : `No finding in files has the name ${wrong.join(', ')}, so that this comment does not silence it.`,
          do: 'Write the name as doctor shows it in brackets, e.g. `# go-docker-build: ignore layers.clock-in-run`.',
        },
      ]
    }),
})
