import { describe, expect, test } from '@jest/globals'
import { parseInputs } from '../../src/inputs.ts'
import { hiddenSecrets } from '../../src/pipeline/hidden-secrets.ts'
import { fakeFiles, fakeShell } from '../fakes/ports.ts'

const found = async (
  env: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
  git = '',
  secretFiles = '',
): Promise<readonly string[]> => {
  const inputs = parseInputs((name) => (name === 'secret-files' ? secretFiles : ''))
  if (!inputs.ok) throw new Error(JSON.stringify(inputs.problems))
  const shell = fakeShell({ 'git config --list': { stdout: git } })
  const world = { env: { HOME: '/home/me', ...env }, workspace: '/w' }
  return hiddenSecrets(inputs.value, world, { shell, files: fakeFiles(files) })
}

describe('the secrets a machine holds', () => {
  test('are values of the environment whose names say so', async () => {
    const secrets = {
      ...{ DB_PASSWORD: 'value-one', NPM_TOKEN: 'value-two', OPENAI_APIKEY: 'value-three' },
      ...{ ACTIONS_RUNTIME_TOKEN: 'value-four', PGPASSWORD: 'value-five', SIGNING_KEY: 'value-six' },
    }
    expect((await found(secrets)).toSorted()).toEqual(Object.values(secrets).toSorted())
  })

  test('are no names of people, no paths, no settings and no inputs', async () => {
    const env = {
      ...{ GIT_AUTHOR_NAME: 'Ada Lovelace', SSH_AUTH_SOCK: '/tmp/ssh/agent.1', KEYBOARD: 'de-latin1' },
      ...{ GOAUTH: 'netrc', INPUT_SECRETS: 'id=value-of-it', TOKEN_FILE: '/run/token' },
      ...{ GITHUB_REPOSITORY: 'octo/secret-app', MONKEY: 'a-long-value' },
    }
    expect(await found(env)).toEqual([])
  })

  test('are the passwords of URLs in the environment and in the settings of go', async () => {
    const secrets = await found(
      { HTTPS_PROXY: 'http://me:from-env@proxy.example.org:3128' },
      { '/home/me/.config/go/env': 'GOPROXY=https://me:from-go@goproxy.example.org,direct\n' },
    )
    expect(new Set(secrets)).toEqual(new Set(['from-env', 'from-go']))
  })

  test('are what files of secrets hold: whole, their values, and passwords in them', async () => {
    const netrc = 'machine git.example.org login ada password from-file\n'
    const files = { '/w/netrc': netrc, '/abs/token': 'from-absolute', '/w/big': 'x'.repeat(100_000) }
    const secrets = await found({}, files, '', 'a=netrc\nb=/abs/token\nc=big\nd=absent')
    expect(secrets).toEqual([netrc, 'from-file', 'from-absolute'])
  })

  test('are those of .netrc, git and docker', async () => {
    const auth = Buffer.from('ada:from-docker').toString('base64')
    const secrets = await found(
      { NETRC: '/etc/my-netrc' },
      {
        '/etc/my-netrc': 'default login ada password from-netrc',
        '/home/me/.git-credentials': 'https://ada:from-store@git.example.org\n',
        '/home/me/.docker/config.json': `{"auths":{"r.example.org":{"auth":"${auth}"}}}`,
      },
      'http.https://github.com/.extraheader=AUTHORIZATION: bearer from-git\n',
    )
    expect(secrets).toEqual(['from-netrc', 'from-store', auth, 'from-docker', 'from-git'])
  })
})
