import { Fact } from '../../../core/facts/fact'
import { decideLessonReturn, type LessonReturnDraft } from '../../../core/publishing/decide-lesson-return'
import { NOW, sampleState, TODAY } from '../../sample/sample-log'
import { lessonPublication, lessonReturn, PROGRAMME, requirementPublication, withdrawalOf } from '../../sample/sample-rules'
import { everywhere, PUBLISHER } from './publisher'

const PUBLISHED = [lessonPublication('phishing'), lessonPublication('passwords'), requirementPublication(PROGRAMME)]
const decide = (changes: Partial<LessonReturnDraft> = {}, state = sampleState(...PUBLISHED)) =>
  decideLessonReturn(state, { requirementId: 'privacy-security', lessonId: 'phishing', dueInDays: 7, reason: everywhere('En sak i avisen'), ...changes }, PUBLISHER, NOW)

test('a lesson comes back today, numbered among its returns in this programme', () => {
  const decision = decide({}, sampleState(...PUBLISHED, lessonReturn('phishing'), lessonReturn('passwords')))
  if (decision.outcome !== 'return') throw new Error('not returned')
  expect(decision.lessonReturn).toMatchObject({ lessonId: 'phishing', returnNumber: 2, effectiveOn: TODAY, dueInDays: 7 })
  expect(Fact.parse(decision.lessonReturn)).toEqual(decision.lessonReturn)
})

test('only a lesson of a programme that is in force comes back', () => {
  expect(decide({ lessonId: 'gifts' })).toEqual({ outcome: 'not-found' })
  expect(decide({ requirementId: 'ethics-standard' })).toEqual({ outcome: 'not-found' })
  expect(decide({}, sampleState(...PUBLISHED, withdrawalOf(PROGRAMME)))).toEqual({ outcome: 'not-found' })
})

test('twice on one day is once', () =>
  expect(decide({}, sampleState(...PUBLISHED, lessonReturn('phishing', { effectiveOn: TODAY })))).toEqual({ outcome: 'not-ready', problems: [{ path: 'lessonId', problem: 'already-back' }] }))

test('why it comes back is said in each language as a card can show it', () =>
  expect(decide({ reason: { ...everywhere('x'), nn: '<b>Sak</b>' } })).toEqual({ outcome: 'not-ready', problems: [{ path: 'reason.nn', problem: 'raw-html' }] }))
