/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { Templates } from '../../../tab/organisation/templates'
import { draw, pageText } from '../stage'

test('an empty table of each kind can be had, in the reader’s language', async () => {
  const saved: { name: string; content: Promise<string> }[] = []
  URL.createObjectURL = (blob) => {
    const reader = new FileReader()
    saved.push({ name: '', content: new Promise((resolve) => ((reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '')), reader.readAsText(blob as Blob))) })
    return 'blob:1'
  }
  URL.revokeObjectURL = () => undefined
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const last = saved.at(-1)
    if (last) last.name = this.download
  })
  const user = draw(<Templates />, 'nn')
  await user.click(screen.getByText('Slik skal fila sjå ut'))
  await user.click(screen.getByRole('button', { name: 'Last ned tabellen permisjonar' }))
  expect(saved.map(({ name }) => name)).toEqual(['permisjonar.csv'])
  expect(await saved[0]?.content).toBe('tilsettnummer;frå;til\r\n')
  expect(pageText()).toContain('tilsettnummer, frå, til (kan vere tom)')
})
