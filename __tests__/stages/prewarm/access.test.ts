import { execFileSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import type { GoAuth } from '../../../src/model/inputs.ts'
import { openAccess } from '../../../src/stages/prewarm/access.ts'
import type { GoSettings } from '../../../src/stages/prewarm/go-settings.ts'
import { fakeFiles } from '../../fakes/ports.ts'

const settings: GoSettings = {
  gomodcache: '/m',
  chain: 'https://proxy.example.org/go|https://goproxy.cn,direct',
  private: 'git.example.org/team/*,github.com/octo,*.corp.example.org',
  noSums: 'git.example.org',
  sumdb: 'sum.golang.google.cn',
  govcs: '',
  goauth: '',
  hasGo: true,
}
const token = (host: string, secret = 't0p-s3cret'): GoAuth => ({
  kind: 'token',
  host,
  user: 'bob',
  token: secret,
})
const open = (
  auth: readonly GoAuth[],
  env: Record<string, string> = {},
  files = fakeFiles(),
  isUntrusted = false,
) => openAccess(auth, settings, { env: { HOME: '/home/me', ...env }, isUntrusted }, files)

/** What the real git takes from an environment. */
const git = (env: Readonly<Record<string, string | undefined>>, ...args: string[]): string =>
  execFileSync('git', args, {
    cwd: '/',
    env: { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', HOME: '/nonexistent', ...env },
    encoding: 'utf8',
  }).trim()

describe('the access of the host', () => {
  test('without the input is what the machine has: nothing is added, and nothing of the repository counts', async () => {
    const files = fakeFiles()
    const { env, upstream, degradations } = await open([], {}, files)
    expect(env).toMatchObject({ GOENV: 'off', GOFLAGS: '', GOWORK: 'off', GOTOOLCHAIN: 'local', GOVCS: '' })
    expect(env).toMatchObject({ GIT_TERMINAL_PROMPT: '0', GIT_ALLOW_PROTOCOL: 'https:ssh' })
    for (const name of ['GOAUTH', 'NETRC', 'GIT_CONFIG_COUNT', 'GIT_CONFIG_NOSYSTEM', 'HOME'])
      expect(env).not.toHaveProperty(name)
    expect({ upstream, degradations, written: files.map.size }).toEqual({
      upstream: settings.chain,
      degradations: [],
      written: 0,
    })
  })

  test('with a token is a header of git for that host alone, behind what the environment configures', async () => {
    const given = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'user.name', GIT_CONFIG_VALUE_0: 'Me' }
    const { env } = await open([token('git.example.org')], given)
    const config = (url: string) =>
      git({ ...given, ...env }, 'config', '--get-urlmatch', 'http.extraHeader', url)
    const basic = Buffer.from('bob:t0p-s3cret').toString('base64')
    expect(config('https://git.example.org/team/x.git')).toBe(`Authorization: Basic ${basic}`)
    expect(git({ ...given, ...env }, 'config', 'user.name')).toBe('Me')
    expect(() => config('https://other.example.org/x.git')).toThrow()
  })

  test('a header of the machine is taken back for that host', async () => {
    const key = 'http.https://git.example.org/.extraHeader'
    const given = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: key, GIT_CONFIG_VALUE_0: 'Authorization: old' }
    const { env } = await open([token('git.example.org')], given)
    const all = git({ ...given, ...env }, 'config', '--get-all', key).split('\n')
    expect(all.slice(all.lastIndexOf('') + 1)).toEqual([expect.stringContaining('Basic')])
  })

  test('with a token is a netrc for Go in a private directory, with the user’s own lines of other hosts', async () => {
    const own =
      'machine git.example.org login old password older\nmachine a.example.org\n  login me\n  password mine\n'
    const files = fakeFiles({ '/home/me/.netrc': own })
    const { env } = await open([token('git.example.org:8443')], {}, files)
    expect(env['NETRC']).toMatch(/^\/tmp\/access\d+\/netrc$/)
    expect(files.map.get(String(env['NETRC']))).toBe(
      'machine git.example.org login bob password t0p-s3cret\nmachine a.example.org\n  login me\n  password mine\n',
    )
    const moved = fakeFiles({ '/x/netrc': 'default login me password mine\n' })
    const other = await open([token('git.example.org')], { NETRC: '/x/netrc' }, moved)
    expect(moved.map.get(String(other.env['NETRC']))).toContain('default login me')
  })

  test('a token of a module proxy goes with the upstream, and not in clear', async () => {
    const { upstream } = await open([token('proxy.example.org', 'a/b')])
    expect(upstream).toBe('https://bob:a%2Fb@proxy.example.org/go|https://goproxy.cn,direct')
  })

  test('by ssh is git over ssh for the private hosts that have no token', async () => {
    const { env, degradations } = await open([{ kind: 'ssh' }, token('git.example.org')], {
      SSH_AUTH_SOCK: '/s',
    })
    const url = (of: string) => git(env, 'ls-remote', '--get-url', of)
    expect(url('https://github.com/octo/x')).toBe('ssh://git@github.com/octo/x')
    expect(url('https://github.com/other/x')).toBe('https://github.com/other/x')
    expect(url('https://git.example.org/team/x')).toBe('https://git.example.org/team/x')
    expect(degradations).toEqual([])
  })

  test('by ssh without an agent, or without a host, is told with the remedy', async () => {
    expect((await open([{ kind: 'ssh' }])).degradations).toEqual([expect.stringContaining('SSH_AUTH_SOCK')])
    const nowhere = await openAccess(
      [{ kind: 'ssh' }],
      { ...settings, private: '*.corp.example.org' },
      { env: { SSH_AUTH_SOCK: '/s' }, isUntrusted: false },
      fakeFiles(),
    )
    expect(nowhere.degradations).toEqual([expect.stringContaining('name no host')])
  })

  test('of a run that is not trusted takes git alone, unless the machine says which programs', async () => {
    expect((await open([], {}, fakeFiles(), true)).env['GOVCS']).toBe('*:git')
    const own = await openAccess(
      [],
      { ...settings, govcs: 'private:hg' },
      { env: {}, isUntrusted: true },
      fakeFiles(),
    )
    expect(own.env['GOVCS']).toBe('private:hg')
  })
})
