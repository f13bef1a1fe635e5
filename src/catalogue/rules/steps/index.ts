import type { Rule } from '../../../model/rule.ts'
import { stepCommandNotFound } from './step.command-not-found.ts'

/** Failures of RUN lines that are not the go command. */
export const steps: readonly Rule[] = [stepCommandNotFound]
