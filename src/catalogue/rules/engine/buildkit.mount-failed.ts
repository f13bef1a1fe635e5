import type { Rule } from '../../../model/rule.ts'

/** The host cannot mount or convert the layers of the build. */
export const buildkitMountFailed: Rule = {
  id: 'buildkit.mount-failed',
  title: 'The builder cannot mount a layer: {problem}',
  blame: 'no',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: 'failed to mount ',
      match:
        /(?<problem>failed to mount \S{1,300}: .{0,400}(?:operation not permitted|invalid argument|permission denied|too many levels|device or resource busy|not supported|no such device|input\/output error|stale (?:NFS )?file handle))/,
    },
    {
      literal: 'mount source: "',
      match:
        /(?<problem>mount source: "[^"]{0,200}", target: "[^"]{1,300}", fstype: \w{1,20}, flags: \d{1,12}, data: "[^"]{0,4000}", err: (?!no space left|cannot allocate).{1,100})/,
    },
    {
      literal: 'mount callback failed on ',
      match:
        /(?<problem>mount callback failed on \S{1,300}: .{0,300}(?:operation not permitted|invalid argument|permission denied|not supported|device or resource busy|input\/output error|read-only file system).{0,100})/,
    },
    {
      literal: 'error creating overlay mount to ',
      match: /(?<problem>error creating overlay mount to \S{1,300}: .{1,200})/,
    },
    {
      literal: 'whiteout',
      match:
        /(?<problem>(?:failed to convert whiteout|failed to create whiteout|unable to create kernel-style whiteout|failed to apply whiteout).{0,300})/,
      confidence: 0.96,
    },
    {
      literal: 'hcsshim::',
      match: /(?<problem>hcsshim::\w{1,60}(?:::\w{1,40})? (?:- )?(?:failed|error).{0,300})/,
      confidence: 0.94,
    },
    {
      literal: 're-exec error: exit status ',
      match: /(?<problem>re-exec error: exit status \d{1,5}.{0,200})/,
      confidence: 0.91,
    },
    {
      literal: 'error mounting "',
      match: /(?<problem>error mounting "[^"]{1,300}" to rootfs at "[^"]{1,300}".{0,300})/,
    },
    {
      literal: ' to rootfs ',
      match: /(?<problem>mounting \\{0,3}"[^"]{1,300}" to rootfs .{1,300}caused.{0,200})/,
    },
    {
      literal: 'snapshotter not loaded',
      match: /(?<problem>snapshotter not loaded: \S{1,60}.{0,100})/,
    },
    {
      literal: 'failed to register layer: ',
      match:
        /(?<problem>failed to register layer: .{0,300}(?:operation not permitted|invalid argument|permission denied|not supported|device or resource busy|too many levels|read-only file system|input\/output error).{0,100})/,
    },
    {
      literal: 'insufficient uids or gids available in user namespace',
      match: /(?<problem>(?:potentially )?insufficient UIDs or GIDs available in user namespace.{0,200})/,
    },
    {
      literal: 'try increasing the number of subordinate ids',
      match: /(?<problem>failed to Lchown .{1,300}\(try increasing the number of subordinate IDs.{0,60})/i,
    },
    {
      literal: 'fuse-overlayfs',
      match:
        /(?<problem>fuse-overlayfs: (?:cannot mount|mount failed|.{0,60}Operation not permitted).{0,100})/,
    },
    {
      literal: 'fuse: device not found',
      match: /(?<problem>fuse: device not found.{0,100})/,
      confidence: 0.93,
    },
    {
      literal: "'overlay' is not supported over ",
      match: /(?<problem>'overlay' is not supported over \S{1,40}.{0,100})/,
    },
    {
      literal: 'does not support d_type',
      match: /^(?!WARNING)(?<problem>.{0,200}does not support d_type.{0,100})/,
      confidence: 0.7,
    },
    {
      literal: 'failed to apply diffs',
      match:
        /(?<problem>failed to (?:apply diffs|compute diff).{0,200}(?:operation not permitted|not supported|invalid argument))/,
    },
    {
      literal: 'creating overlay mount to ',
      match:
        /(?<problem>creating overlay mount to \S{1,300}, mount_data="[^"]{0,4000}": (?!no space left).{1,200})/,
    },
  ],
  cause:
    'Layers of images and the root of each step are mounts on the build host; its kernel, its storage driver or missing rights (rootless, container in a container) refuse this one. The Dockerfile is not the cause.',
  remedies: [
    'Choose a snapshotter the host can use: `buildkitd --oci-worker-snapshotter=native` (works anywhere, slower) or `fuse-overlayfs` with `--device /dev/fuse` for rootless.',
    'Put `/var/lib/docker` or `/var/lib/buildkit` on a real ext4 or xfs volume, not on overlay (a volume in docker-in-docker): `docker run --privileged -v dind:/var/lib/docker docker:dind`.',
    'Give rootless builders enough ids: 65536 of them for the user in `/etc/subuid` and `/etc/subgid`.',
    'Clear the storage of a host that worked before: `docker builder prune --all --force`, then restart the daemon; look at `dmesg` for faults of the disk.',
  ],
  prevention:
    'Keep one tested pair of storage driver and kernel on all build hosts, and try it after each upgrade of either.',
  zh: {
    title: '构建器无法挂载镜像层：{problem}',
    cause:
      '镜像层和每个步骤的根文件系统都是构建主机上的挂载；主机的内核、存储驱动或权限不足（rootless、容器中的容器）拒绝了这次挂载。原因不在 Dockerfile。',
    remedies: [
      '换用主机支持的 snapshotter：`buildkitd --oci-worker-snapshotter=native`（到处可用但较慢），rootless 时用 `fuse-overlayfs` 并加 `--device /dev/fuse`。',
      '把 `/var/lib/docker` 或 `/var/lib/buildkit` 放到真正的 ext4 或 xfs 卷上，而不是 overlay 上（docker-in-docker 要用卷）：`docker run --privileged -v dind:/var/lib/docker docker:dind`。',
      '给 rootless 构建器足够的 id：在 `/etc/subuid` 和 `/etc/subgid` 中为该用户分配 65536 个。',
      '如果主机以前正常，清理其存储：`docker builder prune --all --force`，然后重启守护进程；用 `dmesg` 查看磁盘故障。',
    ],
    prevention: '所有构建主机使用同一套验证过的存储驱动和内核，任一升级后先行验证。',
  },
  source:
    'moby/buildkit snapshot/localmounter.go (`failed to mount %s`), containerd core/mount (`mount callback failed on %s`), moby daemon/graphdriver/overlay2 (`error creating overlay mount to`), pkg/archive (whiteouts), microsoft/hcsshim, opencontainers/runc (`error mounting %q to rootfs at %q`)',
  examples: {
    matches: [
      {
        log: '#6 [2/2] RUN echo shop\n#6 ERROR: process "/bin/sh -c echo shop" did not complete successfully: mount source: "overlay", target: "/var/lib/buildkit/cachemounts/buildkit25", fstype: overlay, flags: 0, data: "workdir=/w,upperdir=/u,lowerdir=/l,index=off", err: invalid argument',
      },
      {
        log: '#5 [1/6] FROM registry.example.org/golang:1.26\n#5 extracting sha256:1111111111111111111111111111111111111111111111111111111111111111\n#5 ERROR: failed to extract layer sha256:1111111111111111111111111111111111111111111111111111111111111111: mount callback failed on /tmp/containerd-mount291: lchown /etc/gshadow: operation not permitted\n------\n > [1/6] FROM registry.example.org/golang:1.26:\n------\nERROR: failed to solve: failed to extract layer sha256:1111111111111111111111111111111111111111111111111111111111111111: mount callback failed on /tmp/containerd-mount291: lchown /etc/gshadow: operation not permitted',
      },
      {
        log: 'failed to solve: failed to mount /tmp/buildkit-mount8504: [{Type:bind Source:/var/lib/buildkit/snapshots/2 Options:[ro rbind]}]: operation not permitted',
      },
      {
        log: 'failed to register layer: error creating overlay mount to /var/lib/docker/overlay2/ab12/merged: invalid argument',
      },
      {
        log: 'failed to register layer: failed to Lchown "/opt/app/.npmignore" for UID 120012366, GID 120012366 (try increasing the number of subordinate IDs in /etc/subuid and /etc/subgid): lchown /opt/app/.npmignore: invalid argument',
      },
      {
        log: 'OCI runtime create failed: container_linux.go:380: starting container process caused: process_linux.go:545: container init caused: rootfs_linux.go:76: mounting "cgroup" to rootfs at "/sys/fs/cgroup" caused: operation not permitted: unknown',
      },
      { log: 'failed to convert whiteout file "usr/bin/.wh.ls": operation not permitted' },
      { log: 'hcsshim::ImportLayer failed in Win32: The system cannot find the path specified. (0x3)' },
      { log: 'hcsshim::PrepareLayer - failed failed in Win32: Incorrect function. (0x1)' },
      {
        log: 'runc run failed: unable to start container process: error during container init: error mounting "proc" to rootfs at "/proc": mount src=proc, dst=/proc, dstFd=/proc/thread-self/fd/8, flags=MS_NOSUID|MS_NODEV|MS_NOEXEC: operation not permitted',
      },
      {
        log: 'ERROR: failed to solve: failed to stat snapshot: snapshotter not loaded: overlayfs: invalid argument',
      },
      {
        log: 'Error: mounting new container: creating overlay mount to /var/lib/containers/storage/overlay/1f2e/merged, mount_data="lowerdir=l/A,upperdir=1f2e/diff,workdir=1f2e/work": using mount program /usr/bin/fuse-overlayfs: fuse-overlayfs: cannot mount: Operation not permitted',
      },
    ],
    ignores: [
      'failed to mount /src: snapshot k3v9q does not exist: not found',
      'mount: /mnt: permission denied.',
      'WARNING: overlay2: the backing xfs filesystem is formatted without d_type support',
    ],
  },
}
