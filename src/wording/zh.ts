import type { Words } from './words.ts'

/** Simplified Chinese. */
export const chinese: Words = {
  minutes: (minutes, seconds) => `${minutes} 分 ${seconds} 秒`,
  seconds: (seconds) => `${seconds} 秒`,
  builtIn: (time) => `构建成功，用时 ${time}`,
  buildFailed: '构建失败',
  notYou: (why) => `与你无关：基础设施故障。${why}`,
  unknownCommitter: (why) => `可能的提交者：未知。${why}`,
  likely: (name, commit, subject, reasons) =>
    `可能的提交者：${name}，提交 ${commit} “${subject}”：${reasons.join('；')}`,
  restored: {
    exact: '已恢复模块缓存',
    prefix: '已恢复较旧的模块缓存',
    miss: '没有可恢复的模块缓存',
    off: '使用本机的模块缓存',
  },
  modules: (count, bytes, fromNetwork, time) =>
    [`${count} 个模块`, bytes, `${fromNetwork} 个来自网络`, time].join('，'),
  notGiven: (why) => `没有提供给构建：${why}`,
  nothingToGive: '没有可提供的模块',
  asContext: '以构建上下文的形式交给构建器',
  damaged: (count) => `${count} 个已损坏并重新下载`,
  list: '；',
  headings: {
    why: '原因',
    whatToDo: '如何修复',
    whose: '责任归属',
    changedFiles: '改动的文件',
    reproduce: '本地复现',
    modules: '模块',
    caches: '缓存',
    notAsPlanned: '与计划不符之处',
    steps: '步骤',
    plan: '加入 Dockerfile 的内容',
    page: '关于此故障的更多说明',
    history: '历史',
  },
  more: (count) => `另有 ${count} 个`,
  failedHere: (what) => `在此处失败：${what}`,
  instructionFailed: (what) => `此指令失败：${what}`,
  sameFailure: (id) => `同一故障：${id}`,
  line: (line) => `第 ${line} 行`,
  leftAsItIs: (line) => `第 ${line} 行保持不变`,
  at: '位置',
  table: ['步骤', '用时', '结果'],
  results: { failed: '失败', cached: '已缓存', done: '完成' },
}
