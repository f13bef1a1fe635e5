import { describe, expect, test } from '@jest/globals'
import {
  secretsInDockerConfig,
  secretsInGitConfig,
  secretsInNetrc,
  secretsInText,
  secretsInUrls,
} from '../../src/text/secrets-in.ts'

const base64 = (text: string): string => Buffer.from(text).toString('base64')

describe('secrets that stand in a text', () => {
  test('are the passwords of its URLs, or the users without one, decoded too', () => {
    const text =
      'https://ada:p%40ss@git.example.org/x,https://t0ken@goproxy.example.org https://goproxy.cn/a@v1 git@host:x'
    expect(secretsInUrls(text)).toEqual(['p%40ss', 'p@ss', 't0ken', 't0ken'])
    expect(secretsInUrls('https://a:100%@b.example.org')).toEqual(['100%', '100%'])
  })

  test('are the passwords of a .netrc, on one line or many', () => {
    const text = 'machine git.example.org login ada password one\nmachine b\n  login c\n  password "two"\n'
    expect(secretsInNetrc(text)).toEqual(['one', 'two'])
  })

  test('are the values under telling names', () => {
    const text = 'API_TOKEN=abcdef1\nhost: git.example.org\n{"client_secret": "ghijkl2", "name": "service"}\n'
    expect(secretsInText(text)).toEqual(['abcdef1', 'ghijkl2'])
  })

  test('are the headers of git, with the password in a basic one', () => {
    const basic = base64('x-access-token:s3cret')
    const text = `user.name=Ada\nhttp.https://github.com/.extraheader=AUTHORIZATION: basic ${basic}\nhttp.extraheader=X-Key: plain\nurl.https://u:pw@git.example.org/.insteadof=https://git.example.org/\n`
    expect(secretsInGitConfig(text)).toEqual(['pw', 'pw', basic, 's3cret', 'plain'])
  })

  test('are what Docker logs in with', () => {
    const auth = base64('ada:hunter2')
    const text = JSON.stringify({ auths: { 'r.example.org': { auth, identitytoken: 'idt' } } }, null, 2)
    expect(secretsInDockerConfig(text)).toEqual([auth, 'hunter2', 'idt'])
    expect(secretsInDockerConfig('{"credsStore": "desktop"}')).toEqual([])
  })
})
