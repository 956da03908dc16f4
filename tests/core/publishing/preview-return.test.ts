import fc from 'fast-check'
import { listStandings } from '../../../core/obligations/standing'
import { isOpen } from '../../../core/publishing/compare-owed'
import { previewReturn } from '../../../core/publishing/preview-return'
import { anyDay } from '../../sample/any-log'
import { sampleState, TODAY } from '../../sample/sample-log'
import { completionBy } from '../../sample/sample-records'
import { lessonPublication, lessonReturn, PROGRAMME, requirementPublication } from '../../sample/sample-rules'
import { anyProgrammeLog, stateOf } from './any-programme'

test('those who had completed it get it again; the others have it open anyway', () => {
  const state = sampleState(lessonPublication('phishing'), lessonPublication('passwords'), requirementPublication(PROGRAMME), completionBy('employee'), completionBy('director', 'passwords'))
  expect(previewReturn(state, lessonReturn('phishing', { effectiveOn: TODAY }))).toEqual({ reopened: 1, stillOpen: 7, byUnit: [{ unitId: 'u-education', name: 'Oppvekst', reopened: 1, stillOpen: 7 }] })
})

test('who the preview says will get it again is who does', () => {
  let reopened = 0
  fc.assert(
    fc.property(anyProgrammeLog, anyDay, (facts, day) => {
      const fact = lessonReturn('phishing', { effectiveOn: day })
      const [before, after] = [stateOf(facts), stateOf([...facts, fact])]
      const preview = previewReturn(before, fact)
      const hasOpen = (of: typeof before, personId: string) => {
        const person = of.organisation.people.get(personId)
        return person !== undefined && listStandings(of, person, day).some((standing) => isOpen(standing) && standing.obligation.lessonId === 'phishing')
      }
      const people = [...after.organisation.people.keys()].filter((personId) => hasOpen(after, personId))
      expect(preview.reopened).toBe(people.filter((personId) => !hasOpen(before, personId)).length)
      expect(preview.stillOpen).toBe(people.filter((personId) => hasOpen(before, personId)).length)
      reopened += preview.reopened
    }),
    { numRuns: 300 },
  )
  expect(reopened).toBeGreaterThan(5)
})
