import type { Pattern } from '../../../model/rule.ts'

/** How the classic builder says that the address of an ADD gives no file. https://github.com/moby/moby/blob/v1.13.1/pkg/httputils/httputils.go */
export const ADD_FAILED: readonly Pattern[] = [
  {
    literal: 'failed to get http',
    match: /ADD failed: failed to GET (?<url>\S{1,400}) with status (?<status>\d{3})/,
  },
  {
    literal: 'got http status code >= 400',
    match: /Got HTTP status code >= 400: (?<status>\d{3})/,
  },
]
