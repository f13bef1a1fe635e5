import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const certsRoot = '/etc/docker/certs.d'
const mirrored = ['docker.io', 'gcr.io']
const upstream: Readonly<Record<string, string>> = {
  'docker.io': 'https://registry-1.docker.io',
  'gcr.io': 'https://gcr.io',
}
const marker = '# written by the test engine of go-docker-build'

/** Configuration of BuildKit: names of the mirrored registries are looked up in the local one first. */
export function buildkitConfig(registry: string): string {
  const mirrors = mirrored.map((host) => `[registry."${host}"]\n  mirrors = ["${registry}"]\n`)
  return `[worker.oci]
  networkMode = "host"
[worker.containerd]
  enabled = false
[registry."${registry}"]
  http = true
${mirrors.join('')}`
}

/** Configuration of dockerd with folders of its own. */
export function dockerdConfig(options: {
  data: string
  run: string
  registry: string
  network: Readonly<Record<string, unknown>>
}): string {
  return JSON.stringify({
    'data-root': options.data,
    'exec-root': join(options.run, 'exec'),
    pidfile: join(options.run, 'docker.pid'),
    hosts: [`unix://${join(options.run, 'docker.sock')}`],
    features: { 'containerd-snapshotter': true },
    'insecure-registries': [options.registry],
    'log-level': 'warn',
    ...options.network,
  })
}

/** Configuration of the registry program. */
export function registryConfig(storage: string, address: string): string {
  return JSON.stringify({
    version: 0.1,
    log: { level: 'error', accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: storage }, delete: { enabled: true } },
    http: { addr: address },
  })
}

/** Tells dockerd, which reads it from one fixed folder only, to look up mirrored names in the local registry. */
export function writeHosts(registry: string): void {
  for (const host of mirrored) {
    const file = hostsFile(host)
    if (existsSync(file) && !isOurs(file)) {
      throw new Error(
        `${file} is not the test engine's: remove it, or make the machine's own Docker reach ${host}`,
      )
    }
    mkdirSync(join(certsRoot, host), { recursive: true })
    const mirror = `[host."http://${registry}"]\n  capabilities = ["pull", "resolve"]\n`
    writeFileSync(file, `${marker}\nserver = "${upstream[host]}"\n${mirror}`)
  }
}

/** Removes the files of writeHosts, and their folders if empty. */
export function removeHosts(): void {
  for (const host of mirrored)
    if (existsSync(hostsFile(host)) && isOurs(hostsFile(host))) rmSync(hostsFile(host))
  for (const folder of [...mirrored.map((host) => join(certsRoot, host)), certsRoot]) {
    if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder)
  }
}

function hostsFile(host: string): string {
  return join(certsRoot, host, 'hosts.toml')
}

function isOurs(file: string): boolean {
  return readFileSync(file, 'utf8').startsWith(marker)
}
