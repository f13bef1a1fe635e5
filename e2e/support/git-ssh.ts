import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cacheRoot } from '../engine/paths.ts'
import { run, until } from '../engine/proc.ts'

/** A git server over SSH, and an agent that holds the only key it takes. */
export interface SshServer {
  /** Variables under which ssh finds the agent, knows the host and reads nothing of the machine's user. */
  readonly env: Readonly<Record<string, string>>
  /** The private key, which nobody but the agent has. */
  readonly key: string
  /** Commands that were run by those who came in. */
  log(): string
  close(): Promise<void>
}

const INSTALLED = '/usr/sbin/sshd'
const FOLDER = join(cacheRoot, 'openssh')

/** The machine's own sshd, else Debian's, unpacked beside the engine and not installed. */
const sshd = async (): Promise<{ program: string; env: Record<string, string> }> => {
  if (existsSync(INSTALLED)) return { program: INSTALLED, env: {} }
  const program = join(FOLDER, 'root/usr/sbin/sshd')
  if (!existsSync(program)) {
    mkdirSync(FOLDER, { recursive: true })
    await run('apt-get', ['download', '-q', 'openssh-server', 'libwrap0'], { cwd: FOLDER })
    for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.deb')))
      await run('dpkg', ['-x', join(FOLDER, file), join(FOLDER, 'root')])
  }
  return { program, env: { LD_LIBRARY_PATH: join(FOLDER, 'root/usr/lib/x86_64-linux-gnu') } }
}

const isOpen = (address: string) => async (): Promise<boolean> => {
  const { createConnection } = await import('node:net')
  return new Promise((resolve) => {
    const socket = createConnection(22, address)
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

const makeKey = (file: string): void =>
  void execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'test', '-f', file])

/** Starts sshd on port 22 of an address of loopback; it knows one user, `git`, who can only fetch from repositories below a directory. */
export const startSshServer = async (options: {
  readonly host: string
  readonly address: string
  readonly root: string
}): Promise<SshServer> => {
  const dir = mkdtempSync(join(tmpdir(), 'sshd-'))
  const file = (name: string, text: string, mode = 0o600): string => {
    writeFileSync(join(dir, name), text, { mode })
    return join(dir, name)
  }
  for (const name of ['host', 'user']) makeKey(join(dir, name))
  const gate = file(
    'gate',
    `#!/bin/sh\necho "$SSH_ORIGINAL_COMMAND" >> ${dir}/log\ncase "$SSH_ORIGINAL_COMMAND" in "git-upload-pack '/"*) ;; *) exit 1 ;; esac\neval "set -- $SSH_ORIGINAL_COMMAND"\nexec git -c safe.directory='*' upload-pack "${options.root}$2"\n`,
    0o755,
  )
  const config = file(
    'config',
    [
      `ListenAddress ${options.address}:22`,
      `HostKey ${dir}/host`,
      `AuthorizedKeysFile ${dir}/user.pub`,
      `ForceCommand ${gate}`,
      `PidFile ${dir}/pid`,
      'AcceptEnv GIT_PROTOCOL',
      'StrictModes no',
      'UsePAM no',
      'PasswordAuthentication no',
      'PermitRootLogin yes',
      '',
    ].join('\n'),
  )
  const users = readFileSync('/etc/passwd', 'utf8').replace(/^(?:git|sshd):.*\n/gm, '')
  const passwd = file(
    'passwd',
    `${users}git:x:0:0::${dir}:/bin/sh\nsshd:x:65534:65534::/run/sshd:/usr/sbin/nologin\n`,
    0o644,
  )
  mkdirSync('/run/sshd', { recursive: true, mode: 0o755 })
  const { program, env } = await sshd()
  const script = `mount --bind ${passwd} /etc/passwd && exec "$0" "$@"`
  const args = ['--mount', '/bin/sh', '-c', script, program, '-D', '-E', join(dir, 'sshd.log'), '-f', config]
  const daemon = spawn('unshare', args, { env: { ...process.env, ...env }, stdio: 'ignore' })
  const ended = new Promise((resolve) => daemon.once('close', resolve))
  await until(`sshd at ${options.address}`, 20, isOpen(options.address))
  const socket = join(dir, 'agent')
  const agent = spawn('ssh-agent', ['-D', '-a', socket], { stdio: 'ignore' })
  const left = new Promise((resolve) => agent.once('close', resolve))
  await until('ssh-agent', 20, async () => existsSync(socket))
  execFileSync('ssh-add', ['-q', join(dir, 'user')], { env: { ...process.env, SSH_AUTH_SOCK: socket } })
  const key = readFileSync(join(dir, 'user'), 'utf8')
  rmSync(join(dir, 'user'))
  const [type, text] = readFileSync(join(dir, 'host.pub'), 'utf8').split(' ')
  const known = file('known', `${options.host} ${type} ${text}\n`)
  return {
    key,
    env: {
      SSH_AUTH_SOCK: socket,
      GIT_SSH_COMMAND: `ssh -F none -o UserKnownHostsFile=${known} -o StrictHostKeyChecking=yes`,
    },
    log: () => (existsSync(join(dir, 'log')) ? readFileSync(join(dir, 'log'), 'utf8') : ''),
    close: async () => {
      daemon.kill()
      agent.kill()
      await ended
      await left
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
