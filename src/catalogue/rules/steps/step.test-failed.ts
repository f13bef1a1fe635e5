import type { Rule } from '../../../model/rule.ts'
import { isAbove } from './context.ts'

/** Tests of another language fail in the build. */
export const stepTestFailed: Rule = {
  id: 'step.test-failed',
  title: 'Tests fail: {test}',
  blame: 'yes',
  retryable: false,
  confidence: 0.92,
  patterns: [
    {
      literal: 'failed ',
      match: /^\s*FAILED (?<test>[\w./-]{1,300}(?:::[^\s]{1,200}){1,4})(?: - .{0,300})?/,
      confidence: 0.93,
    },
    {
      literal: ' failed',
      match: /^\s*=+ (?:.{0,60} )?(?<test>\d{1,6} failed)(?:,| in ).{0,200}=+/,
      confidence: 0.9,
    },
    {
      literal: 'tests: ',
      match: /^\s*Tests: {1,10}(?<test>\d{1,6} failed)/,
      confidence: 0.91,
    },
    {
      literal: 'fail ',
      match: /^\s*FAIL {1,3}(?<test>[\w./-]{1,300}\.(?:test|spec)\.[cm]?[jt]sx?)/,
      confidence: 0.92,
    },
    {
      literal: 'test result: failed',
      match: /(?<test>test result: FAILED\. .{1,200})/,
      confidence: 0.91,
    },
    {
      literal: 'panicked at ',
      match: /thread '(?<test>[^']{1,200})' (?:\(\d{1,9}\) )?panicked at .{1,300}/,
      guard: (_facts, context) => isAbove(context, /test result: FAILED|^failures:/, 200),
      confidence: 0.92,
    },
    {
      literal: 'tests run: ',
      match: /(?<test>Tests run: \d{1,6}, Failures: (?!0, Errors: 0)\d{1,6}, Errors: \d{1,6})/,
      confidence: 0.92,
    },
    {
      literal: 'there are test failures',
      match: /(?<test>There are test failures)/,
      confidence: 0.9,
    },
    {
      literal: 'there were failing tests',
      match: /(?<test>There were failing tests)/,
      confidence: 0.9,
    },
    {
      literal: ' failing',
      match: /^\s*(?<test>[1-9]\d{0,5} failing)\s*$/,
    },
    {
      literal: 'failures!',
      match: /^\s*(?<test>FAILURES!)\s*$/,
    },
    {
      literal: ' examples, ',
      match: /^\s*(?<test>\d{1,6} examples?, [1-9]\d{0,5} failures?)/,
    },
    {
      literal: 'ms)',
      match: /^\s*✖ (?<test>.{1,300}) \(\d{1,9}(?:\.\d{1,9})?ms\)\s*$/,
      confidence: 0.9,
    },
    {
      literal: 'the following tests failed',
      match: /(?<test>The following tests FAILED:)/,
    },
    {
      literal: 'test files ',
      match: /^\s*Test Files {1,4}(?<test>[1-9]\d{0,5} failed)/,
    },
    {
      literal: 'failed! ',
      match: /^\s*(?<test>Failed! {1,4}- Failed: {1,8}[1-9]\d{0,5})/,
    },
    {
      literal: 'failed (',
      match: /^\s*(?<test>FAILED \((?:failures|errors)=[1-9].{0,60}\))/,
    },
    {
      literal: 'failed (',
      match: /^\s*(?<test>FAIL: \w{1,200} \(\S{1,200}\))/,
      confidence: 0.93,
    },
    {
      literal: 'fail: ',
      match: /^\s*FAIL: (?<test>\w{1,200} \([\w.]{1,200}\))/,
      confidence: 0.93,
    },
  ],
  cause: 'A test that runs inside the image build fails, so the build ends: {test}',
  remedies: [
    'Read the assertion above the summary and fix the code or the test.',
    'Run the command of the step locally; set `--target` to the stage that tests.',
    'Move tests out of the image build into a job of their own when they need services.',
  ],
  prevention: 'Run tests in a check of their own before the image is built.',
  zh: {
    title: '测试失败：{test}',
    cause: '镜像构建中运行的测试失败，因此构建终止：{test}',
    remedies: [
      '阅读汇总之前的断言，修正代码或测试。',
      '在本地运行该步骤的命令；用 `--target` 指定运行测试的阶段。',
      '如果测试需要外部服务，请把它移出镜像构建，放到单独的任务中。',
    ],
    prevention: '在构建镜像之前，用单独的检查运行测试。',
  },
  source:
    'pytest terminal reporter, jest, vitest, mocha, libtest, Surefire, Gradle, PHPUnit, RSpec, CTest, unittest, node:test (https://nodejs.org/api/test.html#test-reporters)',
  examples: {
    matches: [
      {
        log: '#9 [5/5] RUN node --test\n#9 1.638 ✖ adds the tax (5.960999ms)\n#9 1.640 ℹ fail 1\n#9 ERROR: process "/bin/sh -c node --test" did not complete successfully: exit code: 1',
        facts: { test: 'adds the tax' },
      },
      {
        log: '#9 1.1 E   assert 1 == 2\n#9 1.2 FAILED tests/test_cart.py::test_total - assert 1 == 2\n#9 1.2 ========================= 1 failed, 3 passed in 0.12s =========================\n#9 ERROR: process "/bin/sh -c pytest" did not complete successfully: exit code: 1',
        evidence: 'FAILED tests/test_cart.py::test_total - assert 1 == 2',
        facts: { test: 'tests/test_cart.py::test_total' },
      },
      {
        log: 'FAIL src/cart.test.ts\n  ● total\nTests:       1 failed, 3 passed, 4 total',
        evidence: 'FAIL src/cart.test.ts',
      },
      {
        log: 'test result: FAILED. 1 passed; 1 failed; 0 ignored',
      },
      {
        log: 'Tests run: 3, Failures: 1, Errors: 0, Skipped: 0',
      },
      {
        log: '  2 failing',
      },
    ],
    ignores: ['Tests run: 3, Failures: 0, Errors: 0, Skipped: 0', 'FAIL\texample.org/shop/cart\t0.004s'],
  },
}
