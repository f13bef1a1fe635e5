import { BlockList, isIP } from 'node:net'

/** Addresses that answer with credentials of the machine, or are no host: link-local and metadata of the clouds, this network, multicast. https://www.iana.org/assignments/iana-ipv4-special-registry https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html */
const FORBIDDEN: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['100.100.100.200', 32, 'ipv4'], // Alibaba Cloud
  ['168.63.129.16', 32, 'ipv4'], // Azure
  ['192.0.0.0', 24, 'ipv4'], // Oracle Cloud
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 128, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['fd00:ec2::254', 128, 'ipv6'],
  ['fd20:ce::254', 128, 'ipv6'], // Google Cloud
  ['ff00::', 8, 'ipv6'],
]

const LOOPBACK: typeof FORBIDDEN = [
  ['127.0.0.0', 8, 'ipv4'],
  ['::1', 128, 'ipv6'],
]

const listOf = (nets: typeof FORBIDDEN): BlockList => {
  const list = new BlockList()
  for (const [net, prefix, family] of nets) list.addSubnet(net, prefix, family)
  return list
}

const forbidden = listOf(FORBIDDEN)
const loopback = listOf(LOOPBACK)

/** IPv6 addresses that carry one of IPv4 in their last 32 bits: mapped, compatible, NAT64. https://www.rfc-editor.org/rfc/rfc4291#section-2.5.5 https://www.rfc-editor.org/rfc/rfc6052 */
const CARRIERS = listOf([
  ['::ffff:0:0', 96, 'ipv6'],
  ['::', 96, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
])

/** The two last groups of a written IPv6 address as IPv4. */
const carried = (address: string): string | null => {
  if (!CARRIERS.check(address, 'ipv6')) return null
  const { hostname } = new URL(`http://[${address}]`)
  const groups = hostname.slice(1, -1).split(':')
  const [high, low] = groups.slice(-2).map((group) => Number.parseInt(group || '0', 16))
  if (high === undefined || low === undefined) return null
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

const isIn = (list: BlockList, address: string): boolean => {
  const family = isIP(address)
  if (family === 4) return list.check(address, 'ipv4')
  const inner = carried(address)
  return list.check(address, 'ipv6') || (inner !== null && list.check(inner, 'ipv4'))
}

/** What an address is to a URL of a user: `forbidden` never, `loopback` only where it is allowed, `open` any other, those of private networks among them. */
export const kindOfAddress = (address: string): 'forbidden' | 'loopback' | 'open' => {
  const bare = address.replace(/%.*$/, '')
  if (isIP(bare) === 0) return 'forbidden'
  if (isIn(loopback, bare)) return 'loopback'
  return isIn(forbidden, bare) ? 'forbidden' : 'open'
}
