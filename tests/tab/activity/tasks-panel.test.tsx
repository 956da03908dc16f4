/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { openTab, pageText } from '../stage'
import { NO_TASKS, REQUEST, task, TASKS } from '../stand-in/activity-samples'
import { LEADER } from '../stand-in/samples'
import { refusal } from '../stand-in/service'

const open = async (tasks: () => unknown) => {
  const tab = openTab({ at: 'tasks', answers: { me: () => LEADER, tasks } })
  await screen.findByRole('region', { name: 'Å gjøre' })
  return tab
}
const headings = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)

test('requests and what is to be confirmed stand first, then what presses; the rest is folded away', async () => {
  await open(() => ({ ...TASKS, requests: [REQUEST] }))
  await screen.findByRole('heading', { name: 'Over fristen (1)' })
  expect(headings()).toEqual(['Ber om mer tid (1)', 'Flere av samme slag', 'Venter på at du bekrefter (1)', 'Over fristen (1)', 'Fristen er nær (1)', 'Åpne (2)', 'Kommer (1)', 'Til orientering (1)', 'Gjort den siste måneden (1)'])
  expect([...document.querySelectorAll('details')].map((fold) => [fold.querySelector('h3')?.textContent, fold.open])).toEqual([['Kommer (1)', false], ['Til orientering (1)', false], ['Gjort den siste måneden (1)', false]])
  const asked = screen.getByText(/Kari Nordby ønsker frist til/).closest('li')
  expect(within(asked as HTMLElement).getByRole('link').getAttribute('href')).toBe('#/activity/corruption-risk/2026/unit%2Fu-kindergarten')
})

test('where there are several of a kind, they can be signed off together', async () => {
  await open(() => TASKS)
  expect((await screen.findByRole('link', { name: 'Kvitter for flere: Kontroll av kontrakt' })).getAttribute('href')).toBe('#/sign-many/contract-check')
  expect(pageText()).toContain('Kontroll av kontrakt: 2 åpne')
})

test('with all done there is coffee, and a word of what comes next', async () => {
  await open(() => ({ ...NO_TASKS, tasks: [task({ state: 'upcoming', opensOn: '2027-03-01', dueOn: '2027-04-01' }), task({ obligationKey: '2'.repeat(64), round: '2025', state: 'fulfilled' })] }))
  await screen.findByText('Alt er gjort')
  expect(pageText()).toContain('Den neste er «Risikovurdering av korrupsjon», som åpner 1. mars 2027.')
})

test('who has none at all is told when there will be', async () => {
  await open(() => NO_TASKS)
  await screen.findByText('Du har ingen oppgaver i årshjulet')
})

test('says when it cannot be known', async () => {
  await open(() => refusal('failed'))
  await screen.findByText('Noe gikk galt hos oss')
})
