/** @jest-environment jsdom */
import { TrainingCell } from '../../../tab/unit/training-cell'
import { draw, pageText } from '../stage'
import { PRIVACY, programme } from '../stand-in/leader-samples'
import { person } from '../stand-in/samples'

const programmes = [{ requirementId: 'privacy-security', title: PRIVACY }, { requirementId: 'ethics-lessons', title: { nb: 'Etikk', nn: 'Etikk', en: 'Ethics' } }]
const show = (changes: Parameters<typeof programme>[0]) => draw(<TrainingCell person={person('Nina', { programmes: [programme(changes)] })} programmes={programmes} />)

test('shows the programmes that concern the person, in the order of the page', () => {
  show({})
  expect(pageText()).toContain('Personvern og informasjonssikkerhet: 5 av 8')
  expect(pageText()).not.toContain('Etikk')
})

test('somebody exempted has an exemption, and nothing that is late', () => {
  show({ exemption: { since: '2025-11-21', reasonCode: 'other', reason: 'Slutter' }, overdue: 3 })
  expect(pageText()).toContain('Personvern og informasjonssikkerhet: fritak')
  expect(pageText()).not.toContain('fristen')
})

test('classes of evidence that nobody has are left out', () => {
  show({ evidence: { own: 0, meeting: 0, registered: 2, imported: 0 } })
  expect(pageText()).toContain('2 registrert av leder')
  expect(pageText()).not.toContain('egne svar')
})
