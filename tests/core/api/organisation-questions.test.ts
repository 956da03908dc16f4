import { changeOrganisation, FileProblem, importHrFile, previewHrFile } from '../../../core/api/organisation-questions'
import type { FileProblem as ReadProblem } from '../../../bot/files/table'

const files = [{ fileName: 'hr.csv', contentBase64: 'YQ==' }]

test('what is imported has been previewed: the same files, with the key of their preview', () => {
  expect(previewHrFile.input.safeParse({ files }).success).toBe(true)
  expect(importHrFile.input.safeParse({ files, endsManyConfirmed: false }).success).toBe(false)
  expect(importHrFile.input.safeParse({ files, importKey: 'a'.repeat(64), endsManyConfirmed: false }).success).toBe(true)
})

test('no file, or more than there are tables, is refused', () => {
  expect(previewHrFile.input.safeParse({ files: [] }).success).toBe(false)
  expect(previewHrFile.input.safeParse({ files: Array(9).fill(files[0]) }).success).toBe(false)
})

test('every reason why a file cannot be read can be told', () => {
  const reasons: ReadProblem[] = FileProblem.options
  expect(reasons).toContain('merged-cells')
})

test('a deed is one of those there are', () => expect(changeOrganisation.input.safeParse({ deed: 'exempt', personId: 'p' }).success).toBe(false))
