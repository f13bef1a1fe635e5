import type { Facts, Rule } from '../../../model/rule.ts'
import { MODULE_VERSION } from './patterns.ts'

/** The path with the major version of the wanted tag, when the message itself does not spell it out. */
const wantedPath = (facts: Facts): boolean | Facts => {
  const { module, version } = facts
  const major = /^v?(\d{1,4})\./.exec(version ?? '')?.[1]
  if (facts['path'] !== undefined || module === undefined || major === undefined) return true
  if (Number(major) < 2 || module.startsWith('gopkg.in/')) return true
  return { path: `${module.replace(/\/v\d{1,4}$/, '')}/v${major}` }
}

/** Version v2 or later is asked for by a path without the matching `/vN`, or the other way round. */
export const gomodMajorVersionSuffix: Rule = {
  id: 'gomod.major-version-suffix',
  title: 'Module path {module} does not fit major version {version}',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'invalid version: module contains a go',
      match: new RegExp(
        String.raw`(?:${MODULE_VERSION}: )?invalid version: module contains a go\b(?:\.mod file, so module path must match major version(?: \("(?<path>[^"\s]{1,300})"\))?)?(?!\.mod file, so major)`,
      ),
      guard: wantedPath,
    },
    {
      literal: 'so major version must be compatible',
      match: new RegExp(
        String.raw`(?:${MODULE_VERSION}: )?(?:invalid version: )?module contains a go\.mod file, so major version must be compatible`,
      ),
      guard: wantedPath,
    },
    {
      literal: 'so major version must match',
      match: new RegExp(
        `(?:${MODULE_VERSION}: )?(?:invalid version: )?module path includes a major version suffix, so major version must match`,
      ),
      guard: wantedPath,
    },
    {
      literal: '+incompatible suffix not allowed',
      match: new RegExp(
        String.raw`(?:${MODULE_VERSION}: )?(?:invalid version: )?\+incompatible suffix not allowed`,
      ),
    },
    {
      literal: 'invalid: should be v',
      match:
        /(?:(?:require|replace|exclude|retract) (?<module>\S{1,300}): )?version "(?<version>v\d[^"\s]{0,200})" invalid: should be (?:v\d{1,4} or v\d{1,4}, not v\d|v\d{1,4}, not v\d|v\S{1,200}\+incompatible)/,
      guard: wantedPath,
    },
    {
      literal: 'invalid version: should be v',
      match: new RegExp(
        String.raw`${MODULE_VERSION}: invalid version: should be (?:v\d{1,4}|v\S{1,200}\+incompatible)`,
      ),
      guard: wantedPath,
    },
    {
      literal: ' module path "',
      match: new RegExp(
        String.raw`(?:${MODULE_VERSION}: )?(?:invalid version: )?\S{0,300}go\.mod has (?:post-v\d{1,4}|non-\S{1,40}) module path "(?<path>[^"\s]{1,300})"`,
      ),
    },
    {
      literal: '/go.mod at revision ',
      match: new RegExp(
        String.raw`(?:${MODULE_VERSION}: )?(?:invalid version: )?missing \S{1,300}/go\.mod and \.\.\./v\d{1,4}/go\.mod at revision`,
      ),
    },
    {
      literal: 'major version suffixes must be in the form of /vn',
      match:
        /invalid module path "(?<module>[^"\s]{1,300})": major version suffixes must be in the form of \/vN/,
    },
  ],
  cause:
    'From v2 on the major version is part of the module path (`…/v2`), and path and version contradict each other here: {module} is asked for {version}, but that release has, or lacks, the suffix in its own go.mod.',
  remedies: [
    'Require the path with the suffix: `go get {path}@{version} && go mod tidy`, and change the imports to `{path}/…`.',
    'Add the suffix to the path in require, replace and imports: `go get example.org/lib/v2@v2.0.3`.',
    'Use a commit instead when the dependency itself forgot the suffix: `go get example.org/lib@COMMIT` gives a pseudo-version v0.0.0-….',
    'Set `module example.org/lib/v2` in go.mod before tagging v2 when the module is yours.',
  ],
  prevention: 'Change path, imports and tag of a module together when its major version rises.',
  zh: {
    title: '模块路径 {module} 与主版本 {version} 不匹配',
    cause:
      '从 v2 起，主版本号是模块路径的一部分（`…/v2`），而这里路径与版本互相矛盾：以 {module} 请求 {version}，但该版本自己的 go.mod 里带有（或缺少）这个后缀。',
    remedies: [
      '使用带后缀的路径：`go get {path}@{version} && go mod tidy`，并把导入改为 `{path}/…`。',
      '在 require、replace 和 import 中都加上后缀：`go get example.org/lib/v2@v2.0.3`。',
      '如果是依赖自己漏了后缀，可以改用某个提交：`go get example.org/lib@COMMIT` 会得到 v0.0.0-… 形式的伪版本。',
      '如果模块是你自己的，在打 v2 标签之前先把 go.mod 改为 `module example.org/lib/v2`。',
    ],
    prevention: '提升模块的主版本时，路径、导入和标签要一起修改。',
  },
  source:
    'cmd/go/internal/modfetch/coderepo.go convert and findDir, golang.org/x/mod/module CheckPathMajor, modfile',
  examples: {
    matches: [
      {
        log: '#14 [build 4/6] RUN go mod download\n#14 1.203 go: example.org/lib@v2.1.0: invalid version: module contains a go.mod file, so module path must match major version ("example.org/lib/v2")\n#14 ERROR: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1',
        evidence:
          'go: example.org/lib@v2.1.0: invalid version: module contains a go.mod file, so module path must match major version ("example.org/lib/v2")',
        facts: { module: 'example.org/lib', version: 'v2.1.0', path: 'example.org/lib/v2' },
      },
      {
        log: 'go: example.org/lib@v2.1.0+incompatible: invalid version: +incompatible suffix not allowed: module contains a go.mod file, so semantic import versioning is required',
      },
      {
        log: 'go: example.org/lib@v2.1.0: invalid version: module contains a go.mod file, so major version must be compatible: should be v0 or v1, not v2',
        facts: { module: 'example.org/lib', version: 'v2.1.0', path: 'example.org/lib/v2' },
      },
      {
        log: 'go: errors parsing go.mod:\n/src/go.mod:5: require example.org/lib: version "v2.0.3" invalid: should be v0 or v1, not v2',
        evidence:
          '/src/go.mod:5: require example.org/lib: version "v2.0.3" invalid: should be v0 or v1, not v2',
        facts: { module: 'example.org/lib', version: 'v2.0.3', path: 'example.org/lib/v2' },
      },
      {
        log: 'go: example.org/lib/v2@v2.0.0: invalid version: go.mod has non-.../v2 module path "example.org/lib" (and .../v2/go.mod does not exist) at revision v2.0.0',
        facts: { module: 'example.org/lib/v2', version: 'v2.0.0', path: 'example.org/lib' },
      },
      {
        log: 'go: example.org/lib@v2.0.0: go.mod has post-v0 module path "example.org/lib/v2" at revision v2.0.0',
      },
      {
        log: 'go: example.org/lib/v3@v3.0.0: invalid version: missing example.org/lib/go.mod and .../v3/go.mod at revision v3.0.0',
      },
      {
        log: 'go: example.org/lib/v3@v2.0.0: invalid version: module path includes a major version suffix, so major version must match',
      },
      { log: 'go: example.org/lib/v3@v2.0.0: invalid version: should be v3, not v2' },
      {
        log: 'go: invalid module path "example.org/lib/v1": major version suffixes must be in the form of /vN and are only allowed for v2 or later:\n\tgo mod init example.org/lib/v2',
      },
    ],
    ignores: [
      'go: example.org/lib@v9.9.9: invalid version: unknown revision v9.9.9',
      'chart.yaml: version "2.0" invalid: should be v2, not v1',
      'go: added example.org/lib v2.0.0+incompatible',
    ],
  },
}
