import type { Sentences } from './sentence.ts'

/** What is said of a failure beside the texts of its rule: English as it is made, and Chinese. */
export const diagnoses: Sentences = [
  ['Unrecognised failure: {1}', '无法识别的故障：{1}'],
  [
    'No rule recognises this failure; the quoted line is the one that tells most.',
    '没有规则能识别此故障；所引的是信息最多的一行。',
  ],
  ['Read the log around line {1}.', '阅读日志第 {1} 行附近的内容。'],
  [
    'Run the command of the failed step by hand in the image of its stage, which shows more than its last lines.',
    '在该阶段的镜像中手动运行失败步骤的命令，可以看到比最后几行更多的输出。',
  ],
  [
    'The build failed, and its log could not be read for a fault of go-docker-build.',
    '构建失败，并且由于 go-docker-build 的故障，无法读取其日志。',
  ],
  ['Read the log of the build above.', '阅读上方的构建日志。'],
  [
    'That address is the module server of this run, which no request of the build reached: a firewall on this machine may keep containers from it.',
    '该地址是本次运行的模块服务器，构建没有任何请求到达它：本机的防火墙可能阻止了容器访问。',
  ],
  [
    'Let containers reach {1} on this machine, or set the input `go-cache: off` to build without the module server.',
    '允许容器访问本机的 {1}，或把输入 `go-cache` 设为 `off`，不使用模块服务器进行构建。',
  ],
  ['The module server asked {1} for {2}: {3}.', '模块服务器向 {1} 请求 {2}：{3}。'],
]
