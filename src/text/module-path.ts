const PATH = /^[\w~][\w.~-]*(?:\/[\w~-][\w.~-]*)*$/
const VERSION = /^v[\w.+~-]+$/

/** The path below a module proxy or store, `PATH/@v/VERSION` with capitals escaped; null for what is no module path or version. https://go.dev/ref/mod#goproxy-protocol */
export const modulePath = (module: string, version: string): string | null => {
  if (!PATH.test(module) || !VERSION.test(version) || version.includes('..')) return null
  return `${module}/@v/${version}`.replace(/[A-Z]/g, (capital) => `!${capital.toLowerCase()}`)
}
