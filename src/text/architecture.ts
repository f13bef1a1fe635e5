/** Go's names of processors, by those of Node and of the runner (`X64`) in small letters. https://go.dev/doc/install/source#environment */
const NAMES: Readonly<Record<string, string>> = { x64: 'amd64', x86: '386', ia32: '386', ppc64: 'ppc64le' }

/** Go's name of a processor that Node or the runner names; `x64` and `X64` are `amd64`. */
export const goArchitecture = (name: string): string => NAMES[name.toLowerCase()] ?? name.toLowerCase()
