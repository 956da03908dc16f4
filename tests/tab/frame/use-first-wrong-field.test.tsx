/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { useFirstWrongField } from '../../../tab/frame/use-first-wrong-field'
import { draw } from '../stage'

function Form() {
  const { formRef, showFirstWrong } = useFirstWrongField()
  return (
    <form ref={formRef}>
      <input aria-label="riktig" />
      <input aria-label="galt" aria-invalid="true" />
      <input aria-label="også galt" aria-invalid="true" />
      <button type="button" onClick={showFirstWrong}>
        send
      </button>
    </form>
  )
}

test('brings the keyboard to the first field that is wrong, each time, and not before', async () => {
  const user = draw(<Form />)
  expect(document.activeElement).toBe(document.body)
  await user.click(screen.getByRole('button'))
  expect(document.activeElement).toBe(screen.getByLabelText('galt'))
  await user.click(screen.getByRole('button'))
  expect(document.activeElement).toBe(screen.getByLabelText('galt'))
})
