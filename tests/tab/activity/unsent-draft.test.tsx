/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { emptyDraft, withValue } from '../../../tab/activity/sign-off-draft'
import { UnsentDraft } from '../../../tab/activity/unsent-draft'
import { FORM } from '../stand-in/activity-samples'
import { draw, pageText } from '../stage'

const keep = (draft: object) => window.sessionStorage.setItem('kvitter/sign-off/k', JSON.stringify(draft))

test('what I wrote and never sent can be read, and thrown away', async () => {
  keep(withValue(emptyDraft(1, '2026-03-02'), 'notes', { text: 'Mine tanker' }))
  const user = draw(<UnsentDraft draftKey="k" form={FORM} />)
  expect(pageText()).toContain('Mine tanker')
  await user.click(screen.getByRole('button', { name: 'Kast det' }))
  expect([pageText(), window.sessionStorage.length]).toEqual(['', 0])
})

test('without anything written there is nothing to tell', () => {
  keep(emptyDraft(1, '2026-03-02'))
  draw(<UnsentDraft draftKey="k" form={FORM} />)
  expect(pageText()).toBe('')
})
