import type { Severity } from '../model/finding.ts'
import type { Language } from '../model/language.ts'

/** What doctor says around its findings. */
export interface DoctorWords {
  readonly machine: string
  readonly severities: Readonly<Record<Severity, string>>
  readonly line: (line: number) => string
  readonly nothing: string
  readonly well: string
  readonly unknown: string
  /** How many there are of each severity, the worst first. */
  readonly found: (counts: readonly (readonly [Severity, number])[]) => string
}

const english: DoctorWords = {
  machine: 'This machine',
  severities: { error: 'error', warning: 'warning', notice: 'notice' },
  line: (line) => `line ${line}`,
  nothing: 'Nothing was found.',
  well: 'Well: ',
  unknown: 'Not known: ',
  found: (counts) =>
    `Found: ${counts.map(([severity, count]) => `${count} ${severity}${count === 1 ? '' : 's'}`).join(', ')}.`,
}

const severities = { error: '错误', warning: '警告', notice: '提示' }

const chinese: DoctorWords = {
  machine: '本机',
  severities,
  line: (line) => `第 ${line} 行`,
  nothing: '没有发现问题。',
  well: '正常：',
  unknown: '未知：',
  found: (counts) =>
    `发现：${counts.map(([severity, count]) => `${count} 个${severities[severity]}`).join('，')}。`,
}

const WORDS: Readonly<Record<Language, DoctorWords>> = { en: english, 'zh-CN': chinese }

/** The words of doctor in a language. */
export const doctorWords = (language: Language): DoctorWords => WORDS[language]
