// biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what is looked for

/** Terminal sequences: CSI, OSC (ended by BEL or ST on the same line), and two-byte escapes. ECMA-48. */
const SEQUENCES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\n]*(?:\u0007|\u001b\\)|\u001b[@-_]/g

/** C0 and C1 controls but tab and line feed, and the marks that reorder text. https://trojansource.codes */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** Text without colour, cursor movement, control characters and marks that reorder it. */
export const stripControls = (text: string): string => text.replace(SEQUENCES, '').replace(CONTROLS, '')
