import { createHmac } from 'node:crypto'
import type { Hmac } from '../ports/http.ts'

/** HMAC-SHA256 of Node's crypto. */
export const hmacSha256: Hmac = (key, message) => createHmac('sha256', key).update(message).digest()
