/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { Code, ReceiptSheet } from '../../../tab/mine/receipt-sheet'
import { draw } from '../stage'

test('says what it proves in its own language, with each fact beside its name, and prints', async () => {
  const user = draw(<ReceiptSheet sentence="I have read it." sentenceLanguage="en-GB" facts={[['Navn', 'Ingrid Solberg'], ['Kontrollkode', <Code key="code">AB12</Code>]]} />)
  expect(screen.getByText('I have read it.').getAttribute('lang')).toBe('en-GB')
  expect(screen.getByText('Kontrollkode').nextElementSibling?.textContent).toBe('AB12')
  const print = jest.spyOn(window, 'print')
  await user.click(screen.getByRole('button', { name: 'Skriv ut' }))
  expect(print).toHaveBeenCalledTimes(1)
})
