import type { Ports } from '../../ports/ports.ts'
import type { Lack, Part } from './part.ts'
import { type Section, type SnapshotScene, sectionsOf } from './sections.ts'

/** How long one answer may take, and all of them together. */
const EACH_MS = 5_000
const ALL_MS = 8_000

/** Kept of one answer: its start and its end. */
const MOST = 1_000_000

/** What the machine said, by file, and what it did not say. */
export interface Collected {
  readonly parts: readonly Part[]
  readonly lacks: readonly Lack[]
}

interface Answer {
  readonly text: string
  readonly lack?: string
}

type World = Pick<Ports, 'shell' | 'files' | 'pause'>

const bounded = (text: string): string => {
  if (text.length <= MOST) return text
  const half = MOST / 2
  return `${text.slice(0, half)}\n[... ${text.length - MOST} characters left out ...]\n${text.slice(-half)}`
}

const NOT_THERE = 127
const TIMED_OUT = 124

const saidOf = (code: number): string =>
  code === NOT_THERE
    ? 'the program is not there'
    : code === TIMED_OUT
      ? `no end after ${EACH_MS / 1000} s`
      : ''

const ask = async (section: Section, cwd: string, { shell, files }: World): Promise<Answer> => {
  const shown = (text: string, end = ''): string =>
    `## ${section.title}\n${bounded(text).trimEnd()}\n${end === '' ? '' : `[${end}]\n`}`
  if ('path' in section) {
    const text = await files.read(section.path)
    return text === null ? { text: shown('', 'not there'), lack: '' } : { text: shown(text) }
  }
  const { program, args, env = {} } = section
  const options = { cwd: section.cwd ?? cwd, env: { ...env, LC_ALL: 'C' }, timeoutMs: EACH_MS, isGroup: true }
  const { code, stdout, stderr } = await shell.run(program, args, options)
  if (code === 0) return { text: shown((section.pick ?? ((text) => text))(`${stdout}${stderr}`)) }
  const why = saidOf(code) || `exit code ${code}`
  return { text: shown(`${stdout}${stderr}`, why), lack: `${section.title.replace(/^\$ /, '')}: ${why}` }
}

const noted = (error: unknown): Answer => ({
  text: '',
  lack: error instanceof Error ? error.message : String(error),
})

/** Names of the environment, a line each, and no value. */
const environmentNames = (env: SnapshotScene['env']): Part => ({
  name: 'environment.txt',
  text: `${Object.keys(env).sort().join('\n')}\n`,
  cut: 'lines',
})

/** Asks the machine all at once, 5 s each and 8 s in all; what has not answered by then is a lack. Never rejects; the texts hold whatever secrets the machine tells. */
export const collect = async (scene: SnapshotScene, ports: World): Promise<Collected> => {
  const asked = Object.entries(sectionsOf(scene)).flatMap(([file, sections]) =>
    sections.map((section) => ({ file, section, answer: null as Answer | null })),
  )
  const work = asked.map(async (one) => {
    one.answer = await ask(one.section, scene.cwd, ports).catch(noted)
  })
  await Promise.race([Promise.all(work), ports.pause(ALL_MS)])
  const late = { text: '', lack: `no answer after ${ALL_MS / 1000} s` }
  const answered = asked.map(({ file, section, answer }) => ({ file, section, ...(answer ?? late) }))
  const names = [...new Set(answered.map(({ file }) => file))]
  const parts = names.flatMap((name): Part[] => {
    const text = answered
      .flatMap((one) => (one.file === name && one.text !== '' ? [one.text] : []))
      .join('\n')
    return text === '' ? [] : [{ name, text, cut: 'lines' }]
  })
  const lacks = answered.flatMap(({ file, lack = '' }) => (lack === '' ? [] : [{ name: file, why: lack }]))
  return { parts: [...parts, environmentNames(scene.env)], lacks }
}
