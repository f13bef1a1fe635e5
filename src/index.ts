import * as core from '@actions/core'
import { saveState } from './adapters/runner-files.ts'

/** Main and post are one program, as the runner starts both from this file; the state tells which it is. */
const isPost = core.getState('isPost') === 'true'
if (!isPost) saveState('isPost', 'true')
const { phase } = isPost ? await import('./post.ts') : await import('./main.ts')
await phase()
/** Sockets of the cache client would hold the process; everything is written by now. */
process.exit()
