import { createLinks } from '../../../bot/cards/links'
import { leaderLessonViewOf } from '../../../bot/cards/leader-lesson-view'
import { findProgrammeLesson } from '../../../core/training/programme-lessons'
import type { Fact } from '../../../core/facts/fact'
import { sampleState, TODAY } from '../../sample/sample-log'
import { talkOf } from '../../sample/sample-records'
import { lessonPublication, lessonReturn, PROGRAMME, requirementPublication, sampleLesson } from '../../sample/sample-rules'

const links = createLinks({ teamsAppId: 'app', publicUrl: 'https://kvitter.test', whistleblowingUrl: 'https://varsling.test' })

function view(firstOn: string, ...facts: Fact[]) {
  const state = sampleState(lessonPublication('phishing'), lessonPublication('passwords'), requirementPublication({ ...PROGRAMME, cadence: { kind: 'calendar', firstOn, everyWeeks: 3 } }), ...facts)
  const lesson = findProgrammeLesson(state, { requirementId: PROGRAMME.requirementId, lessonId: 'phishing' }, TODAY)
  if (!lesson) throw new Error('not found')
  return leaderLessonViewOf({ state, links, nameOf: (personId) => `Navn ${personId}`, today: TODAY, language: 'nn' }, lesson, sampleLesson(), ['u-kindergarten'], 0)
}

test('what comes is said in the reader’s language, with the day and what to talk about', () =>
  expect(view('2026-11-25')).toMatchObject({ title: 'Kjenn att svindel', programme: 'Personvern og informasjonstryggleik', outOn: '2026-11-25', isOut: false, talkedFrom: '2026-11-18', guide: [expect.stringContaining('svindel')], units: [{ name: 'Solbakken barnehage' }] }))

test('a lesson that is out leads to the meeting, one to come to the unit', () => {
  expect(decodeURIComponent(view('2026-11-20').tabUrl)).toContain('"subEntityId":"meeting/u-kindergarten/privacy-security/phishing"')
  expect(decodeURIComponent(view('2026-11-25').tabUrl)).toContain('"subEntityId":"unit/u-kindergarten"')
})

test('who told that the unit talked about it stands with the day', () =>
  expect(view('2026-11-10', talkOf('phishing')).units).toEqual([{ unitId: 'u-kindergarten', name: 'Solbakken barnehage', talk: { heldOn: '2026-11-11', byName: 'Navn p-leader' } }]))

test('what was brought back says why', () => expect(view('2026-11-10', lessonReturn()).broughtBack).toBe('En sak i avisen'))
