/** @jest-environment jsdom */
import { saveFile } from '../../../tab/api/use-file'

test('a file is saved under its name, and nothing of it stays in the page', () => {
  URL.createObjectURL = () => 'blob:1'
  URL.revokeObjectURL = () => undefined
  jest.useFakeTimers()
  const clicked = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    expect([this.download, this.href, this.isConnected]).toEqual(['a.pdf', 'blob:1', true])
  })
  saveFile({ name: 'a.pdf', blob: new Blob(['x']) })
  expect(clicked).toHaveBeenCalledTimes(1)
  expect(document.querySelector('a')).toBeNull()
  clicked.mockRestore()
  jest.useRealTimers()
})
