import type { Target } from '../driver.ts'
import { apiAnswers } from './api-answers.ts'
import { codeowners } from './codeowners.ts'
import { dockerfiles } from './dockerfiles.ts'
import { goMod } from './go-mod.ts'
import { inputs } from './inputs.ts'
import { logs } from './logs.ts'
import { ownFiles } from './own-files.ts'
import { rawjson } from './rawjson.ts'
import { webhookAnswers } from './webhook-answers.ts'

/** Everything of ours that reads what others write. */
export const targets: readonly Target[] = [
  logs,
  inputs,
  dockerfiles,
  goMod,
  codeowners,
  rawjson,
  ownFiles,
  webhookAnswers,
  apiAnswers,
]
