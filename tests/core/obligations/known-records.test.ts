import { keyRecord } from '../../../core/facts/log-state'
import type { RecordFact } from '../../../core/facts/fact'
import { factKey } from '../../../core/facts/fact-key'
import { findKnown, groupByRequirement, listAboutLesson } from '../../../core/obligations/known-records'
import type { Rule } from '../../../core/obligations/rules'
import { sha256 } from '../../../bot/hashing'
import { completionBy, signatureBy, voidingOf } from '../../sample/sample-records'

const phishing = completionBy('employee')
const passwords = completionBy('employee', 'passwords')
const signature = signatureBy('employee')
const known = (...records: RecordFact[]) => findKnown(groupByRequirement(records.map((record) => keyRecord(factKey(sha256, record), record))), phishing.requirementId)
const about = (lessonId: string, ...records: RecordFact[]) => listAboutLesson(known(...records), RULE, RULE.lessonNumbers.get(lessonId) ?? NaN).map(({ record }) => record)
const RULE = { lessonNumbers: new Map([['passwords', 0], [phishing.lessonId, 1]]) } as unknown as Rule

test('records are found by their requirement, in the order of the log', () => {
  expect(known(phishing, signature, passwords).all.map(({ record }) => record)).toEqual([phishing, passwords])
  expect(known(signature).all).toEqual([])
  expect(groupByRequirement(undefined).groups).toEqual([])
})

test('a lesson is told only of its own', () => {
  expect(about(phishing.lessonId, phishing, passwords, phishing)).toEqual([phishing, phishing])
  expect(about('passwords', phishing, passwords)).toEqual([passwords])
  expect(about('passwords', phishing)).toEqual([])
})

test('once something was declared void a lesson is told of all, for a voiding does not say which lesson it is about', () => {
  const voiding = voidingOf(phishing)
  expect(about('passwords', phishing, voiding)).toEqual([phishing, voiding])
})
