/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { ReasonDialog } from '../../../tab/activity/reason-dialog'
import { draw } from '../stage'

const written: string[] = []
const part = (isOptional: boolean) => (
  <ReasonDialog title="Send tilbake" label="Hva må gjøres?" submitText="Send" isOptional={isOptional} sending={{ isPending: false, error: null }} onSubmit={(reason) => written.push(reason)} onCancel={() => undefined} />
)

test('a reason is asked for before it is sent', async () => {
  const user = draw(part(false))
  await user.click(screen.getByRole('button', { name: 'Send' }))
  expect(screen.getByText('Skriv kort hvorfor.')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByRole('textbox'))
  await user.type(screen.getByRole('textbox'), '  Mangler referat ')
  await user.click(screen.getByRole('button', { name: 'Send' }))
  expect(written).toEqual(['Mangler referat'])
})

test('where it may be left out, it may', async () => {
  const user = draw(part(true))
  await user.click(screen.getByRole('button', { name: 'Send' }))
  expect(written.at(-1)).toBe('')
})
