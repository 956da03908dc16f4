import fc from 'fast-check'
import { isLearnStanding } from '../../../core/obligations/obligation'
import { listStandings } from '../../../core/obligations/standing'
import { isOpen } from '../../../core/publishing/compare-owed'
import { previewLesson } from '../../../core/publishing/preview-lesson'
import { anyDay } from '../../sample/any-log'
import { sampleState, TODAY } from '../../sample/sample-log'
import { completionBy } from '../../sample/sample-records'
import { lessonPublication, PROGRAMME, requirementPublication } from '../../sample/sample-rules'
import { anyProgrammeLog, stateOf } from './any-programme'

const PUBLISHED = [lessonPublication('phishing'), lessonPublication('passwords'), requirementPublication(PROGRAMME)]
const state = sampleState(...PUBLISHED, completionBy('employee'), completionBy('director'))

test('a major version comes again to those who had completed the lesson', () =>
  expect(previewLesson(state, lessonPublication('phishing', 2, 0, TODAY))).toEqual({
    concerned: 8,
    reopened: 2,
    opened: 0,
    byUnit: [{ unitId: 'u-education', name: 'Oppvekst', concerned: 8, reopened: 2, opened: 0 }],
    requirementIds: ['privacy-security'],
  }))

test('a minor version comes to nobody', () => expect(previewLesson(state, lessonPublication('phishing', 1, 1, TODAY))).toMatchObject({ concerned: 8, reopened: 0, opened: 0 }))

test('a lesson that the programme waited for opens for everybody', () => {
  const waiting = sampleState(PUBLISHED[0] as never, PUBLISHED[2] as never)
  expect(previewLesson(waiting, lessonPublication('passwords', 1, 0, TODAY))).toMatchObject({ concerned: 8, reopened: 0, opened: 8 })
})

test('a lesson of no programme concerns nobody yet', () =>
  expect(previewLesson(state, lessonPublication('gifts', 1, 0, TODAY))).toEqual({ concerned: 0, reopened: 0, opened: 0, byUnit: [], requirementIds: [] }))

test('what the preview of a version says is what happens when it comes into force', () => {
  let reopened = 0
  fc.assert(
    fc.property(anyProgrammeLog, anyDay, fc.constantFrom<[number, number]>([2, 0], [1, 1]), (facts, day, [major, minor]) => {
      const publication = lessonPublication('phishing', major, minor, day)
      const [before, after] = [stateOf(facts), stateOf([...facts, publication])]
      const preview = previewLesson(before, publication)
      const of = (known: typeof before, personId: string) => {
        const person = known.organisation.people.get(personId)
        return (person ? listStandings(known, person, day) : []).filter((standing) => isLearnStanding(standing) && standing.obligation.lessonId === 'phishing' && standing.state !== 'excluded')
      }
      const people = [...before.organisation.people.keys()]
      expect(preview.concerned).toBe(people.filter((id) => of(after, id).length > 0).length)
      expect(preview.reopened).toBe(people.filter((id) => of(before, id).some((standing) => standing.state === 'fulfilled') && of(after, id).some(isOpen)).length)
      if (minor > 0) expect(preview.reopened).toBe(0)
      reopened += preview.reopened
    }),
    { numRuns: 300 },
  )
  expect(reopened).toBeGreaterThan(5)
})
