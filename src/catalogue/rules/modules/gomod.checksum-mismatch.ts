import type { Rule } from '../../../model/rule.ts'

/** A download differs from go.sum. */
export const gomodChecksumMismatch: Rule = {
  id: 'gomod.checksum-mismatch',
  title: 'Checksum of {module}@{version} differs from go.sum',
  blame: 'evidence',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: ': checksum mismatch',
      match:
        /(?<![^\s"(])(?<module>[^\s@:"(]{1,300})@(?<version>[^\s:/]{1,100})(?:\/go\.mod)?: (?:verifying (?:module|go\.mod): )?checksum mismatch/,
    },
  ],
  cause:
    'The bytes downloaded for {module}@{version} are not those go.sum recorded: the tag was moved, go.sum was merged or edited wrongly, or a proxy or cache delivered other bytes.',
  remedies: [
    'Compare go.sum with the last good commit: `git log -p -S"{module} {version}" -- go.sum`.',
    'Restore the line when it was changed by hand or by a merge, then `go clean -modcache && go mod verify`.',
    'Choose a newer tag when the old one was moved: `go get {module}@latest && go mod tidy`.',
  ],
  source: 'cmd/go/internal/modfetch/fetch.go checkModSum (`verifying %s@%s: checksum mismatch`)',
  examples: {
    matches: [
      {
        log: 'verifying example.org/lib@v1.0.0/go.mod: checksum mismatch\n\tdownloaded: h1:tZcMUHxLK3DYrkxo8vrVgATkxNEci8PO/8SC7lCb6Bw=\n\tgo.sum:     h1:AAAAUHxLK3DYrkxo8vrVgATkxNEci8PO/8SC7lCb6Bw=\n\nSECURITY ERROR',
        evidence: 'verifying example.org/lib@v1.0.0/go.mod: checksum mismatch',
        facts: { module: 'example.org/lib', version: 'v1.0.0' },
      },
    ],
    ignores: [
      'go: downloading example.org/lib v1.0.0',
      'sha256sum: WARNING: 1 computed checksum did NOT match',
    ],
  },
}
