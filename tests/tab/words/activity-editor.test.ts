import { LANGUAGES } from '../../../core/language/language'
import { Basis, THEMES } from '../../../core/obligations/activity'
import { WHEEL_COLUMNS } from '../../../core/publishing/wheel-columns'
import { WHEEL_ROW_PROBLEMS } from '../../../core/publishing/wheel-import'
import { FIELD_KINDS } from '../../../tab/authoring/form-field'
import { ACTIVITY_EDITOR_WORDS } from '../../../tab/words/activity-editor'

test.each(LANGUAGES)('in %s every theme, basis, kind of question, column and problem of a row has words', (language) => {
  const { themes, basisKinds, kinds, import: sheet } = ACTIVITY_EDITOR_WORDS[language]
  expect(Object.keys(themes).sort()).toEqual([...THEMES].sort())
  expect(Object.keys(basisKinds).sort()).toEqual([...Basis.shape.kind.options].sort())
  expect(Object.keys(kinds).sort()).toEqual([...FIELD_KINDS].sort())
  expect(Object.keys(sheet.fields).sort()).toEqual([...WHEEL_COLUMNS].sort())
  expect(Object.keys(sheet.problems).sort()).toEqual([...WHEEL_ROW_PROBLEMS].sort())
})

test('a question without words yet is called by its number', () => {
  const { nb } = ACTIVITY_EDITOR_WORDS
  expect([nb.field(2, ''), nb.field(2, 'Risiko')]).toEqual(['Spørsmål 2', 'Spørsmål 2: Risiko'])
  expect(nb.list.count(1)).toBe('1 aktivitet')
})
