import type { Sentences } from './sentence.ts'

/** What is said of servers and of the machine before a build: English as the checks make it, and Chinese. */
export const health: Sentences = [
  ['The module proxy {1} cannot be reached: {2}.', '无法连接模块代理 {1}：{2}。'],
  ['The module proxy {1} answers {2}.', '模块代理 {1} 回答 {2}。'],
  ['The module proxy {1} took {2} s to answer.', '模块代理 {1} 用了 {2} 秒才回答。'],
  ['The checksum database {1} cannot be reached: {2}.', '无法连接校验和数据库 {1}：{2}。'],
  ['The checksum database {1} answers {2}.', '校验和数据库 {1} 回答 {2}。'],
  ['The checksum database {1} took {2} s to answer.', '校验和数据库 {1} 用了 {2} 秒才回答。'],
  ['The registry {1} cannot be reached: {2}.', '无法连接镜像仓库 {1}：{2}。'],
  ['The registry {1} answers {2}.', '镜像仓库 {1} 回答 {2}。'],
  ['The registry {1} took {2} s to answer.', '镜像仓库 {1} 用了 {2} 秒才回答。'],
  ['The cache service {1} cannot be reached: {2}.', '无法连接缓存服务 {1}：{2}。'],
  ['The cache service {1} answers {2}.', '缓存服务 {1} 回答 {2}。'],
  ['The cache service {1} took {2} s to answer.', '缓存服务 {1} 用了 {2} 秒才回答。'],
  [
    'Name another proxy first in `go-proxy`, e.g. `go-proxy: https://goproxy.cn|https://goproxy.io|direct`.',
    '在 `go-proxy` 中把另一个代理放在最前，例如 `go-proxy: https://goproxy.cn|https://goproxy.io|direct`。',
  ],
  [
    'Name one that can be reached, e.g. `GOSUMDB=sum.golang.google.cn`, or a proxy that passes it on.',
    '指定一个可以连接的，例如 `GOSUMDB=sum.golang.google.cn`，或指定会转发它的代理。',
  ],
  [
    'Check that this machine may reach it, or name a mirror of it in the configuration of BuildKit.',
    '检查本机能否连接它，或在 BuildKit 的配置中指定其镜像站。',
  ],
  [
    'Nothing to do: the build goes on without the cache and is slower.',
    '无需处理：构建不用缓存继续进行，只是更慢。',
  ],
  [
    'Give the login of {1} in `go-auth`: `{2} USER TOKEN`.',
    '在 `go-auth` 中给出 {1} 的登录信息：`{2} USER TOKEN`。',
  ],
  [
    'The clock of this machine is {1} s ahead: certificates and logins may not be accepted.',
    '本机时钟快了 {1} 秒：证书和登录可能不被接受。',
  ],
  [
    'The clock of this machine is {1} s behind: certificates and logins may not be accepted.',
    '本机时钟慢了 {1} 秒：证书和登录可能不被接受。',
  ],
  [
    'Set the clock, e.g. with `sudo timedatectl set-ntp true`.',
    '校准时钟，例如用 `sudo timedatectl set-ntp true`。',
  ],
  ['{1} GB are free at {2}.', '{2} 处剩余 {1} GB。'],
  ['{1} inodes are free at {2}.', '{2} 处剩余 {1} 个 inode。'],
  [
    '{1} inodes are free at {2}, and the modules of one service take tens of thousands.',
    '{2} 处剩余 {1} 个 inode，而一个服务的模块就需要几万个。',
  ],
  [
    'Make room with `docker buildx prune --force` and `docker system prune --force`, or use a larger disk.',
    '用 `docker buildx prune --force` 和 `docker system prune --force` 腾出空间，或使用更大的磁盘。',
  ],
  ['{1} of {2} GB of memory are left.', '内存剩余 {1} GB，共 {2} GB。'],
  [
    'Build with less at a time, `go build -p 1`, or on a machine with more memory: the kernel ends the compiler else.',
    '减少同时编译的数量（`go build -p 1`），或使用内存更大的机器：否则内核会终止编译器。',
  ],
]
