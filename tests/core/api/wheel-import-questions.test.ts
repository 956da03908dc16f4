import { importWheel, previewWheelImport } from '../../../core/api/wheel-import-questions'
import { suggestWheelMapping } from '../../../core/publishing/wheel-columns'

const file = (bytes: number) => ({ fileName: 'hjul.xlsx', contentBase64: 'A'.repeat(4 * Math.ceil(bytes / 3)) })

test('a sheet of three megabytes fits into its question, and one of four does not', () => {
  expect(previewWheelImport.input.safeParse({ file: file(3 * 1024 * 1024) }).success).toBe(true)
  expect(previewWheelImport.input.safeParse({ file: file(4 * 1024 * 1024) }).success).toBe(false)
})

test('nothing is imported that was not looked over', () => {
  const mapping = suggestWheelMapping([{ name: 'hjul', header: ['tittel'], rows: [] }])
  expect(importWheel.input.safeParse({ file: file(3), mapping }).success).toBe(false)
  expect(importWheel.input.safeParse({ file: file(3), mapping, importKey: '0'.repeat(64) }).success).toBe(true)
})
