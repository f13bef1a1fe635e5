import type { Rule } from '../../../model/rule.ts'
import { UNRESOLVED } from './unresolved.ts'

/** A package manager cannot satisfy the wanted versions. */
export const stepDependencyResolution: Rule = {
  id: 'step.dependency-resolution',
  title: 'The wanted packages cannot be had together ({package})',
  blame: 'yes',
  retryable: false,
  confidence: 0.94,
  quotes: 'last',
  patterns: UNRESOLVED,
  cause:
    'The package manager found no set of versions that fulfils all demands: a pin does not exist or contradicts another one, the lock file is older than the manifest, or the base image brings another version.',
  remedies: [
    'Read the lines below the quoted one: they name the two demands that exclude each other.',
    'Refresh and commit the lock file on the version of the tool that the image has: `npm install`, `pip-compile`, `cargo update -p PACKAGE`.',
    'For `externally-managed-environment` use a virtual environment: `RUN python3 -m venv /venv && /venv/bin/pip install -r requirements.txt`.',
    'Pin the base image, so that its own packages stay what they are.',
  ],
  prevention:
    'Commit lock files, install with `npm ci`, `--frozen-lockfile` or hashes, and pin the base image.',
  zh: {
    title: '无法同时满足所需的软件包版本（{package}）',
    cause:
      '包管理器找不到满足所有要求的版本组合：固定的版本不存在或互相冲突、lock 文件落后于清单，或基础镜像带来了另一个版本。',
    remedies: [
      '阅读所引行之后的内容：其中写明了互相排斥的两个要求。',
      '用镜像中的工具版本更新并提交 lock 文件：`npm install`、`pip-compile`、`cargo update -p PACKAGE`。',
      '遇到 `externally-managed-environment` 时使用虚拟环境：`RUN python3 -m venv /venv && /venv/bin/pip install -r requirements.txt`。',
      '固定基础镜像，使其自带软件包保持不变。',
    ],
    prevention: '提交 lock 文件，用 `npm ci`、`--frozen-lockfile` 或哈希安装，并固定基础镜像。',
  },
  source:
    'pip _internal/resolution, npm arborist (ERESOLVE, ETARGET, EUSAGE), yarn, pnpm, cargo (`failed to select a version for`), bundler, composer, NuGet, apt (`unmet dependencies`), dnf',
  examples: {
    matches: [
      {
        log: 'Fetching gem metadata from https://gems.example.org/........\nCould not find audit-service-0.2.6 in any of the sources',
        facts: { package: 'audit-service-0.2.6' },
      },
      { log: 'PackageNotFoundError: Packages missing in current channels:\n            \n  - example=1.0' },
      {
        log: 'ERROR: dependencies ‘dplyr’, ‘ggplot2’ are not available for package ‘shop’\n* removing ‘/usr/local/lib/R/site-library/shop’',
        facts: { package: '‘dplyr’, ‘ggplot2’' },
      },
      {
        log: "meson.build:17:0: ERROR: Invalid version of dependency, need 'libzim' ['>=6.1.0'] found '6.0.2'.",
        facts: { package: "'libzim' ['>=6.1.0']" },
      },
      {
        log: '#10 [6/6] RUN npm install\n#10 2.821 npm error code ETARGET\n#10 2.827 npm error notarget No matching version found for shop-grid@^9.0.0.\n#10 ERROR: process "/bin/sh -c npm install" did not complete successfully: exit code: 1',
        evidence: 'npm error notarget No matching version found for shop-grid@^9.0.0.',
        facts: { package: 'shop-grid@^9.0.0' },
      },
      {
        log: '#8 5.1 npm error code ERESOLVE\n#8 5.1 npm error ERESOLVE unable to resolve dependency tree\n#8 ERROR: process "/bin/sh -c npm ci" did not complete successfully: exit code: 1',
        evidence: 'npm error code ERESOLVE',
      },
      {
        log: 'ERROR: Could not find a version that satisfies the requirement example==9.9 (from versions: 1.0)\nERROR: No matching distribution found for example==9.9',
        evidence:
          'ERROR: Could not find a version that satisfies the requirement example==9.9 (from versions: 1.0)',
        facts: { package: 'example==9.9' },
      },
      {
        log: '#9 31.2 ERROR: Cannot install shop[web]==1.0 and example==9.9 because these package versions have conflicting dependencies.\n#9 31.2 \n#9 31.2 The conflict is caused by:\n#9 31.2     The user requested example==9.9\n#9 31.2 \n#9 31.2 ERROR: ResolutionImpossible: for help visit https://pip.example.org/en/latest/topics/dependency-resolution/',
        evidence:
          'ERROR: ResolutionImpossible: for help visit https://pip.example.org/en/latest/topics/dependency-resolution/',
        facts: { package: 'shop[web]==1.0 and example==9.9' },
      },
      {
        log: "#8 9.1 npm ERR! peerinvalid The package grid@2.2.4 does not satisfy its siblings' peerDependencies requirements!",
        facts: { package: 'grid@2.2.4' },
      },
      {
        log: '#8 9.1 npm ERR! watch not accessible from server',
        facts: { package: 'watch' },
      },
      {
        log: '#8 9.1 ERROR: libtls-1.1-r0: trying to overwrite etc/ssl/example.cnf owned by libtls-2.6-r0.',
        facts: { package: 'libtls-1.1-r0' },
      },
      {
        log: "#8 9.1 dpkg: error processing archive /var/cache/apt/archives/agent.deb (--unpack):\n#8 9.1  trying to overwrite '/usr/bin/agent', which is also in package agent-old 1:2.2\n#8 9.2 E: Sub-process /usr/bin/dpkg returned an error code (1)",
        evidence: " trying to overwrite '/usr/bin/agent', which is also in package agent-old 1:2.2",
      },
      {
        log: 'error: externally-managed-environment',
      },
      {
        log: 'error Your lockfile needs to be updated, but yarn was run with `--frozen-lockfile`.',
      },
      {
        log: 'error: failed to select a version for the requirement `example = "^9"`',
      },
      {
        log: 'The following packages have unmet dependencies:\n libexample : Depends: libother (= 1.0) but 2.0 is to be installed\nE: Unable to correct problems, you have held broken packages.',
        evidence: ' libexample : Depends: libother (= 1.0) but 2.0 is to be installed',
        facts: { package: 'libexample' },
      },
      { log: 'error: target not found: example-lib' },
    ],
    ignores: ['npm warn ERESOLVE overriding peer dependency', 'npm WARN deprecated example@1.0.0'],
  },
}
