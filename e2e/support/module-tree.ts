import { createHash } from 'node:crypto'
import { zipOf } from '../../__tests__/support/module-proxy.ts'

/** A module version made for a test. */
export interface TestModule {
  readonly path: string
  readonly version: string
  /** `MODULE VERSION` of each module it needs. */
  readonly requires?: readonly string[]
  /** More lines of its go.mod, such as `retract v1.0.0`. */
  readonly lines?: readonly string[]
  /** Files besides go.mod; one package when absent. */
  readonly files?: Readonly<Record<string, string>>
  readonly time?: string
}

/** Path of a module as a module proxy spells it. https://go.dev/ref/mod#goproxy-protocol */
export const escaped = (path: string): string => path.replace(/[A-Z]/g, (c) => `!${c.toLowerCase()}`)

const goMod = ({ path, version, requires = [], lines = [] }: TestModule): string =>
  version.endsWith('+incompatible')
    ? `module ${path}\n`
    : [`module ${path}`, 'go 1.20', ...requires.map((need) => `require ${need}`), ...lines, '']
        .join('\n\n')
        .replace(/\n+$/, '\n')

const content = (module: TestModule): Record<string, string> => {
  const top = `${module.path}@${module.version}`
  const name =
    module.path
      .split('/')
      .filter((part) => !/^v\d+$/.test(part))
      .at(-1) ?? 'x'
  const files = module.files ?? { 'x.go': `package ${name.toLowerCase().replace(/\W/g, '')}\n` }
  const own = module.version.endsWith('+incompatible') ? files : { 'go.mod': goMod(module), ...files }
  return Object.fromEntries(Object.entries(own).map(([file, text]) => [`${top}/${file}`, text]))
}

/** Files of these versions as a module proxy has them, path to content. */
export const proxyFiles = (modules: readonly TestModule[]): Readonly<Record<string, Buffer>> => {
  const files: Record<string, Buffer> = {}
  const paths = new Set(modules.map(({ path }) => path))
  for (const path of paths) {
    const versions = modules.filter((module) => module.path === path)
    const list = versions.map(({ version }) => version).filter((version) => !/-\d{14}-/.test(version))
    files[`${escaped(path)}/@v/list`] = Buffer.from(list.map((version) => `${version}\n`).join(''))
    for (const module of versions) {
      const at = `${escaped(path)}/@v/${escaped(module.version)}`
      const info = JSON.stringify({ Version: module.version, Time: module.time ?? '2024-01-02T03:04:05Z' })
      files[`${at}.info`] = Buffer.from(info)
      files[`${at}.mod`] = Buffer.from(goMod(module))
      files[`${at}.zip`] = zipOf(content(module))
      files[`${escaped(path)}/@latest`] = Buffer.from(info)
    }
  }
  return files
}

const sha256 = (text: string) => createHash('sha256').update(text)

/** Hash of a list of files, as go.sum has it. https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash#Hash1 */
const h1 = (files: Readonly<Record<string, string>>): string => {
  const lines = Object.keys(files)
    .sort()
    .map((name) => `${sha256(files[name] as string).digest('hex')}  ${name}\n`)
  return `h1:${sha256(lines.join('')).digest('base64')}`
}

/** The go.sum of these versions. */
export const goSum = (modules: readonly TestModule[]): string =>
  modules
    .map((module) => {
      const { path, version } = module
      return `${path} ${version} ${h1(content(module))}\n${path} ${version}/go.mod ${h1({ 'go.mod': goMod(module) })}\n`
    })
    .join('')
