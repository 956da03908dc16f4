import { listDeeds } from '../../../bot/api/list-deeds'
import { PEOPLE, sampleState } from '../../sample/sample-log'
import { completionBy, meetingCompletionOf, paperSignatureOf, signatureBy, voidingOf } from '../../sample/sample-records'
import { exemptionOf, lessonPublication, lessonReturn, PROGRAMME, requirementPublication, withdrawalOf } from '../../sample/sample-rules'

const rules = [lessonPublication('phishing'), requirementPublication(PROGRAMME), lessonReturn(), withdrawalOf(PROGRAMME)]

describe('what somebody did for others', () => {
  it('is each registration and decision with what it was about, oldest first, and not about whom', () => {
    const paper = paperSignatureOf('noAccount')
    const state = sampleState(...rules, exemptionOf('employee', PROGRAMME), paper, voidingOf(paper), meetingCompletionOf('employee'))
    const deeds = listDeeds(state, { personId: PEOPLE.leader })
    expect(deeds.map(({ kind, title, version }) => [kind, title.nb, version])).toEqual([
      ['exemption', 'Personvern og informasjonssikkerhet', ''],
      ['paper-signature', 'Etisk standard', '1.0'],
      ['meeting-completion', 'Kjenn igjen svindel', '1.0'],
      ['voiding', 'Etisk standard', '1'],
    ])
    expect(JSON.stringify(deeds)).not.toContain(PEOPLE.noAccount)
  })

  it('is what a controller published and decided', () => {
    const kinds = listDeeds(sampleState(...rules), { personId: 'p-controller' }).map(({ kind }) => kind)
    expect([...new Set(kinds)].sort()).toEqual(['document-publication', 'lesson-publication', 'lesson-return', 'requirement-publication', 'requirement-withdrawal'])
  })

  it('of one moment is always in the same order', () => {
    const [one, other] = [sampleState(...rules), sampleState(...rules.toReversed())].map((state) => listDeeds(state, { personId: 'p-controller' }))
    expect(one).toEqual(other)
    expect(new Set(one?.map(({ recordedAt }) => recordedAt)).size).toBeLessThan(one?.length ?? 0)
  })

  it('is nothing that they did for themselves', () => expect(listDeeds(sampleState(signatureBy('employee'), completionBy('employee')), { personId: PEOPLE.employee })).toEqual([]))
})
