import type { Rule } from '../../../model/rule.ts'
import { isCutOff } from './context.ts'

/** apt does not know a package, or not in that version. */
export const stepAptPackageMissing: Rule = {
  id: 'step.apt-package-missing',
  title: 'apt has no package {package}',
  blame: 'evidence',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: 'e: unable to locate package ',
      match: /E: Unable to locate package (?<package>\S{1,200})/,
      guard: (_facts, context) => !isCutOff(context),
    },
    {
      literal: 'has no installation candidate',
      match: /E: Package '?(?<package>[^\s']{1,200})'? has no installation candidate/,
    },
    {
      literal: 'was not found',
      match: /E: Version '(?<wanted>[^']{0,200})' for '(?<package>[^']{1,200})' was not found/,
    },
    {
      literal: "e: couldn't find any package by ",
      match: /E: Couldn't find any package by (?:glob|regex) '(?<package>[^']{1,200})'/,
      confidence: 0.9,
    },
    {
      literal: "e: couldn't find package ",
      match: /E: Couldn't find package (?<package>\S{1,200})/,
    },
    {
      literal: "couldn't find any package whose name",
      match: /Couldn't find any package whose name or description matched "(?<package>[^"]{1,200})"/,
    },
  ],
  cause:
    'The package lists of this image do not hold {package}: the name or the version is not that of this release, or the lists were not fetched in the same RUN line.',
  remedies: [
    'Fetch the lists in the same line: `RUN apt-get update && apt-get install -y --no-install-recommends {package}`.',
    'Look the name up for the release of the base image with `apt-cache policy {package}`; Debian renames and drops packages between releases.',
    'Do not pin a version that the archive removes: leave out `=VERSION` or use a pattern such as `=2.39.*`.',
    'Pin the release of the base image, for instance `golang:1.26-bookworm`, so that its packages stay.',
  ],
  prevention: 'Name the release of the base image in FROM and pin packages to no exact version.',
  zh: {
    title: 'apt 找不到软件包 {package}',
    cause:
      '该镜像的软件包列表中没有 {package}：名称或版本不属于这个发行版，或者没有在同一个 RUN 中更新列表。',
    remedies: [
      '在同一行更新列表：`RUN apt-get update && apt-get install -y --no-install-recommends {package}`。',
      '用 `apt-cache policy {package}` 查询基础镜像对应发行版中的名称；Debian 各版本之间会改名或移除软件包。',
      '不要固定会被仓库移除的版本：去掉 `=VERSION`，或使用 `=2.39.*` 这样的模式。',
      '固定基础镜像的发行版，例如 `golang:1.26-bookworm`，使其软件包保持不变。',
    ],
    prevention: '在 FROM 中写明基础镜像的发行版，不要固定软件包的精确版本。',
  },
  source:
    "apt apt-private/private-cacheset.cc, apt-private/private-install.cc (`Unable to locate package %s`, `Package %s has no installation candidate`, `Version '%s' for '%s' was not found`)",
  examples: {
    matches: [
      {
        log: '#8 3.139 Reading package lists...\n#8 3.2 Package netcat is a virtual package provided by:\n#8 3.2   netcat-openbsd 1.219-1\n#8 3.3 E: Package \'netcat\' has no installation candidate\n#8 ERROR: process "/bin/sh -c apt-get install -y netcat" did not complete successfully: exit code: 100',
        evidence: "E: Package 'netcat' has no installation candidate",
        facts: { package: 'netcat' },
      },
      {
        log: 'E: Unable to locate package libexample-dev',
        facts: { package: 'libexample-dev' },
      },
      {
        log: "E: Version '2.30-1' for 'git' was not found",
        facts: { package: 'git', wanted: '2.30-1' },
      },
      {
        log: "E: Couldn't find any package by glob 'python3.99'",
      },
    ],
    ignores: ['W: Unable to locate package index cache', 'Package netcat is a virtual package provided by:'],
  },
}
