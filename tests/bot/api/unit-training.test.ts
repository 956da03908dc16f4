import type { Fact } from '../../../core/facts/fact'
import { listStandings } from '../../../core/obligations/standing'
import { titleOfLesson, viewExemption, viewObjections, viewProgrammes } from '../../../bot/api/unit-training'
import { PEOPLE, sampleState, TODAY } from '../../sample/sample-log'
import { completionBy, meetingCompletionOf, paperSignatureOf, voidingOf } from '../../sample/sample-records'
import { exemptionOf, lessonPublication, PROGRAMME, requirementPublication } from '../../sample/sample-rules'

const people = { nameOfPerson: (personId: string) => `Navn ${personId}` }
const rules: Fact[] = [lessonPublication('phishing'), lessonPublication('passwords'), requirementPublication(PROGRAMME)]

function view(...further: Fact[]) {
  const state = sampleState(...rules, ...further)
  const standings = listStandings(state, state.organisation.people.get(PEOPLE.employee)!, TODAY)
  return { state, programmes: viewProgrammes(state, people, PEOPLE.employee, standings, TODAY), objections: viewObjections(state, PEOPLE.employee, standings) }
}
const objectTo = (record: Parameters<typeof voidingOf>[0]) => voidingOf(record, { actor: PEOPLE.employee, reason: 'Jeg var ikke der' })

test('a programme is what is done of it, by classes of evidence, and what comes next', () =>
  expect(view(completionBy('employee')).programmes).toEqual([
    {
      requirementId: PROGRAMME.requirementId,
      done: 1,
      total: 2,
      open: 1,
      overdue: 0,
      evidence: { own: 1, meeting: 0, registered: 0, imported: 0 },
      next: { lessonId: 'passwords', title: lessonPublication('passwords').title, dueOn: '2026-11-23' },
    },
  ]))

test('what is exempted is not counted, and says why', () => {
  const { programmes, state } = view(exemptionOf('employee', PROGRAMME))
  expect(programmes).toMatchObject([{ done: 0, total: 0, open: 0, exemption: { reason: 'Har kurset fra før', byName: `Navn ${PEOPLE.leader}` } }])
  expect(viewExemption(state, people, PEOPLE.colleague, PROGRAMME.requirementId)).toBeUndefined()
})

test('an objection is shown until the matter is settled', () => {
  const meeting = meetingCompletionOf('employee')
  expect(view(meeting).objections).toEqual([])
  expect(view(meeting, objectTo(meeting)).objections).toMatchObject([{ title: { nb: 'Kjenn igjen svindel' }, reason: 'Jeg var ikke der' }])
  expect(view(meeting, objectTo(meeting), completionBy('employee', 'phishing', { step: 1, recordedAt: '2026-11-14T10:00:00.000Z' })).objections).toEqual([])
})

test('an objection to a signature on paper is shown as well, and what the leader took back is none', () => {
  const paper = paperSignatureOf('employee')
  expect(view(paper, objectTo(paper)).objections).toHaveLength(1)
  expect(view(paper, voidingOf(paper)).objections).toEqual([])
})

test('a lesson that is in no language any more goes by its id', () => {
  const state = sampleState()
  expect(titleOfLesson(state, { obligation: { lessonId: 'gone' } } as Parameters<typeof titleOfLesson>[1], TODAY).nb).toBe('gone')
})
