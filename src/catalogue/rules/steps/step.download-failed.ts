import type { Rule } from '../../../model/rule.ts'
import { ADD_FAILED } from './add-failed.ts'
import { UNREADABLE_ARCHIVES } from './archives.ts'
import { isAfterBuild, isBelow } from './context.ts'
import { GRADLE_ANSWERS } from './gradle.ts'

const CURL = String.raw`curl: \((?<code>\d{1,2})\) `

/** A download in a step fails: not found, broken, or too slow. */
export const stepDownloadFailed: Rule = {
  id: 'step.download-failed',
  title: 'Download from {host} failed',
  blame: 'no',
  retryable: true,
  confidence: 0.93,
  patterns: [
    ...GRADLE_ANSWERS,
    {
      literal: 'curl: (22)',
      match: new RegExp(
        `${CURL}(?<fault>The requested URL returned error: (?<status>\\d{3})(?!.{0,5}\\b401)[^\\n]{0,100})`,
      ),
      guard: (facts) => facts['status'] !== '401',
    },
    {
      literal: 'curl: (',
      match: /curl: \((?:7|28|55|56|18|16|35|52|92|23|9|3|37|33|36)\) (?<fault>.{1,300})/,
      guard: (_facts, context) => !isAfterBuild(context),
    },
    {
      literal: 'error 4',
      match: /\bERROR (?<status>4(?!01)\d\d): (?<fault>.{1,100})/,
      confidence: 0.92,
    },
    {
      literal: 'error 5',
      match: /\bERROR (?<status>5\d\d): (?<fault>.{1,100})/,
      confidence: 0.92,
    },
    {
      literal: 'server returned error: http',
      match: /wget: server returned error: HTTP\/\d(?:\.\d)? (?<status>\d{3})(?<fault>.{0,100})/,
    },
    {
      literal: 'wget: ',
      match:
        /wget: (?<fault>download timed out|can't connect to remote host.{0,100}|error getting response.{0,100}|connection closed prematurely|short read|server hung up.{0,60})/,
    },
    {
      literal: 'giving up.',
      match: /Giving up\.\s*$/,
      confidence: 0.75,
    },
    {
      literal: 'cannot write to',
      match: /Cannot write to ['‘].{1,200}['’] \((?<fault>.{1,100})\)/,
      confidence: 0.9,
    },
    {
      literal: 'invalid response status',
      match: /invalid response status (?<status>\d{3})/,
    },
    ...UNREADABLE_ARCHIVES,
    {
      literal: 'file format not recognized',
      match: /xz: \(stdin\): (?<fault>File format not recognized)/,
      confidence: 0.92,
    },
    {
      literal: 'readtimeouterror',
      match: /ReadTimeoutError.{0,200}host='(?<host>[\w.-]{1,253})'/,
      guard: (_facts, { line }) => !/WARNING: Retrying/.test(line.text),
    },
    {
      literal: 'read timed out',
      match: /(?:HTTPS?ConnectionPool\(host='(?<host>[\w.-]{1,253})'.{0,60}\): )?Read timed out/,
      guard: (_facts, { line }) => !/WARNING: Retrying/.test(line.text),
      confidence: 0.9,
    },
    {
      literal: 'incompleteread',
      match: /(?:Connection broken: )?(?<fault>IncompleteRead)\(/,
    },
    {
      literal: 'max retries exceeded with url',
      match: /HTTPS?ConnectionPool\(host='(?<host>[\w.-]{1,253})'.{0,60}Max retries exceeded with url/,
      guard: (_facts, { line }) =>
        !/SSLError|SSLCert|CERTIFICATE|NameResolution|name resolution|Name or service/.test(line.text),
      confidence: 0.9,
    },
    {
      literal: 'http error 404 while getting',
      match: /ERROR: HTTP error (?<status>4(?!01)\d\d|5\d\d) while getting (?<url>\S{1,400})/,
    },
    {
      literal: "no such directory '",
      match: /^(?<fault>No such directory '[^']{1,300}')\.$/,
      guard: (_facts, context) => isBelow(context, /==> (?:PASV|CWD|TYPE I) /, 6),
    },
    {
      literal: 'code e',
      match:
        /npm (?:ERR!|error) code (?<fault>ETIMEDOUT|ECONNRESET|ECONNREFUSED|ESOCKETTIMEDOUT|EIDLETIMEOUT|ERR_SOCKET_TIMEOUT|E5\d\d)/,
    },
    {
      literal: 'network timeout at',
      match: /network timeout at: (?<url>\S{1,400})/,
    },
    {
      literal: 'connection reset by peer',
      match:
        /(?:ConnectionResetError|\[Errno 104\]|Errno::ECONNRESET)[:(]? ?.{0,40}(?<fault>Connection reset by peer)/,
    },
    {
      literal: 'failed to download from',
      match: /(?:error: )?failed to download from `(?<url>[^`]{1,400})`/,
    },
    {
      literal: 'spurious network error',
      match: /error: failed to get (?<fault>.{1,200})/,
      confidence: 0.7,
    },
    {
      literal: 'curl error ',
      match: /curl error (?<code>\d{1,2}) while downloading (?<url>\S{1,400})/,
    },
    {
      literal: 'invoke-webrequest',
      match: /Invoke-WebRequest : (?<fault>.{1,200})/,
    },
    {
      literal: 'there was a problem when trying to write',
      match: /There appears to be trouble with your network connection/,
      confidence: 0.8,
    },
    {
      literal: 'esockettimedout',
      match: /(?<fault>ESOCKETTIMEDOUT|socket hang up)/,
      confidence: 0.85,
    },
    {
      literal: 'please confirm your network connection',
      match: /needs to be online to update\. Please confirm your network connection/,
      confidence: 0.92,
    },
    ...ADD_FAILED,
    {
      literal: 'is not a debian format archive',
      match: /dpkg-deb: error: '?(?<url>[^'\s]{1,300})'? is not a [Dd]ebian format archive/,
    },
    {
      literal: 'could not transfer artifact',
      match: /Could not transfer artifact (?<url>\S{1,300}) from\/to/,
      guard: (_facts, { line }) => !/PKIX|401|UnknownHost/.test(line.text),
      confidence: 0.92,
    },
    {
      literal: 'unexpected error occurred: "http',
      match:
        /error An unexpected error occurred: "(?<url>https?:\S{1,400}): (?<fault>(?!Request failed "?401).{1,200})"/,
      confidence: 0.92,
    },
  ],
  cause:
    'The file did not come, or not whole: it moved (404), the server failed, or the network was too slow ({fault}).',
  remedies: [
    'Open the address in a browser or with `curl -fIL URL`: when it answers 404, take the new address of the file.',
    'Run the build again when the transfer broke or timed out.',
    'Let the line try again by itself: `curl -fsSL --retry 5 --retry-all-errors --connect-timeout 10 -o FILE URL`.',
    'Use `curl -f`, so that an error page is never taken for the file.',
  ],
  prevention:
    'Fetch by an address that names the version, with `curl -f --retry 5`, or keep a copy of the file near the builder.',
  zh: {
    title: '从 {host} 下载失败',
    cause: '文件没有下载到，或不完整：已移动（404）、服务器出错，或网络太慢（{fault}）。',
    remedies: [
      '用浏览器或 `curl -fIL URL` 打开该地址：若返回 404，请改用文件的新地址。',
      '若传输中断或超时，请重新运行构建。',
      '让该行自动重试：`curl -fsSL --retry 5 --retry-all-errors --connect-timeout 10 -o FILE URL`。',
      '使用 `curl -f`，避免把错误页面当成文件。',
    ],
    prevention: '用带版本号的地址和 `curl -f --retry 5` 下载，或在构建机附近保留副本。',
  },
  source:
    'curl src/tool_strerror, libcurl lib/strerror.c, wget src/http.c, busybox networking/wget.c, pip, urllib3, npm, cargo, BuildKit source/http (`invalid response status %d`), gzip, tar, unzip',
  examples: {
    matches: [
      {
        log: '#6 0.9 curl: (22) The requested URL returned error: 404\n#6 ERROR: process "/bin/sh -c curl -fsSLO https://files.example.org/a" did not complete successfully: exit code: 22',
        evidence: 'curl: (22) The requested URL returned error: 404',
        facts: { status: '404' },
      },
      {
        log: 'curl: (28) Failed to connect to files.example.org port 443 after 130000 ms: Connection timed out',
      },
      {
        log: '2026-01-02 03:04:05 ERROR 404: Not Found.',
        facts: { status: '404' },
      },
      {
        log: '2026-01-02 03:04:05 ERROR 404: Not Found.\n\ngzip: stdin: unexpected end of file\ntar: Child returned status 1\ntar: Error is not recoverable: exiting now',
        evidence: '2026-01-02 03:04:05 ERROR 404: Not Found.',
      },
      {
        log: '#9 3.1 Archive:  tool.zip\n#9 3.1 unzip: short read',
      },
      {
        log: "==> PASV ... done.    ==> CWD /genomes/seq ... \nNo such directory 'genomes/seq'.",
        evidence: "No such directory 'genomes/seq'.",
      },
      {
        log: 'wget: server returned error: HTTP/1.1 404 Not Found',
      },
      {
        log: 'gzip: stdin: not in gzip format\ntar: Child returned status 1\ntar: Error is not recoverable: exiting now',
        evidence: 'gzip: stdin: not in gzip format',
      },
      {
        log: 'ERROR: failed to solve: failed to load cache key: invalid response status 404',
      },
      {
        log: "pip._vendor.urllib3.exceptions.ReadTimeoutError: HTTPSConnectionPool(host='files.example.org', port=443): Read timed out.",
        facts: { host: 'files.example.org' },
      },
      {
        log: 'npm error code ETIMEDOUT',
      },
      {
        log: 'ADD failed: failed to GET http://files.example.org/a.jar with status 501 HTTPS Required: ',
        facts: { status: '501' },
      },
    ],
    ignores: [
      'curl: (60) SSL certificate problem: certificate has expired',
      'WARNING: Retrying (Retry(total=4)) after connection broken by ReadTimeoutError("HTTPSConnectionPool(host=\'files.example.org\', port=443): Read timed out.")',
      'HTTP 404 is handled by the test',
    ],
  },
}
