import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './proc.ts'

/** One layer of an image as a file. */
export interface Layer {
  readonly file: string
  readonly digest: string
  readonly diffId: string
  readonly size: number
}

/** Packs a folder's content as a zstd layer, the same bytes for the same content. */
export async function packLayer(
  folder: string,
  name: string,
  excludes: readonly string[] = [],
): Promise<Layer> {
  const tar = `${folder}.tar`
  const file = join(`${folder}.tar.zst`)
  const options = [
    '--numeric-owner',
    '--sort=name',
    '--mtime=@1700000000',
    ...excludes.map((e) => `--exclude=${e}`),
  ]
  try {
    await run('tar', ['-C', folder, ...options, '-cf', tar, '.'])
    const diffId = await sha256(tar)
    await run('zstd', ['-q', '-f', '-6', '-T0', tar, '-o', file])
    return { file, digest: await sha256(file), diffId, size: statSync(file).size }
  } catch (error) {
    throw new Error(`layer ${name}: ${(error as Error).message}`)
  } finally {
    await run('rm', ['-f', tar])
  }
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return `sha256:${hash.digest('hex')}`
}
