/** @jest-environment jsdom */
import { readRegisterFile } from '../../../tab/control/read-register-file'

test('a file is read as it is sent; one of another kind or too large is not', async () => {
  expect(await readRegisterFile(new File(['a;b'], 'Tilsyn.CSV'))).toEqual({ outcome: 'read', file: { fileName: 'Tilsyn.CSV', contentBase64: 'YTti' } })
  expect(await readRegisterFile(new File(['x'], 'tilsyn.pdf'))).toEqual({ outcome: 'wrong-kind' })
  const large = new File(['x'], 'tilsyn.xlsx')
  Object.defineProperty(large, 'size', { value: 10 * 1024 * 1024 + 1 })
  expect(await readRegisterFile(large)).toEqual({ outcome: 'too-large' })
})
