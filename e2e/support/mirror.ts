import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mirrorWith } from '../../src/mirror/index.ts'
import type { Mirror, MirrorOptions } from '../../src/ports/ports.ts'

/** A module server of a test and its store. */
export interface TestMirror extends Mirror {
  readonly store: string
}

/** Opens the module server as a run does, on loopback, with an empty store unless another one is given. */
export const openMirror = async (
  options: Partial<MirrorOptions> & { readonly upstream: string },
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<TestMirror> => {
  const top = mkdtempSync(join(tmpdir(), 'mirror-'))
  const store = options.store ?? join(top, 'cache', 'download')
  const plain = { private: '', noSums: '', sumdb: 'off', sums: [], listen: '127.0.0.1' }
  const opened = await mirrorWith(env)({ ...plain, ...options, store })
  if (!opened.ok) throw new Error(opened.why)
  const close = async () => {
    await opened.mirror.close()
    rmSync(top, { recursive: true, force: true })
  }
  return { ...opened.mirror, store, close }
}
