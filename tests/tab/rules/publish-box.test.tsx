/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { listNoteProblems } from '../../../tab/rules/publish-box'
import { openTab } from '../stage'
import { CONTROLLER } from '../stand-in/samples'
import { refusal } from '../stand-in/service'

test('what is said of a version has a day and a reason', () => {
  expect(listNoteProblems({ effectiveOn: '', reason: ' a ' })).toEqual([{ path: 'effectiveOn', problem: 'not-a-day' }, { path: 'reason', problem: 'reason-missing' }])
  expect(listNoteProblems({ effectiveOn: '2026-01-01', reason: 'Ny sak' })).toEqual([])
})

test('a preview that no longer holds is asked for again', async () => {
  const { user } = openTab({ at: 'edit-lesson/phishing', answers: { me: () => CONTROLLER, publishLesson: () => refusal('out-of-date') } })
  await user.type(await screen.findByLabelText(/^Hvorfor/), 'Ny sak')
  await user.click(screen.getByRole('button', { name: 'Se hvem det gjelder' }))
  await user.click(await screen.findByRole('button', { name: 'Publiser versjon 2.0' }))
  await user.click(screen.getAllByRole('button', { name: 'Publiser versjon 2.0' }).at(-1) as HTMLElement)
  await user.click(await screen.findByRole('button', { name: 'Se over på nytt' }))
  expect(screen.queryByRole('button', { name: 'Publiser versjon 2.0' })).toBeNull()
})
