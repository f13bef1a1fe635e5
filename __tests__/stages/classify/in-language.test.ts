import { expect, test } from '@jest/globals'
import { inLanguage } from '../../../src/stages/classify/in-language.ts'
import { tellFaults } from '../../../src/stages/classify/tell-faults.ts'
import { unknownFailure } from '../../../src/stages/classify/unknown.ts'
import { readLog } from '../../../src/stages/read-log/index.ts'
import { aDiagnosis } from '../../fakes/incidents.ts'
import { fakeMirror } from '../../fakes/ports.ts'

const HAN = /\p{Script=Han}/u

const unknown = () => {
  const found = unknownFailure(
    readLog(
      '#5 [2/2] RUN tool\n#5 0.1 fatal: no such plan\n#5 ERROR: process "/bin/sh -c tool" did not complete successfully: exit code: 3',
    ),
  )
  if (found === null) throw new Error('nothing was found')
  return found
}

test('a failure nobody knows is told in the language of the report, and its line as it stands', () => {
  const english = unknown()
  const { title, cause, do: remedies, evidence } = inLanguage(english, 'zh-CN')
  expect(title).toBe(`无法识别的故障：${english.evidence.text}`)
  for (const text of [cause, ...remedies]) expect(text).toMatch(HAN)
  expect(evidence).toEqual(english.evidence)
  expect(inLanguage(english, 'en')).toEqual(english)
})

test('beside a failure that a rule knows only the titles of unknown ones are told again', () => {
  const { evidence } = unknown()
  const others = [
    { id: 'unknown', title: 'Unrecognised failure: x', evidence },
    { id: 'proxy.eof', title: 'Unrecognised failure: y', evidence },
  ]
  const told = inLanguage({ ...aDiagnosis({ title: 'Read the log of the build above.' }), others }, 'zh-CN')
  expect(told.title).toBe('Read the log of the build above.')
  expect(told.others?.map(({ title }) => title)).toEqual(['无法识别的故障：x', 'Unrecognised failure: y'])
})

test('what the module server saw is told in Chinese too', () => {
  const fault = { host: 'goproxy.cn', what: 'EOF', status: null, seconds: 0, path: 'example.org/x/@v/v1.zip' }
  const eof = aDiagnosis({ id: 'proxy.eof', facts: { host: 'goproxy.cn' }, cause: '连接被切断。' })
  expect(tellFaults(eof, fakeMirror({ faults: [fault] }), 'zh-CN').cause).toBe(
    '连接被切断。 模块服务器向 goproxy.cn 请求 example.org/x/@v/v1.zip：EOF。',
  )
})
