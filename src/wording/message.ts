import type { History } from '../model/history.ts'
import type { Language } from '../model/language.ts'

/** Sentences of messages and of the memory of failures in one language. */
export interface MessageWords {
  readonly state: (history: History) => string
  readonly elsewhere: (count: number) => string
  readonly recovered: (ended: string | null) => string
  readonly labels: Readonly<
    Record<
      | 'why'
      | 'whatToDo'
      | 'whose'
      | 'changedFiles'
      | 'reproduce'
      | 'run'
      | 'page'
      | 'at'
      | 'branch'
      | 'commit'
      | 'job',
      string
    >
  >
}

const day = (iso: string): string => iso.slice(0, 10)

const english: MessageWords = {
  state: ({ state, since, seen, bothWays }) => {
    const from = since === null ? '' : ` since run ${since.runId} of ${day(since.at)}`
    const runs = `${seen} ${seen === 1 ? 'run' : 'runs'}`
    switch (state) {
      case 'new':
        return 'New failure'
      case 'known':
        return `Known failure${from}, in ${runs} before this one`
      case 'broken-on-base':
        return `Already broken on ${since?.branch ?? 'the base branch'}${from}`
      case 'flaky':
        return 'Flaky: the same commit passed in another run'
      case 'recovered':
        return `Works again after ${seen} failed ${seen === 1 ? 'run' : 'runs'}${from}${bothWays ? '; the same commit failed before: flaky' : ''}`
      case 'passing':
        return 'Passes, as before'
    }
  },
  elsewhere: (count) => `the same failure in ${count} other ${count === 1 ? 'build' : 'builds'} of this run`,
  recovered: (ended) => (ended === null ? 'Builds again' : `Builds again: ${ended} is over`),
  labels: {
    why: 'Why',
    whatToDo: 'What to do',
    whose: 'Whose',
    changedFiles: 'Changed files',
    reproduce: 'Reproduce',
    run: 'Open the run',
    page: 'About this failure',
    at: 'At',
    branch: 'Branch',
    commit: 'Commit',
    job: 'Job',
  },
}

const chinese: MessageWords = {
  state: ({ state, since, seen, bothWays }) => {
    const from = since === null ? '' : `自 ${day(since.at)} 的运行 ${since.runId} 起`
    switch (state) {
      case 'new':
        return '新故障'
      case 'known':
        return `已知故障：${from}，此前已出现 ${seen} 次`
      case 'broken-on-base':
        return `${since?.branch ?? '基准分支'} 上已经失败：${from}`
      case 'flaky':
        return '不稳定：同一提交在另一次运行中通过'
      case 'recovered':
        return `已恢复：${from}共失败 ${seen} 次${bothWays ? '；同一提交此前失败过，属不稳定' : ''}`
      case 'passing':
        return '一直通过'
    }
  },
  elsewhere: (count) => `本次运行中另有 ${count} 个构建出现同一故障`,
  recovered: (ended) => (ended === null ? '构建恢复正常' : `构建恢复正常：${ended} 已消失`),
  labels: {
    why: '原因',
    whatToDo: '如何修复',
    whose: '责任归属',
    changedFiles: '改动的文件',
    reproduce: '本地复现',
    run: '打开此次运行',
    page: '关于此故障',
    at: '位置',
    branch: '分支',
    commit: '提交',
    job: '任务',
  },
}

const WORDS: Readonly<Record<Language, MessageWords>> = { en: english, 'zh-CN': chinese }

/** The words of messages in a language. */
export const messageWords = (language: Language): MessageWords => WORDS[language]

/** What the memory of failures says of this run, one sentence without a full stop. */
export const historySentence = (history: History, language: Language): string => {
  const words = messageWords(language)
  const state = words.state(history)
  const mark = language === 'zh-CN' ? '；' : '; '
  return history.elsewhere > 0 ? `${state}${mark}${words.elsewhere(history.elsewhere)}` : state
}
