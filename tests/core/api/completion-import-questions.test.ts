import { CompletionMapping, importCompletions, previewCompletionImport } from '../../../core/api/completion-import-questions'

const mapping = { table: 'fil', personColumn: 'a', personBy: 'person-id', courseColumn: 'b', dateColumn: 'c', courses: [{ course: 'Svindel', lessonIds: ['phishing'] }] }
const file = { fileName: 'rapport.csv', contentBase64: 'YTti' }

test('people are never named by their name alone', () => {
  expect(CompletionMapping.safeParse(mapping).success).toBe(true)
  expect(CompletionMapping.safeParse({ ...mapping, personBy: 'name' }).success).toBe(false)
})

test('what is carried out was previewed: file, system, mapping and key go together', () => {
  expect(previewCompletionImport.input.safeParse({ file, system: 'KS Læring' }).success).toBe(true)
  expect(previewCompletionImport.input.safeParse({ file, system: ' ' }).success).toBe(false)
  expect(importCompletions.input.safeParse({ file, system: 'KS', mapping, importKey: 'a'.repeat(64), from: 0 }).success).toBe(true)
  expect(importCompletions.input.safeParse({ file, system: 'KS', mapping, from: 0 }).success).toBe(false)
})
