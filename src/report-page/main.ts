import type { PageWords } from '../model/report-page.ts'
import { startCopy } from './copy.ts'
import { fillIn, type Log, readLog, readWords } from './data.ts'
import { Finder } from './finder.ts'
import { startKeys, startSearchKeys } from './keys.ts'
import { LogView } from './log-view.ts'
import { startTheme } from './theme.ts'

const byId = (id: string): HTMLElement | null => document.getElementById(id)

const say = (text: string): void => {
  const place = byId('said')
  if (place !== null) place.textContent = text
}

const onClick = (id: string, act: () => void): void => byId(id)?.addEventListener('click', act)

/** Follows `#L12` and `#S3`; a line that is not here is told. */
const follow = (view: LogView, words: PageWords): void => {
  const [, kind, number] = /^#([LS])(\d{1,9})$/.exec(location.hash) ?? []
  if (kind === 'S') view.showStep(`S${number}`)
  if (kind !== 'L') return
  const at = view.positionOf(Number(number))
  if (at === undefined) say(fillIn(words.notThere, Number(number)))
  else view.show(at, true)
}

const startLog = (log: Log, words: PageWords, place: HTMLElement): void => {
  const view = new LogView(log, words, place)
  const query = byId('query') as HTMLInputElement
  const finder = new Finder(log, view, words, byId('count') as HTMLElement)
  const decisive = view.positionOf(log.data.quoted[0] ?? 0)
  const toDecisive = (): void => {
    if (decisive !== undefined) view.show(decisive, true)
  }
  for (const group of view.groups)
    group.toggle(
      decisive === undefined ? view.groups.length === 1 : decisive >= group.from && decisive < group.to,
    )
  query.addEventListener('input', () => finder.look(query.value))
  startSearchKeys(query, (direction) => finder.go(direction))
  onClick('next', () => finder.go(1))
  onClick('previous', () => finder.go(-1))
  onClick('decisive', toDecisive)
  onClick('open-all', () => view.toggleAll(true))
  onClick('close-all', () => view.toggleAll(false))
  byId('wrap')?.addEventListener('change', (event) => {
    place.classList.toggle('wrapped', (event.target as HTMLInputElement).checked)
  })
  startKeys({
    '/': () => query.focus(),
    n: () => finder.go(1),
    N: () => finder.go(-1),
    e: toDecisive,
  })
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link !== null && link.getAttribute('href') === location.hash) follow(view, words)
  })
  addEventListener('hashchange', () => follow(view, words))
  const tools = byId('tools')
  if (tools !== null) tools.hidden = false
  document.documentElement.classList.add('has-log')
  follow(view, words)
}

const start = async (): Promise<void> => {
  const words = readWords()
  const button = byId('theme')
  if (button !== null) startTheme(button, words)
  startCopy(words, say)
  const place = byId('lines')
  if (place === null) return
  if (typeof DecompressionStream === 'undefined') {
    place.textContent = words.unreadable
    return
  }
  const log = await readLog()
  if (log !== null) startLog(log, words, place)
}

void start()
