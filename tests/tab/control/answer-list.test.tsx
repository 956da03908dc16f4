/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { AnswerList } from '../../../tab/control/answer-list'
import { draw, pageText } from '../stage'
import { CHECK } from '../stand-in/control-samples'

const form = CHECK.samples[0]?.form ?? { fields: [], mayBeNotRelevant: true, followUps: [], isReview: false }

test('every kind of answer is told under its question', () => {
  const file = { fileName: 'a.pdf', sha256: '0'.repeat(64), webUrl: 'https://x.test/a.pdf' }
  draw(
    <AnswerList
      form={form}
      presentNames={['Ola Vik']}
      answers={[
        { kind: 'confirm', fieldId: 'sure', isConfirmed: true }, { kind: 'text', fieldId: 'what', text: 'Vold' }, { kind: 'choice', fieldId: 'risk', optionIds: ['low', 'gone'] }, { kind: 'date', fieldId: 'on', on: '2025-11-10' },
        { kind: 'number', fieldId: 'many', number: 1234 }, { kind: 'present', fieldId: 'present', personIds: ['p-1'], others: 2 }, { kind: 'files', fieldId: 'files', files: [file] },
      ]}
    />,
  )
  expect(screen.getAllByRole('definition').map(({ textContent }) => textContent?.replace(/\s/g, ' '))).toEqual(['Ja', 'Vold', 'Lav, gone', '10. november 2025', '1 234', 'Ola Vik, 2 andre', 'Fil 1 (pdf)'])
  expect(pageText()).toContain('Hva ble vurdert?')
})

test('a form without questions says so', () => {
  draw(<AnswerList form={form} answers={[]} presentNames={[]} />)
  expect(pageText()).toContain('Skjemaet hadde ingen spørsmål.')
})
