/** Offset basis and prime of FNV-1a, 64 bits. https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
const OFFSET = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n

/** Characters of the masked line that count. */
const LIMIT = 2000

const WIDTH = 12
const LOW_BITS = 48

/** What differs between two runs of the same failure, and what stands in its place; the order matters. */
const MASKS: readonly (readonly [RegExp, string])[] = [
  [/(["'`])(?:\/tmp|\/var|[^"'`\s]{0,200}(?:tmp|temp|go-build))[^"'`\s]{0,400}\1/gi, '<temp>'],
  [/(?<![\w.])\/(?:tmp|var\/folders|var\/tmp)\/[^\s:"'`)]{1,400}/g, '<temp>'],
  [/\b(?:sha(?:256|512):|h1:)[A-Za-z0-9+/=]{8,128}/g, '<hash>'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '<hash>'],
  [/\b0x[0-9a-f]{1,32}\b/gi, '<hex>'],
  [/\bv?\d{1,9}\.\d{1,9}(?:\.\d{1,19})?(?:[-+][0-9A-Za-z.+-]{1,100})?\b/g, '<version>'],
  [/\b(?=[a-f]{0,64}\d)[0-9a-f]{7,64}\b/gi, '<hex>'],
  [
    /(?<![\w./<>@+-])(?:\.{0,2}\/)?(?:[\w.@+<>-]{1,100}\/){1,40}(?=[\w.+-]{1,100}\.(?:go|mod|sum|work|c|cc|cpp|h|s)\b)/g,
    '<path>/',
  ],
  [/(?<![\w./<>:-])\/(?:[\w.@+<>-]{1,100}\/){1,40}/g, '<path>/'],
  [/\d{1,40}/g, '<n>'],
]

/** A line with numbers, hashes, versions, paths and names of temporary files masked. */
export const maskLine = (text: string): string =>
  MASKS.reduce((masked, [pattern, mask]) => masked.replace(pattern, mask), text.slice(0, LIMIT * 2))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LIMIT)

const fnv1a = (text: string): bigint => {
  let hash = OFFSET
  for (const byte of Buffer.from(text, 'utf8')) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME)
  return hash
}

/** Name of a failure that is the same in another run: 12 hex digits of its label and its masked evidence. */
export const fingerprint = (id: string, evidence: string): string => {
  const hash = fnv1a(`${id}\n${maskLine(evidence)}`)
  const folded = (hash >> BigInt(LOW_BITS)) ^ BigInt.asUintN(LOW_BITS, hash)
  return folded.toString(16).padStart(WIDTH, '0')
}
