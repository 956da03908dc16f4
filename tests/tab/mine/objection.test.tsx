/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { openTab } from '../stage'
import { lessonRecord } from '../stand-in/learning-samples'
import { key, record } from '../stand-in/samples'
import { refusal } from '../stand-in/service'

const AT = `lesson-receipt/${key('8')}`
const PROOF = { record: lessonRecord({ kind: 'meeting-completion', actorName: 'Kari Nordby' }), evidence: 'meeting', personName: 'Ingrid Solberg', contentSha256: key('c'), commitment: 'abc', channel: 'tab' }
const open = (answers: Parameters<typeof openTab>[0] = {}) => openTab({ at: AT, ...answers, answers: { lessonReceipt: () => PROOF, ...answers.answers } })

test('asks for a reason first, says what follows, and then that it counts no more', async () => {
  const { user, standIn } = open()
  await user.click(await screen.findByRole('button', { name: 'Dette stemmer ikke' }))
  expect(screen.getByRole('dialog').textContent).toContain('teller ikke lenger')
  await user.click(screen.getByRole('button', { name: 'Si fra' }))
  expect(screen.getByText('Skriv kort hva som er feil.')).toBeTruthy()
  await user.type(screen.getByRole('textbox', { name: /Hva er feil/ }), 'Jeg var ikke der')
  await user.click(screen.getByRole('button', { name: 'Si fra' }))
  expect((await screen.findAllByText('Du har sagt fra. Registreringen teller ikke lenger.')).length).toBeGreaterThan(0)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(standIn.asked.find(({ name }) => name === 'objectToRecord')?.input).toEqual({ recordKey: key('8'), reason: 'Jeg var ikke der' })
})

test('keeps what was written when the service refuses it', async () => {
  const { user } = open({ answers: { objectToRecord: () => refusal('unavailable') } })
  await user.click(await screen.findByRole('button', { name: 'Dette stemmer ikke' }))
  await user.type(screen.getByRole('textbox', { name: /Hva er feil/ }), 'Jeg var ikke der')
  await user.click(screen.getByRole('button', { name: 'Si fra' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Kvitter er opptatt')
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Hva er feil/ }).value).toBe('Jeg var ikke der')
})

test('is made to a signature on paper too, and not to one’s own, nor to what is void already', async () => {
  const receipt = { personName: 'Ingrid Solberg', statement: '', language: 'nb', textSha256: key('7'), commitment: 'abc', channel: 'tab' }
  const { standIn } = openTab({ at: `receipt/${key('c')}`, answers: { receipt: () => ({ ...receipt, record: record({ kind: 'paper-signature', actorName: 'Kari Nordby' }) }) } })
  expect(await screen.findByRole('button', { name: 'Dette stemmer ikke' })).toBeTruthy()
  standIn.change({ receipt: () => ({ ...receipt, record: record() }) })
  window.location.hash = `#/receipt/${key('d')}`
  await screen.findByText('I fanen i Teams')
  expect(screen.queryByRole('button', { name: 'Dette stemmer ikke' })).toBeNull()
})
