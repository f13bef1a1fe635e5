// Writes OUT/sbom.json, CycloneDX 1.6, of what ncc bundled: node tools/sbom.mjs OUT STATS...
// The files of ncc's --stats-out name each module that went into a bundle; versions and sums are those of the lock.
// Adds to OUT/licenses.txt the packages that ncc leaves out of it: those of its first chunk and of the command alone.
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Licences that may be bundled: they ask for their text to come along, which dist/licenses.txt does, and for nothing else.
const ALLOWED = [
  ...['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0'],
  ...['(Apache-2.0 AND BSD-3-Clause)', 'MIT/X11'],
]

// Packages whose author tells no licence; docs/dependencies.md says how they come here.
const UNTOLD = new Map([['buffers', 'not told by its author']])

const PACKAGE = /^.*?(node_modules\/.*node_modules\/(?:@[^/]+\/)?[^/]+|node_modules\/(?:@[^/]+\/)?[^/]+)\//

/** Folders of the packages whose files are in a bundle, as the lock names them. */
export const bundledIn = (stats) => {
  const found = new Set()
  const walk = (modules = []) => {
    for (const { nameForCondition, modules: inner } of modules) {
      const folder = PACKAGE.exec(nameForCondition ?? '')?.[1]
      if (folder !== undefined) found.add(folder)
      walk(inner)
    }
  }
  for (const { modules } of [stats, ...(stats.chunks ?? [])]) walk(modules)
  return found
}

const nameOf = (folder) => folder.replace(/^.*node_modules\//, '')

const purlOf = (folder, { version }) => `pkg:npm/${nameOf(folder).replace('@', '%40')}@${version}`

/** Where a package finds another one: in its own folder, or in one above. */
const find = (packages, from, name) => {
  for (let at = from; ; at = at.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const folder = `${at === '' ? '' : `${at}/`}node_modules/${name}`
    if (folder in packages) return folder
    if (at === '') return undefined
  }
}

const licenceOf = (folder, entry, licenceIn) => {
  const licence = entry.license ?? licenceIn(folder)
  const untold = UNTOLD.get(nameOf(folder))
  if (licence === undefined && untold !== undefined) return { license: { name: untold } }
  if (!ALLOWED.includes(licence))
    throw new Error(`${folder} has the licence ${licence}, which is none of ${ALLOWED.join(', ')}`)
  if (licence.startsWith('(')) return { expression: licence }
  return { license: licence.includes('/') ? { name: licence } : { id: licence } }
}

/** The bill of materials: each bundled package once, with version, sum, licence and what it uses of the others. */
export const sbomOf = (folders, lock, licenceIn) => {
  const { packages } = lock
  const own = packages['']
  const refOf = (folder) => purlOf(folder, packages[folder])
  const usedBy = (folder, names) => {
    const used = names.map((name) => find(packages, folder, name)).filter((one) => folders.has(one))
    return [...new Set(used.map(refOf))].sort()
  }
  const sorted = [...folders].sort()
  const components = new Map()
  const uses = new Map()
  for (const folder of sorted) {
    const entry = packages[folder]
    if (entry?.integrity === undefined) throw new Error(`${folder} is bundled and has no sum in the lock`)
    const ref = refOf(folder)
    components.set(ref, {
      ...{ type: 'library', 'bom-ref': ref, name: nameOf(folder), version: entry.version, purl: ref },
      hashes: [{ alg: 'SHA-512', content: Buffer.from(entry.integrity.slice(7), 'base64').toString('hex') }],
      licenses: [licenceOf(folder, entry, licenceIn)],
    })
    const names = Object.keys({
      ...entry.dependencies,
      ...entry.optionalDependencies,
      ...entry.peerDependencies,
    })
    uses.set(ref, [...new Set([...(uses.get(ref) ?? []), ...usedBy(folder, names)])].sort())
  }
  const root = `${own.name}@${own.version}`
  return {
    ...{ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 },
    metadata: {
      component: {
        ...{ type: 'application', 'bom-ref': root, name: own.name, version: own.version },
        licenses: [{ license: { id: own.license } }],
      },
    },
    components: [...components.values()],
    dependencies: [
      { ref: root, dependsOn: usedBy('', Object.keys(own.dependencies)) },
      ...[...uses].map(([ref, dependsOn]) => ({ ref, dependsOn })),
    ],
  }
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** The licence a package has where the lock tells none; some tell it in an old form, some in a file alone. */
const installedLicence = (folder) => {
  const { license, licenses } = readJson(`${folder}/package.json`)
  return license ?? licenses?.[0]?.type ?? licenses?.[0]
}

/** The text of the licence in the folder of a package; empty where it has none. */
const licenceText = (folder) => {
  const name = readdirSync(folder).find((one) => /^licen[cs]e(?:\.|$)/i.test(one))
  return name === undefined ? '' : readFileSync(join(folder, name), 'utf8').trim()
}

/** What is missing in the text of licenses.txt, in its form: name, licence, text. */
export const missingIn = (text, folders, sbom, textOf) => {
  const named = new Set(text.split('\n'))
  return [...folders]
    .sort()
    .filter((folder) => !named.has(nameOf(folder)))
    .map((folder) => {
      const { licenses } = sbom.components.find(({ name }) => name === nameOf(folder))
      const [{ license, expression }] = licenses
      return `\n\n${nameOf(folder)}\n${expression ?? license.id ?? license.name}\n${textOf(folder)}`
    })
    .join('')
}

if (import.meta.main) {
  const [out, ...stats] = process.argv.slice(2)
  const folders = new Set(stats.flatMap((path) => [...bundledIn(readJson(path))]))
  const sbom = sbomOf(folders, readJson('package-lock.json'), installedLicence)
  writeFileSync(join(out, 'sbom.json'), `${JSON.stringify(sbom, null, 2)}\n`)
  const licenses = join(out, 'licenses.txt')
  appendFileSync(licenses, missingIn(readFileSync(licenses, 'utf8'), folders, sbom, licenceText))
}
