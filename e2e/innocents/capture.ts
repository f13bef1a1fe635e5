// Runs commands that pass and keeps what they print: node e2e/innocents/capture.ts [NAME...]; without names those that have no log yet.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { rules } from '../../src/catalogue/rules/index.ts'
import { classify, literalsOf } from '../../src/stages/classify/index.ts'
import { readLog } from '../../src/stages/read-log/index.ts'
import { coldBuilder, type Engine, up } from '../engine/engine.ts'
import { startUpstreamWith, type TestUpstream } from '../support/fault-upstream.ts'
import { proxyFiles } from '../support/module-tree.ts'
import { framed, github } from './frames.ts'
import { logPath, type Recipe } from './recipe.ts'
import { recipes } from './recipes/index.ts'

const SECONDS = 300
const BUILD = 'docker buildx build --progress=plain --no-cache'

/** The network of the engine's own builder; one of a recipe has it anyway. */
const HOST = '--network=host --allow=network.host'

/** Both streams of a script that must end well. */
const printed = (script: string, cwd: string, env: NodeJS.ProcessEnv): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const timer = setTimeout(() => child.kill('SIGINT'), SECONDS * 1000)
    const chunks: Buffer[] = []
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk))
    child.on('error', reject).on('close', (code) => {
      clearTimeout(timer)
      const text = Buffer.concat(chunks).toString('utf8')
      if (code === 0) resolve(text)
      else reject(new Error(`ended with ${code}:\n${text}`))
    })
  })

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

const writeFiles = (files: Recipe['files'], values: Readonly<Record<string, string>>): string => {
  const dir = mkdtempSync(join(tmpdir(), 'innocent-'))
  for (const [path, text] of Object.entries(files)) {
    const file = join(dir, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, fill(text, values))
  }
  return dir
}

const openProxies = ({ proxies = [], modules = [] }: Recipe): Promise<readonly TestUpstream[]> =>
  Promise.all(
    proxies.map(({ fault = null, first }) =>
      startUpstreamWith(proxyFiles(modules), fault, first === undefined ? {} : { first }),
    ),
  )

/** The log of a recipe; it names neither this machine's folders nor its registry. */
const capture = async (recipe: Recipe, engine: Engine): Promise<string> => {
  const proxies = await openProxies(recipe)
  const builder = recipe.driver === undefined ? null : await coldBuilder(engine, recipe.driver)
  const registry = engine.registry ?? 'registry.example.org'
  const dir = writeFiles(recipe.files, {
    ...Object.fromEntries(proxies.map(({ url }, index) => [`proxy${index + 1}`, url])),
    proxies: proxies.map(({ url }) => url).join('|'),
  })
  const own = builder?.env ?? engine.env
  const env = { ...process.env, ...own, LC_ALL: 'C.UTF-8' }
  const script = fill(
    recipe.script ?? `${BUILD} ${builder === null ? HOST : ''} ${recipe.options ?? ''} . 2>&1`,
    { registry },
  )
  try {
    const text = await printed(script, dir, env)
    return text.replaceAll(dir, '/repository').replaceAll(registry, 'registry.example.org')
  } finally {
    rmSync(dir, { recursive: true, force: true })
    await builder?.close()
    await Promise.all(proxies.map((proxy) => proxy.close()))
  }
}

const keep = (name: string, log: string): void => {
  writeFileSync(logPath(name), log)
  const said = classify(readLog(log, literalsOf(rules)), rules)
  console.log(`${name}: ${said === null ? 'right' : `WRONG ${said.id}: ${said.evidence.text}`}`)
}

const names = process.argv.slice(2)
const isWanted = (name: string): boolean =>
  names.length > 0 ? names.includes(name) : !existsSync(logPath(name))
const engine = await up()
/** Keeps what a recipe or a frame gives, or says why it gives nothing. */
const attempt = async (name: string, make: () => string | Promise<string>): Promise<void> => {
  if (!isWanted(name)) return
  try {
    keep(name, await make())
  } catch (error) {
    process.exitCode = 1
    const why = error instanceof Error ? error.message.trimEnd().split('\n') : [String(error)]
    console.log(`${name}: NOT CAPTURED: ${why[0]} ${why.slice(-6).join(' | ')}`)
  }
}

for (const [name, recipe] of Object.entries(recipes))
  await attempt(name, async () => {
    const log = await capture(recipe, engine)
    return recipe.isFramed === true ? github(log.trimEnd().split('\n')) : log
  })
for (const [name, frame] of Object.entries(framed)) await attempt(name, frame)
