/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { useEffect, useState } from 'react'
import { emptyFieldDraft, type FieldDraft } from '../../../core/publishing/form-draft'
import { FIELD_KINDS, FormFieldFields } from '../../../tab/authoring/form-field'
import { draw } from '../stage'

let field: FieldDraft
function Built() {
  const [current, setCurrent] = useState(emptyFieldDraft('confirm', 'ok'))
  useEffect(() => {
    field = current
  })
  return <FormFieldFields field={current} path="form.fields.0" choices={[]} onChange={setCurrent} />
}

test('each kind can be chosen, and only a choice has answers and only a number bounds', async () => {
  const user = draw(<Built />)
  for (const kind of FIELD_KINDS) {
    await user.selectOptions(screen.getByLabelText('Hva slags svar'), kind)
    expect(field.kind).toBe(kind)
    expect([screen.queryByLabelText('Nytt svarvalg') !== null, screen.queryByLabelText('Minst') !== null]).toEqual([kind === 'choice', kind === 'number'])
  }
  await user.click(screen.getByRole('checkbox', { name: 'Må besvares' }))
  expect(field).toMatchObject({ fieldId: 'ok', isRequired: false })
})
