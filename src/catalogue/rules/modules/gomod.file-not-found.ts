import type { Rule } from '../../../model/rule.ts'
import { someLine } from '../../patterns.ts'

/** The go command runs where there is no go.mod. */
export const gomodFileNotFound: Rule = {
  id: 'gomod.file-not-found',
  title: 'No go.mod where go runs',
  blame: 'yes',
  retryable: false,
  confidence: 0.92,
  patterns: [
    {
      literal: 'go.mod file not found',
      match: /go\.mod file not found in current directory or any parent directory/,
      guard: (_facts, context) => !someLine(context, /'go get' is no longer supported outside a module/),
    },
    {
      literal: 'does not contain main module',
      match: /directory prefix \S{1,300} does not contain main module/,
    },
    {
      literal: 'outside main module or its selected dependencies',
      match:
        /(?:^|\s)(?:current directory|directory \S{1,300}) outside main module or its selected dependencies/,
    },
    { literal: 'no modules specified', match: /go: no modules specified \(see 'go help mod download'\)/ },
    { literal: 'cannot find main module', match: /go: cannot find main module/ },
  ],
  cause:
    'The go command looks for go.mod in its working directory and the folders above, and the image has none there: the file was not copied before the RUN, WORKDIR points elsewhere, or the module lives in a subfolder.',
  remedies: [
    'Copy the module files first and stay in their folder: `WORKDIR /src` then `COPY go.mod go.sum ./`.',
    'Enter the subfolder when the module is not at the root: `RUN go -C ./service build ./...`.',
    'Check that .dockerignore does not exclude go.mod.',
  ],
  source:
    'cmd/go/internal/modload/init.go noMainModulesError (`go.mod file not found in current directory or any parent directory`)',
  examples: {
    matches: [
      {
        log: "go: go.mod file not found in current directory or any parent directory; see 'go help modules'",
      },
      { log: 'pattern ./...: directory prefix . does not contain main module or its selected dependencies' },
      { log: "go: no modules specified (see 'go help mod download')" },
      { log: 'current directory outside main module or its selected dependencies' },
      { log: 'go: cannot find main module, but found .git/config in /src' },
    ],
    ignores: [
      'pattern ./...: directory prefix . does not contain modules listed in go.work or their selected dependencies',
      'COPY go.mod go.sum ./',
    ],
  },
}
