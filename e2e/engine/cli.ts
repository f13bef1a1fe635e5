import { down, status, up } from './engine.ts'
import { makeOwn } from './own.ts'
import { Steps } from './progress.ts'

const say = (line: string): void => {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`)
}

async function main(command: string | undefined): Promise<number> {
  switch (command) {
    case 'up':
      await up(say)
      return report()
    case 'make':
      await makeOwn(new Steps(say))
      return 0
    case 'down':
      await down()
      return 0
    case 'status':
      return report()
    default:
      say('usage: node e2e/engine/cli.ts up|make|down|status')
      return 2
  }
}

async function report(): Promise<number> {
  const { up: isUp, lines } = await status()
  process.stdout.write(`${lines.join('\n')}\n`)
  return isUp ? 0 : 1
}

try {
  process.exitCode = await main(process.argv[2])
} catch (error) {
  say((error as Error).message)
  process.exitCode = 1
}
