/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { openTab } from '../stage'
import { TRAINING_FIGURES } from '../stand-in/leader-samples'
import { DIRECTOR } from '../stand-in/samples'
import type { Overrides } from '../stand-in/service'

const open = (answers: Overrides = {}) => openTab({ at: 'overview', answers: { me: () => DIRECTOR, ...answers } })
const rowOf = async (lesson: string) => within((await screen.findByRole('rowheader', { name: new RegExp(lesson) })).closest('tr')!)

test('shows each lesson by how it is known, who is excluded and why, and the workplaces that talked about it', async () => {
  const { standIn } = open()
  const row = await rowOf('Kjenn igjen svindel')
  for (const said of ['4\u00a0481', '3\u00a0100 egne svar', '420 tatt i møte', '61 registrert av leder', '900 importert', '7\u00a0000', '450 unntatt: permisjon', '16 unntatt: fritak', '310', '96 av 240', '39\u00a0%'])
    expect(row.getAllByText((_, element) => element?.textContent.includes(said) ?? false).length).toBeGreaterThan(0)
  expect(standIn.asked.find(({ name }) => name === 'trainingFigures')?.input).toEqual({ unitId: 'u-top' })
})

test('a lesson that was brought back says so, and has no share while nobody owes it', async () => {
  open()
  const row = await rowOf('Passord')
  expect(row.getByText('hentet frem igjen')).toBeTruthy()
  expect(row.getAllByText('–').length).toBeGreaterThan(0)
})

test('says when no lesson is out', async () => {
  open({ trainingFigures: () => ({ ...TRAINING_FIGURES, programmes: [] }) })
  expect(await screen.findByText('Ingen leksjon er ute ennå.')).toBeTruthy()
})
