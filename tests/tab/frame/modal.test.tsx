/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { Modal, ModalActions, ModalBody } from '../../../tab/frame/modal'
import { draw } from '../stage'

function Asking() {
  const [isAsking, setIsAsking] = useState(false)
  return (
    <>
      <button onClick={() => setIsAsking(true)}>åpne</button>
      {isAsking && (
        <Modal role="alertdialog" title="Publisere versjon 3.0?" onCancel={() => setIsAsking(false)}>
          <ModalBody>
            <input type="file" aria-label="fil" />
          </ModalBody>
          <ModalActions>
            <button onClick={() => setIsAsking(false)}>Avbryt</button>
          </ModalActions>
        </Modal>
      )}
    </>
  )
}

test('takes the keyboard, is named by its heading, and gives the keyboard back', async () => {
  const user = draw(<Asking />)
  await user.click(screen.getByRole('button', { name: 'åpne' }))
  const dialog = screen.getByRole('alertdialog', { name: 'Publisere versjon 3.0?' })
  expect(dialog.contains(document.activeElement)).toBe(true)
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('alertdialog')).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'åpne' }))
})

test('stays when a file chooser inside it is left', async () => {
  const user = draw(<Asking />)
  await user.click(screen.getByRole('button', { name: 'åpne' }))
  fireEvent(screen.getByLabelText('fil'), new Event('cancel', { bubbles: true, cancelable: true }))
  expect(screen.getByRole('alertdialog')).toBeTruthy()
})
