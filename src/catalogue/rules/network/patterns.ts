import type { MatchContext } from '../../../model/rule.ts'

const GO_SAYS =
  /^\s*(?:go: |\S{1,300}\.go:\d+:\d+: .{0,300}@v|go (?:get|list|mod|install|build)\b)|: invalid version: (?:git|unknown) |\bcache\/vcs\/|git (?:ls-remote|fetch|init|remote|config)\b.{0,400}: exit status \d|\bgo-get=1\b|^# cd \S{1,300}; git /
const GO_COMMAND = /\b(?:go|gow|goreleaser|xcaddy|golangci-lint|make|task|mage|ko|gox|garble)\b/
const CLONES = /\bgit\s+(?:-\S+\s+\S+\s+)*(?:clone|fetch|pull|submodule|checkout)\b/
const OTHER_TOOL =
  /^\s*(?:npm (?:ERR|error)|error: (?:failed to (?:load source|get)|command 'git)|Cloning into '|Caused by:|\s*fatal: clone of '|(?:Downloading|Collecting) |\[Composer|\[RuntimeException\])/i

/** Lines before the matching one in which the asker is looked for. */
const BEFORE = 14

/** True when the go command asked git here, not a `git clone`, npm, pip or cargo of the same step. */
export const isGoFetch = ({ lines, at, step, line }: MatchContext): boolean => {
  const above = lines.slice(Math.max(0, at - BEFORE), at).map((other) => other.text)
  if ([...above, line.text].some((text) => GO_SAYS.test(text))) return true
  const instruction = step?.instruction ?? ''
  if (CLONES.test(instruction) || above.some((text) => OTHER_TOOL.test(text))) return false
  return !/^RUN\b/i.test(instruction) || GO_COMMAND.test(instruction)
}

/** True when the line is part of the text a server sent back (`server response:` above it): what happened there, not here. */
export const isServerResponse = ({ lines, at }: MatchContext): boolean => {
  for (let back = at - 1; back >= 0 && back >= at - 10; back--) {
    const text = lines[back]?.text ?? ''
    if (/^\s*server response:/.test(text)) return true
    if (!/^\s/.test(text)) return false
  }
  return false
}

/** A request to our module mirror, by its unguessable path. */
const MIRROR = /reading http:\/\/[^\s/]{1,100}\/[0-9a-f]{32}\/\S{1,600}: \d{3}/

/** True when the line is part of what our module mirror sent back: there the host's git spoke, as asked for. */
export const isMirrorResponse = (context: MatchContext): boolean =>
  isServerResponse(context) &&
  context.lines.slice(Math.max(0, context.at - 10), context.at).some(({ text }) => MIRROR.test(text))
