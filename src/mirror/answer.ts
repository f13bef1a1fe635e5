import type { ServerResponse } from 'node:http'
import { isModuleFile, limitOf, type Sources } from './bring.ts'
import { Unwritable } from './part.ts'
import { give, Hose, say } from './reply.ts'
import type { Wanted } from './request-path.ts'
import type { Supplied, Supply } from './supply.ts'
import { walkChain } from './walk.ts'

/** What answers need. */
export interface Desk {
  readonly supply: Supply
  readonly sources: Sources
}

const lack = (response: ServerResponse, told: Exclude<Supplied, { kind: 'file' }>): void =>
  told.kind === 'missing'
    ? say(response, told.status, told.text)
    : say(response, 502, `upstream ${told.host}: ${told.what}`)

/** Where the disk takes no file the build still gets it, unverified, as from any proxy: go in the build verifies by itself. */
const passOn = async (
  wanted: Wanted,
  response: ServerResponse,
  { sources }: Desk,
  signal: AbortSignal,
): Promise<void> => {
  const hose = new Hose(response, wanted)
  const { chain, way, account } = sources
  const walked = await walkChain(
    chain,
    {
      ...{ path: wanted.path, part: hose, limit: limitOf(wanted), who: { isUrgent: true }, signal },
      again: () => undefined,
      verify: async () => ({ kind: 'unknown', h1: null }),
      failed: (fault) => account.failed(fault),
    },
    way,
  )
  if (walked.kind === 'arrived') {
    if (isModuleFile(wanted)) account.gave(wanted, hose.size, true)
    hose.end()
    return
  }
  if (response.headersSent) response.destroy()
  else if (walked.kind === 'direct') say(response, 502, 'the disk of the module server takes no file')
  else lack(response, walked)
}

/** Answers one request; never rejects. */
export const answer = async (
  wanted: Wanted,
  isHead: boolean,
  response: ServerResponse,
  desk: Desk,
  signal: AbortSignal,
): Promise<void> => {
  const { supply, sources } = desk
  try {
    const supplied = await supply.get(wanted, { isUrgent: true, signal })
    if (supplied.kind !== 'file') return lack(response, supplied)
    await give(response, wanted, supplied.file, isHead, (bytes) => {
      if (isModuleFile(wanted)) sources.account.gave(wanted, bytes, supplied.isFetched)
    })
  } catch (error) {
    if (response.headersSent || signal.aborted || response.destroyed) return void response.destroy()
    if (!(error instanceof Unwritable)) return say(response, 500, 'fault of the module server')
    if (isHead) return say(response, 502, 'the disk of the module server takes no file')
    await passOn(wanted, response, desk, signal).catch(() => response.destroy())
  }
}
