import { describe, expect, test } from '@jest/globals'
import { mirrorableImages, mirrored, passProxies, proxiesIn } from '../../src/pipeline/rig.ts'

describe('the chain of proxies', () => {
  test.each([
    ['https://goproxy.cn,https://goproxy.io,direct', 1, 'https://goproxy.io|https://goproxy.cn,direct'],
    ['https://goproxy.cn|https://goproxy.io', 1, 'https://goproxy.io|https://goproxy.cn'],
    ['https://goproxy.cn|https://goproxy.io', 2, 'https://goproxy.cn|https://goproxy.io'],
    ['https://goproxy.cn,direct', 1, 'https://goproxy.cn,direct'],
    ['direct', 1, 'direct'],
    ['off', 3, 'off'],
  ])('%s, %d passed over: %s', (chain, count, expected) => {
    expect(passProxies(chain, count).replaceAll(',', '|')).toBe(expected.replaceAll(',', '|'))
  })

  test('what ends the chain still ends it', () => {
    expect(passProxies('https://goproxy.cn,https://goproxy.io,off', 1)).toMatch(/,off$|\|off$/)
  })

  test('all but one can be passed over', () => {
    expect(
      ['https://a.example.org,direct', 'https://a.example.org|https://b.example.org', 'off', ''].map(
        proxiesIn,
      ),
    ).toEqual([0, 1, 0, 0])
  })
})

describe('base images from a mirror', () => {
  test.each([
    ['golang:1.26', 'm.example.org/library/golang:1.26'],
    ['docker.io/library/golang:1.26', 'm.example.org/library/golang:1.26'],
    ['octo/tool', 'm.example.org/octo/tool'],
    ['registry.example.org/octo/tool', null],
    ['localhost/octo/tool', null],
    ['scratch', null],
    ['golang:$V', null],
  ])('%s: %s', (image, expected) => {
    expect(mirrored(image, 'm.example.org')).toBe(expected)
  })

  test('stages and scratch are none', () => {
    const text =
      'FROM golang:1.26 AS build\nRUN true\nFROM build AS test\nFROM scratch\nCOPY --from=build /a /a\n'
    expect(mirrorableImages(text)).toEqual(['golang:1.26'])
  })
})
