/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { EditedDraft } from '../../../tab/rules/edited-draft'
import { useProblemOf } from '../../../tab/rules/editing'
import type { DraftEditing } from '../../../tab/rules/use-draft-editing'
import { draw } from '../stage'

const nothing = () => undefined
const EDITING: DraftEditing<string> = {
  content: 'a',
  change: nothing,
  isChanged: false,
  problems: [{ path: 'title.nb', problem: 'empty' }],
  setProblems: nothing,
  language: 'nn',
  setLanguage: nothing,
  bar: { draft: { revision: 0, isSaved: false, latest: undefined, overtaken: undefined }, isUnreadable: false, sending: { isPending: false, error: null }, onSave: nothing, onDiscard: nothing, onBegin: nothing, onTakeOther: nothing },
}

function Title() {
  return <p>{`Ved feltet: ${useProblemOf()('title.nb').validationMessage}`}</p>
}

test('around the fields stands where the draft stands, and what is wrong with it, which the fields know too', () => {
  draw(
    <EditedDraft editing={EDITING}>
      <Title />
    </EditedDraft>,
  )
  expect(screen.getByText('Utkastet har endringer som ikke er lagret.')).toBeTruthy()
  const atField = screen.getByText(/^Ved feltet: /).textContent.replace('Ved feltet: ', '')
  expect(atField).not.toBe('undefined')
  expect(screen.getAllByText(new RegExp(atField)).length).toBe(2)
  expect(screen.getByRole<HTMLOptionElement>('option', { name: 'Nynorsk' }).selected).toBe(true)
})
