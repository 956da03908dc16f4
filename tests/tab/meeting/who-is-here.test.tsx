/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react'
import { MEETING } from '../stand-in/leader-samples'
import { findHeading, openTab } from '../stage'
import { LEADER } from '../stand-in/samples'

async function open(meeting = MEETING) {
  const tab = openTab({ at: 'meeting/u-kindergarten/privacy-security/passwords', answers: { me: () => LEADER, meeting: () => meeting } })
  await findHeading('Møte: Passord')
  for (let step = 0; step < 3; step += 1) await tab.user.click(screen.getByRole('button', { name: 'Videre' }))
  const sent = () => tab.standIn.asked.filter(({ name }) => name === 'holdMeeting')
  return { ...tab, sent }
}

test('a name can be ticked anywhere, and by the keyboard; how many is said', async () => {
  const { user } = await open()
  await user.click(screen.getByText('Amina Hassan', { selector: 'label span' }))
  expect(screen.getByText('1 er krysset av')).toBeTruthy()
  screen.getByRole('checkbox', { name: /Bjørn Aasen/ }).focus()
  await user.keyboard(' ')
  expect(screen.getByText('2 er krysset av')).toBeTruthy()
  await user.keyboard(' ')
  expect(screen.getByText('1 er krysset av')).toBeTruthy()
})

test('says who lacks it, where the service tells', async () => {
  await open()
  expect(screen.getByRole('checkbox', { name: /Amina Hassan.*mangler den/ })).toBeTruthy()
  expect(screen.getByRole('checkbox', { name: /Bjørn Aasen.*har den fra før/ })).toBeTruthy()
})

test('an ethics guide is told names only', async () => {
  await open({ ...MEETING, people: MEETING.people.map(({ lacksLesson: _, ...person }) => person) })
  expect(screen.queryByText(/mangler den/)).toBeNull()
  expect(screen.queryByRole('button', { name: 'Kryss av alle som mangler den' })).toBeNull()
})

test('asks for somebody and a day before anything is sent', async () => {
  const { user, sent } = await open()
  await user.click(screen.getByRole('button', { name: 'Registrer møtet' }))
  expect(screen.getByText('Kryss av for minst én.')).toBeTruthy()
  expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true')
  await user.click(screen.getByRole('checkbox', { name: /Amina Hassan/ }))
  fireEvent.change(screen.getByLabelText(/Dagen møtet var/), { target: { value: '2025-11-01' } })
  await user.click(screen.getByRole('button', { name: 'Registrer møtet' }))
  expect(screen.getByText('Velg en dag fra 10. november 2025 og ikke fram i tid.')).toBeTruthy()
  expect(sent()).toEqual([])
})

test('says when there is nobody to tick', async () => {
  await open({ ...MEETING, people: [] })
  expect(screen.getByText('Det er ingen andre i enheten.')).toBeTruthy()
})
