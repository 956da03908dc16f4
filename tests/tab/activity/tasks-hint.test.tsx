/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { findHeading, openTab, pageText } from '../stage'
import { NO_TASKS, TASKS } from '../stand-in/activity-samples'
import { LEADER } from '../stand-in/samples'
import { refusal } from '../stand-in/service'

const open = async (hasTasks: boolean, tasks: () => unknown = () => TASKS) => {
  const tab = openTab({ at: 'mine', answers: { me: () => ({ ...LEADER, hasTasks }), tasks } })
  await findHeading('Hei, Kari')
  return tab
}

test('the first page tells how many tasks wait, and leads there', async () => {
  await open(true)
  await screen.findByText('Du har 4 oppgaver i årshjulet')
  expect(pageText()).toContain('1 er over fristen.')
  expect(screen.getByRole('link', { name: 'Se oppgavene' }).getAttribute('href')).toBe('#/tasks')
})

test('who cannot have tasks is not asked about', async () => {
  const { standIn } = await open(false)
  await screen.findByRole('region', { name: 'Dette har du gjort' })
  expect(standIn.asked.some(({ name }) => name === 'tasks')).toBe(false)
})

test.each([['nothing waits', () => NO_TASKS], ['it cannot be known', () => refusal('failed')]])('when %s, nothing is said', async (_, tasks) => {
  const { standIn } = await open(true, tasks)
  await screen.findByRole('region', { name: 'Dette har du gjort' })
  expect(standIn.asked.some(({ name }) => name === 'tasks')).toBe(true)
  expect(pageText()).not.toContain('årshjulet')
})
