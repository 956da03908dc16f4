/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { useState } from 'react'
import { STANDARD_PROMPT_RULES, type PromptRules } from '../../../core/prompts/prompt-rules'
import { GroupFields } from '../../../tab/prompts/group-fields'
import { RulesProblems } from '../../../tab/prompts/rules-problems'
import { draw, pageText } from '../stage'
import { PROMPT_RULES } from '../stand-in/campaign-samples'

function Fields() {
  const [groups, setGroups] = useState<PromptRules['groups']>([])
  return (
    <RulesProblems problems={[{ path: 'groups.0.hours.untilHour', problem: 'before-start' }, { path: 'groups.0.unitIds.0', problem: 'unknown-unit' }]}>
      <GroupFields groups={groups} hours={STANDARD_PROMPT_RULES.hours} units={PROMPT_RULES.choices.units} onChange={setGroups} />
      <p>{JSON.stringify(groups.map(({ title, unitIds, hours }) => [title, unitIds, hours.fromHour]))}</p>
    </RulesProblems>
  )
}

test('shift workers get hours of their own, and what is wrong with them stands at them', async () => {
  const user = draw(<Fields />)
  await user.click(screen.getByRole('button', { name: 'Legg til en gruppe' }))
  const group = within(screen.getByRole('group', { name: 'Gruppe 1' }))
  await user.type(group.getByLabelText('Navn på gruppen'), 'Turnus')
  await user.type(group.getByLabelText(/^Enheter i gruppen/), 'solb')
  await user.click(group.getByRole('button', { name: 'Legg til Solbakken barnehage' }))
  await user.selectOptions(group.getByLabelText('Fra klokka'), '07:00')
  expect(pageText()).toContain('[["Turnus",["u-kindergarten"],7]]')
  expect(group.getByText('Slutten er før starten.')).toBeTruthy()
  expect(group.getByText('En av enhetene finnes ikke lenger.')).toBeTruthy()
  await user.click(group.getByRole('button', { name: 'Fjern gruppe 1' }))
  expect(screen.getByText('Ingen gruppe har egne tider.')).toBeTruthy()
})
