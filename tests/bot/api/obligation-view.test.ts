import { toObligationView } from '../../../bot/api/obligation-view'
import { ObligationView } from '../../../core/api/views'
import { listSignStandings } from '../../../core/obligations/standing'
import { PEOPLE, publication, sampleState, TEXTS, TODAY } from '../../sample/sample-log'

const people = { nameOfPerson: (personId: string) => `Navn ${personId}` }
const minor = publication(1, 1, '2026-11-15', { ...TEXTS, nb: { title: 'Etisk standard', markdown: 'Rettet' } })

function viewOf(personId: string, day = TODAY, latest = minor) {
  const state = sampleState(latest)
  const person = state.organisation.people.get(personId)
  const [standing] = person ? listSignStandings(state, person, day) : []
  if (!standing) throw new Error('this person owes a signature')
  return ObligationView.parse(toObligationView(state, people, standing, day))
}

describe('an obligation, as it is shown', () => {
  it('tells since when the version in force is, though the obligation opened under an earlier one', () => {
    expect(viewOf(PEOPLE.employee)).toMatchObject({ version: '1.1', inForceSince: '2026-11-15', opensOn: '2026-11-10', why: 'new-version' })
  })

  it('tells how long the version in force takes to read in each language, or what the requirement says of one from before that was counted', () => {
    expect(viewOf(PEOPLE.employee).minutes).toEqual({ nb: 5, nn: 5, en: 5 })
    const counted = { ...minor, texts: { ...minor.texts, en: { ...minor.texts.en, minutes: 9 } } }
    expect(viewOf(PEOPLE.employee, TODAY, counted).minutes).toEqual({ nb: 5, nn: 5, en: 9 })
  })

  it('tells why somebody is excluded, and that a new one owes because they are new', () => {
    expect(viewOf(PEOPLE.onLeave)).toMatchObject({ state: 'excluded', excludedBecause: 'on-leave' })
    expect(viewOf(PEOPLE.newcomer)).toMatchObject({ why: 'new-employment', opensOn: '2026-11-16' })
  })
})
