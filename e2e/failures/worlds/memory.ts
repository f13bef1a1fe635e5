import { existsSync, mkdirSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenWorld } from '../world.ts'

/** What a case may ask for: how many MiB its steps may use. */
interface Wish {
  readonly limit: number
}

const V1 = '/sys/fs/cgroup/memory'
const V2 = '/sys/fs/cgroup'

/** A group of processes with little memory: `{cgroup}` is its name, for --cgroup-parent. https://docs.kernel.org/admin-guide/cgroup-v1/memory.html */
export const open: OpenWorld = async (wish) => {
  const name = `case-${process.pid}`
  const isV1 = existsSync(V1)
  const dir = join(isV1 ? V1 : V2, name)
  mkdirSync(dir)
  const bytes = String((wish as Wish).limit * 2 ** 20)
  writeFileSync(join(dir, isV1 ? 'memory.limit_in_bytes' : 'memory.max'), bytes)
  const close = async () => {
    const inner = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isDirectory(),
    )
    for (const one of inner.reverse()) rmdirSync(join(one.parentPath, one.name))
    rmdirSync(dir)
  }
  return { values: { cgroup: `/${name}` }, close }
}
