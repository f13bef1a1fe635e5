import type { Json } from './openapi.ts'

/** Limits of the Checks API. https://docs.github.com/rest/checks/runs#create-a-check-run */
const MESSAGE_BYTES = 65_536
const TITLE_CHARACTERS = 255

const bytes = (text: unknown): number => Buffer.byteLength(typeof text === 'string' ? text : '')

const annotationErrors = (annotation: Json, index: number): string[] => {
  const { start_line: start, end_line: end, path, message, raw_details: raw, title } = annotation
  const hasColumns = annotation['start_column'] !== undefined || annotation['end_column'] !== undefined
  const errors: string[] = []
  if (Number(start) < 1 || Number(end) < Number(start)) errors.push('lines')
  if (start !== end && hasColumns) errors.push('columns over several lines')
  if (path === '' || String(path).startsWith('/')) errors.push('path is not relative')
  if (message === '') errors.push('message is empty')
  if (bytes(message) > MESSAGE_BYTES || bytes(raw) > MESSAGE_BYTES) errors.push('over 64 KB')
  if (String(title ?? '').length > TITLE_CHARACTERS) errors.push('title over 255')
  return errors.map((error) => `annotation ${index}: ${error}`)
}

/** What the description of check runs says only in prose: the faults of a body to create or update one. */
export const checkRunRules = (body: Json): string[] => {
  const output = (body['output'] ?? {}) as Json
  const annotations = (output['annotations'] ?? []) as readonly Json[]
  const isCompleted = body['status'] === 'completed' || body['completed_at'] !== undefined
  return [
    ...(isCompleted && !body['conclusion'] ? ['conclusion is required when completed'] : []),
    ...(body['conclusion'] === 'stale' ? ['only GitHub can set stale'] : []),
    ...annotations.flatMap(annotationErrors),
  ]
}
