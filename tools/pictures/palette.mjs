import { crc32, deflateSync, inflateSync } from 'node:zlib'

// https://www.w3.org/TR/png-3/
const SIGNATURE = 8
const COLOURS = 128

/** Of them, those kept for what is rare and unlike the others, such as a red mark on a grey page. */
const RARE = 24

const chunksOf = (png) => {
  const chunks = []
  for (let at = SIGNATURE; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

const paeth = (a, b, c) => {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)]
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
}

/** Rows of samples without their filters. */
const unfiltered = (data, height, stride, step) => {
  const out = Buffer.alloc(height * stride)
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x >= step ? out[at - step] : 0
      const up = y > 0 ? out[at - stride] : 0
      const corner = x >= step && y > 0 ? out[at - stride - step] : 0
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]
      out[at] = data[y * (stride + 1) + 1 + x] + guess
    }
  }
  return out
}

/** A picture of eight bits a sample with its most used colours, the others as the nearest of them. */
export const toPalette = (png) => {
  const chunks = chunksOf(png)
  const head = chunks.find(({ type }) => type === 'IHDR').data
  const [width, height, step] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9] === 6 ? 4 : 3]
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const samples = unfiltered(inflateSync(packed), height, width * step, step)
  const colourAt = (at) => (samples[at] << 16) | (samples[at + 1] << 8) | samples[at + 2]
  const counts = new Map()
  for (let at = 0; at < samples.length; at += step)
    counts.set(colourAt(at), (counts.get(colourAt(at)) ?? 0) + 1)
  const distance = (a, b) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0)
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour)
  const palette = byCount.slice(0, COLOURS - RARE)
  const away = new Map(
    byCount
      .slice(COLOURS - RARE)
      .map((colour) => [colour, Math.min(...palette.map((one) => distance(one, colour)))]),
  )
  const missed = (colour) => (away.get(colour) ?? 0) * (counts.get(colour) ?? 0)
  for (let left = RARE; left > 0 && away.size > 0; left--) {
    const worst = [...away.keys()].reduce((most, one) => (missed(one) > missed(most) ? one : most))
    palette.push(worst)
    away.delete(worst)
    for (const [colour, far] of away) away.set(colour, Math.min(far, distance(worst, colour)))
  }
  const nearest = (colour) =>
    palette.reduce(
      (best, one, at) => (distance(one, colour) < distance(palette[best], colour) ? at : best),
      0,
    )
  const indexes = new Map([...counts.keys()].map((colour) => [colour, nearest(colour)]))
  const rows = Buffer.alloc(height * (width + 1))
  for (let at = 0, pixel = 0; at < samples.length; at += step, pixel++)
    rows[pixel + Math.floor(pixel / width) + 1] = indexes.get(colourAt(at))
  const header = Buffer.from(head)
  header[8] = 8
  header[9] = 3
  return Buffer.concat([
    png.subarray(0, SIGNATURE),
    chunk('IHDR', header),
    chunk(
      'PLTE',
      Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
