/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react'
import type { Draft } from '../../../tab/publish/draft'
import { DraftFields } from '../../../tab/publish/draft-fields'
import { draw } from '../stage'

const text = { title: 'Etisk standard', markdown: 'Vi er ærlige.' }
const draft: Draft = { startedFrom: '2.0', level: 'minor', effectiveOn: '2026-12-01', reason: '', texts: { nb: text, nn: text, en: text } }

test('says what each kind of version means, and passes on what is chosen and written', async () => {
  const onChange = jest.fn()
  const user = draw(<DraftFields draft={draft} problems={[]} onChange={onChange} />)
  await user.click(screen.getByRole('radio', { name: 'Ny hovedversjon: alle må signere på nytt' }))
  expect(onChange).toHaveBeenLastCalledWith({ ...draft, level: 'major' })
  fireEvent.change(screen.getByLabelText(/Gjelder fra/), { target: { value: '2027-01-01' } })
  expect(onChange).toHaveBeenLastCalledWith({ ...draft, effectiveOn: '2027-01-01' })
  await user.type(screen.getByLabelText(/Hvorfor kommer versjonen/), 'Å')
  expect(onChange).toHaveBeenLastCalledWith({ ...draft, reason: 'Å' })
})

test('says at the field what is wrong with it', () => {
  draw(<DraftFields draft={draft} problems={[{ path: 'effectiveOn', problem: 'effective-before-today' }]} onChange={() => undefined} />)
  const field = screen.getByLabelText(/Gjelder fra/)
  expect(field.getAttribute('aria-invalid')).toBe('true')
  const described = field.getAttribute('aria-describedby')?.split(' ').map((id) => document.getElementById(id)?.textContent).join(' ')
  expect(described).toContain('Dagen kan ikke være før i dag.')
})
