import { countOthersOut, findProgrammeLesson, listProgrammeLessons } from '../../../core/training/programme-lessons'
import type { Fact } from '../../../core/facts/fact'
import type { LearnRequirement } from '../../../core/obligations/requirement'
import { sampleState, TODAY } from '../../sample/sample-log'
import { lessonPublication, lessonReturn, PROGRAMME, requirementPublication, withdrawalOf } from '../../sample/sample-rules'

const lessons = [lessonPublication('phishing'), lessonPublication('passwords')]
const list = (changes: Partial<LearnRequirement> = {}, ...further: Fact[]) =>
  listProgrammeLessons(sampleState(...lessons, requirementPublication({ ...PROGRAMME, ...changes }), ...further), TODAY).map(({ round, outOn }) => [round, outOn])

test('are out from the day the programme comes into force, when nothing else is planned', () =>
  expect(list()).toEqual([
    ['phishing/first', '2026-11-02'],
    ['passwords/first', '2026-11-02'],
  ]))

test('follow the calendar of the programme, also those to come', () =>
  expect(list({ cadence: { kind: 'calendar', firstOn: '2026-11-09', everyWeeks: 3 } })).toEqual([
    ['phishing/first', '2026-11-09'],
    ['passwords/first', '2026-11-30'],
  ]))

test('counted from hiring are out for some from the first day', () =>
  expect(list({ cadence: { kind: 'from-hiring', everyDays: 14 } }).map(([, outOn]) => outOn)).toEqual(['2026-11-02', '2026-11-02']))

test('that are published later are out later', () =>
  expect(listProgrammeLessons(sampleState(lessons[0]!, lessonPublication('passwords', 1, 0, '2026-11-18'), requirementPublication(PROGRAMME)), TODAY).map(({ outOn }) => outOn)).toEqual(['2026-11-02', '2026-11-18']))

test('brought back are another round, the latest one', () => {
  expect(list({}, lessonReturn(), lessonReturn('phishing', { returnNumber: 2, effectiveOn: '2026-11-21' }))[0]).toEqual(['phishing/again-2', '2026-11-21'])
  expect(list({}, lessonReturn('phishing', { effectiveOn: '2026-11-25' }))[0]).toEqual(['phishing/first', '2026-11-02'])
})

test('of a withdrawn programme, and those never published, are none', () => {
  expect(list({}, withdrawalOf(PROGRAMME))).toEqual([])
  expect(list({ lessonIds: ['phishing', 'never-published'] })).toHaveLength(1)
})

test('one of them is found by programme and lesson together', () => {
  const state = sampleState(...lessons, requirementPublication(PROGRAMME))
  expect(findProgrammeLesson(state, { requirementId: PROGRAMME.requirementId, lessonId: 'passwords' }, TODAY)?.lessonId).toBe('passwords')
  expect(findProgrammeLesson(state, { requirementId: 'another', lessonId: 'passwords' }, TODAY)).toBeUndefined()
})

test('lessons that a calendar does not part go out together', () => {
  const count = (cadence: LearnRequirement['cadence']) => {
    const all = listProgrammeLessons(sampleState(...lessons, requirementPublication({ ...PROGRAMME, cadence })), TODAY)
    return all.map((lesson) => countOthersOut(all, lesson))
  }
  expect(count({ kind: 'at-once' })).toEqual([1, 1])
  expect(count({ kind: 'calendar', firstOn: '2026-11-09', everyWeeks: 1 })).toEqual([0, 0])
})
