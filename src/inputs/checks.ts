/** Says what is wrong with one value; null when it can be used. */
export type Check = (value: string) => { readonly seen: string; readonly remedy: string } | null

const CALLS = ['build', 'check', 'lint', 'outline', 'targets', 'subrequests.describe']

/** Limits that docker knows by name. https://github.com/docker/go-units/blob/master/ulimit.go */
const ULIMITS =
  'core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending stack'.split(' ')

/** A method of evaluation as buildx reads `--call`: a name, with `format=` and `ignorestatus=` beside it. */
export const checkCall: Check = (value) => {
  const fields = value.split(',').map((field) => field.trim())
  const names = fields.filter((field) => !field.includes('='))
  const options = fields.filter((field) => field.includes('='))
  const known = names.length <= 1 && names.every((name) => CALLS.includes(name))
  if (known && options.every((field) => /^(format|ignorestatus)=/.test(field))) return null
  return { seen: value, remedy: `use one of ${CALLS.join(', ')}, with \`,format=json\` behind it if wanted` }
}

/** A size in bytes as docker reads it. https://github.com/docker/go-units/blob/master/size.go */
export const checkSize: Check = (value) =>
  /^\d+(\.\d+)? ?([kmgtp](i?b)?|b)?$/i.test(value)
    ? null
    : { seen: value, remedy: 'give a number with a unit b, k, m, g or t, for example `2g`' }

/** A resource limit `NAME=SOFT[:HARD]`. */
export const checkUlimit: Check = (value) => {
  const remedy = 'give NAME=SOFT:HARD, for example `nofile=1024:2048`'
  const [, name, soft, hard] = /^(\w+)=(-?\d+)(?::(-?\d+))?$/.exec(value) ?? []
  if (name === undefined) return { seen: value, remedy }
  if (!ULIMITS.includes(name)) return { seen: value, remedy: `use one of ${ULIMITS.join(', ')} as its name` }
  const isAbove = hard !== undefined && hard !== '-1' && (soft === '-1' || Number(soft) > Number(hard))
  return isAbove ? { seen: value, remedy: 'make the hard limit at least the soft one' } : null
}

/** A pair whose name is not empty; the example shows what is meant. */
export const checkPair =
  (example: string): Check =>
  (value) =>
    /^[^=]+=/.test(value.trim())
      ? null
      : { seen: value, remedy: `write each item as NAME=VALUE, for example \`${example}\`` }

/** A host with its address, `HOST:IP` or `HOST=IP`. */
export const checkHost: Check = (value) =>
  /^[^:=]+[:=]./.test(value)
    ? null
    : { seen: value, remedy: 'write each item as HOST:IP, for example `db.example.org:10.0.0.2`' }

/** A secret `NAME=VALUE`; what stands there is never repeated, it may be part of a value. */
export const checkSecret: Check = (value) =>
  /^[^=\s][^=]*=/.test(value)
    ? null
    : {
        seen: 'an item without NAME= (hidden)',
        remedy:
          'write each secret as NAME=VALUE; put double quotes around a whole `NAME=VALUE` of several lines',
      }
