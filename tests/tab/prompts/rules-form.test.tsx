/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { openTab } from '../stage'
import { PROMPT_RULES, STOPPED_RULES } from '../stand-in/campaign-samples'
import { CONTROLLER } from '../stand-in/samples'
import { refusal, type Overrides } from '../stand-in/service'

async function openForm(answers: Overrides = {}) {
  const tab = openTab({ at: 'prompt-rules', answers: { me: () => CONTROLLER, ...answers } })
  await screen.findByRole('button', { name: 'Publiser reglene' })
  return { ...tab, sent: () => tab.standIn.asked.filter(({ name }) => name === 'publishPromptRules').map(({ input }) => input) }
}
const publish = (user: Awaited<ReturnType<typeof openForm>>['user']) => user.click(screen.getByRole('button', { name: 'Publiser reglene' }))
const spread = () => screen.getByLabelText(/^Spre sendingen/)

test('what is changed is published whole, with a reason and sorted days', async () => {
  const { user, sent } = await openForm()
  fireEvent.change(spread(), { target: { value: '45' } })
  await user.selectOptions(screen.getByRole('combobox', { name: 'Fast dag 1, Måned' }), 'oktober')
  await user.type(screen.getByLabelText(/^Hvorfor endres reglene/), 'Roligere morgen')
  await publish(user)
  await waitFor(() => expect(sent()).toMatchObject([{ version: 3, reason: 'Roligere morgen', rules: { spreadMinutes: 45, ladder: { yearlyOn: ['09-01', '10-01'] }, employees: PROMPT_RULES.rules.employees } }]))
  expect(await screen.findByText('Reglene er publisert og gjelder fra nå.', { selector: 'p' })).toBeTruthy()
})

test('what is missing is told where it stands, before anything is sent', async () => {
  const { user, sent } = await openForm()
  fireEvent.change(spread(), { target: { value: '' } })
  await publish(user)
  expect(screen.getByText('Skriv et helt tall fra 0 til 480.')).toBeTruthy()
  expect(screen.getByText('Dette må fylles ut.')).toBeTruthy()
  expect(document.activeElement).toBe(spread())
  expect(sent()).toEqual([])
})

test('what only the service knows is told at the field too', async () => {
  const { user } = await openForm({ publishPromptRules: () => refusal('not-ready', [{ path: 'hours.untilHour', problem: 'before-start' }]) })
  await user.type(screen.getByLabelText(/^Hvorfor endres reglene/), 'Roligere')
  await publish(user)
  expect(await screen.findByText('Slutten er før starten.')).toBeTruthy()
  expect(screen.getByText('Noe må rettes. Feltene er merket.')).toBeTruthy()
})

test('when somebody else published meanwhile, it is said and nothing is lost', async () => {
  const { user } = await openForm({ publishPromptRules: () => refusal('out-of-date') })
  await user.type(screen.getByLabelText(/^Hvorfor endres reglene/), 'Roligere')
  await publish(user)
  expect(await screen.findByText('Det er kommet noe nytt i mellomtiden')).toBeTruthy()
  expect(screen.getByLabelText<HTMLTextAreaElement>(/^Hvorfor endres reglene/).value).toBe('Roligere')
})

test('publishing other rules does not let go what was stopped meanwhile', async () => {
  const { user, standIn, sent } = await openForm()
  fireEvent.change(spread(), { target: { value: '45' } })
  await user.click(screen.getByRole('button', { name: 'Stopp alle påminnelser' }))
  await user.type(screen.getByLabelText(/^Hvorfor\?/), 'Feil tekst')
  standIn.change({ promptRules: () => STOPPED_RULES })
  await user.click(screen.getAllByRole('button', { name: 'Stopp alle påminnelser' }).at(-1) ?? document.body)
  await screen.findByText('Alle påminnelser er stoppet', { selector: 'p' })
  await user.type(screen.getByLabelText(/^Hvorfor endres reglene/), 'Roligere')
  await publish(user)
  await waitFor(() => expect(sent().at(-1)).toMatchObject({ version: 4, rules: { isStopped: true, spreadMinutes: 45 } }))
})
