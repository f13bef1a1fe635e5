import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { CONFIGURABLE, parseConfig, withConfig } from '../../../src/inputs/config.ts'
import { parseInputs } from '../../../src/inputs.ts'
import type { Inputs } from '../../../src/model/inputs.ts'
import { type Problem, sentenceOf } from '../../../src/model/problem.ts'
import { hold, type Target } from '../driver.ts'

const NAMES: readonly string[] = Object.keys(parse(readFileSync('action.yml', 'utf8')).inputs)

/** What stands before the value of an input; before the first one the configuration file stands. */
const MARK = '\n%%% '

/** A secret, in inputs that hold one. */
const CANARY = 'c4naryc4nary'

const readCase = (text: string) => {
  const [config = '', ...parts] = text.split(MARK)
  const values = new Map<string, string>()
  for (const part of parts) {
    const [name = '', ...lines] = part.split('\n')
    values.set(name.trim(), lines.join('\n'))
  }
  return { config, values }
}

const holdProblems = (problems: readonly Problem[], allowed: readonly string[]): void => {
  hold(problems.length > 0, 'it is refused without a problem')
  for (const problem of problems) {
    hold(allowed.includes(problem.input), `${JSON.stringify(problem.input)} is no input`)
    hold(problem.remedy.trim() !== '', `${problem.input} has no remedy`)
  }
}

const holdInputs = ({ build, own }: Inputs): void => {
  const lists = [build.tags, build.buildArgs, build.platforms, build.secrets, build.outputs, own.builders]
  for (const item of lists.flat())
    hold(typeof item === 'string' && item.trim() !== '', 'a list has an empty item')
  hold(['auto', 'read', 'off'].includes(own.goCache), `go-cache is ${own.goCache}`)
  hold(['retry', 'degrade', 'fail'].includes(own.onTransient), `on-transient is ${own.onTransient}`)
  hold(own.notifyOn.length > 0, 'notify-on is empty')
  for (const { url } of own.notify)
    hold(/^https?:$/.test(new URL(url).protocol), 'a message goes to no web address')
  for (const sink of own.telemetry)
    hold(
      sink.kind === 'textfile' ? sink.path.startsWith('/') : URL.canParse(sink.url),
      'telemetry goes nowhere',
    )
  for (const auth of own.goAuth)
    hold(
      auth.kind === 'ssh' || (auth.token !== '' && !/\s/.test(auth.host)),
      'go-auth has no token or no host',
    )
}

/** Inputs whose lines hold secrets: what is wrong with them is told without what stands there. */
const SECRET = new Set(['notify', 'go-auth', 'telemetry', 'github-token'])

/** Action inputs and the configuration file: a value or problems that name an input and a way out, never a throw, never a secret told. */
export const inputs: Target = {
  name: 'inputs',
  seeds: [
    `go-proxy: https://goproxy.cn,direct\nnotify-on: [new, known]\nbuilders:\n  - a\n  - b${MARK}tags\na:1,b:2\nc:3${MARK}push\ntrue${MARK}build-args\nA=1\n"B=2,3"${MARK}platforms\nlinux/amd64,linux/arm64`,
    `${MARK}notify\nslack https://hooks.example.org/${CANARY}\nwebhook https://a.example.org/x ${CANARY} for=authors${MARK}mentions\noctocat U012AB3CD\nada slack:U1`,
    `${MARK}go-auth\ngit.example.org ada ${CANARY}\ngit2.example.org ${CANARY}\nssh${MARK}telemetry\notlp https://u:${CANARY}@otel.example.org:4318\ntextfile /var/lib/x.prom${MARK}secrets\ntoken=${CANARY}`,
    `telemetry: |\n  pushgateway http://u:${CANARY}@push.example.org\nlanguage: zh-CN\nartifact: never # why${MARK}shm-size\n2g${MARK}ulimit\nnofile=1024:2048${MARK}call\ncheck${MARK}add-hosts\na:10.0.0.1${MARK}secret-files\nnetrc=./netrc`,
    `rules: &x .github\nplaybooks: *x\n"config": y${MARK}job-identity\nci / build [1.26, linux]${MARK}outputs\ntype=image,"name=a,b",push=true${MARK}go-cache\nread`,
  ],
  words: [
    ...NAMES.map((name) => `${MARK}${name}\n`),
    ...CONFIGURABLE.map((name) => `${name}: `),
    ...[
      'true',
      'off',
      '"',
      '""',
      ',',
      'ssh',
      'for=platform',
      'otlp ',
      'https://',
      'http://127.0.0.1:1/',
      '<<: *x',
      '&a ',
      '*a',
      '!!binary ',
      '? ',
      '---\n',
      '- ',
      '|\n',
      '{',
      '[[',
      '!!js/function x',
    ],
    ...[`https://u:${CANARY}@h.example.org`, CANARY],
  ],
  check(input) {
    const { config, values } = readCase(input)
    const file = parseConfig(config, 'c.yml')
    if (!file.ok) holdProblems(file.problems, ['config'])
    for (const [name, value] of file.ok ? file.value : [])
      hold(
        (CONFIGURABLE as readonly string[]).includes(name) && typeof value === 'string',
        `the file gives ${name}`,
      )
    const read = withConfig((name) => values.get(name) ?? '', file.ok ? file.value : new Map())
    const parsed = parseInputs(read)
    if (parsed.ok) return holdInputs(parsed.value)
    holdProblems(parsed.problems, NAMES)
    // A path is no secret, and the one of a textfile is told.
    for (const problem of parsed.problems.filter((one) => SECRET.has(one.input)))
      hold(
        !sentenceOf(problem).includes(CANARY) || problem.seen.includes(': textfile /'),
        `the problem of ${problem.input} tells a secret`,
      )
  },
}
