/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { openTab } from '../stage'
import { LESSON_OPENED } from '../stand-in/rules-samples'
import { CONTROLLER } from '../stand-in/samples'

const EDITORS = [
  { at: 'edit-lesson/phishing', saved: 'saveLessonDraft', kind: 'lesson', id: 'phishing' },
  { at: 'edit-requirement/privacy-security', saved: 'saveRequirementDraft', kind: 'requirement', id: 'privacy-security' },
]
/** Whether the browser would ask before the page is left. */
const asksBeforeLeaving = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

describe.each(EDITORS)('the draft of a $kind', ({ at, saved, kind, id }) => {
  const open = () => openTab({ at, answers: { me: () => CONTROLLER } })
  const inputsOf = ({ standIn }: ReturnType<typeof open>, wanted: string) => standIn.asked.filter(({ name }) => name === wanted).map(({ input }) => input)

  test('is not left unsaved without being asked', async () => {
    const tab = open()
    const title = await screen.findByLabelText('Tittel, bokmål')
    expect(asksBeforeLeaving()).toBe(false)
    await tab.user.type(title, '!')
    expect(asksBeforeLeaving()).toBe(true)
    await tab.user.click(screen.getByRole('button', { name: 'Lagre utkastet' }))
    await screen.findByText(/^Lagret av /)
    expect(asksBeforeLeaving()).toBe(false)
    expect(inputsOf(tab, saved)).toEqual([expect.objectContaining({ basedOn: 0, content: expect.anything() as unknown })])
  })

  test('lets the keyboard pass over all its fields to where it is published', async () => {
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: 'Til publiseringen' }))
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Publiser' }))
  })

  test('is taken away on top of what was saved', async () => {
    const tab = open()
    await tab.user.click(await screen.findByRole('button', { name: 'Lagre utkastet' }))
    await tab.user.click(await screen.findByRole('button', { name: 'Slett utkastet' }))
    await tab.user.click(screen.getAllByRole('button', { name: 'Slett utkastet' }).at(-1) as HTMLElement)
    expect((await screen.findAllByText('Utkastet er slettet.')).length).toBeGreaterThan(0)
    expect(inputsOf(tab, 'discardDraft')).toEqual([{ kind, id, basedOn: 1 }])
  })
})

test('a draft that could not be read is told so until it is saved anew', async () => {
  const { user } = openTab({ at: 'edit-lesson/phishing', answers: { me: () => CONTROLLER, lessonDraft: () => ({ ...LESSON_OPENED, isUnreadable: true }) } })
  expect(await screen.findByText('Utkastet som lå her, lar seg ikke lese')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Lagre utkastet' }))
  await screen.findByText(/^Lagret av /)
  expect(screen.queryByText('Utkastet som lå her, lar seg ikke lese')).toBeNull()
})
