import { titleOfFact, titleOfLesson } from '../../../bot/api/title-of-fact'
import { publication, sampleState } from '../../sample/sample-log'
import { completionBy, meetingCompletionOf, signatureBy, signOffOf, talkOf, voidingOf } from '../../sample/sample-records'
import { exemptionOf, lessonPublication, lessonReturn, PROGRAMME, requirementPublication, roundMove, withdrawalOf, YEARLY } from '../../sample/sample-rules'

const meeting = meetingCompletionOf('employee')
const state = sampleState(lessonPublication('phishing'), requirementPublication(PROGRAMME), requirementPublication(YEARLY), meeting)
const title = (fact: Parameters<typeof titleOfFact>[1]) => titleOfFact(state, fact).nb

describe('what a fact is about', () => {
  it('is called as people call it', () => {
    expect([publication(), signatureBy('employee')].map(title)).toEqual(['Etisk standard', 'Etisk standard'])
    expect([lessonPublication('phishing'), lessonReturn(), completionBy('employee'), meeting, talkOf()].map(title)).toEqual(Array(5).fill('Kjenn igjen svindel'))
    expect([requirementPublication(PROGRAMME), withdrawalOf(PROGRAMME), roundMove(PROGRAMME, 'x', '2026-12-01'), exemptionOf('employee', PROGRAMME)].map(title)).toEqual(Array(4).fill('Personvern og informasjonssikkerhet'))
    expect(title(signOffOf())).toBe('Gjennomgå risiko')
  })

  it('is of a voiding what it voids', () => expect(title(voidingOf(meeting))).toBe('Kjenn igjen svindel'))

  it('is its id where nothing of it was published', () => {
    expect(titleOfLesson(state, 'no-such').nb).toBe('no-such')
    expect(titleOfFact(sampleState(), exemptionOf('employee', PROGRAMME)).en).toBe('privacy-security')
  })
})
