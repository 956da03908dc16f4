/** @jest-environment jsdom */
import { readWheelFile } from '../../../tab/authoring/read-wheel-file'

const file = (name: string, size = 3) => Object.defineProperty(new File(['a;b'], name), 'size', { value: size })

it('takes sheets, and nothing that is too large or another kind', async () => {
  expect(await readWheelFile(file('hjul.CSV'))).toEqual({ outcome: 'read', file: { fileName: 'hjul.CSV', contentBase64: 'YTti' } })
  expect(await readWheelFile(file('hjul.pdf'))).toEqual({ outcome: 'wrong-kind' })
  expect(await readWheelFile(file('hjul.xlsx', 3 * 1024 * 1024 + 1))).toEqual({ outcome: 'too-large' })
})
