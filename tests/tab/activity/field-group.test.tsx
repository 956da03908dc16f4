/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { FieldGroup } from '../../../tab/activity/field-group'
import { draw, listViolations } from '../stage'

test('what is wrong and what helps belong to the group, for those who hear it', async () => {
  draw(
    <main>
      <FieldGroup legend="Hvor stor?" of="one" hint="Velg én." isRequired problem="Dette må fylles ut.">
        <label>
          <input type="radio" name="x" /> Lav
        </label>
      </FieldGroup>
    </main>,
  )
  const group = screen.getByRole('radiogroup', { name: /Hvor stor/, description: 'Velg én. Dette må fylles ut.' })
  expect([group.getAttribute('aria-invalid'), group.getAttribute('aria-required')]).toEqual(['true', 'true'])
  group.focus()
  expect(document.activeElement).toBe(group)
  expect(await listViolations()).toEqual([])
})

test('a group of boxes is a group, and says nothing that is not there', () => {
  draw(
    <FieldGroup legend="Hvem?" of="many">
      <span />
    </FieldGroup>,
  )
  const group = screen.getByRole('group', { name: 'Hvem?' })
  expect([group.hasAttribute('aria-describedby'), group.hasAttribute('aria-invalid')]).toEqual([false, false])
})
