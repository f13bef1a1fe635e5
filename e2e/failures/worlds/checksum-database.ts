import { databaseOf, newSigner, recordOf } from '../../../__tests__/support/checksum-database.ts'
import { startUpstreamWith } from '../../support/fault-upstream.ts'
import { goSum, proxyFiles, type TestModule } from '../../support/module-tree.ts'
import type { OpenWorld } from '../world.ts'

/** What a case may ask of the checksum database. */
interface Wish {
  readonly modules: readonly TestModule[]
  /** What the database knows of the modules: their sums, other sums, another sum of the zip, nothing; or its key is not the one that signs, or nobody listens. */
  readonly database: 'right' | 'other sums' | 'other zip' | 'empty' | 'other key' | 'gone' | 'in trouble'
}

const NAME = 'sum.example.org'

const FAULTS = { gone: 'refuses', 'in trouble': { status: 503 } } as const

/** A module proxy and a checksum database on loopback: `{proxy}` is the URL of the one, `{sumdb}` the GOSUMDB of the other. */
export const open: OpenWorld = async (wish) => {
  const { modules, database } = wish as Wish
  const signer = newSigner(NAME)
  const recorded = (one: TestModule): string => {
    const right = goSum([one])
    if (database === 'other sums') return recordOf(one.path, one.version)
    return database === 'other zip'
      ? recordOf(one.path, one.version, undefined, right.trim().split(' ').at(-1))
      : right
  }
  const records = modules.map(recorded)
  const files = Object.fromEntries(databaseOf(database === 'empty' ? [] : records, signer))
  const fault = database === 'gone' || database === 'in trouble' ? FAULTS[database] : null
  const proxy = await startUpstreamWith(proxyFiles(modules))
  const server = await startUpstreamWith(files, fault)
  const { key } = database === 'other key' ? newSigner(NAME) : signer
  return {
    values: { proxy: proxy.url, sumdb: `${key} ${server.url}` },
    close: async () => {
      await proxy.close()
      await server.close()
    },
  }
}
