import type { Rule } from '../../../model/rule.ts'

/** A runtime or compiler in the image is older than the project wants. */
export const stepToolchainTooOld: Rule = {
  id: 'step.toolchain-too-old',
  title: '{tool} in the image is too old: {wanted} is wanted',
  blame: 'yes',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: 'requires rustc ',
      match:
        /requires rustc (?<wanted>[\d.]{1,20})(?: or newer)?(?:, while the currently active rustc version is (?<had>[\d.]{1,20}))?/,
      guard: () => ({ tool: 'rustc' }),
    },
    {
      literal: 'is not supported by the following package',
      match: /rustc (?<had>[\d.]{1,20}\S{0,20}) is not supported by the following packages?/,
      guard: () => ({ tool: 'rustc' }),
    },
    {
      literal: 'feature `edition',
      match: /feature `(?<wanted>edition\d{4})` is required/,
      guard: () => ({ tool: 'cargo' }),
    },
    {
      literal: 'requires ruby version ',
      match:
        /^(?<package>\S{1,200}) requires ruby version (?<wanted>[^,]{1,60}), which is incompatible with the/,
      guard: () => ({ tool: 'ruby' }),
    },
    {
      literal: ' detected)',
      match: /requires Python (?<wanted>[\d.]{1,10}\+?(?: or later)?) \((?<had>[\d.]{1,20}) detected\)/,
      guard: () => ({ tool: 'python' }),
    },
    {
      literal: 'swift tools version ',
      match:
        /is using Swift tools version (?<wanted>[\d.]{1,20}) but the installed version is (?<had>[\d.]{1,20})/,
      guard: () => ({ tool: 'swift' }),
    },
    {
      literal: 'this cargo does not support nightly features',
      match: /this Cargo does not support nightly features/,
      guard: (_facts, { lines, at }) => {
        const above = lines.slice(Math.max(0, at - 4), at).map(({ text }) => text)
        const wanted = above
          .map((text) => /feature `([\w-]{1,60})` is required/.exec(text)?.[1])
          .find(Boolean)
        return { tool: 'cargo', ...(wanted === undefined ? {} : { wanted: `feature ${wanted}` }) }
      },
    },
    {
      literal: 'lock file version ',
      match: /lock file version `?(?<wanted>\d)`? (?:requires|was found, but this version of Cargo)/,
      guard: () => ({ tool: 'cargo' }),
    },
    {
      literal: 'you are using node.js ',
      match: /You are using Node\.js (?<had>[\d.]{1,20})\. For /,
      guard: () => ({ tool: 'node' }),
    },
    {
      literal: 'node.js version',
      match:
        /(?:You are using Node\.js (?<had>[\d.]{1,20})\. )?.{0,60}Node\.js version "?(?<wanted>[^"]{1,40})"? is required/i,
      guard: () => ({ tool: 'node' }),
    },
    {
      literal: 'minimum node.js version',
      match: /requires a minimum Node\.js version of (?:either )?v?(?<wanted>[\w. ]{1,60})/i,
      guard: () => ({ tool: 'node' }),
    },
    {
      literal: 'requires node.js',
      match: /(?:\S{1,40} )?requires Node\.js (?:version )?(?<wanted>[^\s].{0,60})/i,
      guard: (_facts, { line }) => !/\bWARN\b|deprecated/i.test(line.text) && { tool: 'node' },
      confidence: 0.92,
    },
    {
      literal: 'requires a different python',
      match: /requires a different Python: (?<had>[\d.]{1,20}) not in '(?<wanted>[^']{1,60})'/,
      guard: () => ({ tool: 'python' }),
    },
    {
      literal: 'requires python ',
      match: /(?:ERROR: |error: ).{0,200}requires [Pp]ython (?<wanted>'?[<>=~!]{1,2} ?[\d.]{1,20})/,
      guard: () => ({ tool: 'python' }),
      confidence: 0.92,
    },
    {
      literal: 'invalid target release',
      match: /invalid (?:target|source) release: (?<wanted>[\d.]{1,10})/,
      guard: () => ({ tool: 'javac' }),
    },
    {
      literal: 'release version ',
      match: /error: release version (?<wanted>\d{1,3}) not supported/,
      guard: () => ({ tool: 'javac' }),
    },
    {
      literal: 'more recent version of the java runtime',
      match:
        /has been compiled by a more recent version of the Java Runtime \(class file version (?<wanted>[\d.]{1,10})\)/,
      guard: () => ({ tool: 'java' }),
    },
    {
      literal: 'unsupported class file major version',
      match: /Unsupported class file major version (?<wanted>\d{1,3})/,
      guard: () => ({ tool: 'java' }),
    },
    {
      literal: 'or higher is required',
      match: /CMake (?<wanted>[\d.]{1,20}) or higher is required\./,
      guard: () => ({ tool: 'cmake' }),
    },
    {
      literal: 'netsdk1045',
      match: /NETSDK1045: The current \.NET SDK does not support targeting (?<wanted>.{1,60}?)\.\s/,
      guard: () => ({ tool: '.NET SDK' }),
    },
    {
      literal: 'compatible .net sdk was not found',
      match: /A compatible \.NET SDK was not found/,
      guard: () => ({ tool: '.NET SDK' }),
    },
    {
      literal: 'your ruby version is',
      match: /Your Ruby version is (?<had>[\d.]{1,20}), but your Gemfile specified (?<wanted>.{1,40})/,
      guard: () => ({ tool: 'ruby' }),
    },
    {
      literal: 'does not satisfy that requirement',
      match: /your php version \((?<had>[\d.]{1,20})\S{0,40}\) does not satisfy that requirement/,
      guard: () => ({ tool: 'php' }),
    },
    {
      literal: 'the project needs',
      match: /requires protobuf version (?<wanted>[\d.]{1,20})/,
      guard: () => ({ tool: 'protoc' }),
    },
    {
      literal: 'requires ruby version',
      match: /(?<package>\S{1,100}) requires Ruby version (?<wanted>[<>=~]{1,2} ?\d{1,4}(?:\.\d{1,4}){0,3})/,
      guard: () => ({ tool: 'ruby' }),
    },
    {
      literal: 'supports only elixir',
      match: /on Elixir v(?<had>[\d.]{1,20}) but .{0,100}supports only Elixir (?<wanted>.{1,30})/,
      guard: () => ({ tool: 'elixir' }),
    },
    {
      literal: 'unsupported url type "npm:"',
      match: /npm ERR! Unsupported URL Type "npm:"/,
      guard: () => ({ tool: 'npm' }),
      confidence: 0.92,
    },
    {
      literal: 'invalid dependency type requested',
      match: /npm ERR! Invalid dependency type requested: alias/,
      guard: () => ({ tool: 'npm' }),
      confidence: 0.92,
    },
  ],
  cause: 'The project wants {tool} {wanted}, and the base image of this stage brings an older one.',
  remedies: [
    'Raise the base image of the stage to one with {tool} {wanted}.',
    'Or lower what asks for it, when the older version must stay.',
  ],
  prevention:
    'Keep the version in the base image and in the manifest together, for instance with an update bot that changes both.',
  zh: {
    title: '镜像中的 {tool} 过旧：需要 {wanted}',
    cause: '项目需要 {tool} {wanted}，而该阶段的基础镜像带的是更旧的版本。',
    remedies: [
      '把该阶段的基础镜像升级到含有 {tool} {wanted} 的版本。',
      '如果必须保留旧版本，请降低提出该要求的依赖。',
    ],
    prevention: '让基础镜像中的版本与清单中的版本保持一致，例如用更新机器人同时修改两者。',
  },
  source:
    'cargo (`requires rustc %s or newer`), yarn and npm engines (EBADENGINE), pip (`requires a different Python`), javac, JVM, CMake, .NET SDK (NETSDK1045), bundler, composer',
  examples: {
    matches: [
      {
        log: 'public_suffix-4.0.3 requires ruby version >= 2.3, which is incompatible with the\ncurrent version, ruby 2.1.10p492',
        facts: { tool: 'ruby', wanted: '>= 2.3' },
      },
      {
        log: 'NetworkX 2.3+ requires Python 3.5 or later (2.7 detected).\nerror: Setup script exited with 1',
        facts: { tool: 'python', had: '2.7' },
      },
      {
        log: "/src: error: package at '/src' is using Swift tools version 5.1.0 but the installed version is 5.0.0",
        facts: { tool: 'swift', wanted: '5.1.0', had: '5.0.0' },
      },
      {
        log: 'Caused by:\n  feature `rename-dependency` is required\n\nthis Cargo does not support nightly features, but if you',
        facts: { tool: 'cargo', wanted: 'feature rename-dependency' },
      },
      {
        log: '#9 2.1 error: package `example v1.2.0` cannot be built because it requires rustc 1.80 or newer, while the currently active rustc version is 1.70.0\n#9 ERROR: process "/bin/sh -c cargo build" did not complete successfully: exit code: 101',
        facts: { wanted: '1.80', had: '1.70.0', tool: 'rustc' },
      },
      {
        log: 'You are using Node.js 16.20.0. For Next.js, Node.js version ">= v18.17.0" is required.',
        facts: { tool: 'node', had: '16.20.0' },
      },
      {
        log: "ERROR: Package 'example' requires a different Python: 3.7.17 not in '>=3.9'",
      },
      {
        log: 'error: invalid target release: 21',
      },
      {
        log: 'CMake Error at CMakeLists.txt:1 (cmake_minimum_required):\n  CMake 3.25 or higher is required.  You are running version 3.18.4',
        evidence: '  CMake 3.25 or higher is required.  You are running version 3.18.4',
      },
      {
        log: 'ERROR:  Error installing bundler:\n	The last version of bundler (>= 0) to support your Ruby was 2.4.\n	bundler requires Ruby version >= 3.0.0. The current ruby version is 2.7.8.225.',
        facts: { tool: 'ruby', wanted: '>= 3.0.0' },
      },
    ],
    ignores: ['npm warn EBADENGINE Unsupported engine {', 'requires Go 1.26'],
  },
}
