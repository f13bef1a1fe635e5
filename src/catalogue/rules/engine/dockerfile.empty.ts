import type { Rule } from '../../../model/rule.ts'

/** The Dockerfile has no instructions. */
export const dockerfileEmpty: Rule = {
  id: 'dockerfile.empty',
  title: 'The Dockerfile has no instructions',
  blame: 'yes',
  retryable: false,
  confidence: 0.985,
  patterns: [
    { literal: 'file with no instructions', match: /file with no instructions/ },
    { literal: 'cannot be empty', match: /the Dockerfile (?:\((?<file>[^)]{1,300})\) )?cannot be empty/i },
    { literal: 'no stages to build', match: /dockerfile contains no stages to build/, confidence: 0.97 },
    {
      literal: 'is your dockerfile empty?',
      match: /No image was generated\. Is your Dockerfile empty\?/,
    },
  ],
  cause:
    'The file is there, but holds nothing that builds: it is empty, has only comments or ARG lines, or was cut off when it was written or generated.',
  remedies: [
    'Look at what was built from: `wc -c Dockerfile; git log --oneline -3 -- Dockerfile`.',
    'Restore it: `git checkout HEAD~1 -- Dockerfile`, or correct the script that generates it.',
    'Check that `file:` names the right one, and that Git LFS or a submodule was checked out.',
    'Pass it whole when it comes from standard input: `docker buildx build -f - . < Dockerfile`.',
  ],
  prevention: 'Let pull requests that touch the Dockerfile build it.',
  zh: {
    title: 'Dockerfile 没有任何指令',
    cause: '文件存在，但没有可构建的内容：文件为空、只有注释或 ARG 行，或在写入、生成时被截断。',
    remedies: [
      '查看实际使用的文件：`wc -c Dockerfile; git log --oneline -3 -- Dockerfile`。',
      '恢复它：`git checkout HEAD~1 -- Dockerfile`，或修正生成它的脚本。',
      '确认 `file:` 指向正确的文件，并且已检出 Git LFS 或子模块。',
      '从标准输入读取时要完整传入：`docker buildx build -f - . < Dockerfile`。',
    ],
    prevention: '让改动 Dockerfile 的拉取请求执行一次构建。',
  },
  source:
    'moby/buildkit frontend/dockerfile/parser/parser.go (`file with no instructions`), dockerfile2llb/convert.go (`the Dockerfile cannot be empty`), moby daemon/builder',
  examples: {
    matches: [
      {
        log: '#1 [internal] load build definition from Dockerfile\n#1 transferring dockerfile: 2B done\n#1 DONE 0.0s\nDockerfile:1\n--------------------\n--------------------\nERROR: failed to build: failed to solve: file with no instructions',
        evidence: 'ERROR: failed to build: failed to solve: file with no instructions',
      },
      {
        log: 'Error response from daemon: the Dockerfile (Dockerfile) cannot be empty',
        facts: { file: 'Dockerfile' },
      },
      {
        log: 'failed to solve with frontend dockerfile.v0: failed to create LLB definition: the Dockerfile cannot be empty',
      },
      { log: 'Error response from daemon: dockerfile parse error line 1: file with no instructions' },
      { log: 'ERROR: failed to build: failed to solve: dockerfile contains no stages to build' },
    ],
    ignores: [
      'ERROR: failed to build: failed to solve: no build stage in current context',
      'the name of the service cannot be empty',
    ],
  },
}
