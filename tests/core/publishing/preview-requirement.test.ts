import fc from 'fast-check'
import { previewRequirement } from '../../../core/publishing/preview-requirement'
import { isOpen, nameOf } from '../../../core/publishing/compare-owed'
import { listStandings } from '../../../core/obligations/standing'
import { anyDay } from '../../sample/any-log'
import { sampleState, TODAY } from '../../sample/sample-log'
import { completionBy } from '../../sample/sample-records'
import { EVERYBODY, lessonPublication, PROGRAMME, requirementPublication, YEARLY } from '../../sample/sample-rules'
import { anyProgramme, anyProgrammeLog, stateOf } from './any-programme'

const LESSONS = [lessonPublication('phishing'), lessonPublication('passwords')]
const first = (requirement = PROGRAMME) => requirementPublication(requirement, { effectiveOn: TODAY })

test('a new programme concerns its audience, and opens its lessons', () =>
  expect(previewRequirement(sampleState(...LESSONS), first())).toEqual({
    concerned: 9,
    newly: 9,
    noLonger: 0,
    opened: 16,
    closed: 0,
    kept: 0,
    byUnit: [{ unitId: 'u-education', name: 'Oppvekst', concerned: 9, newly: 9, noLonger: 0, opened: 16, closed: 0, kept: 0 }],
  }))

test('an audience that matches nobody says so', () =>
  expect(previewRequirement(sampleState(...LESSONS), first({ ...PROGRAMME, audience: { employmentClasses: ['elected'] } }))).toMatchObject({ concerned: 0, opened: 0, byUnit: [] }))

test('a narrower audience lets the others go; those who have opened rounds keep them unless these are changed too', () => {
  const state = sampleState(...LESSONS, requirementPublication(PROGRAMME), completionBy('employee'))
  const narrow = { ...PROGRAMME, audience: { ...EVERYBODY, within: ['u-nursery'] } }
  const publish = (openRounds: 'keep' | 'change') => previewRequirement(state, requirementPublication(narrow, { effectiveOn: TODAY, version: 2, openRounds }))
  expect(publish('keep')).toMatchObject({ concerned: 2, newly: 0, noLonger: 7, opened: 0, closed: 0, kept: 15 })
  expect(publish('change')).toMatchObject({ concerned: 2, noLonger: 7, closed: 11, kept: 4 })
})

test('an activity of units counts the units', () =>
  expect(previewRequirement(sampleState(), requirementPublication(YEARLY, { effectiveOn: TODAY }))).toMatchObject({ concerned: 1, newly: 1, opened: 0 }))

test('the tasks that a preview says will open, go and stay are those that do', () => {
  let [opened, closed] = [0, 0]
  fc.assert(
    fc.property(anyProgrammeLog, anyDay, anyProgramme, fc.constantFrom('keep' as const, 'change' as const), (facts, day, programme, openRounds) => {
      const publication = requirementPublication(programme, { effectiveOn: day, version: 3, openRounds })
      const [before, after] = [stateOf(facts), stateOf([...facts, publication])]
      const preview = previewRequirement(before, publication)
      const openOf = (known: typeof before) =>
        new Set(
          [...known.organisation.people.values()].flatMap((person) =>
            listStandings(known, person, day).flatMap((standing) => (isOpen(standing) && standing.obligation.requirement.requirementId === programme.requirementId ? [`${person.personId} ${nameOf(standing)}`] : [])),
          ),
        )
      const [was, is] = [openOf(before), openOf(after)]
      expect(preview.opened).toBe([...is].filter((name) => !was.has(name)).length)
      expect(preview.closed).toBe([...was].filter((name) => !is.has(name)).length)
      expect(preview.kept).toBe([...was].filter((name) => is.has(name)).length)
      opened += preview.opened
      closed += preview.closed
    }),
    { numRuns: 300 },
  )
  expect(opened).toBeGreaterThan(5)
  expect(closed).toBeGreaterThan(5)
})
