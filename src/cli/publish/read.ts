import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import schema from '../../model/incident.schema.json' with { type: 'json' }
import type { Incident } from '../../model/incident.ts'
import { type Console, UsageError } from '../command.ts'
import { faultsIn } from './schema.ts'

/** Bytes of a file at most; the largest of ours has about one megabyte. */
const MOST_BYTES = 10_000_000

/** Faults that are told. */
const TOLD = 5

/** Reads an incident.json that may come from anywhere; throws UsageError when it is none that keeps to the schema. */
export const readIncident = async (name: string, { cwd }: Console): Promise<Incident> => {
  const path = resolve(cwd, name)
  const bad = (seen: string): UsageError =>
    new UsageError(`${JSON.stringify(name)} ${seen}; give an incident.json that this version wrote`)
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile()) throw bad('is no file')
  if (found.size > MOST_BYTES) throw bad(`has ${found.size} bytes, more than ${MOST_BYTES}`)
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw bad(`cannot be read: ${(error as NodeJS.ErrnoException).code}`)
  })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw bad('is no JSON')
  }
  const faults = faultsIn(schema, value)
  if (faults.length > 0) {
    const more = faults.length > TOLD ? `, and ${faults.length - TOLD} more` : ''
    throw bad(`does not keep to the schema: ${faults.slice(0, TOLD).join(', ')}${more}`)
  }
  return value as Incident
}
