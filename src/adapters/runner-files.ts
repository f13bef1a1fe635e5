import * as core from '@actions/core'

/** The client writes to the runner's file where the variable names one, and prints a command where it does not. https://github.com/actions/toolkit/blob/main/packages/core/src/core.ts */
const orByCommand = (variable: string, write: () => void): void => {
  try {
    write()
  } catch {
    const file = process.env[variable]
    delete process.env[variable]
    try {
      write()
    } finally {
      if (file !== undefined) process.env[variable] = file
    }
  }
}

/** Sets an output of the step; by a command of the runner where its file takes nothing, as on a full disk. */
export const setOutput = (name: string, value: string): void =>
  orByCommand('GITHUB_OUTPUT', () => core.setOutput(name, value))

/** Keeps a value for the post step; by a command of the runner where its file takes nothing, as on a full disk. */
export const saveState = (name: string, value: string): void =>
  orByCommand('GITHUB_STATE', () => core.saveState(name, value))
