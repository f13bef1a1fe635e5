import type { Rule } from '../../../model/rule.ts'
import { inBuild } from './texts.ts'

/** Whose record the lines below `checksum mismatch`, or the rest of that line when a log was pasted as one, show against the download. */
const recordedBy = (line: string, below: readonly string[]): 'go.sum' | 'database' | undefined => {
  const pasted = /downloaded: +\S{1,80}\s+(\S{1,253}): +h1:/.exec(line)?.[1]
  if (pasted !== undefined) return /go\.(?:work\.)?sum$/.test(pasted) ? 'go.sum' : 'database'
  if (below.some((text) => text.includes('does NOT match the one reported by the checksum server')))
    return 'database'
  const downloaded = below.findIndex((text) => /^\s*downloaded: /.test(text))
  const recorded = downloaded < 0 ? undefined : below[downloaded + 1]
  if (recorded === undefined) return undefined
  return /^\s*\S*go\.(?:work\.)?sum:/.test(recorded) ? 'go.sum' : 'database'
}

/** A download differs from what the checksum database recorded. */
export const sumdbMismatch: Rule = {
  id: 'sumdb.mismatch',
  title: 'Checksum of {module}@{version} differs from the checksum database',
  blame: 'evidence',
  retryable: false,
  confidence: 0.98,
  patterns: [
    {
      literal: ': checksum mismatch',
      match:
        /(?<![^\s"(])(?<module>[^\s@:"(]{1,300})@(?<version>[^\s:/]{1,100})(?:\/go\.mod)?: (?:verifying (?:module|go\.mod): )?checksum mismatch/,
      guard: (_facts, { line, lines, at }) =>
        recordedBy(
          line.text,
          lines.slice(at + 1, at + 12).map((other) => other.text),
        ) === 'database',
    },
  ],
  cause:
    'What the proxy delivered for {module}@{version} is not what everyone else got when the version was first recorded: the tag was moved after publication, or the proxy in between altered or mixed up the file.',
  remedies: [
    'Do not retry and do not switch GOSUMDB off: find out first which side is wrong.',
    'Compare with another proxy, with an empty cache: `GOMODCACHE=$(mktemp -d) GOFLAGS=-modcacherw GOPROXY=https://goproxy.cn go mod download {module}@{version}`.',
    'Move to a newer tag: `go get {module}@latest && go mod tidy`; a tag once published must not be moved.',
    'List the path in GOPRIVATE (`ENV GOPRIVATE={module}`) when {module} is private.',
  ],
  prevention:
    'Never move a published tag, publish a new version instead; use a module proxy that keeps what it once served.',
  zh: {
    title: '{module}@{version} 的校验和与校验和数据库不符',
    cause:
      '代理提供的 {module}@{version} 与该版本首次登记时其他人得到的内容不同：标签在发布后被移动，或中间的代理改动、混淆了文件。',
    remedies: [
      '不要重试，也不要关闭 GOSUMDB：先弄清哪一方有误。',
      '用空缓存和另一个代理比较：`GOMODCACHE=$(mktemp -d) GOFLAGS=-modcacherw GOPROXY=https://goproxy.cn go mod download {module}@{version}`。',
      '改用更新的标签：`go get {module}@latest && go mod tidy`；已发布的标签不得移动。',
      '{module} 是私有模块时，把路径写进 GOPRIVATE（`ENV GOPRIVATE={module}`）。',
    ],
    prevention: '不要移动已发布的标签，而是发布新版本；使用会永久保存已提供内容的模块代理。',
  },
  source: 'cmd/go/internal/modfetch/fetch.go checkSumDB (`checksum mismatch … downloaded: … sumdb`)',
  examples: {
    matches: [
      {
        log: 'go: downloading example.org/lib v1.0.0 go: example.org/lib@v1.0.0: verifying module: checksum mismatch downloaded: h1:tZcMUHxLK3DYrkxo8vrVgATkxNEci8PO/8SC7lCb6Bw= sum.example.org: h1:AAAAUHxLK3DYrkxo8vrVgATkxNEci8PO/8SC7lCb6Bw= SECURITY ERROR',
        facts: { module: 'example.org/lib', version: 'v1.0.0' },
      },
      {
        log: inBuild(
          'main.go:7:2: example.org/lib@v1.0.0: verifying module: checksum mismatch',
          '\tdownloaded: h1:tZcMUHxLK3DYrkxo8vrVgATkxNEci8PO/8SC7lCb6Bw=',
          '\tsum.example.org: h1:AAAAUHxLK3DYrkxo8vrVgATkxNEci8PO/8SC7lCb6Bw=',
          '',
          'SECURITY ERROR',
          'This download does NOT match the one reported by the checksum server.',
        ),
        evidence: 'main.go:7:2: example.org/lib@v1.0.0: verifying module: checksum mismatch',
      },
      {
        log: 'go: example.org/lib@v1.0.0: verifying module: checksum mismatch\n\tdownloaded: h1:tZcMUHxLK3DYrkxo8vrVgATkxNEci8PO/8SC7lCb6Bw=\n\tsum.example.org: h1:AAAAUHxLK3DYrkxo8vrVgATkxNEci8PO/8SC7lCb6Bw=',
        evidence: 'go: example.org/lib@v1.0.0: verifying module: checksum mismatch',
        facts: { module: 'example.org/lib', version: 'v1.0.0' },
      },
    ],
    ignores: [
      'go: example.org/lib@v1.0.0: verifying module: checksum mismatch downloaded: h1:tZcMUHxLK3DYrkxo8vrVgATkxNEci8PO/8SC7lCb6Bw= go.sum: h1:AAAAUHxLK3DYrkxo8vrVgATkxNEci8PO/8SC7lCb6Bw=',
      'verifying example.org/lib@v1.0.0: checksum mismatch\n\tdownloaded: h1:tZcMUHxLK3DYrkxo8vrVgATkxNEci8PO/8SC7lCb6Bw=\n\tgo.sum:     h1:AAAAUHxLK3DYrkxo8vrVgATkxNEci8PO/8SC7lCb6Bw=',
    ],
  },
}
