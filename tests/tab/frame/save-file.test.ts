/** @jest-environment jsdom */
import { saveFile } from '../../../tab/frame/save-file'

test('a file is handed over under its name, byte for byte', async () => {
  const made: Blob[] = []
  URL.createObjectURL = (blob) => {
    made.push(blob as Blob)
    return 'blob:1'
  }
  URL.revokeObjectURL = jest.fn()
  const clicked: string[] = []
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(this.download)
  })
  saveFile({ fileName: 'Tilsyn.csv', mediaType: 'text/csv', contentBase64: 'w6U7Yg==' })
  expect(clicked).toEqual(['Tilsyn.csv'])
  const [blob] = made
  expect([blob?.type, blob?.size]).toEqual(['text/csv', 4])
  click.mockRestore()
  await Promise.resolve()
})
