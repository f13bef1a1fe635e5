const LONGEST = 150

/** Any text as a part of a cache key: letters, digits, `_`, `.` and `-`, 150 characters at most. */
export const keyPart = (text: string): string => text.replace(/[^\w.-]/g, '_').slice(0, LONGEST)
