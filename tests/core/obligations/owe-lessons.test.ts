import type { Fact } from '../../../core/facts/fact'
import { planRelease } from '../../../core/obligations/owe-lessons'
import type { LearnRequirement } from '../../../core/obligations/requirement'
import { completionBy, importedCompletionOf, voidingOf } from '../../sample/sample-records'
import { lessonPublication, lessonReturn, PROGRAMME, requirementPublication } from '../../sample/sample-rules'
import { changed, standingsOn, tell, wordsOf } from '../../sample/story'

const learn = (changes: Partial<LearnRequirement> = {}): LearnRequirement => ({ ...PROGRAMME, dueInDays: 10, ...changes })
const rule = (requirement: LearnRequirement, changes = {}) => requirementPublication(requirement, { effectiveOn: '2026-01-01', ...changes })
const LESSONS = ['phishing', 'passwords', 'sharing'].map((lessonId) => lessonPublication(lessonId, 1, 0, '2025-06-01'))
const done = (lessonId: string, day: string, changes = {}) => completionBy('employee', lessonId, { subject: 'kari', round: `${lessonId}/k-1`, recordedAt: `${day}T10:00:00.000Z`, ...changes })
const words = (day: string, ...facts: Fact[]) => wordsOf(tell(...LESSONS, ...facts), day).map((said) => said.replace(/after-\w+/, 'after'))

test('lessons are released one at a time, by calendar or from each person’s first day', () => {
  const calendar = learn({ cadence: { kind: 'calendar', firstOn: '2026-02-02', everyWeeks: 3 } })
  expect([0, 1, 2].map((index) => planRelease(calendar, index, '2026-01-01'))).toEqual(['2026-02-02', '2026-02-23', '2026-03-16'])
  expect(words('2026-02-10', rule(calendar))).toEqual(['phishing/k-1 due-soon 2026-02-12', 'passwords/k-1 upcoming 2026-03-05'])
  const hiring = learn({ cadence: { kind: 'from-hiring', everyDays: 30 } })
  expect(words('2026-01-02', rule(hiring))).toEqual(['phishing/k-1 open 2026-01-11', 'passwords/k-1 upcoming 2026-02-10'])
})

test('somebody hired later has what is out already from the first day, and one that stays open is due as it was', () => {
  const calendar = rule(learn({ cadence: { kind: 'calendar', firstOn: '2026-02-02', everyWeeks: 3 } }))
  const state = tell(...LESSONS, calendar, changed({ change: 'spell', personId: 'ola', spellId: 'o-1', employmentClass: 'permanent', startsOn: '2026-03-01' }))
  expect(wordsOf(state, '2026-03-02', { kind: 'person', personId: 'ola' })).toEqual(['phishing/o-1 open 2026-03-11', 'passwords/o-1 open 2026-03-11'])
  expect(wordsOf(state, '2026-03-20')).toEqual(['phishing/k-1 overdue 2026-02-12', 'passwords/k-1 overdue 2026-03-05'])
})

test('a lesson that is not published yet is owed by nobody, and from its day by all', () => {
  const late = lessonPublication('gifts', 1, 0, '2026-03-01')
  expect(words('2026-02-28', late, rule(learn({ lessonIds: ['gifts'] })))).toEqual([])
  expect(words('2026-03-01', late, rule(learn({ lessonIds: ['gifts'] })))).toEqual(['gifts/k-1 open 2026-03-11'])
})

test('a minor version leaves a completed lesson done, a major one opens it again', () => {
  const programme = [rule(learn({ lessonIds: ['phishing'] })), done('phishing', '2026-01-05')]
  expect(words('2026-03-05', ...programme, lessonPublication('phishing', 1, 1, '2026-03-01'))).toEqual(['phishing/k-1 fulfilled'])
  const major = lessonPublication('phishing', 2, 0, '2026-03-01')
  expect(words('2026-02-28', ...programme, major)).toEqual(['phishing/k-1 fulfilled'])
  expect(words('2026-03-05', ...programme, major)).toEqual(['phishing/k-1 v2 open 2026-03-11'])
  expect(words('2026-03-20', ...programme, major, done('phishing', '2026-03-06', { majorVersion: 2 }))).toEqual(['phishing/k-1 v2 fulfilled'])
})

test('brought back, it is owed again by those who had completed it, once', () => {
  const back = lessonReturn('phishing', { effectiveOn: '2026-03-01' })
  const programme = [rule(learn({ lessonIds: ['phishing', 'passwords'] })), back]
  expect(words('2026-03-02', ...programme, done('phishing', '2026-01-05'))).toEqual(['phishing/again-1 open 2026-03-08', 'passwords/k-1 overdue 2026-01-11'])
  expect(words('2026-03-02', ...programme)).toEqual(['phishing/k-1 overdue 2026-01-11', 'passwords/k-1 overdue 2026-01-11'])
  expect(words('2026-04-02', ...programme, done('phishing', '2026-01-05'), done('phishing', '2026-03-03', { round: 'phishing/again-1' }))[0]).toBe('phishing/again-1 fulfilled')
  // Registered with a day before it was brought back, it is done all the same.
  const told = importedCompletionOf('employee', 'phishing', { subject: 'kari', round: 'phishing/again-1', completedOn: '2025-12-01', recordedAt: '2026-03-05T10:00:00.000Z' })
  expect(words('2026-04-02', ...programme, done('phishing', '2026-01-05'), told)[0]).toContain('fulfilled')
})

test('a renewal asks for all, or only for what changed or was answered wrong', () => {
  const renewed = (of: 'all' | 'changed-or-wrong') => rule(learn({ lessonIds: ['phishing'], renewal: { months: 12, of } }))
  expect(words('2027-01-04', renewed('all'), done('phishing', '2026-01-05'))).toEqual(['phishing/k-1 fulfilled'])
  expect(words('2027-01-05', renewed('all'), done('phishing', '2026-01-05'))).toEqual(['phishing/after open 2027-01-15'])
  expect(words('2027-01-05', renewed('changed-or-wrong'), done('phishing', '2026-01-05'))).toEqual(['phishing/k-1 fulfilled'])
  expect(words('2027-01-05', renewed('changed-or-wrong'), done('phishing', '2026-01-05', { hasRepeats: true }))).toEqual(['phishing/after open 2027-01-15'])
  expect(words('2027-01-05', renewed('changed-or-wrong'), done('phishing', '2026-01-05'), lessonPublication('phishing', 1, 1, '2026-05-01'))).toEqual(['phishing/after open 2027-01-15'])
})

test('a renewal that a later version of the programme brings reaches those too who had begun before', () => {
  const changes = { version: 2, effectiveOn: '2026-06-01' }
  expect(words('2027-01-05', rule(learn({ lessonIds: ['phishing'] })), rule(learn({ lessonIds: ['phishing'], renewal: { months: 12, of: 'all' } }), changes), done('phishing', '2026-01-05'))).toEqual(['phishing/after open 2027-01-15'])
})

test('a lesson added is owed from then on; one removed stays where it had opened, unless open ones change', () => {
  const added = rule(learn({ lessonIds: ['phishing', 'sharing'] }), { version: 2, effectiveOn: '2026-03-01' })
  expect(words('2026-03-02', rule(learn({ lessonIds: ['phishing'] })), added)).toEqual(['phishing/k-1 overdue 2026-01-11', 'sharing/k-1 open 2026-03-11'])
  const removed = (openRounds: 'keep' | 'change') => rule(learn({ lessonIds: ['passwords'] }), { version: 2, effectiveOn: '2026-03-01', openRounds })
  const both = rule(learn())
  expect(words('2026-03-02', both, removed('keep'))).toEqual(['phishing/k-1 overdue 2026-01-11', 'passwords/k-1 overdue 2026-01-11'])
  expect(words('2026-03-02', both, removed('change'))).toEqual(['phishing/k-1 excluded rule-changed 2026-03-01', 'passwords/k-1 overdue 2026-01-11'])
})

test('two programmes with the same lesson each want their own', () => {
  const state = tell(...LESSONS, rule(learn({ lessonIds: ['phishing'] })), rule(learn({ requirementId: 'ethics-lessons', lessonIds: ['phishing'] })), done('phishing', '2026-01-05'))
  expect(standingsOn(state, '2026-02-01').map(({ obligation, state: is }) => `${obligation.requirement.requirementId} ${is}`)).toEqual(['privacy-security fulfilled', 'ethics-lessons overdue'])
})

test('declared void, a completion opens the lesson again one step higher', () => {
  const completion = done('phishing', '2026-01-05')
  const state = tell(...LESSONS, rule(learn({ lessonIds: ['phishing'] })), completion, voidingOf(completion, { recordedAt: '2026-01-20T10:00:00.000Z' }))
  expect(standingsOn(state, '2026-01-21')).toMatchObject([{ state: 'overdue', step: 1 }])
})
