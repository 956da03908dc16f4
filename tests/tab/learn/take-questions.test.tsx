/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { openTab, type Staging } from '../stage'
import { lessonRecord, lessonView, programmeOf, shownLesson, PHISHING } from '../stand-in/learning-samples'
import { key } from '../stand-in/samples'
import { refusal } from '../stand-in/service'

const AT = `lesson/${key('1')}`
const open = (staging: Staging = {}) => openTab({ at: AT, ...staging })
const answered = (standIn: ReturnType<typeof openTab>['standIn']) => standIn.asked.filter(({ name }) => name === 'giveAnswer').map(({ input }) => input)

async function choose(user: UserEvent, ...names: string[]): Promise<void> {
  for (const name of names) await user.click(await screen.findByRole(/^(Ja|Nei)|Adressen|Fargen/.test(name) ? 'radio' : 'checkbox', { name }))
  await user.click(screen.getByRole('button', { name: 'Svar' }))
}

test('sends nothing before something is chosen, and says so', async () => {
  const { user, standIn } = open()
  await user.click(await screen.findByRole('button', { name: 'Svar' }))
  expect(screen.getByRole('alert').textContent).toBe('Velg minst ett svar.')
  expect(answered(standIn)).toEqual([])
})

test('a whole lesson: each answer is judged in words, what was wrong comes again, and the last right one completes it', async () => {
  const { user, standIn } = open()
  await choose(user, 'Fargen')
  const wrong = await screen.findByRole('heading', { name: 'Det stemmer ikke helt' })
  expect(document.activeElement).toBe(wrong)
  expect(screen.getByText('Adressen avslører mye.')).toBeTruthy()
  expect(screen.getByText('Adressen').closest('li')?.textContent).toBe('AdressenRiktig svar')
  expect(screen.getByText('Fargen').closest('li')?.textContent).toBe('FargenDitt svar')
  expect(screen.getByRole('status').textContent).toContain('Det stemmer ikke helt. Adressen avslører mye.')
  await user.click(screen.getByRole('button', { name: 'Neste spørsmål' }))

  expect(document.activeElement).toBe(await screen.findByRole('heading', { name: 'Spørsmål 2 av 3' }))
  await choose(user, 'Det haster', 'En lenke')
  expect(await screen.findByRole('heading', { name: 'Riktig' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Neste spørsmål' }))
  await choose(user, 'Ja, det stemmer')
  await user.click(await screen.findByRole('button', { name: 'Neste spørsmål' }))

  expect(await screen.findByText('Dette spørsmålet kommer igjen fordi svaret ikke stemte sist.')).toBeTruthy()
  await choose(user, 'Adressen')
  expect(await screen.findByRole('region', { name: 'Du har fullført leksjonen' })).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'Riktig' })).toBe(document.activeElement)
  expect(screen.getByRole('status').textContent).toBe('Du har fullført leksjonen')
  expect(screen.queryByRole('button', { name: 'Neste spørsmål' })).toBeNull()
  await waitFor(() => expect(screen.getByText('2 av 3 leksjoner fullført')).toBeTruthy())
  expect(answered(standIn)).toMatchObject([
    { lessonId: 'phishing', obligationKey: key('1'), step: 0, language: 'nb', contentSha256: key('c'), questionId: 'sender', attempt: 0, chosen: ['colour'] },
    { questionId: 'signs', attempt: 0, chosen: ['haste', 'link'] },
    { questionId: 'report', chosen: ['true'] },
    { questionId: 'sender', attempt: 1, chosen: ['address'] },
  ])
})

test('goes on where one stopped on another device', async () => {
  const { user } = open({
    answers: {
      learning: () => programmeOf(lessonView({ progress: { answered: 2, of: 3 } })),
      lessonText: () => shownLesson(PHISHING, 'nb', { step: 'question', questionId: 'report', number: 3, of: 3, attempt: 0 }),
    },
  })
  expect(await screen.findByRole('heading', { name: 'Spørsmål 3 av 3' })).toBeTruthy()
  expect(screen.getByText('Du fortsetter der du slapp, også fra en annen telefon eller datamaskin.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Gå til spørsmålene' }))
  expect(document.activeElement?.textContent).toContain('Spørsmål 3 av 3')
})

test('shows nothing as answered when the service does not answer, and sends the same answer on the second try', async () => {
  const { user, wire, standIn } = open()
  await user.click(await screen.findByRole('radio', { name: 'Adressen' }))
  wire.isDown = true
  await user.click(screen.getByRole('button', { name: 'Svar' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Ingenting er gått tapt')
  wire.isDown = false
  await user.click(screen.getByRole('button', { name: 'Prøv igjen' }))
  expect(await screen.findByRole('heading', { name: 'Riktig' })).toBeTruthy()
  expect(answered(standIn)).toHaveLength(1)
})

test('an answer to what does not count any more leads to what does', async () => {
  const { user, standIn } = open({ answers: { giveAnswer: () => refusal('out-of-date') } })
  await choose(user, 'Adressen')
  standIn.change({ learning: () => programmeOf(lessonView({ state: 'excluded', excludedBecause: 'withdrawn' })) })
  await user.click(await screen.findByRole('button', { name: 'Hent det som gjelder nå' }))
  expect(await screen.findByText('Programmet er trukket tilbake.')).toBeTruthy()
})

test('that was completed on another device meanwhile shows the same receipt', async () => {
  const { user } = open({ answers: { giveAnswer: () => ({ outcome: 'completed', record: lessonRecord({ recordedAt: '2025-11-21T06:30:00.000Z' }) }) } })
  await choose(user, 'Adressen')
  expect(document.activeElement).toBe(await screen.findByRole('heading', { name: 'Du har fullført leksjonen' }))
  expect(screen.queryByRole('button', { name: 'Svar' })).toBeNull()
})

test('all answered and not recorded can be completed', async () => {
  const { user } = open({ answers: { lessonText: () => shownLesson(PHISHING, 'nb', { step: 'done', right: 3, of: 3 }) } })
  await user.click(await screen.findByRole('button', { name: 'Fullfør leksjonen' }))
  expect(document.activeElement).toBe(await screen.findByRole('heading', { name: 'Du har fullført leksjonen' }))
})

test('keeps its place when the text is read in another language, and asks in that language', async () => {
  const { user, standIn } = open()
  await choose(user, 'Adressen')
  await user.click(await screen.findByRole('button', { name: 'Neste spørsmål' }))
  await user.click(screen.getByRole('radio', { name: 'English' }))
  await screen.findByRole('article', { name: 'Recognise fraud' })
  expect(screen.getByRole('heading', { name: 'Spørsmål 2 av 3' })).toBeTruthy()
  await choose(user, 'Det haster', 'En lenke')
  await screen.findByRole('heading', { name: 'Riktig' })
  expect(answered(standIn).at(-1)).toMatchObject({ language: 'en', questionId: 'signs' })
})
