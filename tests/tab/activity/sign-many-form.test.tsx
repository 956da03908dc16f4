/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { openTab } from '../stage'
import { activityAnswers, activityOf, contractTask, FORM, SHORT_FORM, TASKS, TODAY } from '../stand-in/activity-samples'
import { LEADER } from '../stand-in/samples'
import { refusal, type Overrides } from '../stand-in/service'

const open = async (more: Overrides = {}, form = SHORT_FORM) => {
  const tab = openTab({ at: 'sign-many/contract-check', answers: { me: () => LEADER, ...activityAnswers(activityOf({ form })), ...more } })
  await screen.findByRole('button', { name: 'Kvitter' })
  return { ...tab, sent: () => tab.standIn.asked.filter(({ name }) => name === 'signOffMany').map(({ input }) => input as { of: unknown[] }) }
}

test('one form for those that are ticked, and each is told by name', async () => {
  const { user, sent } = await open()
  await user.click(screen.getByRole('button', { name: 'Kryss av alle' }))
  await user.click(screen.getByRole('checkbox', { name: /Det er gjennomgått/ }))
  await user.click(screen.getByRole('button', { name: 'Kvitter for 2' }))
  await screen.findByText('2 av 2 er kvittert')
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(expect.arrayContaining(['Renhold: Kvittert', 'Vakthold: Kvittert']))
  expect(sent()).toEqual([
    {
      requirementId: 'contract-check', requirementVersion: 1, outcome: 'done', reason: '', doneOn: TODAY,
      answers: [{ kind: 'confirm', fieldId: 'done', isConfirmed: true }],
      of: [
        { subject: 'object/contract:renhold:0', round: '2026', step: 0 },
        { subject: 'object/contract:vakthold:0', round: '2026', step: 0 },
      ],
    },
  ])
  expect(window.sessionStorage.length).toBe(0)
})

test('nothing is ticked by itself, and none ticked is told', async () => {
  const { user, sent } = await open()
  await user.click(screen.getByRole('checkbox', { name: /Det er gjennomgått/ }))
  await user.click(screen.getByRole('button', { name: 'Kvitter' }))
  expect(screen.getByText('Kryss av for minst én.')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: /Renhold/ }))
  expect(sent()).toEqual([])
})

test('one that could not be signed off says why, and can be opened', async () => {
  const results = [
    { subject: 'object/contract:renhold:0', round: '2026', name: 'Renhold', outcome: 'signed-off' },
    { subject: 'object/contract:vakthold:0', round: '2026', name: 'Vakthold', outcome: 'out-of-date' },
  ]
  const { user } = await open({ signOffMany: () => ({ results, logNumber: 101 }) })
  await user.click(screen.getByRole('button', { name: 'Kryss av alle' }))
  await user.click(screen.getByRole('checkbox', { name: /Det er gjennomgått/ }))
  await user.click(screen.getByRole('button', { name: 'Kvitter for 2' }))
  await screen.findByText('1 av 2 er kvittert')
  expect(screen.getByRole('link', { name: 'Vakthold' }).getAttribute('href')).toBe('#/activity/contract-check/2026/object%2Fcontract%3Avakthold%3A0')
})

test('sixty go in two turns; when the second fails, the first is told and the rest stays ticked', async () => {
  const many = Array.from({ length: 60 }, (_, index) => contractTask(`K${index}`, '3', { obligationKey: String(index).padStart(64, '0'), subject: `object/k:${index}:0` }))
  let turn = 0
  const answer = (input: Record<string, string>) => {
    turn += 1
    const { of } = input as unknown as { of: { subject: string; round: string }[] }
    return turn === 2 ? refusal('unavailable') : { results: of.map((each) => ({ ...each, step: undefined, name: each.subject, outcome: 'signed-off' })).map(({ step: _, ...each }) => each), logNumber: 101 }
  }
  const { user, sent } = await open({ tasks: () => ({ ...TASKS, tasks: many }), signOffMany: answer })
  await user.click(screen.getByRole('button', { name: 'Kryss av alle' }))
  await user.click(screen.getByRole('checkbox', { name: /Det er gjennomgått/ }))
  await user.click(screen.getByRole('button', { name: 'Kvitter for 60' }))
  await screen.findByText(/Resten ble ikke sendt/)
  expect(screen.getByText('50 av 50 er kvittert')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Kvitter for 10' }))
  await screen.findByText('60 av 60 er kvittert')
  expect(sent().map(({ of }) => of.length)).toEqual([50, 10, 10])
})

test('files are not asked for: they belong to one', async () => {
  await open({}, FORM)
  expect(screen.queryByRole('group', { name: 'Referat' })).toBeNull()
})
