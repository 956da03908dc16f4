/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { openTab } from '../stage'
import { PREVIEW_KEY } from '../stand-in/rules-samples'
import { CONTROLLER } from '../stand-in/samples'

const EDITORS = [
  { at: 'edit-lesson/phishing', preview: 'previewLesson', publish: 'publishLesson', name: 'Publiser versjon 2.0', ids: { lessonId: 'phishing', level: 'minor' } },
  { at: 'edit-requirement/privacy-security', preview: 'previewRequirement', publish: 'publishRequirement', name: 'Publiser versjon 2', ids: { requirementId: 'privacy-security', openRounds: 'keep' } },
]

test.each(EDITORS)('$publish publishes exactly what $preview was of', async ({ at, preview, publish, name, ids }) => {
  const { user, standIn } = openTab({ at, answers: { me: () => CONTROLLER } })
  const inputsOf = (wanted: string) => standIn.asked.filter((asked) => asked.name === wanted).map(({ input }) => input as object)
  const reason = await screen.findByLabelText(/^Hvorfor/, { selector: 'textarea[maxlength="500"]' })
  await user.click(screen.getByRole('button', { name: 'Se hvem det gjelder' }))
  expect(inputsOf(preview)).toEqual([])
  await user.type(reason, ' Ny sak ')
  await user.click(screen.getByRole('button', { name: 'Se hvem det gjelder' }))
  await user.click(await screen.findByRole('button', { name }))
  await user.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement)
  expect((await screen.findAllByText(/ er publisert/)).length).toBeGreaterThan(0)
  expect(inputsOf(preview)).toEqual([expect.objectContaining({ ...ids, reason: 'Ny sak' })])
  expect(inputsOf(publish)).toEqual([{ ...inputsOf(preview)[0], previewKey: PREVIEW_KEY }])
})

test('what is changed since must be previewed again', async () => {
  const { user } = openTab({ at: 'edit-lesson/phishing', answers: { me: () => CONTROLLER } })
  await user.type(await screen.findByLabelText(/^Hvorfor/), 'Ny sak')
  await user.click(screen.getByRole('button', { name: 'Se hvem det gjelder' }))
  await screen.findByRole('button', { name: 'Publiser versjon 2.0' })
  await user.type(screen.getByLabelText(/^Hvorfor/), '!')
  expect(screen.queryByRole('button', { name: 'Publiser versjon 2.0' })).toBeNull()
})
