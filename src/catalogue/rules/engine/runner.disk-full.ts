import type { Rule } from '../../../model/rule.ts'

/** The disk of the build host is full. */
export const runnerDiskFull: Rule = {
  id: 'runner.disk-full',
  title: 'No space left on the disk of the builder',
  blame: 'no',
  retryable: false,
  confidence: 0.99,
  patterns: [
    { literal: 'no space left on device', match: /[Nn]o space left on device/ },
    { literal: 'enough free space in ', match: /You don't have enough free space in (?<path>\S{1,300})/ },
    { literal: 'there is not enough space on the disk', match: /There is not enough space on the disk/ },
    { literal: 'disk quota exceeded', match: /disk quota exceeded/ },
  ],
  cause:
    'A write failed because the disk, or the quota, of the machine that builds is used up; errors after it are its consequence.',
  remedies: [
    'Free space before the build: `docker builder prune --all --force && docker image prune --all --force`.',
    'Remove toolchains the job does not use from the runner, or take a larger one.',
    'Keep large files out of the context with .dockerignore.',
  ],
  source: 'syscall ENOSPC (`no space left on device`), apt-get',
  examples: {
    matches: [
      {
        log: '# example.org/app\n/usr/local/go/pkg/tool/linux_amd64/link: mapping output file failed: no space left on device',
        evidence:
          '/usr/local/go/pkg/tool/linux_amd64/link: mapping output file failed: no space left on device',
      },
      {
        log: 'go: writing stat cache: write /go/pkg/mod/cache/download/example.org/lib/@v/v1.0.0.info: no space left on device',
      },
      { log: "E: You don't have enough free space in /var/cache/apt/archives/." },
      { log: 'There is not enough space on the disk.' },
      { log: 'write /var/lib/buildkit/cache: disk quota exceeded' },
    ],
    ignores: ['Filesystem      Size  Used Avail Use% Mounted on'],
  },
}
