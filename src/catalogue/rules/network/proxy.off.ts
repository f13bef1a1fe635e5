import type { Rule } from '../../../model/rule.ts'

/** Module downloads are switched off by GOPROXY=off. */
export const proxyOff: Rule = {
  id: 'proxy.off',
  title: 'Module download is switched off (GOPROXY=off)',
  blame: 'evidence',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: 'module lookup disabled by goproxy=off',
      match:
        /(?:(?<![^\s"(])(?<module>[^\s@:"(]{1,300})@(?<version>[^\s:]{1,100}): )?module lookup disabled by GOPROXY=off/,
    },
  ],
  cause:
    'A module is needed that the module cache of the image does not hold, and GOPROXY=off forbids to fetch it; with an import of your own module the package is simply missing.',
  remedies: [
    'Fetch the modules in an earlier step that may use the network: `COPY go.mod go.sum ./` then `RUN go mod download`.',
    'Use the same cache mount in both steps: `RUN --mount=type=cache,target=/go/pkg/mod …`.',
    'Correct the import, or copy the missing folder, when the package is part of your own module.',
  ],
  source: 'cmd/go/internal/modfetch/proxy.go errProxyOff (`module lookup disabled by GOPROXY=off`)',
  examples: {
    matches: [
      {
        log: 'go: example.org/lib@v1.0.0: module lookup disabled by GOPROXY=off',
        facts: { module: 'example.org/lib', version: 'v1.0.0' },
      },
      {
        log: 'main.go:2:8: cannot find module providing package example.org/lib: module lookup disabled by GOPROXY=off',
      },
    ],
    ignores: [
      'ENV GOPROXY=off',
      'main.go:2:8: no required module provides package example.org/lib; to add it:',
    ],
  },
}
