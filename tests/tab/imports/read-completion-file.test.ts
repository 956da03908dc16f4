/** @jest-environment jsdom */
import { readCompletionFile } from '../../../tab/imports/read-completion-file'

test('a table is read as it is sent', async () =>
  expect(await readCompletionFile(new File(['a;b'], 'rapport.CSV'))).toEqual({ outcome: 'read', file: { fileName: 'rapport.CSV', contentBase64: 'YTti' } }))

test.each(['rapport.exe', 'rapport', 'rapport.xls'])('%s is not', async (name) => expect(await readCompletionFile(new File(['a'], name))).toEqual({ outcome: 'wrong-kind' }))

test('neither is one that is too large', async () => {
  const large = new File(['a'], 'rapport.csv')
  Object.defineProperty(large, 'size', { value: 10 * 1024 * 1024 + 1 })
  expect(await readCompletionFile(large)).toEqual({ outcome: 'too-large' })
})
