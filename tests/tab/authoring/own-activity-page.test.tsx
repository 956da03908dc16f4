/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import type { RequirementDraft } from '../../../core/publishing/requirement-draft'
import { openTab, testAccess } from '../stage'
import { LEADER } from '../stand-in/samples'
import { OWN_OPENED } from '../stand-in/rules-samples'

const answers = { me: () => LEADER, requirementDraft: () => OWN_OPENED }
const at = 'edit-own/own-round-abc123/u-kindergarten'

test('a leader writes once, for the own unit or those below, and may withdraw it', async () => {
  const tab = openTab({ at, answers })
  await tab.user.type(await screen.findByLabelText('Tittel'), ' om våren')
  await tab.user.click(screen.getByRole('radio', { name: /Hver enhet under/ }))
  expect(screen.queryByLabelText('Hvem eller hva')).toBeNull()
  expect(screen.queryByLabelText('Hvilket årshjul den står i')).toBeNull()
  await tab.user.click(screen.getByRole('button', { name: 'Lagre utkastet' }))
  await screen.findByText(/^Lagret av /)
  const saved = tab.standIn.asked.find(({ name }) => name === 'saveRequirementDraft')?.input as { content: RequirementDraft }
  expect(saved.content).toMatchObject({ title: { nb: 'Vernerunde om våren', nn: 'Vernerunde om våren', en: 'Vernerunde om våren' }, audience: { within: ['u-kindergarten'], levels: ['department'] }, activity: { ofUnitId: 'u-kindergarten' } })
  await tab.user.click(screen.getByRole('button', { name: 'Trekk tilbake kravet' }))
  expect(await screen.findByRole('dialog', { name: 'Trekke tilbake kravet?' })).toBeTruthy()
  expect(tab.standIn.asked.map(({ name }) => name)).not.toContain('rules')
})

testAccess({ at, person: LEADER }, (words) => screen.findByText(words.activityEditor.own.text))
