import type { Rule } from '../../../model/rule.ts'
import { isAbove } from './context.ts'

/** A file that a step fetched has another checksum than the one wanted. */
export const stepChecksumMismatch: Rule = {
  id: 'step.checksum-mismatch',
  title: '{file} has another checksum than the one wanted',
  blame: 'no',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: ': failed',
      match: /^(?<file>[^\s:][^:]{0,300}): FAILED(?: open or read)?\s*$/,
      guard: (_facts, context) =>
        isAbove(
          context,
          /(?:sha\d{1,3}|md5|b2)sum: (?:WARNING|can.t|\S{1,200}: no)|computed checksums? did NOT match/,
        ) || /(?:sum|shasum)\b/.test(context.step?.instruction ?? ''),
    },
    {
      literal: 'did not match',
      match:
        /(?:sha\d{1,3}|md5|b2|sha)sum: WARNING: \d{1,6} (?:of \d{1,6} )?computed checksums? did NOT match/,
      confidence: 0.93,
    },
    {
      literal: 'checksum lines found',
      match:
        /(?:sha\d{1,3}|md5|b2|sha)sum: (?<file>\S{1,300}): no properly formatted .{1,30} ?checksum lines found/,
      confidence: 0.93,
    },
    {
      literal: 'hash sum mismatch',
      match: /Hash Sum mismatch/,
    },
    {
      literal: 'file has unexpected size',
      match: /File has unexpected size \(\d{1,15} != \d{1,15}\)\. Mirror sync in progress/,
    },
    {
      literal: 'do not match the hashes',
      match: /THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE/,
    },
    {
      literal: 'eintegrity',
      match: /npm (?:ERR!|error) code EINTEGRITY/,
    },
    {
      literal: 'integrity check failed',
      match: /Integrity check failed for "?(?<file>[^"\s]{1,200})/i,
    },
    {
      literal: "doesn't match the expected checksum",
      match: /YN0018: .{0,300}doesn't match the expected checksum/,
    },
    {
      literal: 'digest mismatch sha',
      match: /digest mismatch sha\d{1,3}:[0-9a-f]{8,128}(?:: |, expected )/,
    },
    {
      literal: 'gpg: bad signature from',
      match: /gpg: BAD signature from .{1,200}/,
    },
    {
      literal: 'bad signature',
      match: /ERROR: (?<file>\S{1,300}): BAD (?:signature|archive)/,
    },
    {
      literal: 'checksum verification failed',
      match: /[Cc]hecksum verification failed.{0,200}/,
      confidence: 0.9,
    },
    {
      literal: 'checksum mismatch',
      match: /^(?:ERROR|Error|error|fatal):? .{0,200}[Cc]hecksum mismatch.{0,200}/,
      guard: (_facts, { line }) => !/go\.sum|verifying |sumdb/.test(line.text),
      confidence: 0.75,
    },
  ],
  cause:
    'What was downloaded is not the file whose checksum the build knows: it was replaced at its source, a mirror is between two states, or an error page was saved in its place.',
  remedies: [
    'Look at what came: `curl -fsSL -o FILE URL && sha256sum FILE`; with `-f` an error page is not saved.',
    'When the publisher replaced the file on purpose, verify it there and update the checksum in the Dockerfile.',
    'Run the build again when it is a package mirror that is being updated.',
    'Never switch the check off.',
  ],
  prevention:
    'Fetch files by an address that names the version, with `curl -f`, and keep the checksum beside it.',
  zh: {
    title: '{file} 的校验和与预期不符',
    cause: '下载到的文件不是构建所知校验和对应的文件：源头已被替换、镜像站正在同步，或保存下来的是错误页面。',
    remedies: [
      '查看实际下载的内容：`curl -fsSL -o FILE URL && sha256sum FILE`；加 `-f` 就不会保存错误页面。',
      '若发布者有意替换了文件，请在源头核实后更新 Dockerfile 中的校验和。',
      '若是软件包镜像站正在更新，请重新运行构建。',
      '不要关闭校验。',
    ],
    prevention: '用带版本号的地址和 `curl -f` 获取文件，并把校验和写在旁边。',
  },
  source:
    'coreutils src/digest.c (`%s: FAILED`, `computed checksum did NOT match`), apt apt-pkg/acquire-item.cc, pip _internal/exceptions.py, npm ssri, BuildKit source/http (`digest mismatch`)',
  examples: {
    matches: [
      {
        log: '#7 1.9 tool.tar.gz: FAILED\n#7 1.9 sha256sum: WARNING: 1 computed checksum did NOT match\n#7 ERROR: process "/bin/sh -c sha256sum -c sums" did not complete successfully: exit code: 1',
        evidence: 'tool.tar.gz: FAILED',
        facts: { file: 'tool.tar.gz' },
      },
      {
        log: 'E: Failed to fetch http://mirror.example.org/debian/pool/x.deb  Hash Sum mismatch',
      },
      {
        log: 'npm ERR! code EINTEGRITY\nnpm ERR! sha512-a integrity checksum failed when using sha512: wanted sha512-a but got sha512-b.',
      },
      {
        log: 'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE. If you have updated the package versions, please update the hashes.',
      },
      {
        log: 'ERROR: failed to solve: digest mismatch sha256:1111111111111111: sha256:2222222222222222',
      },
    ],
    ignores: [
      'tool.tar.gz: OK',
      'TestChecksum: FAILED',
      'verifying example.org/lib@v1.0.0: checksum mismatch',
    ],
  },
}
