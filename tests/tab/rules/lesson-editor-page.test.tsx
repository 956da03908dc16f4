/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { findHeading, openTab, testAccess } from '../stage'
import { LESSON_OPENED } from '../stand-in/rules-samples'
import { CONTROLLER } from '../stand-in/samples'
import type { Overrides } from '../stand-in/service'

const open = (answers: Overrides = {}) => openTab({ at: 'edit-lesson/phishing', answers: { me: () => CONTROLLER, ...answers } })
const sent = ({ standIn }: ReturnType<typeof open>, wanted: string) => standIn.asked.filter(({ name }) => name === wanted).map(({ input }) => input as Record<string, never>)
const save = () => screen.findByRole('button', { name: 'Lagre utkastet' })

test('a lesson is opened, changed and saved on top of what was read', async () => {
  const tab = open()
  expect(await findHeading('Kjenn igjen svindel')).toBeTruthy()
  expect(await screen.findByText('Utkastet er ikke lagret ennå.')).toBeTruthy()
  await tab.user.type(screen.getByLabelText('Tittel, bokmål'), '!')
  expect(screen.getByText('Utkastet har endringer som ikke er lagret.')).toBeTruthy()
  await tab.user.click(await save())
  expect(await screen.findByText(/^Lagret av /)).toBeTruthy()
  expect(sent(tab, 'saveLessonDraft')).toEqual([expect.objectContaining({ lessonId: 'phishing', basedOn: 0 })])
  await tab.user.type(screen.getByLabelText('Tittel, bokmål'), '!')
  await tab.user.click(await save())
  await waitFor(() => expect(sent(tab, 'saveLessonDraft').map(({ basedOn }) => basedOn)).toEqual([0, 1]))
})

test('somebody else’s newer draft is not saved over, and can be fetched', async () => {
  const tab = open({ saveLessonDraft: () => ({ outcome: 'overtaken', revision: 3, savedBy: 'Per Hansen', savedAt: '2025-11-21T07:00:00.000Z' }) })
  await tab.user.click(await save())
  expect((await screen.findByRole('alert')).textContent).toContain('Per Hansen lagret utkastet')
  tab.standIn.change({ lessonDraft: () => ({ ...LESSON_OPENED, from: 'kept', revision: 3, savedBy: 'Per Hansen', savedAt: '2025-11-21T07:00:00.000Z', content: { ...LESSON_OPENED.content, minutes: 2 } }) })
  await tab.user.click(screen.getByRole('button', { name: 'Hent det andre utkastet' }))
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Minutter').value).toBe('2'))
})

test('a draft that cannot be read is told so', async () => {
  open({ lessonDraft: () => ({ ...LESSON_OPENED, isUnreadable: true, revision: 4 }) })
  expect(await screen.findByText('Utkastet som lå her, lar seg ikke lese')).toBeTruthy()
})

test('it is published as previewed, with its consequences shown first', async () => {
  const tab = open()
  await tab.user.click(await screen.findByRole('radio', { name: /Ny hovedversjon/ }))
  await tab.user.click(screen.getByRole('button', { name: 'Se hvem det gjelder' }))
  expect(await screen.findByText('Hvorfor: Skriv kort hvorfor.')).toBeTruthy()
  expect(sent(tab, 'previewLesson')).toEqual([])
  await tab.user.type(screen.getByLabelText(/^Hvorfor/), 'Ny sak')
  await tab.user.click(screen.getByRole('button', { name: 'Se hvem det gjelder' }))
  expect(await screen.findByText('310 som har fullført, får den igjen.')).toBeTruthy()
  await tab.user.click(screen.getByRole('button', { name: 'Publiser versjon 2.0' }))
  await tab.user.click(screen.getAllByRole('button', { name: 'Publiser versjon 2.0' }).at(-1) as HTMLElement)
  expect((await screen.findAllByText(/^Versjon 2.0 er publisert/)).length).toBeGreaterThan(0)
  expect(sent(tab, 'publishLesson')).toEqual([expect.objectContaining({ level: 'major', reason: 'Ny sak', previewKey: '9'.repeat(64) })])
})

test('how people answer is shown in figures, few hidden', async () => {
  open()
  expect(await screen.findByText('40 har svart. 25 % svarte feil.')).toBeTruthy()
  expect(screen.getByText('Færre enn fem har svart.')).toBeTruthy()
  expect(screen.getByText(/Hvor mange som svarte feil, vises ikke/)).toBeTruthy()
})

testAccess({ at: 'edit-lesson/phishing', person: CONTROLLER }, (words) => screen.findByRole('button', { name: words.rules.draft.save }))
