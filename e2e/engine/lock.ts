import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheRoot } from './paths.ts'
import { sleep } from './proc.ts'

const file = join(cacheRoot, 'lock')

/** Does some work while no other process does such work on the same cache folder. */
export async function locked<T>(work: () => Promise<T>): Promise<T> {
  mkdirSync(cacheRoot, { recursive: true })
  while (!take()) await sleep(300)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function take(): boolean {
  try {
    writeFileSync(file, `${process.pid}`, { flag: 'wx' })
    return true
  } catch {
    if (!holderRuns()) rmSync(file, { force: true })
    return false
  }
}

function holderRuns(): boolean {
  try {
    const holder = Number(readFileSync(file, 'utf8'))
    return holder === 0 || readFileSync(`/proc/${holder}/cmdline`, 'utf8').includes('node')
  } catch {
    return false
  }
}
