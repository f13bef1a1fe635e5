import { describe, expect, test } from '@jest/globals'
import { kindOfAddress } from '../../src/adapters/http-address.ts'

describe('an address', () => {
  test.each([
    ...[
      '169.254.169.254',
      '169.254.170.2',
      'fd00:ec2::254',
      'fd20:ce::254',
      '100.100.100.200',
      '168.63.129.16',
    ],
    ...['192.0.0.192', '0.0.0.0', '0.1.2.3', '224.0.0.1', '255.255.255.255', '::', 'fe80::1', 'fe80::1%eth0'],
    ...['ff02::1', '::ffff:169.254.169.254', '::ffff:a9fe:a9fe', '64:ff9b::a9fe:a9fe', '::169.254.169.254'],
    ...['not-an-address', ''],
  ])('%s is never asked', (address) => {
    expect(kindOfAddress(address)).toBe('forbidden')
  })

  test.each(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1'])(
    '%s is this machine',
    (address) => {
      expect(kindOfAddress(address)).toBe('loopback')
    },
  )

  test.each(['192.0.2.7', '10.1.2.3', '172.16.0.9', '192.168.1.1', '100.64.0.1', 'fd12::1', '2001:db8::7'])(
    '%s is one of a network, private ones among them',
    (address) => {
      expect(kindOfAddress(address)).toBe('open')
    },
  )
})
