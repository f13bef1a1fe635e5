import * as core from '@actions/core'
import type { Annotation, Log } from '../ports/ports.ts'
import { disarm } from '../text/neutralise.ts'

/** Log of a workflow: groups fold, and no text given to it is a command of the runner. */
export const actionsLog: Log = {
  info: (text) => core.info(disarm(text)),
  warning: (text) => core.warning(text),
  status: () => undefined,
  group: (title) => core.startGroup(title),
  endGroup: () => core.endGroup(),
}

/** Log of a terminal, or of a workflow that runs the command, on standard error, so that standard output holds answers only. */
export const terminalLog = (colour: boolean, columns = 0): Log => {
  const paint = (code: string, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  let status = ''
  const line = (text: string) => {
    const wiped = status === '' ? '' : '\r\u001b[K'
    process.stderr.write(`${wiped}${disarm(text)}\n${status}`)
  }
  return {
    info: line,
    warning: (text) => line(paint('33', `warning: ${text}`)),
    status: (text) => {
      const shown = disarm(text).slice(0, Math.max(0, columns - 1))
      if (columns === 0 || shown === status) return
      process.stderr.write(`\r\u001b[K${shown}`)
      status = shown
    },
    group: (title) => line(paint('1', title)),
    endGroup: () => undefined,
  }
}

/** Puts an annotation on the run by a workflow command. https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export const annotateByCommand = (annotation: Annotation): void => {
  const write = { failure: core.error, warning: core.warning, notice: core.notice }[annotation.level]
  write(annotation.message, {
    title: annotation.title,
    file: annotation.path,
    startLine: annotation.startLine,
    endLine: annotation.endLine,
    ...(annotation.startColumn === undefined ? {} : { startColumn: annotation.startColumn }),
  })
}

/** Appends to the job summary; false where the runner gives no summary file or it is full. https://docs.github.com/actions/reference/workflow-commands-for-github-actions#adding-a-job-summary */
export const appendSummary = async (markdown: string): Promise<boolean> => {
  if (!process.env['GITHUB_STEP_SUMMARY']) return false
  return core.summary
    .emptyBuffer()
    .addRaw(markdown, true)
    .write()
    .then(
      () => true,
      () => false,
    )
}
