import { describe, expect, test } from '@jest/globals'
import { type Console, readArguments, UsageError } from '../../src/cli/command.ts'
import { OPTIONS, parseAddress, parseSize, readServeOptions } from '../../src/cli/serve/options.ts'

const SETTINGS = {
  gomodcache: '/home/ci/go/pkg/mod',
  chain: 'https://goproxy.cn,direct',
  private: 'git.example.org',
  noSums: 'git.example.org',
  sumdb: 'sum.golang.google.cn',
  govcs: '',
  goauth: 'git /home/ci',
  hasGo: true,
}

const console: Console = {
  answer: () => undefined,
  say: () => undefined,
  input: () => process.stdin,
  colour: false,
  width: 100,
  cwd: '/srv',
  env: { HOME: '/home/ci' },
}

const command = { name: 'serve', usage: '', help: '', options: OPTIONS, run: async () => 0 as const }
const read = (...argv: string[]) => readServeOptions(readArguments(command, argv), SETTINGS, console)

describe('the options of serve', () => {
  test('have defaults from this machine', () => {
    expect(read()).toEqual({
      host: '127.0.0.1',
      port: 0,
      store: '/home/ci/.cache/go-docker-build/modules/cache/download',
      upstream: 'https://goproxy.cn,direct',
      private: 'git.example.org',
      noSums: 'git.example.org',
      sumdb: 'sum.golang.google.cn',
      goauth: 'git /home/ci',
      prefix: null,
      maxBytes: null,
    })
  })

  test('are read as given', () => {
    const given = read(
      ...[
        '--listen',
        '[::]:8080',
        '--store',
        'modules',
        '--max-size',
        '20GB',
        '--upstream',
        'goproxy.io|off',
      ],
      ...['--private', '*.example.org', '--sumdb', 'off', '--prefix', '/team/4f1c/'],
    )
    expect(given).toEqual({
      host: '::',
      port: 8080,
      store: '/srv/modules/cache/download',
      upstream: 'goproxy.io|off',
      private: '*.example.org',
      noSums: '*.example.org',
      sumdb: 'off',
      goauth: 'git /home/ci',
      prefix: 'team/4f1c',
      maxBytes: 20e9,
    })
    expect(read('--open').prefix).toBe('')
    expect(read('--store', '/m/cache/download').store).toBe('/m/cache/download')
  })

  test.each<[string[], RegExp]>([
    [['--listen', '8080'], /--listen "8080" is no address; give HOST:PORT/],
    [['--listen', 'localhost:99999'], /--listen "localhost:99999" is no address/],
    [['--max-size', '20'], /--max-size "20" is no size; give 500MiB or more/],
    [['--max-size', 'much'], /--max-size "much" is no size/],
    [
      ['--upstream', 'ftp://a.example.org'],
      /--upstream "ftp:\/\/a\.example\.org" is no module proxy; allowed are/,
    ],
    [['--upstream', ','], /--upstream is missing, and this machine has no GOPROXY/],
    [['--prefix', 'a//b'], /--prefix "a\/\/b" is no path; allowed are/],
    [['--prefix', '../a'], /--prefix "\.\.\/a" is no path/],
    [['--prefix', 'a', '--open'], /--prefix and --open exclude each other/],
    [['modules'], /serve takes no words, seen modules/],
    [['--listen', 'x', '--max-size', 'y'], /--listen "x" is no address[^\n]*; --max-size "y" is no size/],
  ])('%j is refused with what is allowed', (argv, message) => {
    expect(() => read(...argv)).toThrow(UsageError)
    expect(() => read(...argv)).toThrow(message)
  })

  test('a refused chain shows no password', () => {
    expect(() => read('--upstream', 'ftp://me:S3CR3T@a.example.org')).toThrow(/^(?!.*S3CR3T)/)
  })
})

test.each([
  ['1000000', 1e6],
  ['1kB', 1e3],
  ['1.5 GB', 1.5e9],
  ['2g', 2e9],
  ['2GiB', 2 ** 31],
  ['1TiB', 2 ** 40],
  ['7b', 7],
  ['', null],
  ['-1', null],
  ['1 e9', null],
  ['GB', null],
  ['1PB', null],
])('parseSize(%j) is %j', (text, bytes) => expect(parseSize(text)).toBe(bytes))

test.each([
  ['127.0.0.1:0', { host: '127.0.0.1', port: 0 }],
  ['modules.example.org:80', { host: 'modules.example.org', port: 80 }],
  ['[fe80::1]:1', { host: 'fe80::1', port: 1 }],
  ['::1:80', null],
  [':80', null],
  ['a:', null],
  ['a b:1', null],
])('parseAddress(%j)', (text, address) => expect(parseAddress(text)).toEqual(address))
