import { spawn } from 'node:child_process'

/** Runs a program to its end; what it said is the error when it fails. */
export const program = (
  name: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env: NodeJS.ProcessEnv },
): Promise<string> =>
  new Promise((done, fail) => {
    const child = spawn(name, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk))
    child.stderr.on('data', (chunk: Buffer) => (said = `${said}${chunk}`.slice(-20_000)))
    child.on('error', fail)
    child.on('close', (code) =>
      code === 0 ? done(out) : fail(new Error(`${name} ${args.join(' ')}: exit code ${code}\n${said}`)),
    )
  })

/** Seconds something took, and what it gave. */
export const timed = async <T>(work: () => Promise<T>): Promise<readonly [number, T]> => {
  const start = performance.now()
  const value = await work()
  return [(performance.now() - start) / 1000, value]
}
