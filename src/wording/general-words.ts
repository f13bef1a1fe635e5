import { fillText } from '../text/fill.ts'

/** Chinese nouns for facts that a log does not give. */
const NOUNS: Readonly<Record<string, string>> = {
  address: '地址',
  compiler: '编译器',
  container: '容器',
  declared: '声明的路径',
  dependency: '依赖',
  directive: '指令',
  directory: '目录',
  error: '错误',
  expression: '表达式',
  fault: '故障',
  file: '文件',
  format: '格式',
  had: '旧版本',
  host: '主机',
  image: '镜像',
  language: '语言',
  library: '库',
  limit: '时限',
  line: '行',
  linter: '检查工具',
  listed: '版本',
  message: '错误',
  module: '模块',
  name: '名称',
  needed: '模块',
  option: '功能',
  package: '包',
  path: '路径',
  pattern: '模式',
  platform: '平台',
  port: '端口',
  problem: '问题',
  program: '程序',
  reason: '原因',
  ref: '引用',
  repository: '仓库',
  required: '要求的路径',
  runner: '主机',
  running: '当前版本',
  secret: 'secret',
  socket: '套接字',
  stage: '阶段',
  status: '错误状态',
  symbol: '符号',
  tag: '标签',
  target: '目标平台',
  test: '测试',
  tool: '工具',
  toolchain: '工具链',
  url: '地址',
  user: '用户',
  variable: '变量',
  version: '版本',
  wanted: '更新的版本',
  where: '包',
}

const CHINESE = /\p{Script=Han}/u
const BRACKETED = /（\{([a-z]\w*)\}）/gi
const PLACEHOLDER = /(.{0,6}?) ?\{([a-z]\w*)\} ?/giu

/** `该` and the noun, unless the words before say it already: `镜像 {image}`. */
const chineseWord = (before: string, name: string): string => {
  const noun = NOUNS[name] ?? '内容'
  return before.trimEnd().endsWith(noun) ? before.trimEnd() : `${before.trimEnd()}该${noun}`
}

/** A template with its `{facts}` filled; a missing one becomes a general word in the language of the template, or goes with its brackets. */
export const fillTemplate = (template: string, facts: Readonly<Record<string, string>>): string => {
  if (!CHINESE.test(template)) return fillText(template, facts)
  const known = template
    .replace(BRACKETED, (all, name: string) => (facts[name] === undefined ? '' : all))
    .replace(PLACEHOLDER, (all, before: string, name: string) =>
      facts[name] === undefined ? chineseWord(before, name) : all,
    )
  return fillText(known, facts)
}
