import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'

/** Lines that speak of other limits, or of a test that only plays a full disk. */
const NOT_DISK = /inotify|fsnotify|file watchers|shared memory segment|_test\.go:\d|^\s*--- (?:PASS|SKIP)/

const ofDisk = (_facts: Facts, { line }: MatchContext): boolean => !NOT_DISK.test(line.text)

/** The disk of the build host is full. */
export const runnerDiskFull: Rule = {
  id: 'runner.disk-full',
  title: 'No space left on the disk of the builder',
  blame: 'no',
  retryable: false,
  confidence: 0.99,
  patterns: [
    {
      literal: 'no space left on device',
      match:
        /(?:\b(?:write|open|mkdir|create|copy_file_range|link|symlink) (?<path>\/[^\s:]{1,300}): )?[Nn]o space left on device/i,
      guard: ofDisk,
    },
    {
      literal: 'enough free space in ',
      match: /You don't have enough free space in (?<path>\S{1,300}?)\.?(?:\s|$)/,
    },
    { literal: 'not enough space on the disk', match: /[Tt]here is not enough space on the disk/ },
    { literal: 'disk quota exceeded', match: /disk quota exceeded/i, guard: ofDisk },
    {
      literal: 'more space needed on the ',
      match: /At least \d{1,9}\s?[KMG]?B more space needed on the (?<path>\S{1,200}) filesystem/,
    },
    {
      literal: ' on the ',
      match:
        /installing package \S{1,200} needs (?:additional )?\d{1,9}\s?[KMG]?B (?:more space )?on the (?<path>\S{1,200}) filesystem/,
    },
    {
      literal: 'os error 28',
      match: /\(os error 28\)/,
    },
    { literal: 'errno 28', match: /\[Errno 28\]/ },
    { literal: 'enospc', match: /\bENOSPC\b(?!: System limit)/, guard: ofDisk, confidence: 0.97 },
    {
      literal: 'input/output error',
      match: /\b(?:[Ww]rite|[Ww]riting|fsync|sync)\b.{0,300}[Ii]nput\/output error/,
      guard: ofDisk,
      confidence: 0.85,
    },
    {
      literal: 'disk space',
      match:
        /(?:^|: |\b(?:Error|ERROR|error|fatal)\b.{0,80})(?:[Nn]ot enough|[Ii]nsufficient|[Oo]ut of|[Rr]un(?:ning)? out of) (?:free )?disk space/,
      guard: (facts, context) =>
        ofDisk(facts, context) && !context.line.text.includes('You are running out of disk space'),
      confidence: 0.95,
    },
    {
      literal: 'you are running out of disk space',
      match: /You are running out of disk space\. .{0,160}Free space left: (?<left>\d{1,9} MB)/,
      confidence: 0.55,
    },
    {
      literal: 'low on resource: ephemeral-storage',
      match: /The node was low on resource: ephemeral-storage/,
    },
    {
      literal: 'exceeds the total limit of containers',
      match: /ephemeral local storage usage exceeds the total limit of containers/,
    },
    {
      literal: 'free data blocks which is less than minimum required',
      match: /Thin Pool has \d{1,12} free (?:data|metadata) blocks which is less than minimum required/,
    },
    {
      literal: 'file write error (disk full?)',
      match: /(?:write error|file write error) \(disk full\?\)/,
      confidence: 0.96,
    },
    {
      literal: 'write error (disk full?)',
      match: /write error \(disk full\?\)/,
      confidence: 0.96,
    },
  ],
  cause:
    'A write failed because the disk, or the quota, of the machine that builds is used up; errors after it are its consequence.',
  remedies: [
    'Free space before the build: `docker builder prune --all --force && docker image prune --all --force`; `df -h; df -i` show what is used up.',
    'Remove toolchains the job does not use from a hosted runner: `sudo rm -rf /usr/share/dotnet /usr/local/lib/android /opt/ghc /opt/hostedtoolcache/CodeQL`.',
    'Keep large files out of the context with .dockerignore, and caches out of layers: `RUN --mount=type=cache,target=/root/.cache/go-build --mount=type=cache,target=/go/pkg/mod go build ./...`.',
    'Bound the cache of the builder: `gc` with `maxUsedSpace` in buildkitd.toml, or take a runner with a larger disk.',
  ],
  prevention:
    'Watch the free space of build hosts, and let BuildKit collect its garbage (`docker buildx du` shows who holds it).',
  zh: {
    title: '构建器磁盘空间不足',
    cause: '构建机器的磁盘或配额已用尽，写入失败；之后的错误都是它的后果。',
    remedies: [
      '构建前释放空间：`docker builder prune --all --force && docker image prune --all --force`；用 `df -h; df -i` 查看耗尽的是空间还是 inode。',
      '在托管 runner 上删除作业用不到的工具链：`sudo rm -rf /usr/share/dotnet /usr/local/lib/android /opt/ghc /opt/hostedtoolcache/CodeQL`。',
      '用 .dockerignore 排除大文件，缓存不要写进镜像层：`RUN --mount=type=cache,target=/root/.cache/go-build --mount=type=cache,target=/go/pkg/mod go build ./...`。',
      '限制构建器缓存大小：在 buildkitd.toml 中设置 `gc` 的 `maxUsedSpace`，或换用磁盘更大的 runner。',
    ],
    prevention: '监控构建主机的剩余空间，并让 BuildKit 自动回收（`docker buildx du` 可查看占用）。',
  },
  source:
    'errno ENOSPC and EDQUOT (syscall, libc, rust std `os error 28`, Python `Errno 28`, Node `ENOSPC`), apt-get, rpm (`needs %s on the %s filesystem`), actions/runner (`You are running out of disk space`), kubelet eviction, gzip and tar (`disk full?`)',
  examples: {
    matches: [
      {
        log: '#12 [build 5/6] RUN go build -o /app ./cmd/app\n#12 61.20 # example.org/app/cmd/app\n#12 61.20 /usr/local/go/pkg/tool/linux_amd64/link: mapping output file failed: no space left on device\n#12 ERROR: process "/bin/sh -c go build -o /app ./cmd/app" did not complete successfully: exit code: 1\n------\n > [build 5/6] RUN go build -o /app ./cmd/app:\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go build -o /app ./cmd/app" did not complete successfully: exit code: 1',
        evidence:
          '/usr/local/go/pkg/tool/linux_amd64/link: mapping output file failed: no space left on device',
      },
      {
        log: 'go: writing stat cache: write /go/pkg/mod/cache/download/example.org/lib/@v/v1.0.0.info: no space left on device',
      },
      {
        log: 'ERROR: failed to build: failed to solve: ResourceExhausted: failed to read dockerfile: failed to create temp dir: mkdir /var/lib/docker/tmp/buildkit-mount266: no space left on device',
      },
      {
        log: "E: You don't have enough free space in /var/cache/apt/archives/.",
        facts: { path: '/var/cache/apt/archives/' },
      },
      { log: 'There is not enough space on the disk.' },
      { log: 'write /var/lib/buildkit/cache: disk quota exceeded' },
      { log: '  At least 45MB more space needed on the / filesystem.', facts: { path: '/' } },
      { log: 'npm error nospc ENOSPC: no space left on device, write' },
      { log: 'error: failed to write /usr/local/cargo/lib.rlib: No space left on device (os error 28)' },
      { log: 'ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device' },
      {
        log: 'ERROR: Job failed (system failure): pod evicted: The node was low on resource: ephemeral-storage. Threshold quantity: 1Gi',
      },
    ],
    ignores: [
      'Filesystem      Size  Used Avail Use% Mounted on',
      'Error: ENOSPC: System limit for number of file watchers reached',
      '    disk_test.go:41: got expected error: no space left on device\n--- FAIL: TestOther (0.00s)\nFAIL',
      'too many open files',
    ],
  },
}
