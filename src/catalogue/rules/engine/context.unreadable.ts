import type { Rule } from '../../../model/rule.ts'

/** Where docker-compose 1, a program in Python, packs the context, and what it says at its end. https://github.com/docker/docker-py/blob/main/docker/utils/build.py */
const COMPOSE_PYTHON = /docker[\\/]utils[\\/]build\.py|Failed to execute script docker-compose/

/** A file of the build context cannot be read or sent. */
export const contextUnreadable: Rule = {
  id: 'context.unreadable',
  title: 'The build context cannot be read: {problem}',
  blame: 'evidence',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'error from sender: ',
      match:
        /error from sender: (?!.{0,300}context canceled)(?<problem>(?:open|lstat|stat|read|readdirent|readlink|failed to xattr|failed to read|walk|invalid|archive|unlinkat|scandir|CreateFile|GetFileAttributesEx|syscall) ?(?<path>.{1,300}?)(?:: .{1,120})?)\s*$/,
    },
    {
      literal: 'checking context: ',
      match:
        /checking context: '?(?<problem>(?:can't stat|no permission to read from|file) [('\s]{0,3}(?<path>[^']{1,300})')/i,
    },
    {
      literal: 'checking context',
      match: /[Ee]rror checking context(?: is accessible)?: (?<problem>.{1,300})/,
      confidence: 0.95,
    },
    {
      literal: 'archive/tar: ',
      match:
        /(?<problem>archive\/tar: (?:unknown file mode|sockets not supported|write too long|missed writing|cannot encode header).{0,120})/,
      guard: (_facts, { line, step }) => step?.instruction === undefined && !/_test\.go:\d/.test(line.text),
    },
    {
      literal: 'permissionerror: [errno 13]',
      match: /^PermissionError: (?<problem>\[Errno 13\] Permission denied: '(?<path>[^']{1,300})')/,
      guard: (_facts, { step, lines, at }) =>
        step?.instruction === undefined &&
        lines.slice(Math.max(0, at - 12), at + 4).some(({ text }) => COMPOSE_PYTHON.test(text)),
      confidence: 0.96,
    },
    {
      literal: 'invalid file request ',
      match: /(?<problem>invalid file request (?<path>\S{1,300}))/,
      confidence: 0.96,
    },
    {
      literal: 'symlinks in context path: ',
      match:
        /unable to evaluate symlinks in context path: (?<problem>(?:lstat|CreateFile) (?<path>.{1,300}?): (?:permission denied|Access is denied))/,
    },
    {
      literal: "can't add file ",
      match: /(?<problem>Can't (?:add file|close tar writer).{1,300})/,
      confidence: 0.9,
    },
    {
      literal: 'failed to read dockerignore patterns',
      match: /(?<problem>failed to read dockerignore patterns.{0,300})/,
      confidence: 0.93,
    },
    {
      literal: '.dockerignore',
      match:
        /(?:ERROR|error|failed to solve): .{0,200}(?<problem>(?:failed parsing|error reading) \S{0,200}\.dockerignore.{0,200})/,
      confidence: 0.93,
    },
  ],
  cause:
    'Before the first step the client reads every file of the context that .dockerignore does not exclude; one of them belongs to another user, is protected, is not a plain file, or changed while it was read.',
  remedies: [
    'Exclude what the image does not need: add `{path}` to .dockerignore.',
    'Exclude data folders and caches that other users own, e.g. `data/`, `.git/`, `node_modules/`, `tmp/` in .dockerignore.',
    'Give the files back to the user of the job: `sudo chown -R "$(id -u):$(id -g)" .`; containers that write into the checkout leave files of root.',
    'Build from the folder of the service, never from a home or system folder: `docker buildx build ./services/api`.',
  ],
  prevention:
    'Start .dockerignore with `*` and name what the build needs (`!go.mod`, `!go.sum`, `!cmd`, `!internal`).',
  zh: {
    title: '无法读取构建上下文：{problem}',
    cause:
      '第一个步骤之前，客户端会读取上下文中所有未被 .dockerignore 排除的文件；其中某个文件属于其他用户、受保护、不是普通文件，或在读取过程中被修改。',
    remedies: [
      '排除镜像不需要的内容：把 `{path}` 加入 .dockerignore。',
      '在 .dockerignore 中排除属于其他用户的数据目录和缓存，例如 `data/`、`.git/`、`node_modules/`、`tmp/`。',
      '把文件归还给作业用户：`sudo chown -R "$(id -u):$(id -g)" .`；往检出目录写文件的容器会留下属于 root 的文件。',
      '从服务自己的目录构建，不要从家目录或系统目录构建：`docker buildx build ./services/api`。',
    ],
    prevention:
      '.dockerignore 以 `*` 开头，再列出构建所需内容（`!go.mod`、`!go.sum`、`!cmd`、`!internal`）。',
  },
  source:
    "tonistiigi/fsutil receive.go (`error from sender: %s`, `invalid file request %s`), docker/cli cli/command/image/build/context.go (`can't stat '%s'`, `no permission to read from '%s'`), archive/tar",
  examples: {
    matches: [
      {
        log: 'Building backend\nTraceback (most recent call last):\n  File "site-packages/docker/utils/build.py", line 104, in create_archive\nPermissionError: [Errno 13] Permission denied: \'/home/user/shop/.data/postgres\'\n[3923] Failed to execute script docker-compose',
        facts: { path: '/home/user/shop/.data/postgres' },
      },
      {
        log: '#4 [internal] load build context\n#4 transferring context: 179B 0.0s done\n#4 ERROR: error from sender: open /src/app/data/postgres: permission denied\n------\n > [internal] load build context:\n------\nERROR: failed to build: failed to solve: error from sender: open /src/app/data/postgres: permission denied',
        evidence: 'ERROR: error from sender: open /src/app/data/postgres: permission denied',
        facts: { path: '/src/app/data/postgres' },
      },
      {
        log: "error checking context: 'no permission to read from '/src/app/data/key.pem''.",
        facts: { path: '/src/app/data/key.pem' },
      },
      { log: "Error checking context: 'can't stat '/src/app/data''." },
      { log: 'ERROR: failed to solve: archive/tar: unknown file mode ?rwxr-xr-x' },
      { log: 'failed to solve: invalid file request node_modules/.bin/acorn' },
      { log: 'error from sender: failed to xattr /src/.file: permission denied' },
    ],
    ignores: [
      'ERROR: error from sender: context canceled',
      'open /src/app/data/postgres: permission denied',
      'backup_test.go:12: archive/tar: write too long',
    ],
  },
}
