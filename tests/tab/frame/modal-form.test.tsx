/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { useState } from 'react'
import { markWrong, ModalForm } from '../../../tab/frame/modal-form'
import { draw } from '../stage'

const IDLE = { isPending: false, error: null }

function open(sending: { isPending: boolean; error: Error | null } = IDLE) {
  const [onSubmit, onCancel] = [jest.fn(), jest.fn()]
  function Form() {
    const [text, setText] = useState('')
    const problem = text === '' ? 'Skriv noe.' : undefined
    return (
      <ModalForm title="Skjema" submitText="Send" isRight={problem === undefined} sending={sending} onSubmit={onSubmit} onCancel={onCancel}>
        {(isChecked) => {
          const { validationMessage } = markWrong(isChecked && problem)
          return (
            <label>
              Tekst
              <input value={text} aria-invalid={validationMessage !== undefined} onChange={({ target }) => setText(target.value)} />
              <span>{validationMessage}</span>
            </label>
          )
        }}
      </ModalForm>
    )
  }
  const user = draw(<Form />)
  return { user, onSubmit, onCancel, field: screen.getByRole('textbox') }
}

test('calls nothing wrong before somebody tries to send; then it brings the keyboard there and sends nothing', async () => {
  const { user, onSubmit, field } = open()
  expect(screen.queryByText('Skriv noe.')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Send' }))
  expect(screen.getByText('Skriv noe.')).toBeTruthy()
  expect(document.activeElement).toBe(field)
  expect(onSubmit).not.toHaveBeenCalled()
})

test('sends once all is right', async () => {
  const { user, onSubmit, field } = open()
  await user.type(field, 'Et ord')
  await user.click(screen.getByRole('button', { name: 'Send' }))
  expect(onSubmit).toHaveBeenCalledTimes(1)
})

test('can be left', async () => {
  const { user, onCancel } = open()
  await user.click(screen.getByRole('button', { name: 'Avbryt' }))
  expect(onCancel).toHaveBeenCalledTimes(1)
})

test('says that it is sending, and what went wrong', () => {
  open({ isPending: true, error: new Error('odd') })
  expect(screen.getByRole('button', { name: 'Sender …' }).getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByRole('alert')).toBeTruthy()
})

test('a field is marked only when there is something to say', () => {
  expect([markWrong(undefined), markWrong(false), markWrong('Galt')]).toEqual([{}, {}, { validationMessage: 'Galt' }])
})
